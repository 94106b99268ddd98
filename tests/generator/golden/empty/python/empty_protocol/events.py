# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The events of a session, apart from the messages of the peer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ._message import Message
from .explaining import lines_of
from .findings import Finding

if TYPE_CHECKING:
    from enum import IntFlag

    from .options import Options


class Negotiated(NamedTuple):
    """The negotiation is done.

    Attributes:
        agreed: what applies from now on.
        offer: the message that opened the negotiation.
        emulated: commands that the peer wants answered, although the listener asked to
            leave out the reply; the session answers them itself.
        left_out: flags that the listener asked for and that are not in use,
            because they were not offered.
    """

    agreed: Options
    offer: Message
    emulated: frozenset[type[Message]]
    left_out: tuple[IntFlag, ...]

    def explain(self) -> list[str]:
        """The result in words, a line for each thing."""
        return list(lines_of(*self))


class MessageAborted(NamedTuple):
    """The open transaction ended early, without a command to abort it.

    If another command ends it, that command comes next.

    Attributes:
        reason: what ended it.
    """

    reason: str


Event = Message | Negotiated | MessageAborted | Finding
"""What a session gives, one at a time."""
