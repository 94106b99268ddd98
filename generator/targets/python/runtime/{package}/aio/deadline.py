"""A time limit that is moved again and again."""

from __future__ import annotations

import asyncio
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Deadline:
    """Calls a function when the time is over.

    A timer for each wait would cost more than all else that happens to a small message. So there is
    one, which looks again when it comes too early.

    Attributes:
        since: when the limit was moved last, by the clock of the loop.
    """

    __slots__ = ("_at", "_loop", "_now", "_on_expiry", "_timer", "_wakes", "since")

    def __init__(self, on_expiry: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._now = self._loop.time
        self._on_expiry = on_expiry
        self.since = self._at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        # When it looks at the time.
        self._wakes = inf

    def move(self, seconds: float) -> None:
        """Begin anew, from now on."""
        self.since = self._now()
        self._at = self.since + seconds
        if self._at < self._wakes:
            self.lift()
            self._wait()

    def put_off(self, seconds: float) -> None:
        """Go on later, also if the time was over."""
        self._at += seconds
        if self._timer is None:
            self._wait()

    def lift(self) -> None:
        """Have no limit."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer, self._wakes = None, inf

    def _wait(self) -> None:
        self._wakes = self._at
        self._timer = self._loop.call_at(self._at, self._look)

    def _look(self) -> None:
        self._timer, self._wakes = None, inf
        if self._now() < self._at:
            self._wait()
        else:
            self._on_expiry()
