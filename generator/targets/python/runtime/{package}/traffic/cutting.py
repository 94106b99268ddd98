"""Cutting what is found in a file into frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames import PAYLOAD_START
from .records import Frame, Piece, Start, Whole
from .stream import Stream
from .terms import read_in_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .records import Cut, Damage, Found, Lane, Side


def cut(found: Iterable[Found], max_length: int) -> Iterator[Cut]:
    """Cut what is found in a file into frames.

    Args:
        found: what a reader finds.
        max_length: the greatest length of a frame that is believed where a stream is cut. A frame
            that the file itself sets apart may have any length.
    """
    streams: dict[Lane, Stream] = {}
    offsets: dict[Side, int] = {}
    for item in found:
        if isinstance(item, Start):
            yield from _ends(streams)
            streams, offsets = {}, {}
            yield item
        elif isinstance(item, Piece):
            if item.lane not in streams:
                streams[item.lane] = Stream(item.lane, max_length)
            yield from streams[item.lane].feed(item.data, item.time)
        elif isinstance(item, Whole):
            offset = offsets.get(item.side, 0)
            offsets[item.side] = offset + PAYLOAD_START + len(item.payload)
            yield _whole(item, offset)
        else:
            yield item
    yield from _ends(streams)


def _whole(item: Whole, offset: int) -> Frame:
    said = read_in_any(item.code, item.payload)
    return Frame(item.side, offset, item.code, item.payload, said, item.line, time=item.time)


def _ends(streams: dict[Lane, Stream]) -> Iterator[Frame | Damage]:
    for stream in streams.values():
        yield from stream.end()
