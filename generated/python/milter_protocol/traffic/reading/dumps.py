# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Dumps: lines of an offset, bytes or numbers, and often their characters.

Programs that write such lines: `xxd`, `hexdump`, `od`, `tcpdump -X`, Wireshark and tshark. Where
Wireshark shows both sides of a stream, the lines of the second are indented.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...limits import GREATEST_MAX_LENGTH
from ..records import Damage, Lane, Piece, Start
from .formats import MARK, Format
from .layouts import Layout, layout_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .layouts import Row
    from .source import Source

_DECORATION = re.compile(rb"=*|(?:Follow|Filter|Node \d+): .*", re.DOTALL)
_DAMAGED = re.compile(rb"\s*(?:0x)?[0-9a-f]{4,}[: \t]\s*[0-9a-f]{2}(?:[0-9a-f\s]|$)", re.IGNORECASE)
_MOST_ASIDE = 1 << 10
_LONGEST_LINE = 1 << 12
_LONGEST_REPEAT = GREATEST_MAX_LENGTH + (1 << 12)
_LARGEST_PIECE = 1 << 16
_REPEATED_PER_BYTE = 512


def read_dump(source: Source) -> Iterator[Found]:
    """Read a dump."""
    layout = layout_of(source.head.removeprefix(MARK)) or Layout()
    rows = map(layout.row, source.head.splitlines()[:-1])
    indents = {row.indent for row in rows if row and row.data is not None}
    base = min(indents, default=0)
    both = len(indents) > 1
    yield Start(Format.DUMP, both=both, facts={})
    room = _Room()
    lanes = {lane: _Lane(lane, room, layout) for lane in (Lane.FIRST, Lane.SECOND)}
    current = lanes[Lane.FIRST]
    aside: list[Damage] = []
    for number, line, ends in source.lines(_LONGEST_LINE):
        room.add(len(line))
        text = line.removeprefix(MARK) if number == 1 else line
        bare = text.strip()
        if bare == b"*":
            current.repeats = True
            continue
        if ends and _DECORATION.fullmatch(bare):
            continue
        if layout.is_beside(text):
            continue
        row = layout.row(text) if ends else None
        if row is None or (row.data is None and not _DAMAGED.match(text)):
            damage = Damage("bad-line", "this is not a line of a dump", current.lane, number)
            aside.append(damage)
            if len(aside) > _MOST_ASIDE or _DAMAGED.match(text):
                yield from aside
                aside.clear()
            current.expected = None
            continue
        # What stands above or below a dump is about it.
        yield from aside if row.offset else ()
        aside.clear()
        current = lanes[Lane.SECOND if both and row.indent > base else Lane.FIRST]
        yield from current.take(row, number)
    for each in lanes.values():
        yield from each.end()


class _Room:
    """How many bytes may still stand after the `*` of lines that were left out.

    A line of a few bytes can stand for gigabytes. A program that leaves out the equal lines of
    long bodies shows far more text for each.
    """

    def __init__(self) -> None:
        self._left = _LONGEST_REPEAT

    def add(self, size: int) -> None:
        """Take it that so much text was read."""
        self._left += _REPEATED_PER_BYTE * size

    def take(self, size: int) -> bool:
        """Whether there is room, which is then used up."""
        if size > min(self._left, _LONGEST_REPEAT):
            return False
        self._left -= size
        return True


class _Lane:
    """One direction of a dump.

    Attributes:
        lane: which it is.
        expected: the offset of its next line, if that is known.
        repeats: whether lines that repeat the last one were left out.
    """

    def __init__(self, lane: Lane, room: _Room, layout: Layout) -> None:
        self.lane = lane
        self._room = room
        self._layout = layout
        self._held: Row | None = None
        self.expected: int | None = None
        self.repeats = False
        self._last = b""

    def take(self, row: Row, number: int) -> Iterator[Piece | Damage]:
        """Take a line."""
        if self.repeats:
            self.repeats = False
            yield from self.end()
            yield from self._repeat(row.offset, number)
        elif row.offset and self.expected is not None and row.offset != self.expected:
            if self._cut(row.offset):
                return
            reason = f"the offset {self.expected:#x} was expected, not {row.offset:#x}"
            yield from self.end()
            yield Damage("gap", reason, self.lane, number)
        yield from self.end()
        if row.data is None:
            yield Damage(
                "bad-hex", "there are no bytes in hexadecimal after the offset", self.lane, number
            )
            self.expected = None
            return
        self.expected = row.offset + len(row.data)
        if row.data:
            self._last = row.data
            self._held = row
            if not self._layout.is_padded:
                yield from self.end()

    def end(self) -> Iterator[Piece]:
        """Give the last line, which may have more bytes than there are until the next one."""
        row, self._held = self._held, None
        if row is not None and row.data:
            yield Piece(self.lane, row.data, begins=not row.offset)

    def _cut(self, end: int) -> bool:
        """Take padding off the last line, if the end of the dump shows it."""
        row = self._held
        if row is None or row.data is None or not 0 < end - row.offset < len(row.data):
            return False
        self._held = row._replace(data=row.data[: end - row.offset])
        return True

    def _repeat(self, stop: int, number: int) -> Iterator[Piece | Damage]:
        """Give the lines that were left out, up to an offset."""
        missing = stop - (stop if self.expected is None else self.expected)
        size = len(self._last)
        if not size or missing <= 0 or missing % size:
            reason = f"lines that repeat the last one cannot lead to the offset {stop:#x}"
            yield Damage("gap", reason, self.lane, number)
        elif not self._room.take(missing):
            reason = (
                f"the {missing} bytes of the lines before it, which were left out as equal, are "
                "more than is believed; dump all lines (`hexdump -v`, `od -v`)"
            )
            yield Damage("gap", reason, self.lane, number)
        else:
            count, most = missing // size, max(1, _LARGEST_PIECE // size)
            for done in range(0, count, most):
                yield Piece(self.lane, self._last * min(most, count - done))
