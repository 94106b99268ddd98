"""How long a server waits for its peers."""

import asyncio

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    Journal,
    LeavingOut,
    connect,
    peer,
    run,
    say,
    verdict_over_a_mail,
)
from tests.story import OFFER, encoded


class Noting(LeavingOut):
    """Notes why mails were dropped."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes

    async def dropped(self, reason: str) -> None:
        self.notes.append(reason)


@pytest.mark.parametrize("begun", [b"", encoded(OFFER)[:7]], ids=["silent", "half"])
def test_a_peer_that_never_opens_is_given_up(begun: bytes, journal: Journal) -> None:
    async def main() -> mp.Message:
        options: aio.ServerOptions = {"opening_timeout": 0.1, "command_timeout": 60}
        async with aio.Server(aio.Filter, "inet:0@127.0.0.1", **options) as server:
            async with peer(server) as silent:
                await silent.write(begun)
                assert await silent.read_to_end() == b""
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()
    assert journal.end_of(1)["reason"] == "the MTA sent nothing for 0.1 s"
    assert journal.end_of(2)["reason"] == "the conversation is over"


def test_whoever_has_opened_may_be_silent_for_longer() -> None:
    """Commands that the filter does not want, or macros, are signs of life too."""

    async def main() -> None:
        options: aio.ServerOptions = {"opening_timeout": 0.1, "command_timeout": 60}
        async with (
            aio.Server(aio.Filter, "inet:0@127.0.0.1", **options) as server,
            peer(server) as slow,
        ):
            await slow.write(OFFER)
            await slow.read(mp.Negotiate)
            await asyncio.sleep(0.3)
            await slow.write(ENVELOPE[0])
            await slow.read(mp.Continue)

    run(main)


def test_bytes_that_make_no_command_do_not_prolong_the_wait(journal: Journal) -> None:
    async def main() -> None:
        options: aio.ServerOptions = {"opening_timeout": 0.2}
        async with (
            aio.Server(aio.Filter, "inet:0@127.0.0.1", **options) as server,
            peer(server) as slow,
        ):
            ended = asyncio.create_task(slow.read_to_end())
            for byte in encoded(mp.Helo("x" * 1000)):
                await slow.write(bytes([byte]))
                if (await asyncio.wait([ended], timeout=0.05))[0]:
                    return

    run(main)
    assert journal.end_of(1)["reason"] == "the MTA sent nothing for 0.2 s"


def test_a_peer_that_falls_silent_within_a_mail(journal: Journal) -> None:
    notes: list[str] = []

    async def main() -> None:
        options: aio.ServerOptions = {"opening_timeout": 60, "command_timeout": 0.1}
        async with (
            aio.Server(lambda: Noting(notes), "inet:0@127.0.0.1", **options) as server,
            peer(server) as silent,
        ):
            await silent.write(OFFER, ENVELOPE[0])
            await silent.read(mp.Negotiate)
            await silent.read(mp.Continue)
            assert await silent.read_to_end() == b""

    run(main)
    assert notes == ["the MTA sent nothing for 0.1 s"]
    assert journal.end_of(1)["reason"] == "the MTA sent nothing for 0.1 s"
    assert journal.problems() == []


def test_the_time_is_counted_for_each_command() -> None:
    async def hearing_all(connection: aio.Connection) -> None:
        async for _ in connection:
            pass

    async def main() -> mp.Message:
        options: aio.ServerOptions = {"opening_timeout": 0.25, "command_timeout": 0.25}
        async with (
            aio.Server(hearing_all, "inet:0@127.0.0.1", **options) as server,
            await connect(server) as client,
        ):
            # Together these take longer than a single one may.
            for command in (CONNECT, *ENVELOPE, *CONTENT):
                await asyncio.sleep(0.06)
                await client.ask(command)
            return (await say(client, mp.EndOfMessage()))[-1]

    assert run(main) == mp.Continue()
