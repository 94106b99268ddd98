"""Replies of handlers to what is not to be answered."""

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, Journal, connect, run, say


@pytest.mark.parametrize("steps", [mp.Steps.NO_REPLY_HELO, mp.Steps(0)], ids=["agreed", "emulated"])
def test_the_default_reply_to_what_is_not_answered_is_not_sent(
    steps: mp.Steps, journal: Journal
) -> None:
    """Whether the MTA can do without the reply or gets it from the session."""

    class Answering(aio.Filter):
        wish = mp.Agreement(steps=mp.Steps.NO_REPLY_HELO)

        async def helo(self, message: mp.Helo) -> mp.Message:
            return mp.Continue()

        async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.Message:
            return mp.Reject()

    async def main() -> list[mp.Message]:
        offer = mp.Agreement(steps=steps)
        async with (
            aio.Server(Answering, "inet:0@127.0.0.1") as server,
            await connect(server, offer=offer) as client,
        ):
            await say(client, CONNECT, mp.Helo("a"), mp.Helo("b"))
            return await say(client, mp.EnvelopeFrom("<a@b>"))

    assert run(main) == [mp.Reject()]
    assert journal.problems() == [
        "connection 1: Helo is not to be answered, as the filter asked for"
    ]


def test_a_verdict_on_what_is_not_answered_is_the_filter_s_mistake(journal: Journal) -> None:
    class Refusing(aio.Filter):
        wish = mp.Agreement(steps=mp.Steps.NO_REPLY_HELO)

        async def helo(self, message: mp.Helo) -> mp.Message:
            return mp.Reject()

    async def main() -> None:
        async with (
            aio.Server(Refusing, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            await say(client, CONNECT, mp.Helo("a"), mp.EnvelopeFrom("<a@b>"))

    with pytest.raises(mp.OutOfOrderError):
        run(main)
    assert journal.problems() == ["connection 1: the filter failed at Helo"]
