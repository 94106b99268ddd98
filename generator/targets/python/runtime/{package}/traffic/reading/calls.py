"""Calls that move bytes, as strace and ltrace show them.

Each descriptor is a connection. What was read came from its peer, what was written went there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...limits import GREATEST_MAX_LENGTH
from ..records import Damage, Gap, Lane, Piece
from .connections import Left, Met, Moved
from .formats import CALL
from .strings import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .connections import Event
    from .source import Source

_TEXT = re.compile(rb'"((?:[^"\\]|\\.)*)"(\.\.\.)?', re.DOTALL)
_RESULT = re.compile(rb"\)\s*=\s*(-?\d+)")
_UNFINISHED = re.compile(rb"<unfinished \.\.\.>")
_DECORATION = re.compile(rb"\A<(?:->|[^<>\"])*>")
_ENDING = (b"close", b"shutdown")
_LONGEST_LINE = 4 * GREATEST_MAX_LENGTH + (1 << 12)
_MOST_UNFINISHED = 1 << 10
_SHORT = "strace shows only the beginning of the data; record with `strace -s 65536`"


def read_calls(source: Source) -> Iterator[Event]:
    """What happens to the connections of the calls."""
    known: set[int] = set()
    unfinished: dict[bytes | None, bytes] = {}
    for number, line, ends in source.lines(_LONGEST_LINE):
        if not ends:
            reason = f"the line is longer than that of any call, more than {_LONGEST_LINE} bytes"
            yield Damage("bad-line", reason, None, number)
            continue
        call = CALL.match(line)
        if call is None:
            continue
        thread = call["thread"] or call["process"]
        if call["resumed"]:
            begun = unfinished.pop(thread, None)
            call = CALL.match(begun + call["rest"]) if begun else None
        elif cut := _UNFINISHED.search(line):
            if len(unfinished) < _MOST_UNFINISHED:
                unfinished[thread] = line[: cut.start()]
            continue
        if call is not None:
            yield from _moved(call, known, number)


def _moved(call: re.Match[bytes], known: set[int], number: int) -> Iterator[Event]:
    key, name = int(call["fd"]), call["name"]
    if name in _ENDING:
        if key in known:
            known.remove(key)
            yield Left(key)
        return
    texts = _TEXT.findall(_DECORATION.sub(b"", call["rest"]))
    results = _RESULT.findall(call["rest"])
    size = int(results[-1]) if results else 0
    if not texts or size <= 0:
        return
    if key not in known:
        known.add(key)
        yield Met(key, {"descriptor": str(key)}, is_whole=False)
    lane = Lane.FIRST if name.startswith((b"read", b"recv", b"pread")) else Lane.SECOND
    data = b"".join(unescaped(text) for text, _ in texts)[:size]
    if data:
        yield Moved(key, Piece(lane, data))
    if len(data) < size:
        yield Moved(key, Gap(lane, size - len(data), _SHORT, number))
