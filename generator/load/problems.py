"""What is wrong with a spec, and where."""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where, by which rule, what, and what to do."""

    place: Place
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.rule}: {self.message}{hint}"


class SpecError(Exception):
    """A spec that cannot be used.

    Attributes:
        problems: everything that was found, in the order of the files.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def unknown_word(place: Place, rule: str, what: str, word: str, known: Collection[str]) -> Problem:
    """An unknown word, with the nearest of the known ones as suggestion."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    listed = "known: " + ", ".join(known) if known else ""
    hint = f"did you mean '{near[0]}'?" if near else listed
    return Problem(place, rule, f"{word!r} is not a known {what}", shortened(hint, 300))


def shortened(text: str, limit: int = 200) -> str:
    """A text that is not too long for a line."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
