"""What the suites have tried, for the lines at the end of a run."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Any

Note = Sequence[Any]

_numbers: Counter[tuple[str, str]] = Counter()
_sums: dict[tuple[str, str], tuple[int, int]] = {}
_cells: dict[tuple[str, str], tuple[set[str], int]] = {}


def add(suite: str, what: str, number: int = 1) -> None:
    """Count things, such as `add("libmilter", "sequences compared", 12)`."""
    _numbers[suite, what] += number


def average(suite: str, what: str, total: int, number: int) -> None:
    """Add to a sum of which the mean is of interest, and to the number of its parts."""
    old_total, old_number = _sums.get((suite, what), (0, 0))
    _sums[suite, what] = old_total + total, old_number + number


def cover(suite: str, what: str, cell: Hashable, cells: Collection[Hashable]) -> None:
    """Note that one cell of a matrix was tried; `cells` are all that there are."""
    if cell not in cells:
        raise ValueError(f"{cell!r} is not a cell of {what}")
    _cover(suite, what, repr(cell), len(cells))


def notes() -> list[list[Note]]:
    """All of it, to be added up with what others have."""
    covered = (
        (*key, cell, number) for key, (tried, number) in _cells.items() for cell in sorted(tried)
    )
    return [
        [(*key, number) for key, number in _numbers.items()],
        [(*key, *sums) for key, sums in _sums.items()],
        list(covered),
    ]


def add_notes(noted: list[list[Note]]) -> None:
    """Add what another worker has noted."""
    adders: tuple[Callable[..., None], ...] = (add, average, _cover)
    for adder, each in zip(adders, noted, strict=True):
        for note in each:
            adder(*note)


def lines() -> list[str]:
    """A line for each suite, such as `postfix 3.7: 95 conversations, verdict × phase 75 of 75`."""
    suites = sorted({suite for suite, _ in (*_numbers, *_sums, *_cells)})
    return [f"{suite}: {', '.join(_parts(suite))}" for suite in suites]


def _parts(suite: str) -> list[str]:
    return [
        *(f"{number} {what}" for (owner, what), number in _numbers.items() if owner == suite),
        *(
            f"{total / number:.1f} {what} on average"
            for (owner, what), (total, number) in _sums.items()
            if owner == suite
        ),
        *(
            f"{what} {len(tried)} of {number}"
            for (owner, what), (tried, number) in _cells.items()
            if owner == suite
        ),
    ]


def _cover(suite: str, what: str, cell: str, number: int) -> None:
    tried, _ = _cells.setdefault((suite, what), (set(), number))
    tried.add(cell)
