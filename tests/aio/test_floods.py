"""A peer that says too much gets no more than its share."""

import asyncio
import contextlib
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    ENVELOPE,
    Journal,
    peer,
    run,
    socket_path,
    verdict_over_a_mail,
)
from tests.story import OFFER, encoded


def test_a_peer_that_sends_ahead_without_end_is_read_no_further(tmp_path: Path) -> None:
    asked = asyncio.Event()
    answer = asyncio.Event()
    sent = 0

    class Thinking(aio.Filter):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            if message.sender == "<slow>":
                asked.set()
                await answer.wait()

    async def main() -> mp.Message:
        nonlocal sent
        async with (
            aio.Server(Thinking, socket_path(tmp_path)) as server,
            peer(server) as hasty,
        ):
            many = encoded(mp.EnvelopeFrom("<slow>")) * 4000
            await hasty.write(OFFER)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.5):
                    while sent < 100_000_000:
                        await hasty.write(many)
                        sent += len(many)
            await asked.wait()
            verdict = await verdict_over_a_mail(server)
            answer.set()
            return verdict

    assert run(main) == mp.Continue()
    assert sent < 4_000_000


# What gets no reply: as much as is read at a time, and once more the rest that does not fill it.
@pytest.mark.parametrize(
    ("command", "share"),
    [(mp.Abort(), 2 * 16384 // 5), (ENVELOPE[0], 2)],
    ids=["unanswered", "answered"],
)
def test_a_flood_does_not_keep_others_waiting(
    command: mp.Message, share: int, tmp_path: Path
) -> None:
    many = 50_000
    heard = 0

    async def counting(connection: aio.Connection) -> None:
        nonlocal heard
        async for event in connection:
            heard += not isinstance(event, mp.MessageAborted)

    async def main() -> int:
        most = last = 0
        async with (
            aio.Server(counting, socket_path(tmp_path)) as server,
            peer(server) as flooding,
        ):
            reading = asyncio.create_task(flooding.read_to_end())
            writing = asyncio.create_task(flooding.write(OFFER, encoded(command) * many))
            while heard < many:
                await asyncio.sleep(0)
                most = max(most, heard - last)
                last = heard
            await writing
            flooding.writer.write_eof()
            await reading
        return most

    assert 0 < run(main, seconds=120) <= share
    assert heard == many


def test_what_is_wrong_again_and_again_is_logged_once(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(aio.Filter, "inet:0@127.0.0.1") as server, peer(server) as bad:
            await bad.write(OFFER, *[mp.Data(), mp.EndOfMessage()] * 500)
            bad.writer.write_eof()
            await bad.read_to_end()

    run(main)
    assert len(journal.problems(1)) == 2
    assert journal.end_of(1)["findings"] == 1000
