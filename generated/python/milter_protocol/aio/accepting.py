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

    def __init__(self, listeners: Sequence[Listener], limit: int, converse: Converse) -> None:
        self.tasks: set[asyncio.Task[None]] = set()
        self._listeners = listeners
        self._limit = limit
        self._converse = converse
        self._loop = asyncio.get_running_loop()
        self._accepting = False
        self._closed = False
        self._told = False

    def resume(self) -> None:
        """Accept connections, if there is room."""
        if self._closed or self._accepting or len(self.tasks) >= self._limit:
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

    def _accept(self, listener: Listener) -> None:
        try:
            accepted, peer = listener.socket.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        except OSError as error:
            logger.error("cannot accept connections on %s: %s", str(listener), error)
            self._pause()
            self._loop.call_later(_PAUSE, self.resume)
            return
        task = self._loop.create_task(self._converse(accepted, listener.name_of(peer)))
        self.tasks.add(task)
        task.add_done_callback(self._done)
        if len(self.tasks) >= self._limit:
            self._pause()
            self._tell()

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            logger.warning("%d connections: further ones must wait", self._limit)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        # Told again only after it was much quieter, not for each one that comes and goes.
        self._told = self._told and len(self.tasks) > self._limit // 2
        self.resume()
