# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Why a shop's session refuses what its owner sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._table import COMMANDS
from .findings import misplaced_command, wrong_side

if TYPE_CHECKING:
    from ._machine import Row
    from ._message import Message
    from .agreement import Agreement


def why_not(
    kind: type[Message],
    row: Row,
    awaited: type[Message] | None,
    answered: tuple[type[Message], type[Message]] | None,
    agreement: Agreement | None,
) -> str:
    """Why a command may not be sent now.

    Args:
        kind: the command.
        row: the phase.
        awaited: the command whose reply is awaited.
        answered: the command that was sent last and the reply that ended its exchange.
        agreement: what was negotiated.
    """
    name = kind.__name__
    if awaited is not None:
        return f"{name}: the reply to {awaited.__name__} is awaited"
    if kind not in COMMANDS:
        return wrong_side(kind).reason
    if kind not in row.steps:
        return misplaced_command(kind, row.phase, agreement).reason
    if answered is None:
        return f"{name} may be sent only right after certain replies, and none came last"
    command, reply = answered
    return f"{name} may not be sent after {command.__name__} was answered with {reply.__name__}"
