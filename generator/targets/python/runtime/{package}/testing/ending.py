"""A responder that ends, whatever it does."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from .failures import Failures

_LAST_WORDS = 5.0
"""Seconds that a responder has at most for its end, when a test has failed or it was cancelled."""

_LEFT_BEHIND: list[asyncio.Task[None]] = []


@contextlib.asynccontextmanager
async def ended(
    held: Coroutine[Any, Any, None], failures: Failures, timeout: float
) -> AsyncIterator[None]:
    """Run a conversation of a responder beside the block, and see to it that it ends.

    Args:
        held: the conversation.
        failures: what goes wrong in it.
        timeout: how long the responder may take to end after the block, in seconds.

    Raises:
        TimeoutError: it takes longer.
    """
    task = asyncio.create_task(held)
    task.add_done_callback(_retrieve)
    short = min(timeout, _LAST_WORDS)
    try:
        yield
    except BaseException:
        if not await _has_ended(task, short):
            await _cancel(task, short)
        raise
    if not await _has_ended(task, timeout):
        await _cancel(task, short)
        raise failures.too_late(timeout)


async def _has_ended(task: asyncio.Task[None], timeout: float) -> bool:
    _, late = await asyncio.wait([task], timeout=timeout)
    return not late


async def _cancel(task: asyncio.Task[None], timeout: float) -> None:
    task.cancel()
    if not await _has_ended(task, timeout):
        # `asyncio.run` would wait for it for ever, and whoever collects it could not end it.
        asyncio.tasks._unregister_task(task)
        _LEFT_BEHIND.append(task)


def _retrieve(task: asyncio.Task[None]) -> None:
    """Take what a task has raised: `SystemExit` and its like have left the loop already."""
    if not task.cancelled():
        task.exception()
