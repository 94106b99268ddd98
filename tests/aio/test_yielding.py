"""Peers that are idle do not keep others out."""

import asyncio
import contextlib
import socket
from functools import partial

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio import yielding
from tests.aio.support import (
    CONNECT,
    ENVELOPE,
    Journal,
    LeavingOut,
    Peer,
    connect,
    peer,
    run,
    say,
    verdict_over_a_mail,
)
from tests.story import OFFER, encoded

GAVE_WAY = "another connection needs its place"
MACROS = encoded(mp.Macro(mp.CommandCode.CONNECT, [("j", "mx.example")]))


async def be_idle(made: Peer, index: int) -> None:
    """Come to one of the points where a peer can be idle, and stay there."""
    if index % 3:
        await made.write(OFFER)
        await made.read(mp.Negotiate)
    if index % 3 == 2:
        await made.write(CONNECT)
        await made.read(mp.Continue)


class Greeting(LeavingOut):
    """Has a handler, so that its command is not left out."""

    async def connect(self, message: mp.Connect) -> None: ...

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


def test_a_crowd_of_idle_peers_keeps_nobody_out(journal: Journal) -> None:
    peers, places = 20, 4

    async def main() -> mp.Message:
        async with (
            aio.Server(Greeting, "inet:0@127.0.0.1", max_connections=places, grace=0) as server,
            contextlib.AsyncExitStack() as stack,
        ):
            crowd = [await stack.enter_async_context(peer(server)) for _ in range(peers)]
            idling = [asyncio.ensure_future(be_idle(*each[::-1])) for each in enumerate(crowd)]
            verdict = await verdict_over_a_mail(server)
            for each in idling:
                each.cancel()
            await asyncio.gather(*idling, return_exceptions=True)
            return verdict

    assert run(main) == mp.Accept()
    gone = [vars(each).get("reason") for each in journal.records()].count(GAVE_WAY)
    # The last of the crowd remain, less the one whose place the MTA has.
    assert gone == peers - (places - 1)


def test_the_longest_idle_one_without_a_mail_goes_first(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(Greeting, "inet:0@127.0.0.1", max_connections=4, grace=0) as server:
            in_mail, busy_later, idle, last = [await connect(server) for _ in range(4)]
            await say(in_mail, CONNECT, ENVELOPE[0])
            await idle.ask(CONNECT)
            await busy_later.ask(CONNECT)
            await last.ask(CONNECT)
            for number in (3, 2):
                await say(await connect(server), CONNECT, ENVELOPE[0])
                assert _ends(journal, number)
            assert await last.ask(ENVELOPE[0]) == [mp.Continue()]
            assert await in_mail.ask(mp.EndOfMessage()) == [mp.Accept()]

    run(main)
    assert not _ends(journal, 1) + _ends(journal, 4)


def _ends(journal: Journal, connection: int) -> list[str]:
    """Why a connection has ended, if it has."""
    fields = map(vars, journal.records(connection))
    return [each["reason"] for each in fields if each.get("reason") == GAVE_WAY]


def test_a_filter_at_work_keeps_its_place(journal: Journal) -> None:
    done = asyncio.Event()

    class Working(LeavingOut):
        async def connect(self, message: mp.Connect) -> None:
            await done.wait()

    async def main() -> None:
        async with aio.Server(Working, "inet:0@127.0.0.1", max_connections=1) as server:
            first = await connect(server)
            working = asyncio.ensure_future(first.ask(CONNECT))
            async with peer(server) as second:
                await second.write(OFFER)
                await asyncio.sleep(0.25)
                assert not _ends(journal, 1)
                done.set()
                assert await working == [mp.Continue()]
                await second.read(mp.Negotiate)

    run(main)
    assert _ends(journal, 1) == [GAVE_WAY]


@pytest.mark.parametrize("may_take", [60.0, 0.0], ids=["in time", "stuck"])
def test_one_gives_way_to_one(
    may_take: float, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others end only if it does not leave."""
    monkeypatch.setattr(yielding, "_LEAVING", may_take)
    released = asyncio.Event()

    class Slow(Greeting):
        async def ended(self) -> None:
            if self.connection.number == 1:
                await released.wait()

    async def main() -> mp.Message:
        async with aio.Server(Slow, "inet:0@127.0.0.1", max_connections=3, grace=0) as server:
            idle = [await connect(server) for _ in range(3)]
            if may_take:
                asyncio.get_running_loop().call_later(0.4, released.set)
            verdict = await verdict_over_a_mail(server)
            released.set()
            for each in idle:
                each.abort()
        return verdict

    assert run(main) == mp.Accept()
    gone = [number for number in (1, 2, 3) if _ends(journal, number)]
    assert gone == ([1] if may_take else [1, 2])


def test_who_is_held_has_no_place(journal: Journal) -> None:
    """So it gives way to nobody."""

    async def main() -> mp.Message:
        loop = asyncio.get_running_loop()
        ours, theirs = (partial(loop.create_connection, sock=each) for each in socket.socketpair())
        async with aio.Server(Greeting, "inet:0@127.0.0.1", max_connections=1, grace=0) as server:
            holding = asyncio.create_task(server.hold(theirs, "a test"))
            async with await aio.connect(ours) as held:
                await held.ask(CONNECT)
                idle = await connect(server)
                verdict = await verdict_over_a_mail(server)
                assert await held.ask(ENVELOPE[0]) == [mp.Continue()]
                idle.abort()
            await holding
        return verdict

    assert run(main) == mp.Accept()
    assert not _ends(journal, 1)
    assert _ends(journal, 2)


async def announce_for_ever(made: Peer) -> None:
    """Send macros alone, again and again."""
    with contextlib.suppress(ConnectionError):
        while True:
            await made.write(MACROS)
            await asyncio.sleep(0.01)


def test_macros_alone_keep_no_place(journal: Journal) -> None:
    async def main() -> None:
        async with (
            aio.Server(Greeting, "inet:0@127.0.0.1", max_connections=2, grace=0) as server,
            peer(server) as announcing,
        ):
            await be_idle(announcing, 1)
            task = asyncio.ensure_future(announce_for_ever(announcing))
            quiet = await connect(server)
            await quiet.ask(CONNECT)
            await verdict_over_a_mail(server)
            await quiet.ask(ENVELOPE[0])
            task.cancel()

    run(main)
    assert _ends(journal, 1) == [GAVE_WAY]


@pytest.mark.parametrize("options", [{"command_timeout": 0.1}, {"opening_timeout": 0.1}])
def test_macros_alone_do_not_extend_a_timeout(options: aio.ServerOptions, journal: Journal) -> None:
    async def main() -> None:
        async with (
            aio.Server(Greeting, "inet:0@127.0.0.1", **options) as server,
            peer(server) as announcing,
        ):
            if "command_timeout" in options:
                await be_idle(announcing, 1)
            task = asyncio.ensure_future(announce_for_ever(announcing))
            await announcing.read_to_end()
            task.cancel()

    run(main)
    assert journal.end_of(1)["reason"] == "the MTA sent nothing for 0.1 s"
