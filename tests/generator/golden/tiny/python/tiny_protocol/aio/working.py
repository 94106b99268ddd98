# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a ponger does, which can be cut short."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from .deadline import Deadline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType


def is_of_this_task(error: BaseException) -> bool:
    """Whether this task was cancelled, and not something that it waited for."""
    task = asyncio.current_task()
    return isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling() > 0


class Work:
    """One thing at a time that a ponger is busy with in this task: a context manager.

    What is cut short is cancelled, and the block ends there. If it took too long, it ends with a
    `TimeoutError`.

    Attributes:
        seconds: how long a piece of work may take; `None` for any time.
    """

    __slots__ = (
        "_deadline",
        "_is_cut",
        "_is_going",
        "_is_late",
        "_is_paused",
        "_loop",
        "_others",
        "_since",
        "_task",
        "_waits",
        "seconds",
    )

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._deadline = Deadline(self._end_late)
        self._loop = asyncio.get_running_loop()
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._is_going = False
        self._is_cut = False
        self._is_late = False
        self._is_paused = False
        # How often the task was cancelled by others before.
        self._others = 0
        # How many waits there are that do not count, and since when there are any.
        self._waits = 0
        self._since = 0.0

    def __enter__(self) -> None:
        self.begin()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        return self.end(error)

    def begin(self) -> None:
        """Begin a piece of work."""
        self._is_going = True
        self._others = self._task.cancelling()
        if self.seconds is not None:
            self.go_on()

    def end(self, error: BaseException | None = None) -> bool:
        """End it, with an exception or without one.

        Returns:
            Whether the exception is only that of what was cut short.

        Raises:
            TimeoutError: it took too long.
        """
        self._is_going = False
        if not self._is_cut:
            return False
        is_late, self._is_cut, self._is_late = self._is_late, False, False
        is_by_others = self._task.uncancel() > self._others
        is_cancelled = isinstance(error, asyncio.CancelledError)
        if is_late and (error is None or (is_cancelled and not is_by_others)):
            raise self._too_late() from error
        return is_cancelled and not is_by_others

    def check(self) -> None:
        """Do not let work that was cut short go on as if it was not late.

        Raises:
            TimeoutError: it took too long.
        """
        if self._is_late:
            raise self._too_late()

    def pause(self) -> None:
        """Let no time count from now on."""
        self._is_paused = True

    def go_on(self) -> None:
        """Let the time count from now on."""
        self._is_paused = False
        if self.seconds is not None:
            self._deadline.move(self.seconds)

    @contextlib.contextmanager
    def suspended(self) -> Iterator[None]:
        """Let the time of a wait for the pinger not count; several may wait at once."""
        if not self._waits:
            self._since = self._loop.time()
        self._waits += 1
        try:
            yield
        finally:
            self._waits -= 1
            if not self._waits and self.seconds is not None:
                self._deadline.put_off(self._loop.time() - self._since)

    def cut_short(self) -> None:
        """Cancel the work, if there is any."""
        if self._is_going and not self._is_cut:
            self._is_cut = True
            self._task.cancel()

    def close(self) -> None:
        """Begin no other work."""
        self._deadline.lift()

    def _too_late(self) -> TimeoutError:
        return TimeoutError(f"it took more than {self.seconds:g} s")

    def _end_late(self) -> None:
        if self._is_going and not (self._is_paused or self._waits or self._is_cut):
            self._is_late = True
            self.cut_short()
