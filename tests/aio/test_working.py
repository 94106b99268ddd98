"""A piece of work, alone: who has cut it short, and which time counts."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio.working import Work
from tests.aio.support import ENVELOPE, LeavingOut, peer, run, until
from tests.story import OFFER


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_what_is_cancelled_and_then_cut_short_is_cancelled(is_cancelled: bool) -> None:
    works: list[Work] = []
    notes = []

    async def working() -> None:
        works.append(Work(None))
        with works[0]:
            await asyncio.Event().wait()
        notes.append("went on")

    async def main() -> None:
        task = asyncio.create_task(working())
        await asyncio.sleep(0)
        if is_cancelled:
            task.cancel()
        works[0].cut_short()
        await asyncio.wait([task])
        assert task.cancelled() is is_cancelled

    run(main)
    assert notes == ([] if is_cancelled else ["went on"])


async def wait_in_vain(work: Work) -> None:
    """Wait for the initiator for longer than the work may take."""
    with work.suspended():
        await asyncio.sleep(0.1)


async def wait_twice(work: Work) -> None:
    """Wait in two tasks, and then go on for ever."""
    await asyncio.gather(wait_in_vain(work), wait_in_vain(work))
    await asyncio.Event().wait()


@pytest.mark.parametrize(("wait", "is_late"), [(wait_in_vain, False), (wait_twice, True)])
def test_waits_for_the_initiator_do_not_count(
    wait: Callable[[Work], Awaitable[None]], is_late: bool
) -> None:
    async def main() -> None:
        work = Work(0.05)
        late = pytest.raises(TimeoutError) if is_late else contextlib.nullcontext()
        with late, work:
            await wait(work)
        work.close()

    run(main)


def test_a_handler_has_time_while_the_mta_does_not_read() -> None:
    writing: list[Work] = []

    class Verbose(LeavingOut):
        request = mp.Options(actions=mp.Actions.CHANGE_BODY)

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            writing.append(self.connection.work)
            for _ in range(100):
                await self.send(mp.ReplaceBody(bytes(60_000)))
            return mp.Accept()

    async def main() -> None:
        options: aio.ServerOptions = {"handler_timeout": 3600, "grace": 0}
        async with (
            aio.Server(Verbose, "inet:0@127.0.0.1", **options) as server,
            peer(server) as slow,
        ):
            await slow.write(OFFER, ENVELOPE[0], mp.EndOfMessage())
            await until(lambda: bool(writing) and writing[0]._waits > 0)
            writing[0]._end_late()
            await slow.read(mp.Negotiate)
            await slow.read(mp.Continue)
            for _ in range(100):
                await slow.read(mp.ReplaceBody)
            await slow.read(mp.Accept)

    run(main)
