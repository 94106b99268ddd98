"""What one peer does, however bad, hurts no other."""

import asyncio
from pathlib import Path

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
    socket_path,
    until,
    verdict_over_a_mail,
)
from tests.story import OFFER, encoded


class Accepting(LeavingOut):
    """Accepts each mail, and notes what becomes of others."""

    def __init__(self, notes: list[str] | None = None) -> None:
        self.notes = [] if notes is None else notes

    async def abort(self, message: mp.Abort) -> None:
        self.notes.append("abort")

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()

    async def dropped(self, reason: str) -> None:
        self.notes.append(reason)

    async def ended(self) -> None:
        self.notes.append("ended")


GARBAGE = {
    "http": (b"GET / HTTP/1.1\r\n\r\n", "an HTTP client"),
    "tls": (bytes.fromhex("16030100a5010000a10303"), "a TLS client"),
    "too long": (b"\x7f\xff\xff\xffE", "the length is 2147483647, above the limit"),
    "unknown code": (b"\0\0\0\1!", "no message has the code b'!'"),
    "truncated": (b"\0\0\0\3O\0\0", "the payload ends inside a number"),
    "a reply": (encoded(mp.Accept()), "the MTA never sends Accept"),
    "too old": (encoded(mp.Negotiate(1, mp.Actions(0), mp.Steps(0))), "version 1 is below"),
}


@pytest.mark.parametrize("name", GARBAGE)
def test_garbage_ends_the_conversation_and_no_other(name: str, journal: Journal) -> None:
    garbage, reason = GARBAGE[name]

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(Accepting, "inet:0@127.0.0.1") as server,
            await connect(server) as other,
            peer(server) as bad,
        ):
            await say(other, CONNECT, *ENVELOPE)
            await bad.write(garbage)
            assert await bad.read_to_end() == b""
            return await say(other, *CONTENT, mp.EndOfMessage())

    assert run(main) == [mp.Accept()]
    (problem,) = journal.problems()
    what = "the negotiation failed" if name == "too old" else "the MTA broke the protocol"
    assert problem.startswith(f"connection 2: {what}: ")
    assert reason in problem
    assert journal.end_of(2)["reason"] == what


def test_a_peer_that_leaves_inside_a_frame_is_pointed_out(journal: Journal) -> None:
    notes: list[str] = []

    async def main() -> None:
        async with aio.Server(lambda: Accepting(notes), "inet:0@127.0.0.1") as server:
            async with peer(server) as bad:
                await bad.write(OFFER)
                await bad.read(mp.Negotiate)
                await bad.write(bytes(3))
                bad.writer.write_eof()
                await bad.read_to_end()
            await until(lambda: notes == ["ended"])

    run(main)
    (problem,) = journal.problems()
    assert "the MTA broke the protocol: the connection ended inside a frame" in problem
    assert journal.end_of(1)["findings"] == 1
    assert journal.end_of(1)["reason"] == "the MTA closed the connection"


def test_what_follows_a_frame_of_length_zero_is_heard(journal: Journal) -> None:
    async def main() -> mp.Message:
        notes: list[str] = []
        async with (
            aio.Server(lambda: Accepting(notes), "inet:0@127.0.0.1") as server,
            peer(server) as odd,
        ):
            await odd.write(OFFER, ENVELOPE[0])
            await odd.read(mp.Negotiate)
            await odd.read(mp.Continue)
            await odd.write(bytes(4) + bytes([mp.Abort.CODE]), ENVELOPE[0], mp.EndOfMessage())
            await odd.read(mp.Continue)
            await odd.read(mp.Accept)
            assert notes == ["abort"]
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Accept()
    (problem,) = journal.problems()
    assert problem.startswith("connection 1: the MTA broke the protocol: the length is 0")
    assert problem.endswith("; it is taken for 1")
    assert journal.end_of(1)["findings"] == 1


def test_what_came_before_garbage_is_heard() -> None:
    heard = []

    async def listening(connection: aio.Connection) -> None:
        async for event in connection:
            heard.append(type(event))

    async def main() -> None:
        async with aio.Server(listening, "inet:0@127.0.0.1") as server, peer(server) as bad:
            await bad.write(OFFER, CONNECT, mp.Abort(), ENVELOPE[0], GARBAGE["too long"][0])
            await bad.read(mp.Negotiate)
            await bad.read(mp.Continue)
            await bad.read(mp.Continue)
            assert await bad.read_to_end() == b""

    run(main)
    assert heard == [mp.Connect, mp.Abort, mp.EnvelopeFrom, mp.MessageAborted]


@pytest.mark.parametrize("how", ["killed", "closed"])
@pytest.mark.parametrize("half", [b"", b"\0\0\1\0Bhalf a frame"])
def test_a_peer_that_leaves_within_a_mail(how: str, half: bytes, journal: Journal) -> None:
    notes: list[str] = []

    async def main() -> mp.Message:
        async with aio.Server(lambda: Accepting(notes), "inet:0@127.0.0.1") as server:
            async with peer(server) as leaving:
                await leaving.write(OFFER, ENVELOPE[0])
                await leaving.read(mp.Negotiate)
                await leaving.read(mp.Continue)
                await leaving.write(half)
                if how == "killed":
                    leaving.reset()
                else:
                    leaving.writer.close()
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Accept()
    assert notes == ["the MTA closed the connection", "ended", "ended"]
    # What a killed peer wrote last may be lost with it.
    assert len(journal.problems()) in ({bool(half)} if how == "closed" else {0, bool(half)})
    assert journal.end_of(1)["reason"] == "the MTA closed the connection"


def test_a_peer_that_leaves_while_the_filter_thinks(journal: Journal) -> None:
    asked = asyncio.Event()
    answer = asyncio.Event()
    notes: list[str] = []

    class Thinking(Accepting):
        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            asked.set()
            await answer.wait()
            for _ in range(20):
                await self.send(mp.Progress())
            return mp.Accept()

    async def main() -> None:
        going_on: aio.ServerOptions = {"on_disconnect": "continue"}
        async with aio.Server(lambda: Thinking(notes), "inet:0@127.0.0.1", **going_on) as server:
            async with peer(server) as leaving:
                await leaving.write(OFFER, ENVELOPE[0], mp.EndOfMessage())
                await leaving.read(mp.Negotiate)
                await leaving.read(mp.Continue)
                await asked.wait()
                leaving.reset()
            answer.set()

    run(main)
    assert notes[-1] == "ended"
    assert journal.problems() == []


def test_a_peer_that_does_not_read_is_given_up(tmp_path: Path, journal: Journal) -> None:
    written = []
    notes: list[str] = []

    class Verbose(Accepting):
        request = mp.Options(actions=mp.Actions.CHANGE_BODY)

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            for _ in range(1000):
                await self.send(mp.ReplaceBody(bytes(60_000)))
                written.append(self.connection.closed)
            return mp.Accept()

    async def main() -> mp.Message:
        address = socket_path(tmp_path)
        options: aio.ServerOptions = {"write_timeout": 2.0}
        async with aio.Server(lambda: Verbose(notes), address, **options) as server:
            async with peer(server) as deaf:
                await deaf.write(OFFER, ENVELOPE[0], mp.EndOfMessage())
                await until(lambda: "ended" in notes)
                # What was written after that went nowhere, and took no memory.
                assert written.index(True) * 60_000 < 4_000_000
            written.clear()
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Accept()
    assert written[-1] is False
    assert journal.problems() == ["connection 1: the MTA does not read its replies"]
    assert journal.end_of(1)["reason"] == "the MTA does not read"
    assert notes == ["the MTA does not read", "ended", "ended"]
