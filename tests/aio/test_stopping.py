"""What becomes of conversations when a server stops."""

import asyncio
import contextlib
import logging
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio import server as server_module
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    MAIL,
    Journal,
    address_of,
    connect,
    peer,
    run,
    say,
    socket_path,
)
from tests.story import OFFER


class Accepting(aio.Filter):
    """Accepts each mail."""

    async def connect(self, message: mp.Connect) -> None:
        """Be there, so that the step is not left out."""

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


async def begun(task: asyncio.Task[None]) -> None:
    """Wait until a task waits."""
    await asyncio.sleep(0)
    assert not task.done()


def test_a_conversation_in_flight_goes_on_until_the_mta_ends_it(tmp_path: Path) -> None:
    path = socket_path(tmp_path)

    async def main() -> list[list[mp.Reply]]:
        async with aio.Server(Accepting, path) as server:
            client = await connect(server)
            await say(client, CONNECT, *ENVELOPE)
            stopping = asyncio.create_task(server.stop())
            await begun(stopping)
            with pytest.raises(FileNotFoundError):
                await connect(server)
            replies = [await say(client, *CONTENT, mp.EndOfMessage()), await say(client, *MAIL)]
            await client.close()
            await stopping
        return replies

    assert run(main) == [[mp.Accept()], [mp.Accept()]]


def test_a_mail_can_begin_after_the_server_was_told_to_stop() -> None:
    async def main() -> list[mp.Reply]:
        async with aio.Server(Accepting, "inet:0@127.0.0.1") as server:
            client = await connect(server)
            await say(client, CONNECT, mp.Helo("mx.example"))
            stopping = asyncio.create_task(server.stop())
            await begun(stopping)
            replies = await say(client, *MAIL)
            await client.close()
            await stopping
        return replies

    assert run(main) == [mp.Accept()]


def test_conversations_without_a_mail_are_closed_when_the_grace_is_over(journal: Journal) -> None:
    async def main() -> None:
        async with (
            aio.Server(Accepting, "inet:0@127.0.0.1", grace=0.05) as server,
            peer(server) as silent,
            peer(server) as idle,
        ):
            await idle.write(OFFER, CONNECT)
            await idle.read(mp.Negotiate)
            await idle.read(mp.Continue)
            await server.stop()
            assert await silent.read_to_end() == b""
            assert await idle.read_to_end() == b""

    run(main)
    assert journal.problems() == []
    assert {journal.end_of(number)["reason"] for number in (1, 2)} == {"the server stops"}


@pytest.mark.parametrize("where", ["a handler", "the end"])
def test_a_filter_that_does_not_end_is_left_behind(
    where: str, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_module, "_LAST_WORDS", 0.05)
    released = asyncio.Event()

    async def wait() -> None:
        while not released.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await released.wait()

    class Stubborn(aio.Filter):
        async def helo(self, message: mp.Helo) -> None:
            if where == "a handler":
                await wait()

        async def ended(self) -> None:
            await wait()

    async def main() -> None:
        server = aio.Server(Stubborn, "inet:0@127.0.0.1", grace=0)
        async with server, peer(server) as waiting:
            await waiting.write(OFFER, mp.Helo("mx.example"))
            await waiting.read(mp.Negotiate)
            if where == "the end":
                await waiting.read(mp.Continue)
            await server.stop()
            assert await waiting.read_to_end() == b""
        released.set()

    run(main, seconds=5)
    assert "connection 1: the filter does not end; it is abandoned" in journal.problems()


def test_a_reply_that_is_owed_is_given() -> None:
    asked = asyncio.Event()
    answer = asyncio.Event()

    class Thinking(aio.Filter):
        async def connect(self, message: mp.Connect) -> mp.ConnectReply:
            asked.set()
            await answer.wait()
            return mp.Reject()

    async def main() -> None:
        async with aio.Server(Thinking, "inet:0@127.0.0.1") as server, peer(server) as waiting:
            await waiting.write(OFFER, CONNECT)
            await asked.wait()
            stopping = asyncio.create_task(server.stop())
            await begun(stopping)
            answer.set()
            await waiting.read(mp.Negotiate)
            await waiting.read(mp.Reject)
            waiting.writer.close()
            await stopping

    run(main)


def test_who_does_not_end_in_time_is_cut_off(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "milter_protocol.aio")
    ended = []

    class Noting(Accepting):
        async def ended(self) -> None:
            ended.append(self.connection.closed)

    async def main() -> None:
        server = aio.Server(Noting, "inet:0@127.0.0.1", grace=0.05)
        async with server, await connect(server) as client:
            await say(client, CONNECT, *ENVELOPE)
            await server.stop()
            with pytest.raises(mp.OutOfOrderError):
                await say(client, *MAIL)

    run(main)
    assert ended == [False]
    texts = [record.getMessage() for record in caplog.records]
    assert texts.count("stops; open conversations: 1") == 1
    assert "connection 1: cut off because the server stops" in texts
    assert texts[-1].endswith(": cut off")


def test_a_filter_that_waits_for_something_else_is_cut_off_too() -> None:
    waiting = asyncio.Event()

    async def absent(connection: aio.Connection) -> None:
        waiting.set()
        await asyncio.Event().wait()

    async def main() -> None:
        server = aio.Server(absent, "inet:0@127.0.0.1", grace=0)
        async with server, peer(server) as abandoned:
            await waiting.wait()
            await server.stop()
            assert await abandoned.read_to_end() == b""

    run(main)


def test_who_does_not_read_is_cut_off_with_what_was_not_written() -> None:
    class Verbose(aio.Filter):
        request = mp.Options(actions=mp.Actions.CHANGE_BODY)

        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            while not self.connection.closed:
                await self.send(mp.ReplaceBody(bytes(60_000)))

    async def main() -> None:
        server = aio.Server(Verbose, "inet:0@127.0.0.1", grace=0.1, write_timeout=60)
        async with server, peer(server) as deaf:
            await deaf.write(OFFER, ENVELOPE[0], mp.EndOfMessage())
            await deaf.read(mp.Negotiate)
            await server.stop()

    run(main, seconds=10)


def test_to_stop_twice_is_to_stop() -> None:
    async def main() -> None:
        server = aio.Server(Accepting, "inet:0@127.0.0.1")
        await server.stop()
        async with server:
            await asyncio.gather(server.stop(), server.stop())
            with pytest.raises(ConnectionRefusedError):
                await aio.connect(address_of(server))

    run(main)
