"""Handlers of several conversations that wait for one thing."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, LOOPS, MAIL, Journal, connect, run, say, until

CONVERSATIONS = 5
Wait = Callable[[], Awaitable[object]]
Waits = tuple[Wait, Callable[[], Any]]


def future() -> Waits:
    """A future."""
    shared = asyncio.get_running_loop().create_future()

    async def wait() -> None:
        await shared

    return wait, lambda: shared.set_result(None)


def shield() -> Waits:
    """A future that none of them can cancel."""
    shared = asyncio.get_running_loop().create_future()

    async def wait() -> None:
        await asyncio.shield(shared)

    return wait, lambda: shared.set_result(None)


def task() -> Waits:
    """A task."""
    event = asyncio.Event()
    shared = asyncio.create_task(event.wait())

    async def wait() -> None:
        await shared

    return wait, event.set


def gather() -> Waits:
    """What gathers two tasks, for all and for each."""
    event = asyncio.Event()
    shared = asyncio.gather(event.wait(), event.wait())

    async def wait() -> None:
        await asyncio.gather(shared, event.wait())
        await shared

    return wait, event.set


def event() -> Waits:
    """An event."""
    shared = asyncio.Event()
    return shared.wait, shared.set


def lock() -> Waits:
    """A lock, which one has at a time."""
    shared = asyncio.Lock()

    async def wait() -> None:
        async with shared:
            await asyncio.sleep(0)

    acquired = asyncio.create_task(shared.acquire())

    def release() -> None:
        assert acquired.done()
        shared.release()

    return wait, release


def condition() -> Waits:
    """A condition."""
    shared = asyncio.Condition()

    async def wait() -> None:
        async with shared:
            await shared.wait()

    async def notify() -> None:
        async with shared:
            shared.notify_all()

    return wait, lambda: asyncio.ensure_future(notify())


def queue() -> Waits:
    """A queue that has something for each."""
    shared: asyncio.Queue[int] = asyncio.Queue()

    def fill() -> None:
        for each in range(CONVERSATIONS):
            shared.put_nowait(each)

    return shared.get, fill


KINDS = [future, shield, task, gather, event, lock, condition, queue]


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("kind", KINDS)
def test_many_conversations_may_wait_for_one_thing(
    kind: Callable[[], Waits], loop: str, journal: Journal
) -> None:
    waiting = 0

    async def main() -> list[list[mp.Reply]]:
        wait, release = kind()

        class Waiting(aio.Filter):
            async def connect(self, message: mp.Connect) -> mp.ConnectReply:
                nonlocal waiting
                waiting += 1
                await wait()
                return mp.Accept()

        async with aio.Server(Waiting, "inet:0@127.0.0.1", grace=0) as server:
            clients = [await connect(server) for _ in range(CONVERSATIONS)]
            asking = [asyncio.create_task(client.ask(CONNECT)) for client in clients]
            await until(lambda: waiting == CONVERSATIONS)
            release()
            replies = await asyncio.gather(*asking)
            for client in clients:
                await client.close()
        return replies

    assert run(main, loop=loop) == [[mp.Accept()]] * CONVERSATIONS
    assert journal.problems() == []


@pytest.mark.parametrize("loop", LOOPS)
def test_several_tasks_may_wait_for_one_slow_peer(loop: str) -> None:
    class Verbose(aio.Filter):
        request = mp.Options(actions=mp.Actions.CHANGE_BODY)

        async def send_much(self) -> None:
            for _ in range(50):
                await self.send(mp.ReplaceBody(bytes(60_000)))

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            await asyncio.gather(*(self.send_much() for _ in range(3)))
            return mp.Accept()

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(Verbose, "inet:0@127.0.0.1", grace=0) as server,
            await connect(server) as client,
        ):
            return await say(client, CONNECT, mp.Helo("mx.example"), *MAIL)

    replies = run(main, loop=loop)
    assert len(replies) == 151
    assert replies[-1] == mp.Accept()
