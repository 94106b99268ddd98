"""What is unusual or wrong in a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import _reasons as reasons
from ._reasons import FindingKind
from ._symbols import symbol_of
from ._table import COMMANDS, REQUIRES, SUPPRESSED_BY, UNANSWERED_WITH
from .rules import broken_rules
from .states import lacking, version_of

if TYPE_CHECKING:
    from ._message import Message
    from ._reasons import Reason
    from .enums import Phase
    from .errors import IncompleteError, RemoteProtocolError
    from .options import Options


NOT_IN_VERSION = frozenset((FindingKind.TOO_NEW, FindingKind.TOO_OLD))
"""What is about a message that the agreed version does not have."""


class Finding(NamedTuple):
    """Something unusual or wrong in a conversation.

    Attributes:
        kind: what it is about.
        reason: what is wrong, for people.
        is_violation: whether the protocol forbids it; if not, it is only unusual.
        error: for a malformed frame, the error that `decode` raises, with its kind, field and
            offset.
    """

    kind: FindingKind
    reason: str
    is_violation: bool = True
    error: RemoteProtocolError | None = None


def finding(reason: Reason, *, is_violation: bool = True, **values: object) -> Finding:
    """A finding for a reason, with what stands in it."""
    return Finding(reason.kind, reason.text.format(**values), is_violation)


def misplaced_command(kind: type[Message], phase: Phase, options: Options | None) -> Finding:
    """A command that may not be sent in a phase."""
    if options is not None and kind in lacking(options):
        return not_in_version(kind, options)
    flag = SUPPRESSED_BY.get(kind)
    if flag is not None and options and options.has(flag):
        return finding(reasons.SUPPRESSED, message=kind.__name__, flag=symbol_of(flag))
    return finding(reasons.OUT_OF_ORDER, message=kind.__name__, phase=phase.value)


def wrong_side(kind: type[Message]) -> Finding:
    """A message of the other side."""
    reason = reasons.COMMAND_OF_RESPONDER if kind in COMMANDS else reasons.REPLY_OF_INITIATOR
    return finding(reason, message=kind.__name__)


def not_in_version(kind: type[Message], options: Options) -> Finding:
    """A message that the agreed version does not have: unusual, for real programs take it."""
    version = version_of(options)
    values = {"message": kind.__name__, "version": version}
    if version < kind.SINCE:
        return finding(reasons.TOO_NEW, **values, since=kind.SINCE, is_violation=False)
    return finding(reasons.ENDED, **values, until=kind.UNTIL, is_violation=False)


def not_granted(kind: type[Message], options: Options) -> Finding:
    """A reply that the agreed version does not have, or that needs a flag which is not in use."""
    if kind in lacking(options):
        return not_in_version(kind, options)
    flag = symbol_of(REQUIRES[kind])
    return finding(reasons.NOT_GRANTED, message=kind.__name__, flag=flag)


def not_awaited(kind: type[Message], unanswered: type[Message] | None) -> Finding:
    """A reply where none is owed, after a command that a flag leaves unanswered, or none."""
    if unanswered is None:
        return finding(reasons.ANSWERS_NOTHING, message=kind.__name__)
    return finding(
        reasons.ANSWERS_UNANSWERED,
        message=kind.__name__,
        command=unanswered.__name__,
        flag=symbol_of(UNANSWERED_WITH[unanswered]),
    )


def unanswered(kind: type[Message], before: str, interim: type[Message] | None = None) -> Finding:
    """A command that got no reply, or none after an interim one, before something else came."""
    name = kind.__name__
    if interim is None:
        return finding(reasons.UNANSWERED, message=name, before=before)
    return finding(reasons.NO_VERDICT, message=name, before=before, interim=interim.__name__)


def incomplete(error: IncompleteError) -> Finding:
    """A frame that the end of the connection cut off."""
    return Finding(FindingKind.INCOMPLETE, f"the connection ended inside a frame: {error}")


def malformed(error: RemoteProtocolError, message: Message | None) -> Finding:
    """A malformed frame, and the message that it is taken for."""
    reason = reasons.PASSED_OVER if message is None else reasons.LEFT_OUT
    return finding(reason, error=error)._replace(error=error)


def misread(error: RemoteProtocolError, length: int) -> Finding:
    """An impossible length that is taken for another one."""
    return finding(reasons.MISREAD, error=error, length=length)._replace(error=error)


def too_long(message: Message, length: int, max_length: int) -> Finding:
    """A frame above the limit."""
    name = type(message).__name__
    return finding(reasons.TOO_LONG, message=name, length=length, limit=max_length)


def above_usual(message: Message, length: int, usual: int) -> Finding:
    """A frame above the limit that holds unless the negotiation, which was not heard, raised it."""
    name = type(message).__name__
    return finding(
        reasons.ABOVE_USUAL, message=name, length=length, limit=usual, is_violation=False
    )


def wrong_reply(kind: type[Message], command: type[Message]) -> Finding:
    """A reply that does not answer the command."""
    return finding(reasons.WRONG_REPLY, message=kind.__name__, command=command.__name__)


def broken_texts(message: Message) -> list[Finding]:
    """The rules that the texts of a message break."""
    return [
        finding(reasons.BROKEN_RULE, field=field, rule=rule.doc, is_violation=rule.is_error)
        for field, rule in broken_rules(message)
    ]
