"""Handlers go on at once when what they wait for has come, and are in a task all the same."""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, MAIL, Journal, LeavingOut, connect, run, say, until
from tests.story import OFFER, encoded

Handler = Callable[[], Awaitable[object]]


async def nothing() -> None:
    """Return at once."""


async def a_turn() -> None:
    """Wait for no more than a turn of the loop."""
    await asyncio.sleep(0)


async def a_while() -> None:
    """Really wait."""
    await asyncio.sleep(0.001)


async def a_task() -> None:
    """Wait for a task."""
    await asyncio.create_task(a_while())


async def in_a_group() -> None:
    """Wait for tasks in a group."""
    async with asyncio.TaskGroup() as group:
        group.create_task(a_while())
        group.create_task(nothing())


async def until_a_timeout() -> None:
    """Wait for what never comes, but not for ever."""
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await asyncio.Event().wait()


async def within_a_timeout() -> None:
    """Wait for what comes in time."""
    await asyncio.wait_for(a_while(), 10)


async def until_cancelled() -> None:
    """Cancel itself, and go on."""
    task = asyncio.current_task()
    assert task
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await a_while()
    assert task.uncancel() == 0


WAITS = [
    nothing,
    a_turn,
    a_while,
    a_task,
    in_a_group,
    until_a_timeout,
    within_a_timeout,
    until_cancelled,
]


@pytest.mark.parametrize("debug", [False, True], ids=["", "debug"])
@pytest.mark.parametrize("wait", WAITS)
def test_all_handlers_are_in_one_task_however_they_wait(
    wait: Handler, debug: bool, journal: Journal
) -> None:
    tasks: list[asyncio.Task[Any] | None] = []
    variable = contextvars.ContextVar[int]("count", default=0)
    counted = []

    class Waiting(LeavingOut):
        async def work(self) -> None:
            tasks.append(asyncio.current_task())
            assert tasks[-1] in asyncio.all_tasks()
            variable.set(variable.get() + 1)
            await wait()
            tasks.append(asyncio.current_task())
            counted.append(variable.get())

        async def connect(self, message: mp.Connect) -> None:
            await self.work()

        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            await self.work()

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            await self.work()
            return mp.Accept()

    async def main() -> list[mp.Reply]:
        asyncio.get_running_loop().set_debug(debug)
        async with aio.Server(Waiting, "inet:0@127.0.0.1") as server:
            async with await connect(server) as client:
                replies = await say(client, CONNECT, *MAIL, *MAIL)
            assert variable.get() == 0
        return replies

    assert run(main) == [mp.Accept()]
    assert len({*tasks}) == 1
    assert isinstance(tasks[0], asyncio.Task)
    assert counted == [1, 2, 3, 4, 5]
    assert journal.problems() == []


class Transport(asyncio.Transport):
    """Notes what is written, and gives its protocol what a test says."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self.order = order
        self.protocol: Any = None
        self.holding: asyncio.Task[None]

    async def open(self, factory: Callable[[], asyncio.BaseProtocol]) -> Any:
        self.protocol = factory()
        self.protocol.connection_made(self)
        return self, self.protocol

    def arrive(self, *messages: mp.Message) -> list[int]:
        """The sizes of the pieces in which messages come."""
        data = b"".join(map(encoded, messages))
        sizes = []
        while data:
            buffer = self.protocol.get_buffer(-1)
            sizes.append(min(len(buffer), len(data)))
            buffer[: sizes[-1]] = data[: sizes[-1]]
            data = data[sizes[-1] :]
            self.protocol.buffer_updated(sizes[-1])
        return sizes

    def write(self, data: Any) -> None:
        self.order.append("written")

    def get_write_buffer_size(self) -> int:
        return 0

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        asyncio.get_running_loop().call_soon(self.protocol.connection_lost, None)

    abort = close


async def opened(filter: type[aio.Filter], order: list[str]) -> Transport:
    """A transport over which a filter has agreed."""
    transport = Transport(order)
    transport.holding = asyncio.create_task(aio.Server(filter).hold(transport.open, "a test"))
    await until(lambda: transport.protocol is not None)
    await a_turn()
    # As the loop does it, which is not in a task.
    loop = asyncio.get_running_loop()
    loop.call_soon(transport.arrive, OFFER)
    await until(lambda: order == ["written"])
    loop.call_soon(order.clear)
    return transport


def test_a_handler_that_does_not_wait_answers_in_the_turn_in_which_the_command_comes() -> None:
    """What the loop calls next finds the reply written."""
    order: list[str] = []

    class Quick(LeavingOut):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            order.append("handled")
            asyncio.get_running_loop().call_soon(order.append, "next turn")

        async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
            order.append("handled")

    async def main() -> None:
        transport = await opened(Quick, order)
        asyncio.get_running_loop().call_soon(transport.arrive, MAIL[0])
        asyncio.get_running_loop().call_soon(transport.arrive, MAIL[1])
        await until(lambda: "next turn" in order)

    run(main)
    assert order == [*("handled", "written") * 2, "next turn"]


def test_only_the_rest_of_a_long_frame_is_read_in_one_go() -> None:
    """Many short ones are read in smaller pieces, because it is the turn of others in between."""
    sizes: list[list[int]] = []
    order: list[str] = []
    body = mp.Body(bytes(65_535))

    class Reading(LeavingOut):
        async def body(self, message: mp.Body) -> None:
            """Go on."""

    async def main() -> None:
        transport = await opened(Reading, order)

        def arrive(*messages: mp.Message) -> None:
            sizes.append(transport.arrive(*messages))

        for messages in (MAIL[:1], [body], [mp.Abort()] * 30_000):
            asyncio.get_running_loop().call_soon(arrive, *messages)
            await a_turn()
            await a_turn()

    run(main)
    piece, rest = sizes[1]
    assert piece + rest == len(encoded(body))
    assert {*sizes[2][:-1]} == {piece}


def test_what_comes_while_a_slow_peer_is_waited_for_is_seen_to() -> None:
    order: list[str] = []

    async def main() -> None:
        transport = await opened(LeavingOut, order)
        loop = asyncio.get_running_loop()
        loop.call_soon(transport.protocol.pause_writing)
        loop.call_soon(transport.arrive, MAIL[0])
        await until(lambda: order == ["written"])
        await a_turn()
        loop.call_soon(transport.arrive, mp.Data())
        await a_turn()
        await a_turn()
        assert order == ["written"]
        loop.call_soon(transport.protocol.resume_writing)
        await until(lambda: order == ["written", "written"])

    run(main, seconds=5)


def test_another_task_may_wait_for_the_next_command() -> None:
    heard = []

    async def delegating(connection: aio.Connection) -> None:
        for _ in range(2):
            heard.append(type(await asyncio.create_task(connection.__anext__())))
        async for event in connection:
            heard.append(type(event))

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(delegating, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            return await say(client, CONNECT, *MAIL)

    assert run(main) == [mp.Continue()]
    assert heard == [mp.Connect, *map(type, MAIL), mp.Close]


def test_the_next_command_may_be_waited_for_with_a_limit() -> None:
    limits = heard = 0

    async def impatient(connection: aio.Connection) -> None:
        nonlocal limits, heard
        while True:
            try:
                async with asyncio.timeout(0.01):
                    await anext(connection)
                heard += 1
            except TimeoutError:
                limits += 1
            except StopAsyncIteration:
                return

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(impatient, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            for each in (CONNECT, *MAIL[:-1]):
                before = limits
                await client.ask(each)
                await until(lambda: limits > before)  # noqa: B023
            return await client.ask(MAIL[-1])

    assert run(main) == [mp.Continue()]
    assert heard == len(MAIL) + 2
