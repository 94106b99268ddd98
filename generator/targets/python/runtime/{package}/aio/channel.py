"""Bytes to and from a peer."""

from __future__ import annotations

import asyncio
import contextlib

_CHUNK = 16384
"""Bytes to read at a time: as much as is acted on before it is the turn of other peers."""


class Channel:
    """A connection whose peer may be slow, silent or gone."""

    __slots__ = ("_reader", "_writer")

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

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
        self._writer.transport.abort()
