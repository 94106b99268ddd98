"""What the tests of the service have in common."""

import asyncio
import contextlib
import logging
import socket
import struct
from collections.abc import AsyncIterator, Callable, Coroutine
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import pytest

import milter_protocol as mp
from milter_protocol import aio, kinds
from tests.story import OFFERED, encoded

T = TypeVar("T")

CONNECT = mp.Connect("mx.example", mp.AddressFamily.INET, 51234, "192.0.2.7")
ENVELOPE: tuple[mp.Command, ...] = (
    mp.EnvelopeFrom("<anna@example.org>"),
    mp.EnvelopeRecipient("<bert@example.net>"),
    mp.Data(),
)
CONTENT: tuple[mp.Command, ...] = (
    mp.Header("Subject", "hello"),
    mp.EndOfHeaders(),
    mp.Body(b"Hello\r\n"),
)
MAIL: tuple[mp.Command, ...] = (*ENVELOPE, *CONTENT, mp.EndOfMessage())


LOOPS = ("asyncio", "uvloop")
"""The event loops on which transports may behave differently."""


def run(
    main: Callable[[], Coroutine[Any, Any, T]], seconds: float = 20.0, loop: str = LOOPS[0]
) -> T:
    """The result of a coroutine, which must not take for ever."""

    async def bounded() -> T:
        with_limit = asyncio.timeout(seconds)
        try:
            async with with_limit:
                return await main()
        except TimeoutError:
            if with_limit.expired():
                pytest.fail(f"it took more than {seconds} seconds")
            raise

    with asyncio.Runner(loop_factory=import_module(loop).new_event_loop) as runner:
        return runner.run(bounded())


def address_of(server: aio.Server, index: int = 0) -> str:
    """Where to connect to a server."""
    where = server.addresses[index]
    if isinstance(where, str):
        return f"unix:{where}"
    return f"inet{'6' if ':' in where[0] else ''}:{where[1]}@{where[0]}"


class LeavingOut(aio.Filter):
    """Leaves out the steps that it has no handler for, also those that the log shows."""

    def request_for(self, offer: mp.Message) -> mp.Options:
        idle = kinds.COMMANDS.difference(self._handled, kinds.BEGIN_A_MESSAGE)
        return mp.leaving_out(self.request, idle)


async def connect(server: aio.Server, **options: Any) -> aio.Client:
    return await aio.connect(address_of(server), **{"timeout": 10.0, "offer": OFFERED, **options})


async def say(client: aio.Client, *commands: mp.Command) -> list[mp.Reply]:
    """The replies to the last of several commands."""
    replies: list[mp.Reply] = []
    for command in commands:
        replies = await client.ask(command)
    return replies


async def verdict_over_a_mail(server: aio.Server) -> mp.Reply:
    """What the filter of a server makes of a mail, in a conversation of its own."""
    async with await connect(server) as client:
        return (await say(client, CONNECT, mp.Helo("mx.example"), *MAIL))[-1]


async def until(condition: Callable[[], bool]) -> None:
    """Let others go on until something is so."""
    while not condition():
        await asyncio.sleep(0.005)


class Peer:
    """A peer that writes what it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def write(self, *said: mp.Message | bytes) -> None:
        data = b"".join(each if isinstance(each, bytes) else encoded(each) for each in said)
        self.writer.write(data)
        await self.writer.drain()

    async def read(self, kind: type[mp.Message]) -> None:
        """Read a frame of a kind."""
        head = await self.reader.readexactly(5)
        await self.reader.readexactly(int.from_bytes(head[:4], "big") - 1)
        assert head[4] == kind.CODE

    async def read_to_end(self) -> bytes:
        """All that the server says until it closes the connection, in whatever manner."""
        data = b""
        with contextlib.suppress(ConnectionError):
            while more := await self.reader.read(65536):
                data += more
        return data

    def reset(self) -> None:
        """Leave as a peer that was killed."""
        lingers_not = struct.pack("ii", 1, 0)
        made = self.writer.get_extra_info("socket")
        made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, lingers_not)
        self.writer.transport.abort()


@contextlib.asynccontextmanager
async def peer(server: aio.Server) -> AsyncIterator[Peer]:
    where = server.addresses[0]
    if isinstance(where, str):
        made = Peer(*await asyncio.open_unix_connection(where))
    else:
        made = Peer(*await asyncio.open_connection(*where))
    try:
        yield made
    finally:
        made.writer.transport.abort()


def socket_path(folder: Path) -> str:
    """A path that is short enough for a socket."""
    path = str(folder / "socket")
    assert len(path) < 100
    return path


class Journal:
    """What the service has logged, as the handlers of a program get it."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        caplog.set_level(logging.DEBUG, "milter_protocol.aio")

    def records(self, connection: int | None = None) -> list[logging.LogRecord]:
        """All records, or those of a connection."""
        return [
            record
            for record in self._caplog.records
            if record.name == "milter_protocol.aio"
            and connection in (None, vars(record).get("connection"))
        ]

    def problems(self, connection: int | None = None) -> list[str]:
        """The texts of warnings and errors."""
        records = self.records(connection)
        return [record.getMessage() for record in records if record.levelno >= logging.WARNING]

    def end_of(self, connection: int) -> dict[str, Any]:
        """The fields of the record with which a connection ends."""
        (end,) = (vars(each) for each in self.records(connection) if "reason" in vars(each))
        return end
