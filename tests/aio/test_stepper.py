"""A coroutine that is stepped, alone: when it pauses, goes on, is cancelled or raises."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from milter_protocol.aio.stepping import Stepper
from tests.aio.support import run

Stepped = Callable[[Stepper], Coroutine[Any, Any, None]]


async def step(coroutine: Stepped, interfere: Callable[[Stepper, asyncio.Task[None]], None]) -> Any:
    """Run a coroutine, and do something as soon as it is in a pause."""
    steppers: list[Stepper] = []

    async def main() -> None:
        steppers.append(Stepper())
        await steppers[0].run(coroutine, steppers[0])

    task = asyncio.create_task(main())
    while not (steppers and steppers[0].is_paused()):
        await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(interfere, steppers[0], task)
    (result,) = await asyncio.gather(task, return_exceptions=True)
    return result


def test_what_is_cancelled_when_it_was_to_go_on_is_cancelled() -> None:
    notes = []

    async def pausing(stepper: Stepper) -> None:
        try:
            await stepper.pause()
        finally:
            notes.append(asyncio.current_task())

    def cancel_and_go_on(stepper: Stepper, task: asyncio.Task[None]) -> None:
        task.cancel()
        stepper.go_on()
        assert notes == []

    assert isinstance(run(lambda: step(pausing, cancel_and_go_on)), asyncio.CancelledError)
    assert len(notes) == 1


def test_what_went_on_and_then_is_cancelled_is_cancelled_where_it_waits_now() -> None:
    notes = []

    async def waiting(stepper: Stepper) -> None:
        await stepper.pause()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            notes.append("cancelled")
            await asyncio.sleep(0.001)
            notes.append("went on")

    def go_on_and_cancel(stepper: Stepper, task: asyncio.Task[None]) -> None:
        stepper.go_on()
        task.cancel()

    assert run(lambda: step(waiting, go_on_and_cancel)) is None
    assert notes == ["cancelled", "went on"]


@pytest.mark.parametrize("is_stubborn", [False, True])
def test_what_went_on_and_then_is_cancelled_cancels_the_task_that_it_waits_for(
    is_stubborn: bool,
) -> None:
    notes: list[object] = []

    async def subtask() -> None:
        try:
            await asyncio.sleep(0.001)
        except asyncio.CancelledError as error:
            notes.append(error.args)
            if not is_stubborn:
                raise

    async def waiting(stepper: Stepper) -> None:
        awaited = asyncio.create_task(subtask())
        await asyncio.sleep(0)
        await stepper.pause()
        try:
            await awaited
        finally:
            notes.append(awaited.done() and awaited.cancelled())

    def go_on_and_cancel(stepper: Stepper, task: asyncio.Task[None]) -> None:
        stepper.go_on()
        task.cancel("enough")

    result = run(lambda: step(waiting, go_on_and_cancel))
    assert notes == [("enough",), not is_stubborn]
    assert result is None if is_stubborn else isinstance(result, asyncio.CancelledError)


def test_a_pause_that_was_cancelled_is_over() -> None:
    paused = []

    async def pausing(stepper: Stepper) -> None:
        try:
            async with asyncio.timeout(0.001):
                await stepper.pause()
        except TimeoutError:
            paused.append(stepper.is_paused())
            asyncio.get_running_loop().call_soon(stepper.go_on)
            await stepper.pause()

    assert run(lambda: step(pausing, lambda stepper, task: None)) is None
    assert paused == [False]


@pytest.mark.parametrize("error", [ValueError(), SystemExit(3), asyncio.CancelledError()])
def test_what_is_raised_is_raised_in_the_task(error: BaseException) -> None:
    async def raising(stepper: Stepper) -> None:
        await stepper.pause()
        raise error

    def go_on(stepper: Stepper, task: asyncio.Task[None]) -> None:
        stepper.go_on()
        assert asyncio.current_task() is None

    if isinstance(error, SystemExit):
        with pytest.raises(SystemExit):
            run(lambda: step(raising, go_on))
    else:
        assert type(run(lambda: step(raising, go_on))) is type(error)


def test_a_task_may_let_another_go_on() -> None:
    tasks = []

    async def pausing(stepper: Stepper) -> None:
        await stepper.pause()
        tasks.append(asyncio.current_task())

    async def go_on(stepper: Stepper) -> None:
        stepper.go_on()

    def in_a_task(stepper: Stepper, task: asyncio.Task[None]) -> None:
        tasks.append(task)
        tasks.append(asyncio.create_task(go_on(stepper)))

    assert run(lambda: step(pausing, in_a_task)) is None
    assert tasks[2] is tasks[0]
