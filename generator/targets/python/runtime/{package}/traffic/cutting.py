"""Cutting what is found in a file into frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames import PAYLOAD_START
from .records import Frame, Piece, Start, Whole
from .stream import Stream
from .terms import read_in_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .records import Cut, Damage, Found, Lane, Side


class Cutter:
    """Cuts what is found into frames, while it comes in."""

    def __init__(self, max_length: int) -> None:
        """Begin.

        Args:
            max_length: the greatest length of a frame that is believed where a stream is cut. A
                frame that the file itself sets apart may have any length.
        """
        self._max_length = max_length
        self._streams: dict[Lane | Side, Stream] = {}
        self._offsets: dict[Side, int] = {}

    def take(self, item: Found) -> Iterator[Cut]:
        """Take what is found next, and give what it completes."""
        if isinstance(item, Start):
            yield from self.end()
            yield item
        elif isinstance(item, Piece):
            if item.where not in self._streams:
                self._streams[item.where] = Stream(item.where, self._max_length)
            for each in self._streams[item.where].feed(item.data):
                yield each._replace(time=item.time) if isinstance(each, Frame) else each
        elif isinstance(item, Whole):
            offset = self._offsets.get(item.side, 0)
            self._offsets[item.side] = offset + PAYLOAD_START + len(item.payload)
            yield _whole(item, offset)
        else:
            yield item

    def end(self) -> Iterator[Frame | Damage]:
        """Take it that the conversation is over, and give what is left of it."""
        streams, self._streams, self._offsets = self._streams, {}, {}
        for stream in streams.values():
            yield from stream.end()


def _whole(item: Whole, offset: int) -> Frame:
    said = read_in_any(item.code, item.payload)
    return Frame(item.side, offset, item.code, item.payload, said, item.line, time=item.time)
