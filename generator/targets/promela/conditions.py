"""Conditions on the agreed options, as expressions of Promela."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.lower.names import snake
from generator.lower.table import FlagPlace
from generator.model import Versions
from generator.model.versions import ALWAYS

TRUE = "true"
FALSE = "false"


def word(id_: str) -> str:
    """An id as one name; its kind keeps it apart from the keywords."""
    return snake(id_.replace("/", "-"))


def both(*tests: str) -> str:
    """An expression that holds if all do; each is a term, or joined by `&&`."""
    kept = list(dict.fromkeys(test for test in tests if test != TRUE))
    return FALSE if FALSE in kept else " && ".join(kept) or TRUE


def either(tests: Iterable[str]) -> str:
    """A term that holds if one does."""
    kept = list(dict.fromkeys(test for test in tests if test != FALSE))
    if TRUE in kept:
        return TRUE
    joined = " || ".join(f"({each})" if " " in each and len(kept) > 1 else each for each in kept)
    return f"({joined})" if " " in joined else joined or FALSE


def opposite(test: str) -> str:
    """A term that holds if a term does not."""
    return {TRUE: FALSE, FALSE: TRUE}.get(test, f"!{test}")


def flagged(place: FlagPlace | None) -> str:
    """A term that holds if a flag was agreed; without a flag, it never holds."""
    return word(place.id) if place else FALSE


@dataclass(frozen=True, slots=True)
class Agreed:
    """The versions that peers may agree on, from which expressions leave out what always holds."""

    spoken: tuple[int, ...]

    def covers(self, outer: Versions, inner: Versions) -> bool:
        """Whether one range has each of these versions that another has."""
        return all(each in outer for each in self.spoken if each in inner)

    def within(self, versions: Versions) -> str:
        """That the agreed version is in a range."""
        if self.covers(versions, ALWAYS):
            return TRUE
        if not any(each in versions for each in self.spoken):
            return FALSE
        tests = []
        if versions.since > self.spoken[0]:
            tests.append(f"version >= {versions.since}")
        if versions.until is not None and versions.until < self.spoken[-1]:
            tests.append(f"version <= {versions.until}")
        return both(*tests)
