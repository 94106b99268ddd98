# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Cutting what is found in a file into frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames import PAYLOAD_START
from .records import Frame, Gap, Piece, Start, Stop, Turn, Whole
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
    parts: dict[int | None, _Streams] = {}
    current = None
    for item in found:
        match item:
            case Start():
                if item.stream is None and None in parts:
                    yield from parts[None].end()
                current = item.stream
                parts[current] = _Streams(max_length)
                yield item
            case Turn():
                current = item.stream
                yield item
            case Stop():
                yield from parts.pop(current).end()
                yield item
            case Piece():
                yield from parts[current].settle_before(item.lane)
                yield from parts[current].of(item.lane).feed(item.data, item.time)
            case Gap():
                yield from parts[current].of(item.lane).miss(item)
            case Whole():
                yield parts[current].whole(item)
            case _:
                yield item
    for stream, streams in parts.items():
        if stream is not None and stream != current:
            yield Turn(stream)
        yield from streams.end()


class _Streams:
    """The streams of one conversation."""

    def __init__(self, max_length: int) -> None:
        self._max_length = max_length
        self._streams: dict[Lane, Stream] = {}
        self._offsets: dict[Side, int] = {}

    def of(self, lane: Lane) -> Stream:
        if lane not in self._streams:
            self._streams[lane] = Stream(lane, self._max_length)
        return self._streams[lane]

    def settle_before(self, lane: Lane) -> Iterator[Frame | Damage]:
        """Give what the other directions have sent before one speaks."""
        for other, stream in self._streams.items():
            if other is not lane:
                yield from stream.settle()

    def whole(self, item: Whole) -> Frame:
        offset = self._offsets.get(item.side, 0)
        self._offsets[item.side] = offset + PAYLOAD_START + len(item.payload)
        said = read_in_any(item.code, item.payload)
        return Frame(item.side, offset, item.code, item.payload, said, item.line, time=item.time)

    def end(self) -> Iterator[Frame | Damage]:
        for stream in self._streams.values():
            yield from stream.end()
        self._streams = {}
