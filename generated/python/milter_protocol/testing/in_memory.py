# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Two transports of asyncio that are joined in memory."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

_HIGH = 65536
"""Bytes that are not read yet at which a writer is asked to pause."""


class MemoryTransport(asyncio.Transport):
    """One of two transports; what is written to one arrives at the other.

    As over a socket, nothing arrives while its protocol writes, and what was written before one end
    was closed still arrives at the other.
    """

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._protocol: asyncio.BaseProtocol | None = None
        self._other = self
        self._arrived = bytearray()
        self._may_read = True
        self._is_closing = False
        self._has_ended = False
        self._is_full = False
        self._high, self._low = _HIGH, _HIGH // 4

    @classmethod
    def pair(cls) -> tuple[Self, Self]:
        """Both ends."""
        ends = cls(), cls()
        ends[0]._other, ends[1]._other = ends[1], ends[0]
        return ends

    async def open(
        self, factory: Callable[[], asyncio.BaseProtocol]
    ) -> tuple[asyncio.Transport, asyncio.BaseProtocol]:
        """Give this end its protocol, as `create_connection` of a loop does."""
        self._protocol = protocol = factory()
        protocol.connection_made(self)
        self._plan()
        return self, protocol

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Have bytes arrive at the other end, unless one of the two is closed."""
        other = self._other
        if self._is_closing or other._is_closing or not data:
            return
        other._arrived += data
        other._plan()
        if not self._is_full and len(other._arrived) > self._high:
            self._is_full = True
            self.get_protocol().pause_writing()

    def write_eof(self) -> None:
        """Tell the other end that nothing more comes."""
        self._other._has_ended = True
        self._other._plan()

    def can_write_eof(self) -> bool:
        """That it can."""
        return True

    def close(self) -> None:
        """Close this end; what was written still arrives."""
        if self._is_closing:
            return
        self._is_closing = True
        self._arrived.clear()
        self.write_eof()
        self._loop.call_soon(self._lose)

    def abort(self) -> None:
        """Close this end at once."""
        self.close()

    def is_closing(self) -> bool:
        """Whether this end is closed."""
        return self._is_closing

    def is_reading(self) -> bool:
        """Whether what arrives is handed over."""
        return self._may_read and not self._is_closing

    def pause_reading(self) -> None:
        """Keep what arrives."""
        self._may_read = False

    def resume_reading(self) -> None:
        """Hand over what has arrived, and what will."""
        self._may_read = True
        self._plan()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Go on with another protocol."""
        self._protocol = protocol

    def get_protocol(self) -> asyncio.BaseProtocol:
        """The protocol of this end."""
        assert self._protocol is not None
        return self._protocol

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """Set at how many bytes that are not read yet the protocol is asked to pause, and go on."""
        self._high = high if high is not None else 4 * low if low is not None else _HIGH
        self._low = low if low is not None else self._high // 4

    def get_write_buffer_limits(self) -> tuple[int, int]:
        """These limits, the lower one first."""
        return self._low, self._high

    def get_write_buffer_size(self) -> int:
        """How many bytes of what was written are not read yet."""
        return len(self._other._arrived)

    def _plan(self) -> None:
        self._loop.call_soon(self._deliver)

    def _deliver(self) -> None:
        """Hand over what has arrived, or that it has ended."""
        if self._protocol is None or not self.is_reading():
            return
        if self._arrived:
            self._hand_over(self._protocol)
            self._other._drained()
            self._plan()
        elif self._has_ended:
            self._has_ended = False
            assert isinstance(self._protocol, asyncio.Protocol | asyncio.BufferedProtocol)
            if not self._protocol.eof_received():
                self.close()

    def _hand_over(self, protocol: asyncio.BaseProtocol) -> None:
        if isinstance(protocol, asyncio.BufferedProtocol):
            room = memoryview(protocol.get_buffer(len(self._arrived)))
            size = min(len(room), len(self._arrived))
            room[:size] = self._arrived[:size]
            del self._arrived[:size]
            protocol.buffer_updated(size)
        else:
            assert isinstance(protocol, asyncio.Protocol)
            data = bytes(self._arrived)
            self._arrived.clear()
            protocol.data_received(data)

    def _drained(self) -> None:
        if self._is_full and len(self._other._arrived) <= self._low:
            self._is_full = False
            if self._protocol is not None:
                self._protocol.resume_writing()

    def _lose(self) -> None:
        self._other._drained()
        if self._protocol is not None:
            self._protocol.connection_lost(None)
