"""Functions to query the state table: which side may send what, when, and who owes an answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ._local_errors import LocalProtocolError, shortened
from ._message import Message
from ._table import (
    EXCHANGES,
    INITIAL,
    LACKING,
    REQUIRES,
    SUPPRESSED_BY,
    TRANSITIONS,
    UNANSWERED_WITH,
    VERSION_FIELD,
    VERSIONS,
)
from ._versions import is_in
from .enums import Phase
from .options import Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ._table import ReplyWay, Transition

    _Way = TypeVar("_Way", ReplyWay, Transition)

__all__ = [
    "INITIAL_PHASE",
    "Replies",
    "Responses",
    "allowed_commands",
    "allowed_replies",
    "awaits_reply",
    "commands_of",
    "finals_of",
    "is_granted",
    "lacking",
    "may_answer",
    "phase_after",
    "phase_after_reply",
    "phase_beside",
    "responses_to",
    "version_of",
]

_NOTHING_AGREED = Options()
INITIAL_PHASE = INITIAL
"""The phase in which a conversation begins."""


class Replies(NamedTuple):
    """What may answer a command.

    Attributes:
        interim: replies that may come first, any number of them.
        final: replies of which exactly one ends the exchange.
    """

    interim: frozenset[type[Message]]
    final: frozenset[type[Message]]


class Responses(NamedTuple):
    """What may answer a command in a version; final replies with the phase that each leads to."""

    interim: frozenset[type[Message]]
    final: Mapping[type[Message], Phase | None]


_NO_RESPONSES = Responses(frozenset(), {})


@lru_cache(maxsize=1024)
def _row(
    phase: Phase, suppressed: frozenset[type[Message]], version: int
) -> Mapping[type[Message], Phase]:
    """The commands of a phase, with those that suppressed commands would have led to.

    A suppressed command is passed over: whatever may follow it may follow the phase before it.
    """
    row: dict[type[Message], Phase] = {}
    waiting = [phase]
    seen = set()
    while waiting:
        here = waiting.pop(0)
        if here in seen:
            continue
        seen.add(here)
        for command, target, *_ in _known(TRANSITIONS.get(here, ()), version):
            if command in suppressed:
                waiting.append(target)
            elif target == here and here is not phase:
                row.setdefault(command, phase)
            else:
                row.setdefault(command, target)
    return row


def _known(ways: Iterable[_Way], version: int) -> list[_Way]:
    """The ways that a version has."""
    return [each for each in ways if is_in(version, each.since, each.until)]


def version_of(options: Options) -> int:
    """The version of options; the newest where none is negotiated."""
    return getattr(options, VERSION_FIELD) if VERSION_FIELD else VERSIONS[1]


def _suppressed(options: Options) -> frozenset[type[Message]]:
    return frozenset(c for c, flag in SUPPRESSED_BY.items() if options.has(flag))


def lacking(options: Options) -> frozenset[type[Message]]:
    """The messages that the agreed version does not have."""
    return LACKING.get(version_of(options), frozenset())


def commands_of(phase: Phase, options: Options) -> Mapping[type[Message], Phase]:
    """The commands that may be sent in a phase, and where each leads.

    Args:
        phase: how far the conversation has come.
        options: what was negotiated; commands that it suppresses are left out, and what follows
            them may be sent in their place. Its version may lack others.
    """
    absent = lacking(options)
    ways = _row(phase, _suppressed(options), version_of(options))
    return {command: to for command, to in ways.items() if command not in absent}


def allowed_commands(phase: Phase, options: Options) -> frozenset[type[Message]]:
    """The commands that may be sent in a phase.

    Some also depend on the previous reply, as the documentation of each explains.
    `InitiatorSession.wants` takes that into account.

    Args:
        phase: how far the conversation has come.
        options: what was negotiated.

    Returns:
        The classes of the commands.
    """
    check_given(phase, options)
    return frozenset(commands_of(phase, options))


def phase_after(phase: Phase, command: type[Message], options: Options) -> Phase | None:
    """The phase to which a command leads.

    Args:
        phase: how far the conversation has come.
        command: the class of the command.
        options: what was negotiated.

    Returns:
        The phase after the command, or `None` if it may not be sent.

    Raises:
        LocalProtocolError: the command is not a class of a message.
    """
    check_class(command)
    check_given(phase, options)
    return commands_of(phase, options).get(command)


def phase_beside(phase: Phase, command: type[Message], options: Options | None) -> Phase | None:
    """The phase to which a command would lead, were it not for a flag or the agreed version.

    Returns:
        The phase, or `None` if the command is not left out, or could not be sent anyway.
    """
    if options is None:
        return None
    suppressed = _suppressed(options)
    if command not in suppressed | lacking(options):
        return None
    return _row(phase, suppressed - {command}, version_of(options)).get(command)


def awaits_reply(command: type[Message], options: Options) -> bool:
    """Whether a command must be answered.

    Args:
        command: the class of the command.
        options: what was negotiated; a flag can leave the reply out.

    Raises:
        LocalProtocolError: the command is not a class of a message.
    """
    check_class(command)
    check_given(options=options)
    flag = UNANSWERED_WITH.get(command)
    return command in EXCHANGES and not (flag is not None and options.has(flag))


def allowed_replies(command: type[Message], options: Options) -> Replies:
    """The replies that may answer a command.

    A reply is left out if it needs a flag that is not in use, or if the agreed version lacks it.

    Args:
        command: the class of the command.
        options: what was negotiated.

    Returns:
        The classes of interim and of final replies; both sets are empty if no reply is owed.

    Raises:
        LocalProtocolError: the command is not a class of a message.
    """
    if not awaits_reply(command, options):
        return Replies(frozenset(), frozenset())
    interim = responses_to(command, options).interim
    return Replies(
        frozenset(reply for reply in interim if is_granted(reply, options)),
        frozenset(finals_of(command, options)),
    )


def finals_of(command: type[Message], options: Options) -> Mapping[type[Message], Phase | None]:
    """The replies that may end the exchange of a command, and where each leads."""
    final = responses_to(command, options).final
    return {reply: to for reply, to in final.items() if is_granted(reply, options)}


def may_answer(reply: type[Message], command: type[Message], options: Options) -> bool:
    """Whether a reply can answer a command in a version, given the flag that it needs."""
    interim, final = responses_to(command, options)
    return reply in final or reply in interim


def responses_to(command: type[Message], options: Options) -> Responses:
    """What may answer a command in the agreed version, whatever flags are in use."""
    return _responses(version_of(options)).get(command, _NO_RESPONSES)


@lru_cache(maxsize=64)
def _responses(version: int) -> Mapping[type[Message], Responses]:
    return {
        command: Responses(
            frozenset(each.reply for each in _known(exchange.interim, version)),
            {each.reply: each.to for each in _known(exchange.final, version)},
        )
        for command, exchange in EXCHANGES.items()
    }


def is_granted(reply: type[Message], options: Options) -> bool:
    """Whether the agreed version has a reply, and the flag that it needs, if any, is in use."""
    flag = REQUIRES.get(reply)
    return reply not in lacking(options) and (flag is None or options.has(flag))


def phase_after_reply(
    phase: Phase, command: type[Message], reply: type[Message], options: Options
) -> Phase:
    """The phase after a reply to a command: the same one, unless the reply leads elsewhere.

    Args:
        phase: the phase to which the command led.
        command: the class of the command.
        reply: the class of the reply.
        options: what was negotiated.

    Raises:
        LocalProtocolError: the command or the reply is not a class of a message.
    """
    check_class(command)
    check_class(reply)
    check_given(phase, options)
    to = responses_to(command, options).final.get(reply)
    return phase if to is None else to


def check_class(message: object) -> None:
    """Check that something is the class of a message.

    Raises:
        LocalProtocolError: it is not.
    """
    if not (isinstance(message, type) and issubclass(message, Message)):
        raise LocalProtocolError("expected the class of a message: type(message)")


def check_given(phase: object = INITIAL, options: object = _NOTHING_AGREED) -> None:
    """Check that a phase and options are what they should be.

    Raises:
        LocalProtocolError: they are not.
    """
    if not isinstance(phase, Phase):
        raise LocalProtocolError(f"expected a Phase, not {shortened(phase)}")
    if not isinstance(options, Options):
        raise LocalProtocolError(f"expected `Options`, not {shortened(options)}")
