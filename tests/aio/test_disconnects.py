"""An MTA that is gone while the filter works for it."""

import asyncio

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    MAIL,
    Journal,
    LeavingOut,
    Peer,
    peer,
    run,
    until,
    verdict_over_a_mail,
)
from tests.story import OFFER, encoded

GONE = "the MTA closed the connection"
ONE_PLACE: aio.ServerOptions = {"max_connections": 1, "grace": 0}


class Noting(LeavingOut):
    """Works for ever for the first peer, and notes what becomes of it."""

    notes: list[str]
    is_first = True
    works_at: type[mp.Message] = mp.EndOfMessage

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.notes = []

    async def work(self, message: mp.Message) -> None:
        if not isinstance(message, self.works_at) or not type(self).is_first:
            return
        type(self).is_first = False
        self.notes.append("works")
        try:
            await asyncio.Event().wait()
        finally:
            self.notes.append("over")

    async def dropped(self, reason: str) -> None:
        self.notes.append(reason)

    async def ended(self) -> None:
        self.notes.append("ended")


async def come(made: Peer, *commands: mp.Message) -> None:
    """Say something, and read the replies to all but the last."""
    await made.write(OFFER)
    await made.read(mp.Negotiate)
    for command in commands[:-1]:
        await made.write(command)
        await made.read(mp.Continue)
    await made.write(commands[-1])


def leave(made: Peer, how: str) -> None:
    if how == "reset":
        made.reset()
    else:
        made.writer.close()


@pytest.mark.parametrize("how", ["closed", "reset"])
def test_a_handler_is_cancelled_and_its_place_is_free(how: str, journal: Journal) -> None:
    class Working(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            await self.work(message)

    async def main() -> mp.Message:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", **ONE_PLACE) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0], mp.EndOfMessage())
            await until(lambda: "works" in Working.notes)
            leave(leaving, how)
            return await verdict_over_a_mail(server)

    assert run(main, seconds=5) == mp.Continue()
    assert Working.notes == ["works", "over", GONE, "ended", "ended"]
    assert journal.end_of(1)["reason"] == GONE
    assert not [each for each in journal.problems() if "must wait" not in each]


def test_it_is_cancelled_without_an_open_mail_when_it_owes_a_reply() -> None:
    class Working(Noting):
        works_at = mp.Connect

        async def connect(self, message: mp.Connect) -> None:
            await self.work(message)

    async def main() -> mp.Message:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", **ONE_PLACE) as server,
            peer(server) as leaving,
        ):
            await come(leaving, CONNECT)
            await until(lambda: "works" in Working.notes)
            leaving.writer.close()
            return await verdict_over_a_mail(server)

    assert run(main, seconds=5) == mp.Continue()
    assert Working.notes == ["works", "over", "ended", "ended"]


def test_it_is_cancelled_in_a_mail_where_it_owes_no_reply() -> None:
    class Working(Noting):
        request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)
        works_at = mp.Header

        async def header(self, message: mp.Header) -> None:
            await self.work(message)

    async def main() -> mp.Message:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", **ONE_PLACE) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0], CONTENT[0])
            await until(lambda: "works" in Working.notes)
            leaving.writer.close()
            return await verdict_over_a_mail(server)

    assert run(main, seconds=5) == mp.Continue()
    assert Working.notes == ["works", "over", GONE, "ended", "ended"]


def test_a_coroutine_is_cancelled(journal: Journal) -> None:
    notes = []

    async def working(connection: aio.Connection) -> None:
        try:
            async for event in connection:
                if isinstance(event, mp.EndOfMessage):
                    notes.append("works")
                    await asyncio.Event().wait()
        finally:
            notes.append("over")

    async def main() -> None:
        async with (
            aio.Server(working, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await come(leaving, CONNECT, mp.Helo("mx.example"), *MAIL)
            await until(lambda: "works" in notes)
            leaving.writer.close()
            await until(lambda: "over" in notes)

    run(main, seconds=5)
    assert journal.end_of(1)["reason"] == GONE
    assert journal.problems() == []


def test_a_handler_that_may_go_on_can_see_it(journal: Journal) -> None:
    class Working(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            self.notes.append("works")
            await until(lambda: self.connection.closed)
            await asyncio.sleep(0.01)
            self.notes.append("done")
            return mp.Accept()

    async def main() -> None:
        going_on: aio.ServerOptions = {"on_disconnect": "continue", "grace": 0}
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", **going_on) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0], mp.EndOfMessage())
            await until(lambda: "works" in Working.notes)
            leaving.writer.close()
            await until(lambda: "ended" in Working.notes)

    run(main, seconds=5)
    assert Working.notes == ["works", "done", GONE, "ended"]
    assert journal.end_of(1)["reason"] == GONE
    assert journal.problems() == []


def test_a_reply_after_the_cancellation_goes_nowhere(journal: Journal) -> None:
    class Stubborn(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            try:
                await self.work(message)
            except asyncio.CancelledError:
                await self.send(mp.Progress())
            return mp.Accept()

    async def main() -> None:
        async with (
            aio.Server(Stubborn, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0], mp.EndOfMessage())
            await until(lambda: "works" in Stubborn.notes)
            leaving.writer.close()
            await until(lambda: "ended" in Stubborn.notes)

    run(main, seconds=5)
    assert Stubborn.notes == ["works", "over", GONE, "ended"]
    assert journal.problems() == []


def test_a_timeout_of_the_filter_itself_is_its_failure(journal: Journal) -> None:
    class Impatient(LeavingOut):
        async def connect(self, message: mp.Connect) -> None:
            async with asyncio.timeout(0):
                await asyncio.Event().wait()

    async def main() -> None:
        async with (
            aio.Server(Impatient, "inet:0@127.0.0.1", grace=0, on_failure="close") as server,
            peer(server) as failing,
        ):
            await come(failing, CONNECT)
            await failing.read_to_end()

    run(main, seconds=5)
    assert journal.end_of(1)["reason"] == "the filter failed"


def test_a_broken_connection_counts_whatever_was_said_before() -> None:
    class Working(Noting):
        works_at = mp.EnvelopeFrom

        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            await self.work(message)

    async def main() -> None:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await leaving.write(OFFER)
            await leaving.read(mp.Negotiate)
            await leaving.write(encoded(ENVELOPE[0]) + encoded(mp.Abort()))
            await until(lambda: "works" in Working.notes)
            leaving.reset()
            await until(lambda: "over" in Working.notes)

    run(main, seconds=5)
