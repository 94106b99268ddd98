"""The report in a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

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

_COLOURS = {Level.BREAKING: "red", Level.COMPATIBLE: "green"}


def show(console: Console, report: Report) -> None:
    """Print a table for each level, then the ids whose texts alone changed."""
    for note in notes(report):
        console.print(note, highlight=False)
    for level, heading in HEADINGS.items():
        if findings := of_level(report, level):
            console.print(_table(report, heading, _COLOURS[level], findings))
    if texts := of_level(report, Level.TEXT):
        ids = ", ".join(dict.fromkeys(each.id for each in texts))
        console.print(f"[bold]Texts only:[/bold] {escape(ids)}", highlight=False)
    for entry in report.unused:
        console.print(escape(f"{entry['id']} does not break {entry['rule']}: remove the entry"))
    console.print(summary(report), highlight=False)


def _table(report: Report, heading: str, colour: str, findings: list[Finding]) -> Table:
    table = Table(title=heading, title_style=f"bold {colour}", title_justify="left", expand=True)
    for name in ("change", *columns(report)):
        table.add_column(name, ratio=4 if name == "peer" else 3, overflow="fold")
    for row in rows(findings):
        finding = row[0]
        reason = [f"[dim]allowed: {escape(finding.reason)}[/dim]"] if finding.reason else []
        first = [f"[bold]{escape(finding.id)}[/bold]", f"[dim]{finding.rule.name}[/dim]", *reason]
        shown = map(_cell, cells(report, row))
        table.add_row("\n".join(first), *shown, end_section=True)
    return table


def _cell(cell: Cell) -> str:
    return escape("\n".join(cell.lines)) or f"[dim]{escape(cell.why)}[/dim]"
