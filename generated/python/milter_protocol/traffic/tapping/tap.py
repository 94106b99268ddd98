# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A tap: it listens where MTAs connect, and connects each of them to a filter."""

from __future__ import annotations

import asyncio
import itertools
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from ...aio.accepting import Acceptor
from ...aio.listening import listen
from ..records import Damage, Lane, Piece, Start, Stop
from .passing import cut_off, pass_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ...aio.addresses import Address
    from ..records import Found
    from .connecting import Target

    Hear = Callable[[int, Found], None]

_MOST = 1000
"""The connections that may be open at a time; more wait in the system's queue."""

_PAUSE = 1.0
"""Seconds until it is looked again whether there is room for one more."""


class Tap:
    """Passes bytes on between MTAs and a filter.

    Each direction has a thread of its own. Whatever passes is heard: the beginning of a connection,
    its bytes, and its end.
    """

    def __init__(self, to: Target, hear: Hear | None) -> None:
        """Prepare.

        Args:
            to: where the filter is reached.
            hear: is called for whatever is found, with the number of its connection, from the
                threads of both directions; it must not fail. Without it, bytes only pass.
        """
        self._to = to
        self._hear = hear
        self._numbers = itertools.count()
        self._threads = ThreadPoolExecutor(2 * _MOST, "tap")
        self._acceptor: Acceptor | None = None

    def listen(
        self,
        addresses: Iterable[Address],
        *,
        mode: int | None = None,
        group: str | int | None = None,
    ) -> list[str]:
        """Begin to listen.

        Args:
            addresses: where.
            mode: the permissions of the files of Unix sockets.
            group: the group of these files.

        Returns:
            The addresses, with the ports that the system has chosen.

        Raises:
            OSError: the system does not allow it, or somebody else listens there.
            AddressError: there is nothing to inherit, or no such group.
        """
        listeners = listen(addresses, mode, group)
        self._acceptor = Acceptor(listeners, _MOST, self._take_up, lambda: _PAUSE)
        self._acceptor.resume()
        return list(map(str, listeners))

    async def stop(self) -> None:
        """Listen no more, and cut all connections off."""
        if self._acceptor is not None:
            self._acceptor.close()
            for task in self._acceptor.tasks:
                task.cancel()
            await asyncio.gather(*self._acceptor.tasks, return_exceptions=True)
        self._threads.shutdown()

    async def _take_up(self, accepted: socket.socket, peer: str) -> None:
        stream = next(self._numbers)
        hear = partial(self._hear, stream) if self._hear else None
        with accepted:
            if hear:
                facts = {"from": peer, "to": str(self._to)}
                hear(Start("tap", both=True, facts=facts, stream=stream))
            try:
                with await self._to.connect() as to:
                    await self._pass_on(accepted, to, hear)
            except OSError as error:
                reason = f"cannot connect to {self._to}: {error.strerror or error}"
                if hear:
                    hear(Damage("unreachable", reason))
            finally:
                if hear:
                    hear(Stop())

    async def _pass_on(
        self, opened: socket.socket, to: socket.socket, hear: Callable[[Found], None] | None
    ) -> None:
        for each in (opened, to):
            each.setblocking(True)
            if each.family != socket.AF_UNIX:
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        run = asyncio.get_running_loop().run_in_executor
        first, second = (
            hear and partial(_hear_bytes, hear, lane) for lane in (Lane.FIRST, Lane.SECOND)
        )
        ways = (
            run(self._threads, pass_on, opened, to, first),
            run(self._threads, pass_on, to, opened, second),
        )
        try:
            await asyncio.wait(ways)
        except asyncio.CancelledError:
            cut_off(opened, to)
            await asyncio.wait(ways)
            raise


def _hear_bytes(hear: Callable[[Found], None], lane: Lane, data: bytes) -> None:
    hear(Piece(lane, data, time.time()))
