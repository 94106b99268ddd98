"""Bytes to and from a peer."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Self

    Opener = Callable[
        [Callable[[], asyncio.Protocol]],
        Awaitable[tuple[asyncio.BaseTransport, asyncio.BaseProtocol]],
    ]

_CHUNK = 16384
"""Bytes to read at a time: as much as is acted on before it is the turn of other peers."""


class _Reader(asyncio.StreamReader):
    """Tells at once that nothing more will come, whether somebody reads or not."""

    channel: Channel | None = None

    def feed_eof(self) -> None:
        super().feed_eof()
        # What came before and was not read is to be read first.
        if self.at_eof():
            self._tell(was_broken=False)

    def set_exception(self, exc: Exception) -> None:
        super().set_exception(exc)
        self._tell(was_broken=True)

    def _tell(self, was_broken: bool) -> None:
        if self.channel is not None and self.channel.on_end is not None:
            self.channel.on_end(was_broken)


class Channel:
    """A connection whose peer may be slow, silent or gone.

    Attributes:
        on_end: called when the peer has closed the connection and all was read, and when the
            connection is broken; with whether it is broken.
    """

    __slots__ = ("_reader", "_writer", "on_end")

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.on_end: Callable[[bool], None] | None = None

    @classmethod
    async def over(cls, opened: Opener) -> Self:
        """A channel over a transport.

        Args:
            opened: makes the transport for a protocol, as `create_connection` of a loop does.

        Raises:
            OSError: the peer is gone.
        """
        loop = asyncio.get_running_loop()
        reader = _Reader(loop=loop)
        protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
        transport, _ = await opened(lambda: protocol)
        assert isinstance(transport, asyncio.WriteTransport)
        reader.channel = channel = cls(
            reader, asyncio.StreamWriter(transport, protocol, reader, loop)
        )
        return channel

    async def read(self) -> bytes:
        """Some bytes; none at all when the peer has closed the connection or is gone."""
        try:
            data = await self._reader.read(_CHUNK)
        except OSError:
            return b""
        if len(data) == _CHUNK:
            # More is there, and reading it would not wait: a flood must not keep others waiting.
            await asyncio.sleep(0)
        return data

    async def write(self, data: bytes, timeout: float) -> None:
        """Write bytes, and wait while too many are unread.

        Args:
            data: the bytes.
            timeout: how long the peer may leave them unread, in seconds.

        Raises:
            TimeoutError: it has read nothing for that long.
            OSError: it is gone.
        """
        transport = self._writer.transport
        if transport.is_closing():
            raise ConnectionResetError("the connection is closed")
        transport.write(data)
        if transport.get_write_buffer_size():
            async with asyncio.timeout(timeout):
                await self._writer.drain()

    async def close(self, timeout: float) -> None:
        """Close the connection when all was written, or after a time in seconds."""
        self._writer.close()
        try:
            with contextlib.suppress(OSError):
                async with asyncio.timeout(timeout):
                    await self._writer.wait_closed()
        finally:
            self.abort()

    def abort(self) -> None:
        """Close the connection at once."""
        self.on_end = None
        self._writer.transport.abort()
