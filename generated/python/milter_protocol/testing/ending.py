# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A filter that ends, whatever it does."""

from __future__ import annotations

import asyncio
import contextlib
import traceback
from typing import TYPE_CHECKING, Any

from .warning import INNER_FOLDERS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

_LAST_WORDS = 5.0
"""Seconds that a filter has at most for its end, when a test has failed or it was cancelled."""

_LEFT_BEHIND: list[asyncio.Task[None]] = []


@contextlib.asynccontextmanager
async def ended(held: Coroutine[Any, Any, None], timeout: float) -> AsyncIterator[None]:
    """Run a conversation of a filter beside the block, and see to it that it ends.

    Args:
        held: the conversation.
        timeout: how long the filter may take to end after the block, in seconds.

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
        cut_short = await _cancel(task, short)
        raise TimeoutError(
            f"the filter has not ended {timeout:g} s after the conversation; "
            f"{_place(cut_short)}; give a longer `timeout` if it needs more"
        ) from cut_short
    if not task.cancelled():
        task.result()


async def _has_ended(task: asyncio.Task[None], timeout: float) -> bool:
    _, late = await asyncio.wait([task], timeout=timeout)
    return not late


async def _cancel(task: asyncio.Task[None], timeout: float) -> BaseException | None:
    """Cancel a task; give what that raised, or `None` if it goes on."""
    task.cancel()
    if not await _has_ended(task, timeout):
        # `asyncio.run` would wait for it for ever, and whoever collects it could not end it.
        asyncio.tasks._unregister_task(task)
        _LEFT_BEHIND.append(task)
        return None
    try:
        await task
    except (asyncio.CancelledError, Exception) as error:
        return error
    return asyncio.CancelledError("it has caught this")


def _place(cut_short: BaseException | None) -> str:
    """Where the filter was when it was cut short."""
    if cut_short is None:
        return "cancelling it did not end it either"
    frames = traceback.extract_tb(cut_short.__traceback__)
    places = [each for each in frames if not each.filename.startswith(INNER_FOLDERS)]
    if not places:
        return "it ended when it was cancelled"
    return f"it waited in {places[-1].name}, {places[-1].filename}, line {places[-1].lineno}"


def _retrieve(task: asyncio.Task[None]) -> None:
    """Take what a task has raised: `SystemExit` and its like have left the loop already."""
    if not task.cancelled():
        task.exception()
