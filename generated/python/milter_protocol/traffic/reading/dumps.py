# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Dumps: lines of an offset, bytes in hexadecimal and often their characters.

Programs that write such lines: `xxd`, `hexdump -C`, `od -A x -t x1`, `tcpdump -X`, Wireshark and
tshark. Where Wireshark shows both sides of a stream, the lines of the second are indented.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...limits import GREATEST_MAX_LENGTH
from ..records import Damage, Lane, Piece, Start
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_LINE = re.compile(
    rb"([ \t]*)(?:0x)?([0-9a-f]{4,16})(?:(:)[ \t]+|[ \t]+|:?$)(.*)$", re.IGNORECASE | re.DOTALL
)
_GROUPS = re.compile(rb"((?:[0-9a-f]{2})+(?: (?:[0-9a-f]{2})+)*)(?= *$| [ ]|\t)", re.IGNORECASE)
_PAIRS = re.compile(rb"([0-9a-f]{2}(?: {1,2}[0-9a-f]{2}){0,15})(?= *$|  | ?\||\t)", re.IGNORECASE)
_DECORATION = re.compile(rb"=*|(?:Follow|Filter|Node \d+): .*", re.DOTALL)
_MARK = b"\xef\xbb\xbf"
_LONGEST_LINE = 1 << 12
_LONGEST_REPEAT = GREATEST_MAX_LENGTH + (1 << 12)
_LARGEST_PIECE = 1 << 16
_REPEATED_PER_BYTE = 512


class _Row(NamedTuple):
    indent: int
    offset: int
    data: bytes | None


def read_dump(source: Source) -> Iterator[Found]:
    """Read a dump."""
    indents = {row.indent for line in source.head.splitlines()[:-1] if (row := _row(line))}
    base = min(indents, default=0)
    both = len(indents) > 1
    yield Start(Format.DUMP, both=both, facts={})
    room = _Room()
    lanes = {lane: _Lane(lane, room) for lane in Lane}
    current = lanes[Lane.FIRST]
    for number, line, ends in source.lines(_LONGEST_LINE):
        room.add(len(line))
        text = line.removeprefix(_MARK) if number == 1 else line
        bare = text.strip()
        if bare == b"*":
            current.repeats = True
            continue
        if ends and _DECORATION.fullmatch(bare):
            continue
        row = _row(text) if ends else None
        if row is None:
            yield Damage("bad-line", "this is not a line of a dump", current.lane, number)
            current.expected = None
            continue
        current = lanes[Lane.SECOND if both and row.indent > base else Lane.FIRST]
        yield from current.take(row, number)


def _row(line: bytes) -> _Row | None:
    match = _LINE.match(line.rstrip())
    if match is None:
        return None
    indent, digits, colon, rest = match.groups()
    offset = int(digits, 16)
    if not rest:
        return _Row(len(indent), offset, b"")
    found = (_GROUPS if colon else _PAIRS).match(rest)
    data = bytes.fromhex(found[1].decode("ascii")) if found else None
    return _Row(len(indent), offset, data)


class _Room:
    """How many bytes may still stand behind the `*` of lines that were left out.

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

    def __init__(self, lane: Lane, room: _Room) -> None:
        self.lane = lane
        self._room = room
        self.expected: int | None = None
        self.repeats = False
        self._last = b""

    def take(self, row: _Row, number: int) -> Iterator[Piece | Damage]:
        """Take a line."""
        if self.repeats:
            self.repeats = False
            yield from self._repeat(row.offset, number)
        elif row.offset and self.expected is not None and row.offset != self.expected:
            reason = f"the offset {self.expected:#x} was expected, not {row.offset:#x}"
            yield Damage("gap", reason, self.lane, number)
        if row.data is None:
            yield Damage(
                "bad-hex", "there are no bytes in hexadecimal after the offset", self.lane, number
            )
            self.expected = None
            return
        self.expected = row.offset + len(row.data)
        self._last = row.data
        if row.data:
            yield Piece(self.lane, row.data)

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
