# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a listener's session answers on its own, and why it refuses what its owner sends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ._machine import rows_of
from ._table import COMMANDS, EMULATION, EXCHANGES, IN_MESSAGE, REQUIRES, UNANSWERED_WITH
from .events import Negotiated
from .findings import not_awaited, not_granted, wrong_reply
from .framing import encode
from .negotiation import answer_offer, left_out, message_of
from .states import BEGIN_A_MESSAGE, awaits_reply, lacking, may_answer, phase_beside, version_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from ._machine import Row
    from ._message import Message
    from .enums import Phase
    from .options import Options

_VERDICTS = frozenset(each.reply for one in EXCHANGES.values() for each in one.final) - COMMANDS
"""What replies to a command, and is no more than that."""
_NEVER_ANSWERED = COMMANDS - EXCHANGES.keys()


@lru_cache(maxsize=16)
def agree(
    offer: Message, request: Options, min_version: int
) -> tuple[Negotiated, Mapping[Phase, Row], bytes]:
    """The result of the negotiation, the table under it, and the answer.

    It is kept, for speakers offer the same each time.
    """
    options = answer_offer(offer, request, min_version)
    emulated = frozenset(
        command
        for command, flag in UNANSWERED_WITH.items()
        if EMULATION is not None and request.has(flag) and not options.has(flag)
    )
    negotiated = Negotiated(options, offer, emulated, left_out(request, options))
    return (
        negotiated,
        rows_of(options, emulated),
        encode(message_of(options), version=version_of(options)),
    )


def answer_beside(
    phase: Phase, command: type[Message], options: Options | None, in_message: bool
) -> list[bytes] | None:
    """What to write for a command that was to be left out, so that things stand as without it.

    Returns:
        The default reply, or nothing if none is owed; `None` if the command is not one of these,
        would not fit anyway, or ends the message that is open.
    """
    to = phase_beside(phase, command, options)
    if to is None or options is None:
        return None
    if in_message and (to not in IN_MESSAGE or command in BEGIN_A_MESSAGE):
        return None
    if EMULATION is None or not awaits_reply(command, options):
        return []
    return [encode(EMULATION())]


def why_not(
    kind: type[Message],
    awaited: type[Message] | None,
    unanswered: type[Message] | None,
    options: Options,
) -> str:
    """Why a listener may not say a message now.

    Args:
        kind: the message.
        awaited: the command whose reply is awaited.
        unanswered: the last command, if it gets no reply for an agreed flag.
        options: what was negotiated.
    """
    if awaited is None:
        return not_awaited(kind, unanswered).reason
    if kind in lacking(options):
        return not_granted(kind, options).reason
    if may_answer(kind, awaited, options):
        flag = REQUIRES[kind]
        wanted = f"{type(flag).__name__}.{flag.name}"
        reason = not_granted(kind, options).reason
        return f"{reason}; ask for {wanted} when the session begins"
    return wrong_reply(kind, awaited).reason


def needless(
    kind: type[object], command: type[object] | None, unanswered: Set[type[Message]]
) -> str | None:
    """Why a reply is not needed, if it is not.

    Args:
        kind: what the listener says.
        command: the last command.
        unanswered: the commands that get no reply, as the listener asked for.
    """
    if kind not in _VERDICTS or command is None:
        return None
    if command in unanswered:
        return f"{command.__name__} must not be answered, because the listener asked for that"
    return f"{command.__name__} is never answered" if command in _NEVER_ANSWERED else None
