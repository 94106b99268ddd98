"""An MTA that sends something before it goes while the filter works for it."""

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, ENVELOPE, MAIL, Journal, connect, peer, run, say, until
from tests.aio.test_disconnects import GONE, Noting, come
from tests.story import encoded


@pytest.mark.parametrize(
    "last_words",
    [
        [mp.Close()],
        [mp.Abort()],
        [mp.Abort(), mp.Close()],
        [mp.Macro(mp.CommandCode.ABORT, [("i", "4F7B21")]), mp.Abort(), mp.QuitNewConnection()],
        [encoded(mp.Close())[:-1]],
    ],
)
@pytest.mark.parametrize("together", [True, False])
def test_a_peer_may_take_leave_before_it_goes(
    last_words: list[mp.Message | bytes], together: bool, journal: Journal
) -> None:
    class Working(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            await self.work(message)

    async def main() -> None:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0])
            await leaving.read(mp.Continue)
            await leaving.write(mp.EndOfMessage(), *last_words if together else ())
            await until(lambda: "works" in Working.notes)
            await leaving.write(*() if together else last_words)
            leaving.writer.close()
            await until(lambda: "ended" in Working.notes)

    run(main, seconds=5)
    assert Working.notes == ["works", "over", GONE, "ended"]
    assert journal.end_of(1)["reason"] == GONE
    assert journal.problems() == []


def test_the_client_of_the_package_is_gone_after_its_timeout() -> None:
    class Working(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            await self.work(message)

    async def main() -> None:
        async with aio.Server(Working, "inet:0@127.0.0.1", grace=0) as server:
            with pytest.raises(TimeoutError):
                async with await connect(server, timeout=0.05) as client:
                    await say(client, CONNECT, *MAIL)
            await until(lambda: "ended" in Working.notes)

    run(main, seconds=5)
    assert Working.notes == ["works", "over", GONE, "ended"]


@pytest.mark.parametrize("more", [ENVELOPE[0], mp.Helo("mx.example"), b"\0\0\0\1?"])
def test_a_peer_that_has_sent_more_may_still_read(more: mp.Message | bytes) -> None:
    class Working(Noting):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            await until(lambda: bool(self.notes))
            self.notes.append("done")

    async def main() -> None:
        async with (
            aio.Server(Working, "inet:0@127.0.0.1", grace=0) as server,
            peer(server) as leaving,
        ):
            await come(leaving, ENVELOPE[0])
            await leaving.read(mp.Continue)
            await leaving.write(mp.EndOfMessage(), mp.Abort(), more)
            leaving.writer.write_eof()
            # What another connection brings about comes after that.
            async with await connect(server) as client:
                await say(client, CONNECT)
            Working.notes.append("the peer has ended")
            await leaving.read(mp.Continue)

    run(main, seconds=5)
    assert "done" in Working.notes
