# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A coroutine that goes on at once when what it waits for has come."""

from __future__ import annotations

import asyncio
import contextvars
from types import coroutine as awaitable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator

_T = TypeVar("_T")
_enter_task, _leave_task = asyncio._enter_task, asyncio._leave_task


class Stepper:
    """Runs a coroutine in the current task, but without a turn of the loop for each pause.

    A task that waits is woken through the loop, which costs more than all else that happens to a
    small message. So the task sleeps while the coroutine is in a `pause`, and `go_on` lets the
    coroutine go on at once, as that task and in its context. When the coroutine waits for
    anything else the task takes it over.
    """

    def __init__(self) -> None:
        self._coroutine: Coroutine[Any, Any, None]
        self._loop = asyncio.get_running_loop()
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._context = contextvars.copy_context()
        # What the coroutine waits for, and how it has ended.
        self._awaited: Any = None
        self._end: BaseException | None = None
        # Whether that is a future which this has taken, as a task does, but the task not yet.
        self._is_taken = False
        # Done when the pause is over.
        self._pause: asyncio.Future[None] = self._loop.create_future()
        self._pause.cancel()
        # Done when the task is needed; `None` while it is at work.
        self._needed: asyncio.Future[None] | None = None

    @awaitable
    def run(
        self, function: Callable[[_T], Coroutine[Any, Any, None]], argument: _T
    ) -> Generator[Any, None, None]:
        """Run the coroutine of a function to its end.

        Raises:
            BaseException: what the coroutine raises.
        """
        coroutine = self._coroutine = self._context.run(function, argument)
        self._step(coroutine.send, None)
        while self._end is None:
            try:
                if self.is_paused() and self._awaited is self._pause:
                    self._needed = self._loop.create_future()
                    yield from self._needed
                    if self._awaited is not self._pause:
                        continue
                else:
                    self._give_back()
                    yield self._awaited
            except BaseException as error:
                if self._end is None and not self._pass_on(error):
                    self._step(coroutine.throw, error)
            else:
                self._step(coroutine.send, None)
            finally:
                self._needed = None
        try:
            if not isinstance(self._end, StopIteration):
                raise self._end
        finally:
            # It refers to this frame.
            self._end = None

    # Not a property, which takes the interpreter longer.
    def is_paused(self) -> bool:
        """Whether the coroutine is in a pause."""
        return not self._pause.done()

    def pause(self) -> asyncio.Future[None]:
        """What the coroutine awaits to pause until `go_on` is called."""
        self._pause = self._loop.create_future()
        return self._pause

    def go_on(self) -> None:
        """End the pause that the coroutine is in."""
        pause, needed = self._pause, self._needed
        pause.set_result(None)
        # A task that was cancelled is about to wake, and another task that the coroutine awaits may
        # be what is in the pause.
        if self._awaited is not pause or needed is None or needed.done():
            return
        try:
            _enter_task(self._loop, self._task)
        except RuntimeError:
            # Another task is at work.
            needed.set_result(None)
            return
        try:
            self._step(self._coroutine.send, None)
        finally:
            _leave_task(self._loop, self._task)
        # The task is not needed for another pause, and about to wake if the coroutine cancelled it.
        if self._awaited is self._pause and self.is_paused():
            return
        self._take()
        if not needed.done():
            needed.set_result(None)

    def _take(self) -> None:
        """Take the future that the coroutine waits for.

        The mark on it is for one task at a time, and the task that will have it still sleeps.
        """
        self._is_taken = getattr(self._awaited, "_asyncio_future_blocking", False)
        if self._is_taken:
            self._awaited._asyncio_future_blocking = False

    def _give_back(self) -> None:
        """Have the task take the future."""
        if self._is_taken:
            self._is_taken = False
            self._awaited._asyncio_future_blocking = True

    def _pass_on(self, error: BaseException) -> bool:
        """Cancel what the coroutine waits for, if the task slept instead of waiting for it.

        Returns:
            Whether the task has yet to wait for it.
        """
        if self._needed is None or not isinstance(error, asyncio.CancelledError):
            return False
        return asyncio.isfuture(self._awaited) and self._awaited.cancel(*error.args)

    def _step(self, resume: Callable[[Any], Any], value: Any) -> None:
        """Let the coroutine go on until it waits again, or ends."""
        try:
            self._awaited = self._context.run(resume, value)
        except BaseException as error:
            # All of them, as a task does: the task raises it.
            self._awaited, self._end = None, error
