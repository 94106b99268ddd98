# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A listener as a server."""

from __future__ import annotations

import asyncio
import itertools
from functools import partial
from typing import TYPE_CHECKING, Any

from .accepting import Acceptor
from .addresses import AddressError, UnixAddress, parse
from .channel import Channel
from .connection import Connection
from .conversing import coroutine_of, options_of
from .journal import ConnectionLog, logger
from .listening import listen
from .settings import settings_of
from .yielding import Room

if TYPE_CHECKING:
    import logging
    import socket
    from types import TracebackType
    from typing import Self, Unpack

    from .channel import Opener
    from .conversing import AnyResponder
    from .settings import ServerOptions


_LAST_WORDS = 5.0
"""Seconds that handlers have for the end, when the grace is over."""


class Server:
    """Listens, and runs a listener for each connection. An asynchronous context manager.

    One peer cannot affect another. An exception in the listener is logged with its traceback,
    and `on_failure` decides what happens to the transaction.
    """

    def __init__(
        self, filter: AnyResponder, *addresses: str, **options: Unpack[ServerOptions]
    ) -> None:
        """Prepare; listening begins with `async with`.

        Args:
            filter: a class derived from `Listener` or a function that makes an object of
                one, called for each connection; or a coroutine function that takes a `Connection`.
            addresses: where to listen: `inet:PORT@HOST`, `inet6:PORT@HOST`, `unix:/PATH`,
                `systemd:` or `fd:NUMBER`; none to `hold` conversations without listening.
            options: see `ServerOptions`. They take precedence over the `options` of a class.

        Raises:
            AddressError: an address is invalid.
            ValueError: an option is out of its range.
            TypeError: this is not a listener, or cannot be called as it will be; or an option
                is unknown.
        """
        self._converse = coroutine_of(filter)
        self._parsed = [parse(address) for address in addresses]
        self._settings = settings_of(options_of(filter) | options)
        has_file = any(isinstance(address, UnixAddress) for address in self._parsed)
        if not has_file and any(options.get(each) is not None for each in ("mode", "group")):
            raise AddressError("mode and group are for unix:/PATH, and there is no such address")
        self._addresses: tuple[tuple[str, int] | str, ...] = ()
        self._acceptor: Acceptor | None = None
        # Those that were accepted.
        self._connections: dict[asyncio.Task[Any], Connection] = {}
        self._room = Room()
        self._numbers = itertools.count(1)
        self._stopping = False

    @property
    def addresses(self) -> tuple[tuple[str, int] | str, ...]:
        """Where the server listens: host and port, or a path."""
        return self._addresses

    async def __aenter__(self) -> Self:
        """Begin to listen.

        Raises:
            OSError: the system does not allow it, or somebody else listens there.
            AddressError: no address was given, there is nothing to inherit, or no such group.
            RuntimeError: the server has been started before.
        """
        if not self._parsed:
            raise AddressError("no address to listen on; write one such as inet:8891@localhost")
        if self._acceptor is not None:
            raise RuntimeError("a Server listens once; make another one")
        settings = self._settings
        listeners = listen(self._parsed, settings.mode, settings.group)
        self._addresses = tuple(listener.address for listener in listeners)
        for listener in listeners:
            logger.info("listens on %s", str(listener))
        limit = settings.max_connections
        self._acceptor = Acceptor(listeners, limit, self._take_up, self._make_room)
        self._acceptor.resume()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Stop listening, let conversations finish, and close all connections.

        They may go on for the time of `grace`, because a speaker that loses its listener
        between two transactions cannot continue without it. After that, idle conversations are
        closed. Those with an open transaction or an owed reply are cut off: their handlers are
        cancelled. A handler that still does not end is abandoned.
        """
        if self._acceptor is None:
            return
        self._acceptor.close()
        if not self._stopping:
            logger.info("stops; open conversations: %d", len(self._acceptor.tasks))
        self._stopping = True
        tasks = self._acceptor.tasks
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=self._settings.grace)
        ending = {task for task, connection in self._connections.items() if connection.finish()}
        for task in late - ending:
            self._cut_off(task)
        if late:
            _, left = await asyncio.wait(late, timeout=_LAST_WORDS)
            for task in left:
                self._cut_off(task)
                if (connection := self._connections.get(task)) is not None:
                    connection.log.error("the listener does not end; it is abandoned")
                    connection.abort("cut off")

    async def hold(self, opened: Opener, peer: str, log_to: logging.Logger = logger) -> None:
        """Hold a conversation over a transport that was made elsewhere, until it is over.

        The conversation is the caller's, and nothing needs to listen for it. It does not count for
        `max_connections`, does not end when another one needs a place, and `stop` neither ends it
        nor waits for it. To cut it off, cancel the task that this runs in; that is not a failure
        of the listener. All other options apply.

        Args:
            opened: makes the transport for a protocol, as `create_connection` of a loop does.
            peer: what the log calls the speaker.
            log_to: what logs it; by default the logger of this package.
        """
        await self._hold(opened, peer, log_to, is_accepted=False)

    async def _hold(
        self, opened: Opener, peer: str, log_to: logging.Logger, *, is_accepted: bool
    ) -> None:
        try:
            channel = await Channel.over(opened)
        except OSError as error:
            log_to.info("%s was gone at once: %s", peer, error)
            return
        log = ConnectionLog(log_to, next(self._numbers), peer)
        connection = Connection(channel, self._settings, log)
        connection.is_cancelled_by_others = not is_accepted
        task = asyncio.current_task()
        assert task is not None
        if is_accepted:
            self._connections[task] = connection
        try:
            await connection.hold(self._converse)
        except asyncio.CancelledError as error:
            connection.cancelled(error)
            raise
        finally:
            try:
                await connection.close()
            finally:
                self._connections.pop(task, None)

    def _cut_off(self, task: asyncio.Task[Any]) -> None:
        connection = self._connections.get(task)
        if connection is not None and not connection.is_cancelled_by_others:
            connection.is_cancelled_by_others = True
            connection.log.warning("cut off because the server stops")
        task.cancel()

    def _make_room(self) -> float:
        return self._room.make(self._connections.values(), asyncio.get_running_loop().time())

    async def _take_up(self, accepted: socket.socket, peer: str) -> None:
        loop = asyncio.get_running_loop()
        with accepted:
            opened = partial(loop.create_connection, sock=accepted)
            await self._hold(opened, peer, logger, is_accepted=True)
