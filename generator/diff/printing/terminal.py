"""The report in a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

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

_COLOURS = {Level.BREAKING: "red", Level.COMPATIBLE: "green"}


def show(console: Console, report: Report) -> None:
    """Print a table for each level, then the ids whose texts alone changed."""
    for level, heading in HEADINGS.items():
        if findings := of_level(report, level):
            console.print(_table(heading, _COLOURS[level], findings))
    if texts := of_level(report, Level.TEXT):
        ids = ", ".join(dict.fromkeys(each.id for each in texts))
        console.print(f"[bold]Texts only:[/bold] {escape(ids)}", highlight=False)
    for entry in report.unused:
        console.print(escape(f"{entry['id']} does not break {entry['rule']}: remove the entry"))
    console.print(summary(report), highlight=False)


def _table(heading: str, colour: str, findings: list[Finding]) -> Table:
    table = Table(title=heading, title_style=f"bold {colour}", title_justify="left", expand=True)
    table.add_column("change", ratio=3, overflow="fold")
    table.add_column("wire", ratio=3, overflow="fold")
    table.add_column("peer", ratio=4, overflow="fold")
    table.add_column("API", ratio=3, overflow="fold")
    for row in rows(findings):
        finding, wire = row[0], wire_cell(row)
        reason = [f"[dim]allowed: {escape(finding.reason)}[/dim]"] if finding.reason else []
        first = [f"[bold]{escape(finding.id)}[/bold]", f"[dim]{finding.rule.name}[/dim]", *reason]
        lines = ([wire] if wire else [], peer_lines(finding), api_lines(finding))
        cells = [escape("\n".join(each)) or NOTHING for each in lines]
        table.add_row("\n".join(first), *cells, end_section=True)
    return table
