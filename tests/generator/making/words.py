"""Names, texts and symbols that are made up.

Names are as unfortunate as the spec language allows: words that programming languages and generated
code use themselves, names that differ in a hyphen alone, and long ones.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tests.generator.making.nasty import NASTY

Json = dict[str, Any]
T = TypeVar("T")

WORDS = NASTY.split()
SYLLABLES = ("ba", "co", "di", "fu", "ge", "ha", "jo", "ku", "li", "me", "no", "qui", "ro", "xe")
TEXTS = (
    "It is so.",
    "A `piece` of code; more of it.",
    "What it is. It was not always so, and nobody knows why.",
    "See the book for all that is known of this, which is more than fits on a line of code.",
)
LONGEST = 40
PROVEN = {"evidence": ["BOOK page 1"], "confidence": "documented"}


class Words:
    """Makes up words, which are all different in one room."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.symbols = 0
        self.taken: dict[str, set[str]] = {}

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def word(self, where: str) -> str:
        """A name that is not there yet."""
        while True:
            name = self.some_name()
            alike = name.replace("-", "")
            if alike not in self.taken.setdefault(where, set()):
                self.taken[where].add(alike)
                return name

    def plain(self, where: str) -> str:
        """A name without hyphens that is not there yet."""
        while "-" in (name := self.word(where)):
            pass
        return name

    def some_name(self) -> str:
        kind = self.chance.random()
        if kind < 0.6:
            return self.chance.choice(WORDS)
        parts = [
            self.chance.choice(WORDS)
            if self.often(0.3)
            else "".join(self.chance.choices(SYLLABLES, k=2))
            for _ in range(self.chance.randint(1, 3 if kind < 0.9 else 9))
        ]
        name = "-".join(parts)
        while len(name) > LONGEST:
            name = name.rpartition("-")[0]
        return name

    def symbol(self) -> str:
        self.symbols += 1
        return f"MADE_{self.symbols}" + "_X" * self.chance.choice((0, 0, 0, 15))

    def doc(self) -> str:
        return self.chance.choice(TEXTS)

    def some(self, things: Sequence[T]) -> list[T]:
        """One of them at least, each once."""
        return self.chance.sample(things, self.chance.randint(1, len(things)))

    def few(self, make: Callable[[], Json], most: int, least: int = 0) -> list[Json]:
        return [make() for _ in range(self.chance.randint(least, most))]
