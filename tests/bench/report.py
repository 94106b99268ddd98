"""Results as tables for people and as JSON for programs."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec

from tests.bench.groups import Group
from tests.bench.measure import Timing


@dataclass(frozen=True)
class Row:
    name: str
    microseconds: float
    messages_per_second: float
    times: float
    times_low: float
    times_high: float


@dataclass(frozen=True)
class Verdict:
    floor: str
    times: float
    met: bool


@dataclass(frozen=True)
class Result:
    title: str
    messages: int
    size: int
    rows: Sequence[Row]
    floors: Sequence[Verdict]

    def plain(self) -> dict[str, object]:
        return asdict(self)


def result(group: Group, timings: dict[str, Timing], reference: str) -> Result:
    base = timings[reference]
    rows = [
        Row(
            name,
            timing.median * 1e6,
            group.messages / timing.median,
            timing.times(base),
            *timing.middle_half(base),
        )
        for name, timing in timings.items()
    ]
    floors = []
    for floor in group.floors:
        if floor.slower in timings and floor.faster in timings:
            times = timings[floor.slower].times(timings[floor.faster])
            floors.append(Verdict(str(floor), times, floor.met(times)))
    return Result(group.title, group.messages, group.size, rows, floors)


def all_met(results: Sequence[Result]) -> bool:
    """Whether every floor was kept."""
    return all(floor.met for each in results for floor in each.floors)


HEADINGS = ("", "messages/s", "µs", "times", "middle half")


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{row.messages_per_second:,.0f}",
        f"{row.microseconds:,.1f}",
        f"{row.times:.2f}",
        f"{row.times_low:.2f}-{row.times_high:.2f}",
    )


def table(title: str, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print with rich where it is installed, else in plain columns; the first is text."""
    if find_spec("rich"):
        _rich_table(title, headings, lines)
        return
    widths = [max(map(len, column)) for column in zip(headings, *lines, strict=True)]
    print(f"\n{title}")
    for line in (headings, *lines):
        first, *rest = (
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join([first, *rest]))


def _rich_table(title: str, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    drawn = Table(title=title, title_justify="left")
    for number, heading in enumerate(headings):
        drawn.add_column(heading, justify="right" if number else "left")
    for line in lines:
        drawn.add_row(*line)
    Console().print(drawn)


def show(results: Sequence[Result]) -> None:
    for group in results:
        title = f"{group.title} ({group.messages} messages, {group.size:,} bytes)"
        table(title, HEADINGS, [_cells(row) for row in group.rows])
    verdicts = [
        (f"{group.title}: {verdict.floor}", f"{verdict.times:.2f}", "yes" if verdict.met else "NO")
        for group in results
        for verdict in group.floors
    ]
    table("Floors", ("", "times", "met"), verdicts)
