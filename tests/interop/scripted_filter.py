"""A filter of this package that does what a test tells it, and writes down what it heard."""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple, Self, TypeVar, Unpack, cast

import milter_protocol as mp
from milter_protocol import aio
from tests.interop import counts

EVERY_ACTION = mp.Options(actions=mp.Actions(0x1FF))


class Instead(NamedTuple):
    """Bytes that are sent in the place of a reply, after which the filter goes on."""

    data: bytes
    of: mp.Message


Reply = mp.Message | Instead
Answer = Reply | Sequence[Reply]
Script = Mapping[type[mp.Message], Answer | Callable[["Conversation"], Answer]]
"""What to say to each command: a reply, or modifications and a reply, or a function that makes them
when the command has come. A command without an entry gets the default reply."""

_M = TypeVar("_M", bound=mp.Message)
_logger = logging.getLogger("milter_protocol.aio")


class Heard(NamedTuple):
    """A command, or that a mail was dropped, and the macros that held then, without braces."""

    event: mp.Message | mp.MessageAborted
    macros: Mapping[str, str]


@dataclass
class Conversation:
    """What one connection of an MTA brought.

    Attributes:
        offer: what the MTA offered, or `None` if it never negotiated.
        agreed: what was agreed.
        heard: everything that was said, in order.
        complaints: what the filter's side has logged as a warning or worse: each `Finding` of the
            session, each error of the MTA, and an exception of the script.
    """

    offer: mp.Negotiate | None = None
    agreed: mp.Options | None = None
    heard: list[Heard] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        """The names of the classes of everything that was said, in order."""
        return [type(each.event).__name__ for each in self.heard]

    def of(self, kind: type[_M]) -> list[_M]:
        """All commands of a class."""
        return [each.event for each in self.heard if isinstance(each.event, kind)]

    def macros_at(self, kind: type[mp.Message], number: int = 0) -> Mapping[str, str]:
        """The macros at a command of a class, by default the first of them."""
        return [each.macros for each in self.heard if isinstance(each.event, kind)][number]


class Play:
    """A script, and the conversations that were held by it."""

    def __init__(
        self,
        suite: str | None,
        script: Script,
        request: "aio.connection.Request",
        answer: bytes | None = None,
    ) -> None:
        self.script = script
        self.request = request
        self.answer = answer
        self._suite = suite
        self._ended: queue.Queue[Conversation] = queue.Queue()

    def conversation(self, timeout: float = 30.0) -> Conversation:
        """Wait for the end of the next conversation, which must have been without complaints."""
        ended = self.conversation_with_complaints(timeout)
        assert ended.complaints == []
        return ended

    def conversation_with_complaints(self, timeout: float = 30.0) -> Conversation:
        """Wait for the end of the next conversation, whatever was wrong in it."""
        ended = self._ended.get(timeout=timeout)
        if self._suite is not None:
            counts.add(self._suite, "conversations")
        return ended

    async def hold(self, connection: aio.Connection) -> None:
        """Hold a conversation, and put it among those that ended."""
        conversation = Conversation()
        complaints = _Complaints(connection.number, conversation.complaints)
        _logger.addHandler(complaints)
        try:
            await self._follow(connection, conversation)
        except Exception as error:
            conversation.complaints.append(repr(error))
        finally:
            _logger.removeHandler(complaints)
            conversation.agreed = connection.agreed
            self._ended.put(conversation)

    async def _follow(self, connection: aio.Connection, conversation: Conversation) -> None:
        def request(offer: mp.Message) -> mp.Options:
            assert isinstance(offer, mp.Negotiate)
            conversation.offer = offer
            if self.answer is not None:
                _write_once(connection, self.answer)
            return self.request(offer) if callable(self.request) else self.request

        connection.request = request
        async for event in connection:
            macros = {name.strip("{}"): value for name, value in connection.macros.items()}
            conversation.heard.append(Heard(event, macros))
            answer = self.script.get(type(event), ()) if isinstance(event, mp.Message) else ()
            if callable(answer):
                answer = answer(conversation)
            for reply in [answer] if isinstance(answer, Reply) else answer:
                if isinstance(reply, Instead):
                    with _written(connection, reply.data):
                        await connection.send(cast("mp.Reply", reply.of))
                else:
                    await connection.send(cast("mp.Reply", reply))


class ScriptedFilter:
    """A filter that runs in a thread as long as the context lasts; scripts follow each other.

    Attributes:
        addresses: where it listens, in the order given: host and port, or a path.
    """

    def __init__(
        self, suite: str | None, *addresses: str, **options: Unpack[aio.ServerOptions]
    ) -> None:
        """Prepare.

        Args:
            suite: the name under which conversations are counted, or `None` not to count them.
            addresses: where to listen, such as `inet:0@127.0.0.1` for any free port.
            options: those of `aio.Server`.
        """
        self.addresses: tuple[tuple[str, int] | str, ...] = ()
        self._suite = suite
        # A script that leaves in the middle shall be a filter that breaks.
        options.setdefault("on_failure", "close")
        self._server = aio.Server(self._converse, *addresses, **options)
        self._play = self.play()
        self._begun: Future[None] = Future()
        self._thread = threading.Thread(target=asyncio.run, args=(self._run(),), daemon=True)

    @property
    def port(self) -> int:
        """The first port on which it listens."""
        return next(each[1] for each in self.addresses if isinstance(each, tuple))

    def play(
        self,
        script: Script | None = None,
        *,
        request: "aio.connection.Request" = EVERY_ACTION,
        answer: bytes | None = None,
    ) -> Play:
        """Follow a script from the next connection on.

        Args:
            script: what to say; by default everything gets the default reply.
            request: what to ask of the MTA, or a function that makes it from the offer.
            answer: bytes that are sent in the place of the answer to its offer.
        """
        self._play = Play(self._suite, script or {}, request, answer)
        return self._play

    def __enter__(self) -> Self:
        self._thread.start()
        self._begun.result(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._told.set)
        self._thread.join(10)
        assert not self._thread.is_alive(), "the filter does not end"

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._told = asyncio.Event()
        try:
            async with self._server:
                self.addresses = self._server.addresses
                self._begun.set_result(None)
                await self._told.wait()
        except OSError as error:
            self._begun.set_exception(error)

    async def _converse(self, connection: aio.Connection) -> None:
        await self._play.hold(connection)


def _write_once(connection: aio.Connection, data: bytes) -> None:
    """Write other bytes than those that the connection writes next."""
    channel = connection._channel
    write = channel.write

    def once(_: bytes) -> None:
        vars(channel)["write"] = write
        write(data)

    vars(channel)["write"] = once


@contextmanager
def _written(connection: aio.Connection, data: bytes) -> Iterator[None]:
    """Write other bytes than those that the connection is about to write."""
    channel = connection._channel
    write = channel.write
    vars(channel)["write"] = lambda _: write(data)
    try:
        yield
    finally:
        del vars(channel)["write"]


class _Complaints(logging.Handler):
    """Takes what is logged about one connection of the server in this thread."""

    def __init__(self, connection: int, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._connection = connection
        self._complaints = complaints
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Note it if it is about this connection."""
        same = getattr(record, "connection", None) == self._connection
        if same and record.thread == self._thread:
            self._complaints.append(record.getMessage())
