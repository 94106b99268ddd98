"""What the suites have tried, for the lines at the end of a run."""

from collections import Counter
from collections.abc import Collection, Hashable

_numbers: dict[str, Counter[str]] = {}
_sums: Counter[tuple[str, str]] = Counter()
_parts_of: Counter[tuple[str, str]] = Counter()
_cells: dict[tuple[str, str], tuple[set[Hashable], frozenset[Hashable]]] = {}


def add(suite: str, what: str, number: int = 1) -> None:
    """Count things, such as `add("libmilter", "sequences compared", 12)`."""
    _numbers.setdefault(suite, Counter())[what] += number


def average(suite: str, what: str, total: int, number: int) -> None:
    """Add to a sum of which the mean is of interest, and to the number of its parts."""
    _numbers.setdefault(suite, Counter())
    _sums[suite, what] += total
    _parts_of[suite, what] += number


def cover(suite: str, what: str, cell: Hashable, cells: Collection[Hashable]) -> None:
    """Note that one cell of a matrix was tried; `cells` are all that there are."""
    tried, _ = _cells.setdefault((suite, what), (set(), frozenset(cells)))
    if cell not in cells:
        raise ValueError(f"{cell!r} is no cell of {what}")
    _numbers.setdefault(suite, Counter())
    tried.add(cell)


def lines() -> list[str]:
    """A line for each suite, such as `postfix 3.7: 95 conversations, verdict × phase 75 of 75`."""
    return [f"{suite}: {', '.join(_parts(suite))}" for suite in _numbers]


def _parts(suite: str) -> list[str]:
    numbers = [f"{number} {what}" for what, number in _numbers[suite].items()]
    matrices = [
        f"{what} {len(tried)} of {len(cells)}"
        for (owner, what), (tried, cells) in _cells.items()
        if owner == suite
    ]
    means = [
        f"{_sums[owner, what] / number:.1f} {what} on average"
        for (owner, what), number in _parts_of.items()
        if owner == suite
    ]
    return numbers + means + matrices
