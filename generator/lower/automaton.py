"""Rules for text as automata, which a few lines of any language can run over bytes.

An expression is searched for anywhere. Here it is turned round: a table of states, in which each
byte of the text leads on, and whether the text that ends in a state breaks the rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from generator.lower.expressions import (
    BEGIN,
    END,
    Choice,
    Node,
    Repeat,
    Sequence,
    Symbols,
    parse,
    symbols_of,
)
from generator.model import Rule


@dataclass(frozen=True, slots=True)
class Automaton:
    """A rule over bytes.

    Attributes:
        id: the rule's id.
        is_error: whether a text that breaks it is refused, and not only pointed out.
        hint: what to do.
        classes: for each byte the class that it belongs to, 0 and up.
        width: how many classes there are.
        next: where a class leads from a state: `next[state * width + class]`; state 0 is first.
        broken: for each state whether a text that ends there breaks the rule.
    """

    id: str
    is_error: bool
    hint: str
    classes: tuple[int, ...]
    width: int
    next: tuple[int, ...]
    broken: tuple[bool, ...]

    @property
    def runs(self) -> list[tuple[int, int]]:
        """The classes as runs: the first byte of each, and the class of it and those after it."""
        runs = groupby(enumerate(self.classes), key=itemgetter(1))
        return [next(run) for _, run in runs]

    def is_broken_by(self, text: bytes) -> bool:
        """Whether a text breaks the rule."""
        state = 0
        for byte in text:
            state = self.next[state * self.width + self.classes[byte]]
        return self.broken[state]


class _Nodes:
    """An automaton with choices: for each place the symbols that lead on, and free moves."""

    def __init__(self) -> None:
        self.moves: list[tuple[frozenset[int], int]] = []
        self.free: list[list[int]] = []

    def place(self) -> int:
        self.moves.append((frozenset(), 0))
        self.free.append([])
        return len(self.free) - 1

    def add(self, node: Node, start: int) -> int:
        """Put an expression after a place; gives the place after it."""
        match node:
            case Symbols(any_of):
                here, end = self.place(), self.place()
                self.free[start].append(here)
                self.moves[here] = (any_of, end)
                return end
            case Sequence(parts):
                for part in parts:
                    start = self.add(part, start)
                return start
            case Choice(options):
                end = self.place()
                for option in options:
                    self.free[self.add(option, start)].append(end)
                return end
            case Repeat(part, least, most):
                return self.repeat(part, start, least, most)

    def repeat(self, part: Node, start: int, least: int, most: int | None) -> int:
        for _ in range(least):
            start = self.add(part, start)
        end = self.place()
        self.free[start].append(end)
        if most is None:
            loop = self.place()
            self.free[start].append(loop)
            self.free[self.add(part, loop)] += [loop, end]
        for _ in range((most or least) - least):
            start = self.add(part, start)
            self.free[start].append(end)
        return end

    def closure(self, places: Iterable[int]) -> frozenset[int]:
        seen: set[int] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in seen:
                seen.add(place)
                waiting += self.free[place]
        return frozenset(seen)

    def step(self, places: frozenset[int], symbol: int) -> frozenset[int]:
        return self.closure(
            self.moves[place][1] for place in places if symbol in self.moves[place][0]
        )


def automaton(rule: Rule) -> Automaton:
    """The automaton of a rule."""
    node = parse(rule.pattern)
    nodes = _Nodes()
    start = nodes.place()
    end = nodes.add(node, start)
    first = nodes.closure([start])

    def step(places: frozenset[int], symbol: int) -> frozenset[int]:
        # What was found stays found, and the search begins anew at every symbol.
        return places if end in places else nodes.step(places, symbol) | first

    def is_broken(places: frozenset[int]) -> bool:
        return (end in step(places, END)) is not rule.must_match

    groups = _classes(symbols_of(node))
    width = max(groups) + 1
    sample = [groups.index(number) for number in range(width)]
    # Without `^`, the beginning leads nowhere; a match may begin at it or after it.
    states = [step(first, BEGIN)]
    places = {states[0]: 0}
    table: list[int] = []
    for state in states:
        for byte in sample:
            to = step(state, byte)
            if to not in places:
                places[to] = len(states)
                states.append(to)
            table.append(places[to])
    return Automaton(
        id=rule.id,
        is_error=rule.level == "error",
        hint=rule.hint,
        classes=tuple(groups),
        width=width,
        next=tuple(table),
        broken=tuple(map(is_broken, states)),
    )


def _classes(sets: Iterable[frozenset[int]]) -> list[int]:
    """The class of each byte: bytes that no set tells apart have the same one."""
    listed = list(sets)
    numbers: dict[tuple[bool, ...], int] = {}
    return [
        numbers.setdefault(tuple(byte in each for each in listed), len(numbers))
        for byte in range(256)
    ]
