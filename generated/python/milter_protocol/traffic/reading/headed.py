# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Bytes in hexadecimal below lines that tell the direction, as socat and ngrep write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .formats import HEADING, Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_ROW = re.compile(
    rb" ?((?:[0-9a-f]{2} ){16,}[0-9a-f]{2})\s*$|\s*((?:[0-9a-f]{2}(?:\s{1,4}|$)){1,16})",
    re.IGNORECASE,
)
_DECORATION = re.compile(rb"(?:--|#+|\w+: .*)?\s*", re.DOTALL)
_LONGEST_LINE = 1 << 18


def read_headed(source: Source) -> Iterator[Found]:
    """Read the bytes; the first direction is that of the first line."""
    yield Start(Format.HEADED, both=True, facts={})
    lane, first = Lane.FIRST, None
    for number, line, ends in source.lines(_LONGEST_LINE):
        heading = HEADING.match(line)
        if heading is not None:
            who = heading["sign"] or heading["from"]
            first = first or who
            lane = Lane.FIRST if who == first else Lane.SECOND
        elif ends and (row := _ROW.match(line)):
            yield Piece(lane, bytes.fromhex(row[row.lastindex or 0].decode("ascii")))
        elif not ends or not _DECORATION.fullmatch(line):
            yield Damage("bad-line", "this is neither bytes nor a direction", lane, number)
