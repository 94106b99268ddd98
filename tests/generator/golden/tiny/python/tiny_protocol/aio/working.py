# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a ponger does, which can be cut short."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .deadline import Deadline

if TYPE_CHECKING:
    from types import TracebackType


def is_of_this_task(error: BaseException) -> bool:
    """Whether this task was cancelled, and not something that it waited for."""
    task = asyncio.current_task()
    return isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling() > 0


class Work:
    """One thing at a time that a ponger is busy with: a context manager.

    What is cut short is cancelled, and the block ends there. If it took too long, it ends with a
    `TimeoutError`.
    """

    __slots__ = ("_deadline", "_is_cut", "_is_late", "_is_paused", "_others", "_seconds", "_task")

    def __init__(self, seconds: float | None) -> None:
        """Begin without any work.

        Args:
            seconds: how long a piece of work may take; `None` for any time.
        """
        self._seconds = seconds
        self._deadline = Deadline(self._end_late)
        self._task: asyncio.Task[object] | None = None
        self._is_cut = False
        self._is_late = False
        self._is_paused = False
        # How often the task was cancelled by others before.
        self._others = 0

    def __enter__(self) -> None:
        self._task = asyncio.current_task()
        if self._seconds is not None:
            self.go_on()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        task, self._task = self._task, None
        if not self._is_cut or task is None:
            return False
        is_late, self._is_cut, self._is_late = self._is_late, False, False
        if task.uncancel() > self._others or kind is not asyncio.CancelledError:
            return False
        if is_late:
            raise TimeoutError(f"it took more than {self._seconds:g} s") from error
        return True

    def pause(self) -> None:
        """Let no time count from now on."""
        self._is_paused = True

    def go_on(self) -> None:
        """Let the time count from now on."""
        self._is_paused = False
        if self._seconds is not None:
            self._deadline.move(self._seconds)

    def cut_short(self) -> None:
        """Cancel the work, if there is any."""
        if self._task is not None and not self._is_cut:
            self._is_cut = True
            self._others = self._task.cancelling()
            self._task.cancel()

    def close(self) -> None:
        """Begin no other work."""
        self._deadline.lift()

    def _end_late(self) -> None:
        if not self._is_paused and self._task is not None and not self._is_cut:
            self._is_late = True
            self.cut_short()
