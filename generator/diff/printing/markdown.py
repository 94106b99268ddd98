"""The report as Markdown."""

from collections.abc import Iterator

from generator.diff.printing.cells import (
    HEADINGS,
    Cell,
    cells,
    columns,
    notes,
    of_level,
    rows,
    summary,
)
from generator.diff.report import Finding, Report
from generator.diff.rules import Level


def markdown(report: Report, level: int = 2) -> str:
    """Tables under headings of a level, then the ids whose texts alone changed."""
    return "\n".join(_lines(report, "#" * level)) + "\n"


def _lines(report: Report, sign: str) -> Iterator[str]:
    yield " ".join([f"{summary(report)}.", *notes(report)])
    for level, heading in HEADINGS.items():
        if findings := of_level(report, level):
            yield from ("", f"{sign} {heading}", "")
            names = ("change", *columns(report))
            yield from (f"| {' | '.join(names)} |", f"| {' | '.join(['---'] * len(names))} |")
            yield from (_row(report, row) for row in rows(findings))
    if texts := of_level(report, Level.TEXT):
        ids = ", ".join(f"`{id_}`" for id_ in dict.fromkeys(each.id for each in texts))
        yield from ("", f"{sign} Texts only", "", ids)


def _row(report: Report, row: list[Finding]) -> str:
    finding = row[0]
    reason = [f"allowed: {_plain(finding.reason)}"] if finding.reason else []
    first = [f"`{finding.id}`", f"`{finding.rule.name}`", *reason]
    shown = ["<br>".join(first), *map(_cell, cells(report, row))]
    return f"| {' | '.join(shown)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(map(_plain, cell.lines)) or f"*{_plain(cell.why)}*"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is, in a cell."""
    return "".join(f"\\{each}" if each in r"\`*_[]<>|" else each for each in text)
