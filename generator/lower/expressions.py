"""The expressions of rules for text, taken apart.

They keep to what every engine reads alike, so that a small grammar is all of it: characters,
classes, groups, alternatives, repetition and the two ends of the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

BEGIN, END = 256, 257
"""What stands for the beginning and the end of a text, beside the 256 bytes."""

_BYTES = frozenset(range(256))
_ESCAPED = {"r": 13, "n": 10, "t": 9, "f": 12, "v": 11}


@dataclass(frozen=True, slots=True)
class Symbols:
    """One symbol of a set."""

    any_of: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after another; none of them is the empty text."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    options: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part as often as said; `most` is None without a bound."""

    part: "Node"
    least: int
    most: int | None


Node = Symbols | Sequence | Choice | Repeat


def parse(pattern: str) -> Node:
    """The parts of an expression that has passed the checks of the spec."""
    return _Parser(pattern).parse()


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.position = 0

    def parse(self) -> Node:
        node = self.choice()
        if self.position < len(self.pattern):
            raise ValueError(f"{self.pattern!r}: nothing is open at {self.position}")
        return node

    @property
    def ahead(self) -> str:
        return self.pattern[self.position : self.position + 1]

    def take(self) -> str:
        self.position += 1
        return self.pattern[self.position - 1]

    def choice(self) -> Node:
        options = [self.sequence()]
        while self.ahead == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def sequence(self) -> Node:
        parts = []
        while self.ahead and self.ahead not in "|)":
            parts.append(self.repeat(self.atom()))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def repeat(self, part: Node) -> Node:
        match self.ahead:
            case "*" | "+" | "?" as sign:
                self.take()
                return Repeat(part, int(sign == "+"), 1 if sign == "?" else None)
            case "{":
                end = self.pattern.index("}", self.position)
                least, comma, most = self.pattern[self.position + 1 : end].partition(",")
                self.position = end + 1
                return Repeat(part, int(least), int(most or least) if most or not comma else None)
        return part

    def atom(self) -> Node:
        match char := self.take():
            case "(":
                if self.pattern.startswith("?:", self.position):
                    self.position += 2
                node = self.choice()
                self.take()
                return node
            case "[":
                return self.of_class()
            case "^":
                return Symbols(frozenset({BEGIN}))
            case "$":
                return Symbols(frozenset({END}))
            case ".":
                return Symbols(_BYTES - {_ESCAPED["n"]})
            case _:
                return _character(self.escaped() if char == "\\" else char.encode())

    def of_class(self) -> Symbols:
        negated = self.ahead == "^"
        if negated:
            self.take()
        found: set[int] = set()
        first = True
        while first or self.ahead != "]":
            first = False
            low = self.member()
            high = low
            if self.ahead == "-" and not self.pattern.startswith("-]", self.position):
                self.take()
                high = self.member()
            found.update(range(low, high + 1))
        self.take()
        return Symbols(_BYTES - found if negated else frozenset(found))

    def member(self) -> int:
        char = self.take()
        (byte,) = self.escaped() if char == "\\" else char.encode()
        return byte

    def escaped(self) -> bytes:
        char = self.take()
        if char == "x":
            digits = self.take() + self.take()
            return bytes((int(digits, 16),))
        return bytes((_ESCAPED[char],)) if char in _ESCAPED else char.encode()


def _character(encoded: bytes) -> Node:
    """One character, which is several bytes beyond ASCII."""
    parts = tuple(Symbols(frozenset({byte})) for byte in encoded)
    return parts[0] if len(parts) == 1 else Sequence(parts)


def symbols_of(node: Node) -> Iterator[frozenset[int]]:
    """The sets of symbols that an expression tells apart."""
    match node:
        case Symbols(any_of):
            yield any_of
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from symbols_of(part)
        case Repeat(part):
            yield from symbols_of(part)
