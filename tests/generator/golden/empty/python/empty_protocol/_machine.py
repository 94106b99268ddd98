# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The state table under the agreed options, as rows that lead to each other."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ._table import (
    ANNOUNCES,
    COMMANDS,
    DEFAULT_REPLY,
    DROP_A_MESSAGE,
    EXCHANGES,
    FINAL,
    IN_MESSAGE,
    LISTS_FIELD,
    MACRO_ENDS,
    MACRO_ORDER,
    NEGOTIATION,
)
from ._values import kinds_to_check
from .enums import Phase
from .states import (
    allowed_replies,
    awaits_reply,
    commands_of,
    finals_of,
    lacking,
    phase_beside,
    version_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._message import Message
    from ._table import ReplyWay
    from .options import Options

    Final = tuple["Row", bytes | None]

ALWAYS_LAST = len(MACRO_ORDER)
"""The scope of commands whose macros last until the next command."""

SCOPES = {
    **{command: scope for scope, command in enumerate(MACRO_ORDER)},
    **dict.fromkeys(MACRO_ENDS, -1),
}
"""How many commands come before one, as far as macros are concerned; -1 if it ends them all."""


class Row:
    """A phase.

    Attributes:
        phase: the phase.
        steps: the commands that may be sent now.
        quick: those of them that have no effect but on phase and macros, and whose values need not
            be looked at.
        lacking: the commands that the agreed version does not have, for those who take them.
        in_message: whether a transaction is open.
        is_final: whether the conversation is over.
    """

    __slots__ = ("in_message", "is_final", "lacking", "phase", "quick", "steps")

    def __init__(self, phase: Phase) -> None:
        self.phase = phase
        self.steps: dict[type[Message], Step] = {}
        self.quick: dict[type[Message], Step] = {}
        self.lacking: dict[type[Message], Step] = {}
        self.in_message = phase in IN_MESSAGE
        self.is_final = phase in FINAL


class Step:
    """A command that may be sent in a phase.

    Attributes:
        command: the command.
        row: where it leads.
        finals: where each reply leads that ends the exchange, with its frame if that is always the
            same; or `None` if no reply is owed.
        interim: the replies that may come first.
        scope: how long its macros last; see `SCOPES`.
        announces: which byte of its payload is the code of the command that it announces, if any.
        is_emulated: whether the session gives the reply that the listener was to leave out.
        is_hidden: whether the listener is not shown the command, because a reply that the peer
            does not know would have left it out.
        instead: the replies in place of which the default one is sent, and where each leads.
        drops: whether the transaction that is open is over without its end.
        ends_a_message: whether the command ends the open transaction itself, without a reply.
        needs_check: whether a value may be one that the agreed version does not have.
        to_check: the replies of which that is true, apart from `finals` and `interim`, and where
            each leads; `None` for an interim one.
    """

    __slots__ = (
        "announces",
        "command",
        "drops",
        "ends_a_message",
        "finals",
        "instead",
        "interim",
        "is_emulated",
        "is_hidden",
        "needs_check",
        "row",
        "scope",
        "to_check",
    )

    def __init__(
        self,
        command: type[Message],
        row: Row,
        is_emulated: bool,
        drops: bool,
        needs_check: bool,
    ) -> None:
        self.command = command
        self.row = row
        self.finals: dict[type[Message], Final] | None = None
        self.interim: frozenset[type[Message]] = frozenset()
        self.scope = SCOPES.get(command, ALWAYS_LAST)
        self.announces = ANNOUNCES[command].at if command in ANNOUNCES else None
        self.is_emulated = is_emulated
        self.is_hidden = False
        self.instead: dict[type[Message], Row] = {}
        self.drops = drops
        self.ends_a_message = False
        self.needs_check = needs_check
        self.to_check: dict[type[Message], Row | None] = {}


_NONE: frozenset[type[Message]] = frozenset()


def rows_of(
    options: Options,
    emulated: frozenset[type[Message]] = _NONE,
    replaced: frozenset[type[Message]] = _NONE,
) -> Mapping[Phase, Row]:
    """The rows of all phases under the agreed options.

    Args:
        options: what was negotiated.
        emulated: the commands that the session answers itself.
        replaced: the replies for which it sends the default one.
    """
    without_lists: dict[str, Any] = {LISTS_FIELD: ()} if LISTS_FIELD else {}
    return _rows(replace(options, **without_lists), emulated, replaced)


@lru_cache(maxsize=64)
def _rows(
    options: Options, emulated: frozenset[type[Message]], replaced: frozenset[type[Message]]
) -> Mapping[Phase, Row]:
    rows = {phase: Row(phase) for phase in Phase}
    to_check = kinds_to_check(options)

    def step_of(row: Row, command: type[Message], to: Phase) -> Step:
        drops = row.in_message and command in DROP_A_MESSAGE
        step = Step(command, rows[to], command in emulated, drops, command in to_check)
        if awaits_reply(command, options):
            step.finals = {
                reply: (step.row if end is None else rows[end], reply._frame)
                for reply, end in finals_of(command, options).items()
            }
            step.interim = allowed_replies(command, options).interim
            step.to_check = dict.fromkeys(step.interim & to_check)
            for reply in to_check & {*step.finals}:
                step.to_check[reply], _ = step.finals.pop(reply)
            step.interim -= to_check
        else:
            step.ends_a_message = row.in_message and not (drops or step.row.in_message)
        return step

    for phase, row in rows.items():
        for command, to in commands_of(phase, options).items():
            step = row.steps[command] = step_of(row, command, to)
            is_slow = step.is_emulated or step.drops or step.ends_a_message or step.needs_check
            if not is_slow and command is not NEGOTIATION:
                row.quick[command] = step
        for command in COMMANDS & lacking(options):
            if (aside := phase_beside(phase, command, options)) is not None:
                row.lacking[command] = step_of(row, command, aside)
    for row in rows.values():
        for step in [*row.steps.values()]:
            _make_up(step, rows, replaced, version_of(options))
    return rows


def _distance(version: int, way: ReplyWay) -> int:
    """How far a version is from those that have a way; 0 or less if it is one of them."""
    return max(way.since - version, version - (version if way.until is None else way.until))


def _make_up(
    step: Step, rows: Mapping[Phase, Row], replaced: frozenset[type[Message]], version: int
) -> None:
    """Let replies that the peer does not know lead where they do, and hide what they leave out.

    The peer gets the default reply, and goes on as after that. A reply that the agreed version does
    not have leads where it does in the nearest one that has it.
    """
    if step.finals is None or DEFAULT_REPLY is None:
        return
    for reply in replaced:
        ways = [each for each in EXCHANGES[step.command].final if each.reply is reply]
        if ways:
            way = min(ways, key=lambda each: _distance(version, each))
            row = step.row if way.to is None else rows[way.to]
            step.instead[reply] = row
            for command, real in step.finals[DEFAULT_REPLY][0].steps.items():
                if command not in row.steps:
                    is_answered = real.finals is not None
                    hidden = row.steps[command] = Step(command, row, is_answered, False, False)
                    hidden.is_hidden = True
                    if is_answered:
                        hidden.finals = {DEFAULT_REPLY: (row, DEFAULT_REPLY._frame)}
