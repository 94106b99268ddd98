# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Taking up connections, no more at a time than are wanted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .journal import logger

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Coroutine, Sequence

    from .listening import Listener

    Converse = Callable[[socket.socket, str], Coroutine[None, None, None]]

_PAUSE = 1.0
"""Seconds to wait when the system has no more files or memory for connections."""


class Acceptor:
    """Accepts connections and holds a task for each.

    At the limit it stops accepting: further peers wait in the system's queue, until there is room
    or they lose patience.

    Attributes:
        tasks: the conversations that are going on.
    """

    def __init__(
        self,
        listeners: Sequence[Listener],
        limit: int,
        converse: Converse,
        make_room: Callable[[], float],
    ) -> None:
        """Prepare.

        Args:
            listeners: where to accept.
            limit: how many conversations may go on at a time.
            converse: holds a conversation.
            make_room: ends a conversation for another one if it can, and returns after how many
                seconds it may be able to end one more.
        """
        self.tasks: set[asyncio.Task[None]] = set()
        self._listeners = listeners
        self._limit = limit
        self._converse = converse
        self._make_room = make_room
        self._loop = asyncio.get_running_loop()
        self._accepting = False
        self._closed = False
        self._told = False
        self._later: asyncio.TimerHandle | None = None

    def resume(self) -> None:
        """Accept connections, or notice that some wait when there is no room."""
        if self._closed or self._accepting:
            return
        self._accepting = True
        for listener in self._listeners:
            self._loop.add_reader(listener.socket, self._accept, listener)

    def close(self) -> None:
        """Stop listening."""
        self._pause()
        self._closed = True
        for listener in self._listeners:
            listener.close()

    def _pause(self) -> None:
        if self._accepting:
            self._accepting = False
            for listener in self._listeners:
                self._loop.remove_reader(listener.socket)

    def _wait(self, seconds: float) -> None:
        self._pause()
        if self._later is not None:
            self._later.cancel()
        self._later = self._loop.call_later(seconds, self.resume)

    def _accept(self, listener: Listener) -> None:
        if len(self.tasks) >= self._limit:
            self._tell()
            self._wait(self._make_room())
            return
        try:
            accepted, peer = listener.socket.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        except OSError as error:
            logger.error("cannot accept connections on %s: %s", str(listener), error)
            self._wait(_PAUSE)
            return
        task = self._loop.create_task(self._converse(accepted, listener.name_of(peer)))
        self.tasks.add(task)
        task.add_done_callback(self._done)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            logger.warning("%d connections: idle ones give way, or others must wait", self._limit)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        # Told again only after it was much quieter, not for each one that comes and goes.
        self._told = self._told and len(self.tasks) > self._limit // 2
        self.resume()
