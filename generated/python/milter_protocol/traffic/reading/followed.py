# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A followed stream as YAML, in which Wireshark keeps the times."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_KEY = re.compile(rb"[\s-]*(\w+):\s*(\S*)")
_LONGEST_LINE = 1 << 16


def read_followed_yaml(source: Source) -> Iterator[Found]:
    """Read the packets; those of peer 0 are the client's."""
    yield Start(Format.FOLLOWED_YAML, both=True, facts={})
    lane, time = Lane.FIRST, None
    encoded: list[bytes] = []
    for number, line, _ in source.lines(_LONGEST_LINE):
        match = _KEY.match(line)
        if match is None:
            encoded.append(line.strip())
            continue
        yield from _piece(encoded, lane, time, number)
        encoded = []
        if match[1] == b"peer":
            lane = Lane.FIRST if match[2] == b"0" else Lane.SECOND
        elif match[1] == b"timestamp":
            time = _time(match[2])
    yield from _piece(encoded, lane, time, None)


def _time(text: bytes) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _piece(
    encoded: list[bytes], lane: Lane, time: float | None, number: int | None
) -> Iterator[Found]:
    text = b"".join(encoded)
    try:
        data = a2b_base64(text)
    except Error as error:
        reason = f"the bytes before this line cannot be read: {error}"
        yield Damage("bad-base64", reason, lane, number)
        return
    if data:
        yield Piece(lane, data, time)
