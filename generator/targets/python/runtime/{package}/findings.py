"""What is unusual or wrong in a conversation, and the words for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ._table import COMMANDS, REQUIRES, SUPPRESSED_BY, UNANSWERED_WITH
from .rules import broken_rules

if TYPE_CHECKING:
    from ._message import Message
    from .agreement import Agreement
    from .enums import Phase
    from .errors import IncompleteError, RemoteProtocolError


class FindingKind(StrEnum):
    """What a finding is about."""

    OUT_OF_ORDER = "out-of-order"
    """A command that may not be sent in this phase."""
    SUPPRESSED = "suppressed"
    """A command that the filter had asked to leave out."""
    TOO_NEW = "too-new"
    """A command that the agreed version does not have."""
    WRONG_SIDE = "wrong-side"
    """A message that only the other side sends."""
    PIPELINED = "pipelined"
    """A command that was sent before the last one was answered."""
    NOT_AWAITED = "not-awaited"
    """A reply where none is owed."""
    WRONG_REPLY = "wrong-reply"
    """A reply that does not answer the command."""
    NOT_GRANTED = "not-granted"
    """A reply that needs a flag which was not negotiated."""
    UNANSWERED = "unanswered"
    """A command that got no reply."""
    INCOMPLETE = "incomplete"
    """A frame inside which the connection ended."""
    NEGOTIATION = "negotiation"
    """An answer that asks for what was not offered."""
    TEXT = "text"
    """A text that breaks a rule."""
    MALFORMED = "malformed"
    """A frame that is malformed, and that real programs take all the same."""
    TOO_LONG = "too-long"
    """A frame above the agreed limit that real programs take all the same."""


class Finding(NamedTuple):
    """Something that is unusual or wrong.

    Attributes:
        kind: what it is about.
        reason: what is wrong, for people.
        is_violation: whether the protocol forbids it; if not, it is only unusual.
        error: of a malformed frame the error that `decode` gives, with its kind, field and offset.
    """

    kind: FindingKind
    reason: str
    is_violation: bool = True
    error: RemoteProtocolError | None = None


def misplaced_command(kind: type[Message], phase: Phase, agreement: Agreement | None) -> Finding:
    """A command that may not be sent in a phase."""
    flag = SUPPRESSED_BY.get(kind)
    if flag is not None and agreement and agreement.has(flag):
        reason = f"{kind.__name__} was sent in spite of {flag.name}"
        return Finding(FindingKind.SUPPRESSED, reason)
    reason = f"{kind.__name__} may not be sent in the phase {phase.value}"
    return Finding(FindingKind.OUT_OF_ORDER, reason)


def wrong_side(kind: type[Message]) -> Finding:
    """A message of the other side."""
    side = "a filter" if kind in COMMANDS else "the MTA"
    return Finding(FindingKind.WRONG_SIDE, f"{side} never sends {kind.__name__}")


def not_granted(kind: type[Message]) -> Finding:
    """A reply that needs a flag which is not in use."""
    reason = f"{kind.__name__} needs {REQUIRES[kind].name}, which was not negotiated"
    return Finding(FindingKind.NOT_GRANTED, reason)


def not_awaited(kind: type[Message], unanswered: type[Message] | None) -> Finding:
    """A reply where none is owed, after a command that a flag leaves unanswered, or none."""
    reason = f"{kind.__name__} answers nothing"
    if unanswered is not None:
        flag = UNANSWERED_WITH[unanswered].name
        reason = f"{kind.__name__} answers {unanswered.__name__} in spite of {flag}"
    return Finding(FindingKind.NOT_AWAITED, reason)


def unanswered(kind: type[Message], before: str, interim: type[Message] | None = None) -> Finding:
    """A command that got no reply, or none behind an interim one, before something else came."""
    reason = f"{kind.__name__} was not answered before {before}"
    if interim is not None:
        reason += f": a verdict must follow {interim.__name__}"
    return Finding(FindingKind.UNANSWERED, reason)


def incomplete(error: IncompleteError) -> Finding:
    """A frame inside which the connection ended."""
    return Finding(FindingKind.INCOMPLETE, f"the connection ended inside a frame: {error}")


def malformed(error: RemoteProtocolError, message: Message | None) -> Finding:
    """A malformed frame, and the message that it is taken for."""
    taken = "it is passed over" if message is None else "what is wrong with it is left out"
    return Finding(FindingKind.MALFORMED, f"{error}; {taken}", error=error)


def too_long(message: Message, length: int, max_length: int) -> Finding:
    """A frame above the limit."""
    reason = f"{type(message).__name__}: the length is {length}, above the limit of {max_length}"
    return Finding(FindingKind.TOO_LONG, reason)


def wrong_reply(kind: type[Message], command: type[Message]) -> Finding:
    """A reply that does not answer the command."""
    reason = f"{kind.__name__} does not answer {command.__name__}"
    return Finding(FindingKind.WRONG_REPLY, reason)


def broken_texts(message: Message) -> list[Finding]:
    """The rules that the texts of a message break."""
    return [
        Finding(FindingKind.TEXT, f"{field}: {rule.doc}", is_violation=rule.is_error)
        for field, rule in broken_rules(message)
    ]
