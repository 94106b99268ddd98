"""The state table in the words of Promela: what each side may do, as guarded commands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.lower.roles import Roles
from generator.lower.state_table import table
from generator.lower.table import FlagPlace, Response, Row
from generator.model import Spec
from generator.targets.promela.conditions import (
    FALSE,
    TRUE,
    Agreed,
    both,
    either,
    flagged,
    opposite,
    word,
)
from generator.targets.promela.passing import arrivals


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag that decides who sends what, and when it can be agreed and makes a difference."""

    name: str
    test: str


@dataclass(frozen=True, slots=True)
class Move:
    """A command in a phase, the condition for it, and where it leads."""

    command: str
    test: str
    to: str


@dataclass(frozen=True, slots=True)
class Moves:
    """What may happen to the initiator in a phase.

    Attributes:
        phase: the phase.
        in_message: whether a transaction is open.
        onward: the moves that bring this transaction on.
        other: all others, but for the last.
        last: those after which the conversation is over.
    """

    phase: str
    in_message: bool
    onward: list[Move]
    other: list[Move]
    last: list[Move]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The commands that the responder takes in a phase."""

    phase: str
    moves: list[Move]


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to a command, the condition for it, and the phase it leads to, if to another."""

    command: str
    reply: str
    test: str
    to: str


@dataclass(frozen=True, slots=True)
class Memory:
    """A command that only some exchanges allow: these, and what says whether one came last."""

    name: str
    exchanges: list[tuple[str, str]]


class View:
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._table = table(spec)
        self._rows = self._table.rows
        self._agreed = Agreed(spec.spoken_versions or (0,))
        commands = [row for row in self._rows if row.is_command]
        exchanges = [(row, each) for row in self._rows for each in row.endings]
        interim = [(row, each) for row in self._rows for each in row.interim]
        said = [(row, each) for row in self._rows for each in self._representatives(row)]
        self.roles = Roles(spec)
        self.sides = list(self.roles.sides.values())
        self.title, self.id = spec.protocol.title, spec.protocol.id
        self.phases = [word(each.id) for each in self._table.phases]
        self.initial = self.phases[self._table.initial]
        self.messages = [word(row.id) for row in self._rows]
        self.versions = list(spec.spoken_versions)
        self.negotiation = self._name(self._table.negotiation) if self._table.negotiated else ""
        self.left_out = self._flags((row.suppressed_by, TRUE) for row in commands)
        self.silent = self._flags((row.unanswered_with, _sent(row)) for row in commands)
        self.required = self._flags(
            (self._rows[each.reply].requires, both(_sent(row), _owed(row)))
            for row, each in (*said, *exchanges)
        )
        self.is_over = either(
            f"phase == {word(each.id)}" for each in self._table.phases if each.final
        )
        self.is_left_out = _any_of(commands, lambda row: flagged(row.suppressed_by))
        self.is_owed = _any_of(commands, _owed)
        self.is_macro = either(
            f"next == {self._name(each.message)}" for each in self._table.announcements
        )
        self.memories = [
            Memory(_memory(row), [(self._name(a), self._name(b)) for a, b in row.sent_after])
            for row in commands
            if row.sent_after
        ]
        self.moves = [self._moves(place) for place in range(len(self.phases))]
        self.arrivals = [self._arrivals(place) for place in range(len(self.phases))]
        self.interim = [self._answer(row, each) for row, each in interim]
        self.said = [self._answer(row, each) for row, each in said]
        self.final = [self._answer(row, each) for row, each in exchanges]

    def _name(self, place: int) -> str:
        return word(self._rows[place].id)

    def _moves(self, place: int) -> Moves:
        phase = self._table.phases[place]
        found = Moves(self.phases[place], phase.in_message, [], [], [])
        for step in self._table.steps[place]:
            row, to = self._rows[step.command], self._table.phases[step.to]
            allowed = _memory(row) if row.sent_after else TRUE
            test = both(self._agreed.within(step.versions & row.versions), allowed)
            goes_on = step.to != place and to.in_message and not row.drops_a_message
            kind = found.onward if phase.in_message and goes_on else found.other
            if test != FALSE:
                (found.last if to.final else kind).append(Move(word(row.id), test, word(to.id)))
        return found

    def _arrivals(self, place: int) -> Arrivals:
        found = arrivals(self._table, place, self._agreed)
        moves = [Move(self._name(each), test, self.phases[to]) for each, to, test in found]
        return Arrivals(self.phases[place], [move for move in moves if move.test != FALSE])

    def _answer(self, row: Row, each: Response) -> Answer:
        reply = self._rows[each.reply]
        flag = flagged(reply.requires)
        # A flag that only gates what another reply can stand for is taken as agreed.
        granted = flag if any(flag == known.name for known in self.required) else TRUE
        test = both(granted, self._agreed.within(each.versions & reply.versions))
        to = self.phases[each.to] if each.leads_on else ""
        return Answer(word(row.id), word(reply.id), test, to)

    def _representatives(self, row: Row) -> Iterator[Response]:
        """The interim replies to a command, but for those that another one can stand for."""
        for place, each in enumerate(row.interim):
            before, after = row.interim[:place], row.interim[place + 1 :]
            stands_for_it = [other for other in before if self._covers(other, each)]
            stands_for_it += [
                other
                for other in after
                if self._covers(other, each) and not self._covers(each, other)
            ]
            if not stands_for_it:
                yield each

    def _covers(self, one: Response, other: Response) -> bool:
        """Whether one interim reply can be sent whenever another can."""
        mine, its = (self._rows[each.reply] for each in (one, other))
        flags = flagged(mine.requires), flagged(its.requires)
        versions = one.versions & mine.versions, other.versions & its.versions
        return flags[0] in (FALSE, flags[1]) and self._agreed.covers(*versions)

    def _flags(self, uses: Iterable[tuple[FlagPlace | None, str]]) -> list[Flag]:
        """Flags, each once, with the conditions under which one of its uses matters."""
        matters: dict[str, list[str]] = {}
        for place, test in uses:
            if place is not None:
                matters.setdefault(place.id, []).append(test)
        return [
            Flag(
                word(id_),
                both(self._agreed.within(self._spec.flag(id_)[1].offered), either(tests)),
            )
            for id_, tests in matters.items()
        ]


def _any_of(rows: Iterable[Row], test: Callable[[Row], str]) -> str:
    return either(both(f"command == {word(row.id)}", test(row)) for row in rows)


def _sent(row: Row) -> str:
    return opposite(flagged(row.suppressed_by))


def _owed(row: Row) -> str:
    return opposite(flagged(row.unanswered_with)) if row.is_answered else FALSE


def _memory(row: Row) -> str:
    return f"may_{word(row.id)}"


view = View
