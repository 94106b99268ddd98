"""A scripted responder beside a test that is not asynchronous."""

from __future__ import annotations

import asyncio
import queue
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING

from .. import aio
from ..options import Options
from .playing import Player

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self, Unpack

    from ..aio.connection import Request
    from .playing import Data, Played, Script


class Play(Player):
    """A script, and the conversations that were held by it."""

    def __init__(
        self,
        script: Script,
        request: Request,
        answer: Data | None,
        ended: Callable[[Played], None],
        *,
        closes: bool,
    ) -> None:
        super().__init__(script, request, answer, closes=closes)
        self._note = ended
        self._ended: queue.Queue[Played] = queue.Queue()

    def conversation(self, timeout: float = 30.0) -> Played:
        """Wait for the end of the next conversation, which must have been without complaints.

        Args:
            timeout: how long to wait, in seconds.

        Raises:
            queue.Empty: none has ended in time.
            AssertionError: something was wrong in it.
        """
        ended = self.conversation_with_complaints(timeout)
        assert ended.complaints == []
        return ended

    def conversation_with_complaints(self, timeout: float = 30.0) -> Played:
        """Wait for the end of the next conversation, whatever was wrong in it.

        Args:
            timeout: how long to wait, in seconds.

        Raises:
            queue.Empty: none has ended in time.
        """
        ended = self._ended.get(timeout=timeout)
        self._note(ended)
        return ended

    async def converse(self, connection: aio.Connection) -> None:
        """Hold a conversation, and put it among those that ended."""
        self._ended.put(await self.hold(connection))


class PlayerThread:
    """A responder that runs in a thread as long as the context lasts; scripts follow each other.

    Attributes:
        addresses: where it listens, in the order given: host and port, or a path.
    """

    def __init__(
        self,
        *addresses: str,
        request: Request | None = None,
        ended: Callable[[Played], None] = lambda _: None,
        **options: Unpack[aio.ServerOptions],
    ) -> None:
        """Prepare.

        Args:
            addresses: where to listen, such as `inet:0@127.0.0.1` for any free port.
            request: what scripts ask of the initiator, unless they have a request of their own; by
                default nothing.
            ended: is given each conversation that a test has waited for.
            options: those of the service. If a script fails, the connection is closed, unless
                `on_failure` is given.

        Raises:
            AddressError: an address is invalid.
        """
        self.addresses: tuple[tuple[str, int] | str, ...] = ()
        self._request = Options() if request is None else request
        self._note = ended
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
        request: Request | None = None,
        answer: Data | None = None,
        closes: bool = False,
    ) -> Play:
        """Follow a script from the next connection on.

        Args:
            script: what to reply; by default everything gets the default reply.
            request: what to ask of the initiator, or a function that makes it from the offer.
            answer: bytes that are sent in place of the answer to its offer.
            closes: whether the connection is closed after that.
        """
        wanted = self._request if request is None else request
        self._play = Play(script or {}, wanted, answer, self._note, closes=closes)
        return self._play

    def __enter__(self) -> Self:
        self._thread.start()
        self._begun.result(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._told.set)
        self._thread.join(10)
        assert not self._thread.is_alive(), "the responder does not end"

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
        await self._play.converse(connection)
