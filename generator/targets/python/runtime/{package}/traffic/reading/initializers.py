"""Arrays of C, as Wireshark shows a followed stream and `xxd -i` a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .comments import Comments
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_PEER = re.compile(rb"peer(\d{1,9})_\d+\b")
_TOKEN = re.compile(rb"[{}]|[^\s,{}]+")
_LONGEST_PART = 1 << 16
_SHOWN = 16


def read_initializers(source: Source) -> Iterator[Found]:
    """Read arrays. Those of `peer0` are the client's, those of `peer1` the server's."""
    both = len(set(_peers(source.head))) > 1
    yield Start(Format.INITIALIZERS, both=both, facts={})
    lane = Lane.FIRST
    inside = False
    comments = Comments()
    for number, line, ends in source.parts(_LONGEST_PART):
        data = bytearray()
        for token in _TOKEN.findall(comments.leave_out(line, ends=ends)):
            if token in (b"{", b"}"):
                inside = token == b"{"
            elif not inside:
                for peer in _peers(token):
                    if data:
                        yield Piece(lane, bytes(data))
                        data.clear()
                    lane = Lane.SECOND if peer else Lane.FIRST
            else:
                try:
                    data.append(int(token, 0))
                except ValueError:
                    shown = repr(token[:_SHOWN])[1:]
                    reason = f"{shown} is not the value of a byte"
                    yield Damage("bad-hex", reason, lane, number)
        if data:
            yield Piece(lane, bytes(data))


def _peers(text: bytes) -> Iterator[int]:
    return (int(number) for number in _PEER.findall(text))
