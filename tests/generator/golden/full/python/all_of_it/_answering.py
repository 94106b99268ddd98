# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a keeper's session answers on its own, and why it refuses what its owner sends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ._given import OVER, not_a_message
from ._local_errors import LocalProtocolError, NeedlessReplyError
from ._machine import rows_of
from ._symbols import symbol_of
from ._table import (
    COMMANDS,
    DEFAULT_REPLY,
    EXCHANGES,
    IN_MESSAGE,
    REPLIES,
    REQUIRES,
    UNANSWERED_WITH,
)
from .events import Negotiated
from .findings import not_awaited, not_granted, wrong_reply, wrong_side
from .framing import encode
from .kinds import BEGIN_A_MESSAGE, VERDICTS
from .negotiation import answer_offer, is_made_up_for, left_out, message_of
from .states import awaits_reply, lacking, may_answer, phase_beside, responses_to, version_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._machine import Row, Step
    from ._message import Message
    from .enums import Phase
    from .options import Options

_NEVER_ANSWERED = COMMANDS - EXCHANGES.keys()


@lru_cache(maxsize=16)
def agree(
    offer: Message, request: Options, min_version: int
) -> tuple[Negotiated, Mapping[Phase, Row], bytes]:
    """The result of the negotiation, the table under it, and the answer.

    It is kept, for shops offer the same each time.
    """
    options = answer_offer(offer, request, min_version)
    emulated = frozenset(
        command
        for command, flag in UNANSWERED_WITH.items()
        if DEFAULT_REPLY is not None and request.has(flag) and not options.has(flag)
    )
    replaced = frozenset(
        reply
        for reply, flag in REQUIRES.items()
        if reply in VERDICTS
        and is_made_up_for(flag)
        and (request.has(flag) or flag in request.if_offered)
        and not options.has(flag)
    )
    negotiated = Negotiated(options, offer, emulated, left_out(request, options))
    return (
        negotiated,
        rows_of(options, emulated, replaced),
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
    if DEFAULT_REPLY is None or not awaits_reply(command, options):
        return []
    return [encode(DEFAULT_REPLY())]


def why_not(
    message: Message,
    is_over: bool,
    awaited: type[Message] | None,
    step: Step | None,
    options: Options,
) -> LocalProtocolError:
    """Why a keeper may not send a message now.

    Args:
        message: the message.
        is_over: whether the conversation is over.
        awaited: the command whose reply is awaited.
        step: the last command.
        options: what was negotiated.
    """
    kind = type(message)
    wanted = () if awaited is None else responses_to(awaited, options).final
    if (wrong := not_a_message(message, wanted)) is not None:
        return wrong
    if kind not in REPLIES:
        return LocalProtocolError(wrong_side(kind).reason)
    if awaited is None:
        return _not_awaited(kind, is_over, step)
    if kind in lacking(options):
        return LocalProtocolError(not_granted(kind, options).reason)
    if may_answer(kind, awaited, options):
        flag = REQUIRES[kind]
        remedy = f"add {type(flag).__name__}.{flag.name} to the request"
        return LocalProtocolError(f"{not_granted(kind, options).reason}; {remedy}")
    answered = [each.__name__ for each in EXCHANGES if may_answer(kind, each, options)]
    only = f"; it may be sent only in reply to {' or '.join(answered)}" if answered else ""
    return LocalProtocolError(f"{wrong_reply(kind, awaited).reason}{only}")


def _not_awaited(kind: type[Message], is_over: bool, step: Step | None) -> LocalProtocolError:
    """Why no reply is due: after a command, before the first one, or at the end."""
    if step is not None and kind in VERDICTS:
        name = step.command.__name__
        if step.command in _NEVER_ANSWERED:
            return NeedlessReplyError(f"{name} is never answered", kind.__name__)
        is_emulated = step.is_emulated and not step.is_hidden
        if is_emulated or (step.finals is None and step.command in UNANSWERED_WITH):
            flag = symbol_of(UNANSWERED_WITH[step.command])
            reason = f"{name} must not be answered, because the request has {flag}"
            return NeedlessReplyError(reason, kind.__name__)
    if is_over:
        return LocalProtocolError(OVER, kind.__name__)
    remedy = "reply once to a command, while `awaited` names it"
    return LocalProtocolError(f"{not_awaited(kind, None).reason}; {remedy}")
