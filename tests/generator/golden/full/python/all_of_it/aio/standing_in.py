# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Replies in place of a keeper that has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import Message
from ..errors import LocalProtocolError
from ..kinds import ANSWERED, PARTINGS

if TYPE_CHECKING:
    from .dialogue import Dialogue
    from .settings import OnFailure

FAILED = "the keeper failed"


class StandIn:
    """Gives the reply of choice when the keeper fails, now or to the next commands."""

    def __init__(self, dialogue: Dialogue, on_failure: OnFailure) -> None:
        self._dialogue = dialogue
        self._on_failure = on_failure

    def take_over(self, error: BaseException, *, may_wait: bool = True) -> bool:
        """Log an exception of the keeper, and reply in its place.

        Args:
            error: the exception.
            may_wait: whether the reply may go to a later command if none is owed now.

        Returns:
            Whether that is possible.
        """
        dialogue = self._dialogue
        if dialogue.watch is not None:
            dialogue.watch.failed(dialogue.step, error)
        is_possible = self._begin(may_wait) and dialogue.ending is None
        name = type(self._on_failure).__name__
        outcome = f"{name} is sent" + (" when a reply is owed" if dialogue.stand_in else "")
        dialogue.log.error(
            "the keeper failed at %s; %s",
            dialogue.step,
            outcome if is_possible else "the connection is closed",
            exc_info=error,
        )
        return is_possible

    def _answer(self) -> bool:
        """Answer the last command, if it does not end the purchase without a reply.

        Returns:
            Whether the command is seen to.
        """
        dialogue = self._dialogue
        if dialogue.last in PARTINGS:
            dialogue.stand_in = None
            return False
        if dialogue.session.awaited is not None:
            if not self._reply():
                dialogue.end(FAILED)
            if not dialogue.session.in_message:
                dialogue.stand_in = None
        return True

    def _begin(self, may_wait: bool) -> bool:
        dialogue = self._dialogue
        if dialogue.session.awaited is not None:
            return self._reply()
        is_left_out = dialogue.last in ANSWERED and not dialogue.is_settled
        can_wait = may_wait and (dialogue.is_open or is_left_out)
        if not (can_wait and isinstance(self._on_failure, Message)):
            return False
        dialogue.stand_in = self._answer
        return True

    def _reply(self) -> bool:
        """Send the reply, if there is one and it may be sent."""
        if not isinstance(self._on_failure, Message):
            return False
        try:
            self._dialogue.send(self._on_failure)
        except LocalProtocolError:
            return False
        return True
