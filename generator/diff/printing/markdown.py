"""The report as Markdown."""

from collections.abc import Iterator

from generator.diff.printing.cells import (
    HEADINGS,
    NOTHING,
    api_lines,
    of_level,
    peer_lines,
    rows,
    summary,
    wire_cell,
)
from generator.diff.report import Finding, Report
from generator.diff.rules import Level


def markdown(report: Report, level: int = 2) -> str:
    """Tables under headings of a level, then the ids whose texts alone changed."""
    return "\n".join(_lines(report, "#" * level)) + "\n"


def _lines(report: Report, sign: str) -> Iterator[str]:
    yield f"{summary(report)}."
    for level, heading in HEADINGS.items():
        if findings := of_level(report, level):
            yield from ("", f"{sign} {heading}", "")
            yield from ("| change | wire | peer | API |", "| --- | --- | --- | --- |")
            yield from map(_row, rows(findings))
    if texts := of_level(report, Level.TEXT):
        ids = ", ".join(f"`{id_}`" for id_ in dict.fromkeys(each.id for each in texts))
        yield from ("", f"{sign} Texts only", "", ids)


def _row(row: list[Finding]) -> str:
    finding, wire = row[0], wire_cell(row)
    reason = [f"allowed: {_plain(finding.reason)}"] if finding.reason else []
    first = [f"`{finding.id}`", f"`{finding.rule.name}`", *reason]
    rest = ([wire] if wire else [], peer_lines(finding), api_lines(finding))
    cells = ["<br>".join(first), *("<br>".join(map(_plain, each)) or NOTHING for each in rest)]
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is, in a cell."""
    return "".join(f"\\{each}" if each in r"\`*_[]<>|" else each for each in text)
