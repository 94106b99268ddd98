# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Recording as a capture: JSON Lines, of which each has one frame."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from ..._frames import CODE_AT, LEAST_LENGTH, PAYLOAD_START, UNCOUNTED
from ...framing import read_length
from ...limits import GREATEST_MAX_LENGTH
from ..records import Lane, Piece, Side, Start, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .file import RecordFile

_SIDES = {Lane.FIRST: Side.MTA, Lane.SECOND: Side.FILTER}


class CaptureRecording:
    """Writes what is heard: a line for the beginning of a stream, its frames, and its end.

    What is not a frame is written as bytes, and so is all that follows it in its direction.
    """

    def __init__(self, file: RecordFile) -> None:
        """Write to a file."""
        self._file = file
        self._directions: dict[tuple[int, Lane], _Direction] = {}

    def add(self, stream: int, item: Found) -> None:
        """Write what was found in a stream.

        Raises:
            OSError: it cannot be written.
        """
        if isinstance(item, Start):
            self._write(stream, time.time(), item.facts)
        elif isinstance(item, Piece):
            direction = self._directions.setdefault((stream, item.lane), _Direction())
            direction.time = item.time
            for line in direction.take(item.data):
                self._write(stream, item.time, {"dir": _SIDES[item.lane], **line})
        elif isinstance(item, Stop):
            for lane, side in _SIDES.items():
                rest = self._directions.pop((stream, lane), None)
                if rest is not None and rest.data:
                    self._write(stream, rest.time, {"dir": side, "bytes": rest.data.hex()})
            self._write(stream, time.time(), {"end": True})

    def close(self) -> None:
        """Write nothing more.

        Raises:
            OSError: not all could be written.
        """
        self._file.close()

    def _write(self, stream: int, time: float | None, line: Any) -> None:
        document = {"stream": stream, "time": time, **line}
        self._file.write(json.dumps(document).encode() + b"\n")


class _Direction:
    """Bytes of one direction, from which whole frames are taken.

    Attributes:
        data: what has not been written yet.
        time: when the last of it came.
    """

    def __init__(self) -> None:
        self.data = bytearray()
        self.time: float | None = None
        self._is_broken = False

    def take(self, data: bytes) -> Iterator[dict[str, str]]:
        """Take bytes, and give what can be written."""
        self.data += data
        at = 0
        while not self._is_broken and len(self.data) - at >= PAYLOAD_START:
            (length,) = read_length(self.data, at)
            if not LEAST_LENGTH <= length <= GREATEST_MAX_LENGTH:
                self._is_broken = True
                break
            end = at + UNCOUNTED + length
            if end > len(self.data):
                break
            code, payload = self.data[at + CODE_AT], self.data[at + PAYLOAD_START : end]
            yield {"cmd": chr(code), "payload": payload.hex()}
            at = end
        del self.data[:at]
        if self._is_broken and self.data:
            yield {"bytes": self.data.hex()}
            self.data.clear()
