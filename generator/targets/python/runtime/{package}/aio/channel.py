"""Bytes to and from a peer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from .. import DEFAULT_MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Self

    Opener = Callable[
        [Callable[[], asyncio.BaseProtocol]],
        Awaitable[tuple[asyncio.BaseTransport, asyncio.BaseProtocol]],
    ]

_CHUNK = 16384
"""Bytes to read at a time: as much as is acted on before it is the turn of other peers.

The rest of a frame that is longer is read in one go.
"""


def _leave(data: bytes) -> bool:
    """Nobody takes anything."""
    return False


def _ignore() -> None:
    """Nobody wants to know."""


class Channel(asyncio.BufferedProtocol):
    """A connection whose peer may be slow, silent or gone.

    Attributes:
        on_data: called with bytes that have arrived; returns whether they are taken. Else, they
            are held.
        on_end: called when nothing more will arrive.
        missing: gives how many bytes complete a frame that has begun.
        held: the bytes that have arrived and were not taken.
        has_ended: whether the peer has closed the connection, or it is broken.
        is_broken: whether it is broken.
        is_full: whether the peer leaves too much unread; `drain` waits for it.
    """

    def __init__(self) -> None:
        self.on_data: Callable[[bytes], bool] = _leave
        self.on_end: Callable[[], None] = _ignore
        self.missing: Callable[[], int] = int
        self.held = b""
        self.has_ended = False
        self.is_broken = False
        self.is_full = False
        self._transport: asyncio.Transport
        # A view, because asyncio reads into slices of what it gets when there is TLS.
        self._buffer = memoryview(bytearray(_CHUNK))
        self._is_paused = False
        self._is_closed = False
        # Set when something has changed for those who wait.
        self._changed = asyncio.Event()

    @classmethod
    async def over(cls, opened: Opener) -> Self:
        """A channel over a transport.

        Args:
            opened: makes the transport for a protocol, as `create_connection` of a loop does.

        Raises:
            OSError: the peer is gone.
        """
        channel = cls()
        await opened(lambda: channel)
        return channel

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = cast("asyncio.Transport", transport)

    def get_buffer(self, sizehint: int) -> memoryview:
        """Where to put what is read."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Give away what was read, or hold it, and read no more if it is too much."""
        data = self._buffer[:nbytes].tobytes()
        if self.held or not self.on_data(data):
            self.held += data
            self._changed.set()
            if len(self.held) >= _CHUNK and not self._is_paused:
                self._is_paused = True
                self._transport.pause_reading()
        if nbytes >= _CHUNK:
            size = min(max(self.missing(), _CHUNK), DEFAULT_MAX_LENGTH)
            if size != len(self._buffer):
                self._buffer = memoryview(bytearray(size))

    def eof_received(self) -> bool:
        """Note that nothing more will arrive.

        Returns:
            Whether the peer may still read, which it cannot where both sides close together.
        """
        self._end()
        return self._transport.can_write_eof()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the connection is closed."""
        self._is_closed = True
        self.is_broken = exc is not None
        # At once, because what refers to this is freed only by the collector of garbage.
        self._buffer = memoryview(bytearray())
        self._end()

    def _end(self) -> None:
        self.has_ended = True
        self._changed.set()
        self.on_end()

    def pause_writing(self) -> None:
        """Note that the peer leaves too much unread."""
        self.is_full = True

    def resume_writing(self) -> None:
        """Note that the peer has read enough."""
        self.is_full = False
        self._changed.set()

    def take(self) -> bytes:
        """The bytes that are held, once."""
        data, self.held = self.held, b""
        if self._is_paused:
            self._is_paused = False
            self._transport.resume_reading()
        return data

    async def read(self) -> bytes:
        """Some bytes; none at all when the peer has closed the connection or is gone."""
        while not (self.held or self.has_ended):
            await self._wait()
        return self.take()

    def write(self, data: bytes) -> None:
        """Write bytes.

        Raises:
            OSError: the connection is closed.
        """
        if self._transport.is_closing():
            raise ConnectionResetError("the connection is closed")
        self._transport.write(data)

    async def drain(self, timeout: float) -> None:
        """Wait while the peer leaves too much unread.

        Args:
            timeout: how long it may, in seconds.

        Raises:
            TimeoutError: it has read nothing for that long.
            OSError: it is gone.
        """
        if self.is_full:
            async with asyncio.timeout(timeout):
                while self.is_full and not self._transport.is_closing():
                    await self._wait()
        if self._transport.is_closing():
            raise ConnectionResetError("the connection is closed")

    async def close(self, timeout: float) -> None:
        """Close the connection when all was written, or after a time in seconds."""
        self._let_go()
        # To close a TLS transport again is to let go of it as it is.
        if not self._transport.is_closing():
            self._transport.close()
        giving_up = asyncio.get_running_loop().call_later(timeout, self._transport.abort)
        try:
            while not self._is_closed:
                await self._wait()
        finally:
            giving_up.cancel()
            self.abort()

    async def _wait(self) -> None:
        self._changed.clear()
        await self._changed.wait()

    def abort(self) -> None:
        """Close the connection at once."""
        self._let_go()
        self._transport.abort()

    def _let_go(self) -> None:
        self.on_data, self.on_end, self.missing = _leave, _ignore, int
