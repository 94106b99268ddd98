"""Printing an explanation for a person."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.cli.explaining.facts import Cell, Explanation, Row, linked


def show(console: Console, explanation: Explanation) -> None:
    """Print an explanation: its text, then short facts, then tables."""
    console.print(Text.assemble((explanation.id, "bold"), ("  " + explanation.what, "dim")))
    if explanation.doc:
        console.print()
        console.print(_prose(explanation.doc))
    short = Table.grid(padding=(0, 2))
    for name, fact in explanation.facts.items():
        if isinstance(fact, Cell):
            short.add_row(Text(name, "bold"), Text(_cell(fact)))
    if short.row_count:
        console.print()
        console.print(short)
    for name, fact in explanation.facts.items():
        if not isinstance(fact, Cell):
            console.print()
            console.print(Text(name, "bold"))
            console.print(Padding(_list(fact), (0, 0, 0, 2)))


def _list(fact: Sequence[str] | Sequence[Row]) -> RenderableType:
    rows = [each for each in fact if not isinstance(each, str)]
    if not rows:
        return Text("\n".join(linked(str(each)) for each in fact))
    used = dict.fromkeys(name for row in rows for name in row)
    names = [name for name in used if any(row.get(name) not in (None, "") for row in rows)]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in names:
        table.add_column(name, overflow="fold", ratio=1 if name == "doc" else None)
    above: Row = {}
    for row in rows:
        repeats = row.get("doc") == above.get("doc")
        shown = {**row, "doc": None} if repeats else row
        table.add_row(*(_in_table(name, shown.get(name)) for name in names))
        above = row
    return table


def _in_table(name: str, cell: Cell) -> RenderableType:
    return _prose(str(cell or "")) if name == "doc" else Text(_cell(cell))


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case _:
            return linked(str(cell))


def _prose(markdown: str) -> Markdown:
    return Markdown(linked(markdown, "`"))
