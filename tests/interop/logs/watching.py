"""Taps in front of filters, in a thread, and what they show."""

import asyncio
import threading
from collections.abc import Mapping
from functools import cache
from typing import Self

from milter_protocol.aio.addresses import parse
from milter_protocol.limits import PLAUSIBLE_MAX_LENGTH
from milter_protocol.traffic.cutting import cut
from milter_protocol.traffic.following import follow
from milter_protocol.traffic.records import Record, Side
from milter_protocol.traffic.tapping.backlog import Backlog
from milter_protocol.traffic.tapping.connecting import Target
from milter_protocol.traffic.tapping.tap import Tap

_TIMEOUT = 30


class Watched:
    """Filters with taps in front of them, as long as the context lasts.

    Attributes:
        addresses: where MTAs connect, by the names of the filters.
    """

    def __init__(self, filters: Mapping[str, str]) -> None:
        """Prepare.

        Args:
            filters: where filters listen, by any names.
        """
        self.addresses: dict[str, str] = {}
        self._filters = filters
        self._taps: dict[str, tuple[Tap, Backlog]] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(_TIMEOUT)
        return self

    def __exit__(self, *_: object) -> None:
        for name in self._taps:
            self.shown(name)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @cache  # noqa: B019
    def shown(self, name: str) -> list[Record]:
        """What a tap has shown; it ends with this."""
        tap, backlog = self._taps[name]
        asyncio.run_coroutine_threadsafe(tap.stop(), self._loop).result(_TIMEOUT)
        backlog.close()
        return [*follow(cut(backlog.read(lambda: None), PLAUSIBLE_MAX_LENGTH), Side.MTA)]

    async def _listen(self) -> None:
        for name, address in self._filters.items():
            backlog = Backlog(1 << 20)
            tap = Tap(Target(parse(address)), backlog.add)
            (self.addresses[name],) = tap.listen([parse("inet:0@127.0.0.1")])
            self._taps[name] = tap, backlog
