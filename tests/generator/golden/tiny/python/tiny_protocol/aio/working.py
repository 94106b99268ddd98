# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a ponger does, which can be cut short."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable

_T = TypeVar("_T")


def is_of_this_task(error: BaseException) -> bool:
    """Whether this task was cancelled, and not something that it waited for."""
    task = asyncio.current_task()
    return isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling() > 0


class Work:
    """One thing at a time that a ponger is busy with.

    Attributes:
        seconds: how long it may take; `None` for any time.
    """

    __slots__ = ("_is_cut", "_limit", "seconds")

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._limit: asyncio.Timeout | None = None
        self._is_cut = False

    async def run(self, work: Awaitable[_T]) -> _T | None:
        """The result of some work, or `None` if it was cut short.

        Raises:
            TimeoutError: it took too long.
        """
        self._limit = limit = asyncio.timeout(self.seconds)
        try:
            async with limit:
                return await work
        except TimeoutError as error:
            if not limit.expired():
                raise
            if self._is_cut:
                return None
            raise TimeoutError(f"it took more than {self.seconds:g} s") from error
        finally:
            self._limit = None

    def pause(self) -> None:
        """Let no time count from now on."""
        if self._limit is not None and not self._is_cut:
            self._limit.reschedule(None)

    def go_on(self) -> None:
        """Let the time count from now on."""
        if self._limit is not None and not self._is_cut and self.seconds is not None:
            self._limit.reschedule(asyncio.get_running_loop().time() + self.seconds)

    def cut_short(self) -> None:
        """Cancel the work, if there is any."""
        if self._limit is not None:
            self._is_cut = True
            self._limit.reschedule(asyncio.get_running_loop().time())
