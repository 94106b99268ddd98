"""Arrays of C, as Wireshark shows a followed stream and `xxd -i` a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_PEER = re.compile(rb"\bpeer(\d+)_\d+\b")
_COMMENT = re.compile(rb"/\*.*?\*/|//[^\n]*")
_VALUE = re.compile(rb"[^\s,]+")


def read_initializers(source: Source) -> Iterator[Found]:
    """Read arrays. Those of `peer0` are the client's, those of `peer1` the server's."""
    both = len(set(_PEER.findall(source.head))) > 1
    yield Start(Format.INITIALIZERS, both=both, facts={})
    lane = Lane.FIRST
    inside = False
    for number, line in source.lines():
        text = _COMMENT.sub(b"", line)
        if not inside:
            before, brace, text = text.partition(b"{")
            if peer := _PEER.search(before):
                lane = Lane.SECOND if int(peer[1]) else Lane.FIRST
            if not brace:
                continue
            inside = True
        values, brace, _ = text.partition(b"}")
        inside = not brace
        data = bytearray()
        for value in _VALUE.findall(values):
            try:
                data.append(int(value, 0))
            except ValueError:
                shown = repr(value)[1:]
                yield Damage("bad-hex", f"{shown} is no value of a byte", lane, number)
        if data:
            yield Piece(lane, bytes(data))
