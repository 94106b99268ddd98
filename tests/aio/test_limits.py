"""How many conversations are held at a time."""

import asyncio
import errno
import socket
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio import accepting
from tests.aio.support import (
    CONNECT,
    Journal,
    LeavingOut,
    address_of,
    connect,
    peer,
    run,
    verdict_over_a_mail,
)
from tests.story import OFFER, OFFERED


def test_further_connections_wait_until_others_end(journal: Journal) -> None:
    async def main() -> int:
        async with aio.Server(LeavingOut, "inet:0@127.0.0.1", max_connections=2) as server:
            first = await connect(server)
            second = await connect(server)
            await first.ask(mp.EnvelopeFrom("<>"))
            await second.ask(mp.EnvelopeFrom("<>"))
            async with peer(server) as third:
                await third.write(OFFER)
                # The others are served meanwhile, so that the third could have been.
                await first.ask(mp.EndOfMessage())
                await second.ask(mp.EnvelopeFrom("<>"))
                await first.ask(mp.EnvelopeFrom("<>"))
                held = len({vars(each).get("connection") for each in journal.records()} - {None})
                await first.close()
                await third.read(mp.Negotiate)
            await second.close()
            return held

    assert run(main) == 2
    assert journal.problems()[0] == "2 connections: idle ones give way, or others must wait"


def test_the_limit_holds_over_all_addresses() -> None:
    open_at_once = most = 0

    async def counting(connection: aio.Connection) -> None:
        nonlocal open_at_once, most
        open_at_once += 1
        most = max(most, open_at_once)
        async for _ in connection:
            pass
        open_at_once -= 1

    async def talk(address: str) -> None:
        async with await aio.connect(address, offer=OFFERED, timeout=10) as client:
            await client.ask(CONNECT)

    async def main() -> None:
        addresses = ("inet:0@127.0.0.1", "inet:0@127.0.0.1")
        async with aio.Server(counting, *addresses, max_connections=3) as server:
            await asyncio.gather(*(talk(address_of(server, n % 2)) for n in range(30)))

    run(main)
    assert most == 3


def test_a_limit_that_is_reached_again_and_again_is_not_told_each_time(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(LeavingOut, "inet:0@127.0.0.1", max_connections=3) as server:
            held = [await connect(server), await connect(server)]
            for client in held:
                await client.ask(mp.EnvelopeFrom("<>"))
            for _ in range(5):
                await verdict_over_a_mail(server)
            for client in held:
                await client.close()

    run(main)
    assert journal.problems() == ["3 connections: idle ones give way, or others must wait"]


def test_a_system_without_room_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, journal: Journal
) -> None:
    monkeypatch.setattr(accepting, "_PAUSE", 0.05)
    accept = socket.socket.accept
    failures = [
        OSError(errno.EMFILE, "Too many open files"),
        ConnectionAbortedError(),
        BlockingIOError(),
    ]

    def failing(self: socket.socket) -> object:
        if failures:
            raise failures.pop(0)
        return accept(self)

    monkeypatch.setattr(socket.socket, "accept", failing)

    async def main() -> mp.Message:
        async with aio.Server(aio.Filter, "inet:0@127.0.0.1") as server:
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()
    (problem,) = journal.problems()
    assert problem.startswith("cannot accept connections on inet:")
    assert problem.endswith(": [Errno 24] Too many open files")


def test_a_system_without_room_is_left_alone_for_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    accept = socket.socket.accept
    failures = [OSError(errno.EMFILE, "Too many open files")]
    pauses = []

    def failing(self: socket.socket) -> object:
        if failures:
            raise failures.pop(0)
        return accept(self)

    async def main() -> mp.Message:
        loop = asyncio.get_running_loop()
        call_later = loop.call_later

        def at_once(delay: float, callback: Any, *arguments: Any) -> asyncio.TimerHandle:
            if callback.__name__ != accepting.Acceptor.resume.__name__:
                return call_later(delay, callback, *arguments)
            pauses.append(delay)
            return call_later(0, callback, *arguments)

        async with aio.Server(aio.Filter, "inet:0@127.0.0.1") as server:
            monkeypatch.setattr(loop, "call_later", at_once)
            monkeypatch.setattr(socket.socket, "accept", failing)
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()
    assert pauses == [1.0]


def test_a_peer_that_is_gone_when_it_is_taken_up(
    monkeypatch: pytest.MonkeyPatch, journal: Journal
) -> None:
    failures = [OSError(errno.EINVAL, "Invalid argument")]

    async def main() -> mp.Message:
        loop = asyncio.get_running_loop()
        real = loop.create_connection

        async def failing(*where: Any, **options: Any) -> object:
            if options.get("sock") and failures:
                raise failures.pop()
            return await real(*where, **options)

        monkeypatch.setattr(loop, "create_connection", failing)
        async with aio.Server(aio.Filter, "inet:0@127.0.0.1") as server:
            async with peer(server) as gone:
                assert await gone.read_to_end() == b""
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()
    assert any(" was gone at once: " in each.getMessage() for each in journal.records())
    assert journal.problems() == []


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"max_connections": 0}, "max_connections must be a number, at least 1, not 0"),
        ({"max_connections": float("nan")}, "max_connections must be a number"),
        ({"max_connections": -(10**5000)}, "max_connections must be a number"),
        ({"mode": 0o1000}, "mode must be a number, from 0o0 to 0o777, not 512"),
        ({"mode": -1}, "mode must be a number, from 0o0 to 0o777"),
        ({"mode": True}, "mode must be a number, from 0o0 to 0o777"),
        ({"group": 2**40}, "group must be a number"),
        ({"group": b"daemon"}, "group must be a number"),
        ({"on_disconnect": "wait"}, "on_disconnect must be 'cancel' or 'continue', not 'wait'"),
        ({"on_disconnect": None}, "on_disconnect must be 'cancel' or 'continue', not None"),
        ({"on_failure": "tempfail"}, "on_failure must be 'close' or a reply that can end a"),
        ({"on_failure": mp.Accept}, "Accept, .*, TemporaryFailure.*, not <class 'milte"),
        ({"on_failure": mp.Progress()}, "on_failure must be 'close' or a reply that can"),
        ({"on_failure": mp.Skip()}, r"on_failure must be .*, not Skip\(\)"),
        ({"on_failure": mp.Shutdown()}, r"on_failure must be .*, not Shutdown\(\)"),
        ({"handler_timeout": 0}, "handler_timeout must be a number above 0, not 0"),
        ({"grace": -1}, "grace must be a number that is not negative, not -1"),
        ({"grace": float("nan")}, "grace must be a number that is not negative, not nan"),
        ({"opening_timeout": 0}, "opening_timeout must be a number above 0, not 0"),
        ({"opening_timeout": True}, "opening_timeout must be a number above 0, not True"),
        ({"command_timeout": -1}, "command_timeout must be a number above 0, not -1"),
        ({"command_timeout": "60"}, "command_timeout must be a number above 0"),
        ({"write_timeout": float("nan")}, "write_timeout must be a number above 0, not nan"),
    ],
)
def test_options_have_ranges(options: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        aio.Server(aio.Filter, "unix:/tmp/never", **options)


def test_an_option_that_there_is_not() -> None:
    with pytest.raises(TypeError, match="max_conections"):
        aio.Server(aio.Filter, "inet:0", max_conections=1)  # type: ignore[call-arg]
