"""A message's layout as a drawing: boxes in rows that are no wider than a telephone."""

from generator.targets.docs.drawing.parts import Cell, Group
from generator.targets.docs.drawing.shapes import Drawing, Shape, line, rectangle, words

_WIDTH = 360
_HEIGHT = 46
_OFFSET = 17
_LABEL = 20
_GAP = 8
_PAD = 6
_NUL = 26
_LETTER = 8.2
_LONGEST = 38
_STRETCH = 1.7
_DASHES = {"always": "", "maybe": "5 4", "repeat": ""}


def draw_layout(title: str, groups: tuple[Group, ...]) -> Drawing:
    """Draw groups of cells below each other, each wrapped to rows."""
    width = max([_WIDTH, *(_natural(c) + 2 * _PAD for g in groups for c in g.cells)])
    shapes: list[Shape] = []
    y = 0
    for group in groups:
        y = _draw_group(shapes, group, y, width)
    return Drawing(kind="layout", title=title, width=width, height=y, shapes=tuple(shapes))


def _draw_group(shapes: list[Shape], group: Group, y: int, width: int) -> int:
    framed = group.kind != "always"
    inset = _PAD if framed else 1
    room = width - 2 * inset
    rows = _wrap(group.cells, room)
    top = y
    if framed:
        y += _LABEL
        height = _LABEL + len(rows) * (_OFFSET + _HEIGHT) + _PAD
        if group.kind == "repeat":
            shapes.append(rectangle(3, top + 4, width - 4, height, "sheet"))
        shapes.append(
            rectangle(1, top + 1, width - 5, height, f"group {group.kind}", _DASHES[group.kind])
        )
        shapes.append(words(inset + 2, top + 15, group.label, "label", 13))
        room -= 4
    for row in rows:
        _draw_row(shapes, row, inset, y, room, group.kind)
        y += _OFFSET + _HEIGHT
    return y + (_PAD + _GAP if framed else _GAP)


def _wrap(cells: tuple[Cell, ...], room: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    taken = room + 1
    for cell in cells:
        natural = _natural(cell)
        if taken + natural > room:
            rows.append([])
            taken = 0
        rows[-1].append(cell)
        taken += natural
    return rows


def _draw_row(shapes: list[Shape], cells: list[Cell], x: int, y: int, room: int, kind: str) -> None:
    natural = [_natural(cell) for cell in cells]
    stretch = min(room / sum(natural), _STRETCH)
    if any(cell.variable for cell in cells):
        stretch = room / sum(natural)
    ends = [x + round(stretch * sum(natural[: index + 1])) for index in range(len(cells))]
    for cell, end in zip(cells, ends, strict=True):
        _draw_cell(shapes, cell, x, y, end - x, kind)
        x = end


def _draw_cell(shapes: list[Shape], cell: Cell, x: int, y: int, width: int, kind: str) -> None:
    top = y + _OFFSET
    middle = x + (width - (_NUL if cell.nul else 0)) // 2
    shapes.append(words(x + 2, y + 13, cell.offset, "offset", 12))
    style = f"cell {'variable' if cell.variable else 'fixed'}"
    shapes.append(rectangle(x, top, width, _HEIGHT, style, _DASHES[kind], cell.mark))
    if cell.nul:
        edge = x + width - _NUL
        shapes.append(line(f"M{edge} {top}v{_HEIGHT}", "nul", "2 3"))
        shapes.append(words(edge + _NUL // 2, top + 28, "00", "byte", 13, "middle"))
    shapes.append(words(middle, top + 20, _short(cell.name), "name", 14, "middle"))
    shapes.append(words(middle, top + 37, cell.size, "size", 12, "middle"))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _natural(cell: Cell) -> int:
    text = max(len(_short(cell.name)) * _LETTER, len(cell.size) * 6.4, len(cell.offset) * 6.6) + 16
    if cell.variable:
        return round(max(text, 90)) + (_NUL if cell.nul else 0)
    return round(max(text, 20 * cell.width))
