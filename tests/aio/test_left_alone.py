"""What goes on although the MTA has closed the connection."""

import asyncio

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, ENVELOPE, LOOPS, Journal, LeavingOut, peer, run, until
from tests.aio.test_disconnects import come, leave
from tests.story import OFFER, encoded


def test_what_was_said_before_is_heard_to_its_end() -> None:
    heard: list[str] = []

    class Slow(LeavingOut):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            await asyncio.sleep(0.05)
            heard.append("envelope")

        async def abort(self, message: mp.Abort) -> None:
            await asyncio.sleep(0.05)
            heard.append("abort")

        async def ended(self) -> None:
            heard.append("ended")

    async def main() -> None:
        async with aio.Server(Slow, "inet:0@127.0.0.1", grace=0) as server, peer(server) as hasty:
            await hasty.write(OFFER)
            await hasty.read(mp.Negotiate)
            await hasty.write(ENVELOPE[0], mp.Abort(), ENVELOPE[0])
            hasty.writer.write_eof()
            await until(lambda: "ended" in heard)

    run(main, seconds=5)
    assert heard == ["envelope", "abort", "envelope", "ended"]


def test_a_goodbye_cancels_nothing() -> None:
    heard: list[str] = []

    class Slow(LeavingOut):
        async def abort(self, message: mp.Abort) -> None:
            heard.append("works")
            await asyncio.sleep(0.1)
            heard.append("done")

    async def main() -> None:
        async with aio.Server(Slow, "inet:0@127.0.0.1", grace=0) as server, peer(server) as leaving:
            await come(leaving, ENVELOPE[0], mp.Abort())
            await until(lambda: "works" in heard)
            leaving.writer.close()
            await until(lambda: "done" in heard)

    run(main, seconds=5)


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("how", ["closed", "reset"])
def test_an_mta_that_says_goodbye_and_is_gone_has_ended_the_conversation(
    how: str, loop: str, journal: Journal
) -> None:
    class Slow(LeavingOut):
        async def close(self, message: mp.Close) -> None:
            await asyncio.sleep(0.1)

    async def main() -> None:
        async with aio.Server(Slow, "inet:0@127.0.0.1", grace=0) as server, peer(server) as leaving:
            await come(leaving, mp.Close())
            leave(leaving, how)
            await until(lambda: any("reason" in vars(each) for each in journal.records(1)))

    run(main, loop=loop)
    assert journal.end_of(1)["reason"] == "the conversation is over"


@pytest.mark.parametrize("how", ["closed", "reset"])
def test_the_end_of_a_mail_is_told_once(how: str) -> None:
    heard: list[str] = []

    class Slow(LeavingOut):
        async def dropped(self, reason: str) -> None:
            heard.append("dropped")
            await asyncio.sleep(0.1)

        async def abort(self, message: mp.Abort) -> None:
            heard.append("abort")
            await asyncio.sleep(0.1)

        async def close(self, message: mp.Close) -> None:
            heard.append("close")

        async def ended(self) -> None:
            heard.append("ended")

    async def main() -> None:
        async with aio.Server(Slow, "inet:0@127.0.0.1", grace=0) as server:
            async with peer(server) as leaving:
                await come(leaving, ENVELOPE[0], mp.Close())
                await until(lambda: "dropped" in heard)
                leave(leaving, "closed")
                await until(lambda: "ended" in heard)
            async with peer(server) as leaving:
                await come(leaving, ENVELOPE[0], mp.Abort())
                await until(lambda: "abort" in heard)
                leave(leaving, how)
                await until(lambda: heard.count("ended") == 2)

    run(main, seconds=5)
    assert heard == ["dropped", "close", "ended", "abort", "ended"]


@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_what_needs_no_reply_is_heard_to_its_end(when: str) -> None:
    heard: list[str] = []

    class Slow(LeavingOut):
        request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)

        async def header(self, message: mp.Header) -> None:
            heard.append(message.name)
            await asyncio.sleep(0.1)
            heard.append("done")

        async def ended(self) -> None:
            heard.append("ended")

    first, second = (encoded(mp.Header(name, "x")) for name in ("A", "B"))

    async def main() -> None:
        async with aio.Server(Slow, "inet:0@127.0.0.1", grace=0) as server, peer(server) as leaving:
            await come(leaving, ENVELOPE[0])
            await leaving.read(mp.Continue)
            await leaving.write(first + second if when == "before" else first)
            await until(lambda: "A" in heard)
            if when == "meanwhile":
                await leaving.write(second)
            leaving.writer.close()
            await until(lambda: "ended" in heard)

    run(main, seconds=5)
    assert heard == ["A", "done", "B", "done", "ended"]


def test_a_coroutine_that_waits_for_the_mta_gets_the_end_as_an_event() -> None:
    heard: list[str] = []

    async def waiting(connection: aio.Connection) -> None:
        async for event in connection:
            heard.append(type(event).__name__)
            await asyncio.sleep(0.01)
        heard.append("left")

    async def main() -> None:
        async with (
            aio.Server(waiting, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await come(leaving, CONNECT, mp.Helo("mx.example"), ENVELOPE[0])
            await leaving.read(mp.Continue)
            leaving.writer.close()
            await until(lambda: "left" in heard)

    run(main, seconds=5)
    assert heard == ["Connect", "Helo", "EnvelopeFrom", "MessageAborted", "left"]
