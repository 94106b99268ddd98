"""Filters that do what a script says, right or wrong."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

import milter_protocol as mp
from tests.story import encoded

Script = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.asynccontextmanager
async def filtering(script: Script) -> AsyncIterator[str]:
    """The address of a filter that does what a script says, and leaves."""

    plays = set()

    async def play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        plays.add(asyncio.current_task())
        try:
            await script(reader, writer)
        except ConnectionError:
            pass  # the client has left before
        except asyncio.CancelledError:
            writer.transport.abort()
        else:
            writer.close()

    server = await asyncio.start_server(play, "127.0.0.1", 0)
    async with server:
        yield "inet:{1}@{0}".format(*server.sockets[0].getsockname())
        for task in plays:
            assert task
            task.cancel()


async def read_message(reader: asyncio.StreamReader) -> None:
    """Read one frame."""
    head = await reader.readexactly(4)
    await reader.readexactly(int.from_bytes(head, "big"))


def saying(*said: mp.Message | bytes, steps: int = 0) -> Script:
    """Request steps, and answer each command with the next message."""

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_message(reader)
        writer.write(encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(steps))))
        for each in said:
            await read_message(reader)
            writer.write(each if isinstance(each, bytes) else encoded(each))
        await reader.read(65536)

    return script


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read and say nothing."""
    while await reader.read(65536):
        pass


async def leaving(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Close the connection at the offer."""
    await reader.read(65536)


async def leaving_later(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Agree, and close the connection."""
    await read_message(reader)
    writer.write(encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(0))))


async def foreign(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Speak another protocol."""
    await reader.read(65536)
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")


async def greedy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Ask for a newer version than was offered."""
    await reader.read(65536)
    writer.write(encoded(mp.Negotiate(7, mp.Actions(0), mp.Steps(0))))


async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Agree, and read no more."""
    await read_message(reader)
    writer.write(encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(0))))
    await asyncio.Event().wait()


def endless(said: mp.Message, steps: mp.Steps) -> Script:
    """Request steps, and answer the first command with the same message again and again."""

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_message(reader)
        writer.write(encoded(mp.Negotiate(6, mp.Actions(0x1FF), steps)))
        await read_message(reader)
        while True:
            writer.write(encoded(said))
            await writer.drain()
            await asyncio.sleep(0)

    return script
