"""How the lines of a dump are laid out: in which base offsets and bytes are, and in which order.

Lines that follow each other tell: the bytes of one must lead to the offset of the next.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from .cells import DECIMALS, DIGITS, HEADS, Cells, Order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(
    rb"([ \t]*|[<>][ \t])(0x)?\[?([0-9a-f]{4,16})\]?(?: <[^>]*>)?(?:(:)[ \t]+|(?=[ \t])|:?$)(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_GROUPS = re.compile(rb"((?:[0-9a-f]{2})+(?: (?:[0-9a-f]{2})+)*)(?= *$| [ ]|\t)", re.IGNORECASE)
_PAIRS = re.compile(
    rb"[ \t]*([0-9a-f]{2}(?: {1,2}[0-9a-f]{2}){0,15})(?= *$|  | ?[|>#]|\t)"
    rb"|[ \t]*((?:[0-9a-f]{2} ){15}[0-9a-f]{2})(?= )",
    re.IGNORECASE,
)
_DUMP_LINE = re.compile(
    rb"""^[ \t]*(?:
        (?:0x)?[0-9a-f]{4,16}:[ \t]+[0-9a-f]{2,}
        | (?:0{4,16}[ ]{2,}|0{6,7}[ ])
          [0-9a-f]{2}(?:[ ]{1,2}[0-9a-f]{2})*[ ]*(?:[ |]|\r?$)
        | [0-9a-f]{4,16}[ ]{2,}(?:[0-9a-f]{2}[ ]{1,2}){1,16}[ ]*[ |]
    )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_CHARACTERS = re.compile(rb"  >.*<$", re.DOTALL)
_ASIDE = re.compile(rb"  .*$", re.DOTALL)
_MARKS = {b">": 0, b"<": 1}
"""What stands for how far lines are indented in a dump that marks directions."""
_BESIDE = b" " * 7
_COLUMN = 4
_COLUMNS = re.compile(rb"(?:   [ -~]|  \\[0abfnrtv]| [0-3][0-7]{2})+")
_NAMED = dict(zip(b"0abfnrtv", b"\0\a\b\f\n\r\t\v", strict=True))

_CELLS = (
    Cells("0x[0-9a-fA-F]{2}", 16, 1),
    Cells("0x[0-9a-fA-F]{8}", 16, 4),
    *DIGITS,
    Cells("[0-3][0-7]{2}", 8, 1),
    Cells("[01]{8}", 2, 1),
    Cells(r"-?\d{1,3}", 10, 1),
    *DECIMALS,
)


class Row(NamedTuple):
    """A line of a dump.

    Attributes:
        indent: how far it is indented.
        offset: where its bytes stand.
        data: the bytes; `None` if there are none where they should be.
    """

    indent: int
    offset: int
    data: bytes | None


class Layout(NamedTuple):
    """How lines are laid out.

    Attributes:
        base: the base of the offsets.
        cells: what stands after them; `None` for digits of bytes, a string for characters.
        order: the order of the bytes in a number, or in a group of digits.
        is_flush: whether the first line is not indented.
    """

    base: int = 16
    cells: Cells | Literal["characters"] | None = None
    order: Order = "big"
    is_flush: bool = False

    @property
    def is_padded(self) -> bool:
        """Whether the last line may have more bytes than there are."""
        return self.cells == "characters" or (
            isinstance(self.cells, Cells) and self.cells.width > 1
        )

    def is_beside(self, line: bytes) -> bool:
        """Whether a line has the bytes of the one above in another form, as od writes them."""
        return self.is_flush and line.startswith(_BESIDE)

    def row(self, line: bytes) -> Row | None:
        """A line; `None` if it is not one."""
        if self.is_beside(line):
            return None
        match = _LINE.match(line.rstrip(b"\r\n"))
        if match is None:
            return None
        indent, prefix, digits, colon, rest = match.groups()
        try:
            offset = int(digits, 16 if prefix else self.base)
        except ValueError:
            return None
        data = self._data(rest, is_grouped=colon is not None) if rest.strip() else b""
        return Row(_MARKS.get(indent[:1], len(indent)), offset, data)

    def _data(self, rest: bytes, *, is_grouped: bool) -> bytes | None:
        if self.cells == "characters":
            return _characters(rest)
        if isinstance(self.cells, Cells):
            numbers = (_ASIDE if is_grouped else _CHARACTERS).sub(b"", rest)
            return self.cells.data(numbers.decode("latin-1").split(), self.order)
        found = (_GROUPS if is_grouped else _PAIRS).match(rest)
        if found is None:
            return None
        groups = map(bytes.fromhex, found[found.lastindex or 0].decode("ascii").split())
        return b"".join(each if self.order == "big" else each[::-1] for each in groups)


def _characters(text: bytes) -> bytes | None:
    text = text.ljust(-(-len(text) // _COLUMN) * _COLUMN)
    if not _COLUMNS.fullmatch(text):
        return None
    data = bytearray()
    for at in range(0, len(text), _COLUMN):
        cell = text[at : at + _COLUMN]
        if cell[1:2].strip():
            data.append(int(cell, 8))
        else:
            data.append(_NAMED[cell[3]] if cell[2:3] == b"\\" else cell[3])
    return bytes(data)


def layout_of(text: bytes) -> Layout | None:
    """How the lines of a dump are laid out; `None` if this is not one.

    Args:
        text: the beginning of a file.
    """
    is_flush = not text[:1].isspace()
    lines = [line for line in text.splitlines() if not (is_flush and line.startswith(_BESIDE))]
    for cells in (None, *_CELLS, "characters"):
        for base in (16, 8, 10):
            layout = Layout(base, cells, is_flush=is_flush)
            rows = list(map(layout.row, lines))
            if _lead_on(rows, is_padded=layout.is_padded):
                return layout._replace(order=_order(layout, lines))
    return Layout(is_flush=is_flush) if _DUMP_LINE.search(text) else None


def _lead_on(rows: Sequence[Row | None], *, is_padded: bool) -> bool:
    """Whether lines lead from each to the next; the last may be incomplete."""
    found = 0
    for before, after in _neighbours(rows):
        if before.data is None:
            return False
        step = after.offset - before.offset
        is_last = is_padded and not after.data
        if step != len(before.data) and not (is_last and 0 < step < len(before.data)):
            return False
        found += 1
    return found > 0


def _neighbours(rows: Sequence[Row | None]) -> Iterator[tuple[Row, Row]]:
    for indent in {row.indent for row in rows if row}:
        lane = [row for row in rows if row is None or row.indent == indent]
        for before, after in pairwise(lane):
            if before and after and after.offset and before.data != b"":
                yield before, after


def _order(layout: Layout, lines: Sequence[bytes]) -> Order:
    """The order that makes frames of what stands there; by default that of most machines."""
    usual: Order = "big" if layout.cells is None else "little"
    other: Order = "little" if usual == "big" else "big"
    for order in (usual, other):
        rows = (layout._replace(order=order).row(line) for line in lines)
        first = next((row for row in rows if row), None)
        if first and first.data and HEADS.may_be(bytearray(first.data), 0):
            return order
    return usual
