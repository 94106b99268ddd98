"""Why an initiator's session refuses what its owner offers and sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._given import OVER, not_a_message
from ._local_errors import LocalProtocolError
from ._reasons import FindingKind
from ._symbols import symbol_of
from ._table import COMMANDS, LISTS_FIELD, NEGOTIATION, SUPPRESSED_BY
from .findings import misplaced_command, wrong_side
from .negotiation import check_options, flags_lacking
from .states import version_of

if TYPE_CHECKING:
    from ._machine import Row
    from ._message import Message
    from .options import Options

_ASK = "ask `wants` before each command"


def check_offer(offer: Options, min_version: int) -> None:
    """Check that an offer is valid, whatever the answer is.

    Raises:
        LocalProtocolError: it is not `Options`, is below `min_version`, has flags that its
            version does not have, or has what only a responder asks for.
    """
    check_options(offer, "an offer")
    version = version_of(offer)
    if version < min_version:
        reason = f"an offer of version {version}, below min_version {min_version}"
        raise LocalProtocolError(reason)
    if lacking := flags_lacking(offer):
        names = ", ".join(map(symbol_of, lacking))
        raise LocalProtocolError(f"version {version} does not have {names}; do not offer that")
    if LISTS_FIELD and getattr(offer, LISTS_FIELD):
        raise LocalProtocolError(f"{LISTS_FIELD} are asked for in the answer, not offered")
    if offer.if_offered:
        raise LocalProtocolError("if_offered belongs to a responder's request, not to an offer")


def why_not(
    command: Message,
    is_over: bool,
    row: Row,
    awaited: type[Message] | None,
    answered: tuple[type[Message], type[Message]] | None,
    options: Options | None,
) -> LocalProtocolError:
    """Why a command may not be sent now.

    Args:
        command: the command.
        is_over: whether the conversation is over.
        row: the phase.
        awaited: the command whose reply is awaited.
        answered: the command that was sent last and the reply that ended its exchange.
        options: what was negotiated.
    """
    if (wrong := not_a_message(command, row.steps)) is not None:
        return wrong
    kind = type(command)
    name = kind.__name__
    if kind not in COMMANDS:
        reason = wrong_side(kind).reason
    elif is_over:
        reason = f"{name}: {OVER}"
    elif awaited is not None:
        reason = f"{name}: the reply to {awaited.__name__} is awaited; receive it first"
    elif NEGOTIATION in row.steps and kind is not NEGOTIATION:
        reason = f"{misplaced_command(kind, row.phase, options).reason}; call `open` first"
    else:
        reason = f"{_out_of_place(kind, row, answered, options)}; {_ASK}"
    return LocalProtocolError(reason)


def _out_of_place(
    kind: type[Message],
    row: Row,
    answered: tuple[type[Message], type[Message]] | None,
    options: Options | None,
) -> str:
    """Why a command may not be sent in a phase, or after a reply."""
    name = kind.__name__
    if kind not in row.steps:
        found = misplaced_command(kind, row.phase, options)
        if found.kind is FindingKind.SUPPRESSED:
            return f"{name} may not be sent: {symbol_of(SUPPRESSED_BY[kind])} is in use"
        return found.reason
    if answered is None:
        return f"{name} may be sent only right after certain replies"
    before, reply = (each.__name__ for each in answered)
    return f"{name} may not be sent after {before} was answered with {reply}"
