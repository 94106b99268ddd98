# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What can be wrong, and the words for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class FindingKind(StrEnum):
    """What a finding is about."""

    OUT_OF_ORDER = "out-of-order"
    """A command that may not be sent in this phase."""
    SUPPRESSED = "suppressed"
    """A command that the listener had asked to leave out."""
    TOO_NEW = "too-new"
    """A message or a value that came with a later version than the agreed one."""
    TOO_OLD = "too-old"
    """A message or a value that ended with an earlier version than the agreed one."""
    WRONG_SIDE = "wrong-side"
    """A message that only the other side sends."""
    PIPELINED = "pipelined"
    """A command that was sent before the last one was answered."""
    NOT_AWAITED = "not-awaited"
    """A reply where none is owed."""
    WRONG_REPLY = "wrong-reply"
    """A reply that does not answer the command."""
    NOT_GRANTED = "not-granted"
    """A reply that needs a flag that was not negotiated."""
    UNANSWERED = "unanswered"
    """A command that got no reply."""
    NEGOTIATION = "negotiation"
    """An answer that asks for something that was not offered."""
    TEXT = "text"
    """A text that breaks a rule."""
    TOO_LONG = "too-long"
    """A frame above the agreed limit."""
    MALFORMED = "malformed"
    """A malformed frame that real programs accept."""
    INCOMPLETE = "incomplete"
    """A frame that the end of the connection cut off."""
    SENT_AGAIN = "sent-again"
    """Data that was sent before in another form."""


class Reason(NamedTuple):
    """Why something is pointed out.

    Attributes:
        kind: the kind of finding.
        text: what is wrong, with names in braces for what differs.
    """

    kind: FindingKind
    text: str


OUT_OF_ORDER: Final = Reason(
    FindingKind.OUT_OF_ORDER, "{message} may not be sent in the phase {phase}"
)
SUPPRESSED: Final = Reason(FindingKind.SUPPRESSED, "{message} was sent although {flag} is in use")
TOO_NEW: Final = Reason(
    FindingKind.TOO_NEW, "{message} needs version {since}; version {version} is in use"
)
ENDED: Final = Reason(
    FindingKind.TOO_OLD, "{message} ended with version {until}; version {version} is in use"
)
NEW_VALUE: Final = Reason(
    FindingKind.TOO_NEW,
    "{message} has {value}, which needs version {since}; version {version} is in use",
)
ENDED_VALUE: Final = Reason(
    FindingKind.TOO_OLD,
    "{message} has {value}, which ended with version {until}; version {version} is in use",
)
COMMAND_OF_FILTER: Final = Reason(FindingKind.WRONG_SIDE, "a listener never sends {message}")
REPLY_OF_MTA: Final = Reason(FindingKind.WRONG_SIDE, "the speaker never sends {message}")
PIPELINED: Final = Reason(FindingKind.PIPELINED, "{message} was sent before {command} was answered")
ANSWERS_NOTHING: Final = Reason(
    FindingKind.NOT_AWAITED, "{message} was sent, but no command awaits a reply"
)
ANSWERS_UNANSWERED: Final = Reason(
    FindingKind.NOT_AWAITED, "{message} was sent, but {flag} leaves {command} unanswered"
)
WRONG_REPLY: Final = Reason(FindingKind.WRONG_REPLY, "{message} does not answer {command}")
NOT_GRANTED: Final = Reason(
    FindingKind.NOT_GRANTED, "{message} needs {flag}, which was not negotiated"
)
UNANSWERED: Final = Reason(FindingKind.UNANSWERED, "{message} was not answered before {before}")
NO_VERDICT: Final = Reason(
    FindingKind.UNANSWERED,
    "{message} was not answered before {before}: a verdict must follow {interim}",
)
ABOVE_OFFER: Final = Reason(
    FindingKind.NEGOTIATION, "the answer has version {version}, above the offer of {offered}"
)
TOO_OLD: Final = Reason(
    FindingKind.NEGOTIATION, "version {version} is below {least}, the lowest accepted"
)
NOT_OFFERED: Final = Reason(FindingKind.NEGOTIATION, "requested but not offered: {flags}")
NOT_IN_VERSION: Final = Reason(
    FindingKind.NEGOTIATION, "requested, but not in version {version}: {flags}"
)
LISTS_NEED: Final = Reason(FindingKind.NEGOTIATION, "lists of macros need {flag}")
NO_STAGE: Final = Reason(
    FindingKind.NEGOTIATION, "a list of macros is for stage {stage}, which does not exist"
)
LACKS_STAGE: Final = Reason(
    FindingKind.NEGOTIATION,
    "a list of macros is for {command}, but version {version} has no such stage",
)
TWO_LISTS: Final = Reason(FindingKind.NEGOTIATION, "there are two lists of macros for {command}")
BROKEN_RULE: Final = Reason(FindingKind.TEXT, "{field}: {rule}")
TOO_LONG: Final = Reason(
    FindingKind.TOO_LONG, "{message}: the length is {length}, above the limit of {limit}"
)
ABOVE_USUAL: Final = Reason(
    FindingKind.TOO_LONG, "{message}: the length is {length}; more than {limit} must be negotiated"
)
LEFT_OUT: Final = Reason(FindingKind.MALFORMED, "{error}; what is wrong with it is left out")
PASSED_OVER: Final = Reason(FindingKind.MALFORMED, "{error}; it is ignored")
MISREAD: Final = Reason(FindingKind.MALFORMED, "{error}; it is taken for {length}")
THE_END: Final = "the end"
"""What a command was not answered before, where nothing follows."""

ERRORS: Final[Mapping[str, str]] = {
    "undersized": "the length is less than that of a frame without a payload",
    "too-long": "the length is above the limit",
    "foreign": "the first bytes are not a length but the beginning of another protocol",
    "incomplete": "the frame ends before its stated length",
    "surplus": "bytes follow the end of the frame",
    "unknown-code": "no message has this code",
    "truncated": "the payload ends inside a number or a value of known length",
    "unterminated": "the payload ends before the NUL of a text",
    "unknown-value": "the value is unknown, and what follows depends on it",
    "out-of-range": "the number is not in its range, or is not a supported version",
    "too-short": "the value is shorter than allowed",
    "overlong": "the value is longer than allowed",
    "trailing-bytes": "bytes are left over after the last field",
}
"""What is wrong with bytes, by the kind of error."""
