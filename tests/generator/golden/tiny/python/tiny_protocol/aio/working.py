# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a ponger does, which can be cut short."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable

_T = TypeVar("_T")


class Work:
    """One thing at a time that a ponger is busy with."""

    __slots__ = ("_limit",)

    def __init__(self) -> None:
        self._limit: asyncio.Timeout | None = None

    async def run(self, work: Awaitable[_T]) -> _T | None:
        """The result of some work, or `None` if it was cut short."""
        self._limit = limit = asyncio.timeout(None)
        try:
            async with limit:
                return await work
        except TimeoutError:
            if not limit.expired():
                raise
            return None
        finally:
            self._limit = None

    def cut_short(self) -> None:
        """Cancel the work, if there is any."""
        if self._limit is not None:
            self._limit.reschedule(asyncio.get_running_loop().time())
