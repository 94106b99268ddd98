# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Finding out who speaks in a file that does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._dispatch import MESSAGES
from .._table import COMMANDS, NEGOTIATION, REPLIES
from .records import Frame, Lane, Side

if TYPE_CHECKING:
    from ..conversation import Conversation
    from .records import Damage, Start

_COMMANDS = frozenset(kind.CODE for kind in COMMANDS)
_REPLIES = frozenset(kind.CODE for kind in REPLIES)
_NEGOTIATIONS = {kind.CODE for kind in MESSAGES if kind is NEGOTIATION}


def side_of(code: int) -> Side | None:
    """Who sends a code, if only one side does."""
    if (code in _COMMANDS) is (code in _REPLIES):
        return None
    return Side.MTA if code in _COMMANDS else Side.FILTER


def speaker(code: int, conversation: Conversation) -> Side:
    """Who sends a code at this point of a conversation."""
    return side_of(code) or (Side.FILTER if conversation.awaited else Side.MTA)


class Speakers:
    """Listens to the beginning of a conversation until it is clear who speaks.

    Attributes:
        first: who speaks in the first direction; the MTA until the codes show another.
        are_known: whether that is clear.
        are_mixed: whether both sides speak in the only direction that there is.
        are_inferred: whether neither the file nor the user tells who speaks.
    """

    def __init__(self, start: Start, given: Side | None) -> None:
        """Begin to listen.

        Args:
            start: what the file says of the conversation.
            given: who speaks in the first direction, if the user says so.
        """
        self._both = start.both
        self.first = given or Side.MTA
        self.are_known = given is not None
        self.are_mixed = False
        self.are_inferred = given is None
        self._opens: bool | None = None
        self._heard: Side | None = None

    def hear(self, item: Frame | Damage) -> None:
        """Listen to what comes next."""
        where = item.where
        if isinstance(where, Side):
            self.are_known, self.are_inferred = True, False
        if self.are_known or not isinstance(item, Frame):
            return
        side = side_of(item.code)
        if self._both and side is not None:
            self.first = side if where is Lane.FIRST else side.other
            self.are_known = True
        elif not self._both:
            self._hear_one(item.code, side)

    def _hear_one(self, code: int, side: Side | None) -> None:
        """Listen where there is one direction.

        Whoever opens a conversation waits for the answer before it goes on. Later, messages of both
        sides give a mixture away.
        """
        opens = code in _NEGOTIATIONS
        if self._opens is None:
            self._opens, self._heard = opens, side
        elif self._opens:
            self.are_known, self.are_mixed = True, opens
            self.first = side or Side.MTA
        elif side is not None and self._heard not in (None, side):
            self.are_known = self.are_mixed = True
        else:
            self._heard = self._heard or side
        if self._heard is not None:
            self.first = self._heard
