"""Replies of handlers to what is not to be answered."""

from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, MAIL, Journal, connect, run, say, until

FAILED = "connection 1: the filter failed at Helo; TemporaryFailure is sent when a reply is owed"
NOT_WANTED = "Helo must not be answered, because the request has SMFIP_NR_HELO"


class Answering(aio.Filter):
    """Gives a verdict to each step, also where none is due."""

    request = mp.Options(steps=mp.Steps.NO_REPLY_HELO)

    def __init__(self, verdict: mp.HeloReply) -> None:
        self.verdict = verdict

    async def helo(self, message: mp.Helo) -> mp.HeloReply:
        return self.verdict

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply:
        return mp.Reject() if message.sender == "<spam@example.org>" else mp.Continue()

    async def abort(self, message: mp.Abort) -> mp.Message:  # type: ignore[override]
        return self.verdict

    async def close(self, message: mp.Close) -> mp.Message:  # type: ignore[override]
        return self.verdict


@pytest.mark.parametrize("steps", [mp.Steps.NO_REPLY_HELO, mp.Steps(0)], ids=["agreed", "emulated"])
@pytest.mark.parametrize(
    "verdict",
    [mp.Continue(), mp.Reject(), mp.Accept(), mp.ReplyCode("450 4.7.1 later"), mp.Shutdown()],
    ids=repr,
)
def test_a_reply_to_what_is_not_answered_is_not_sent(
    steps: mp.Steps, verdict: mp.HeloReply, journal: Journal
) -> None:
    """Whether the MTA can do without the reply or gets it from the session."""

    async def main() -> tuple[list[mp.Reply], ...]:
        offer = mp.Options(steps=steps)
        async with (
            aio.Server(lambda: Answering(verdict), "inet:0@127.0.0.1") as server,
            await connect(server, offer=offer) as client,
        ):
            greeted = await say(client, CONNECT, mp.Helo("a"), mp.Helo("b"))
            aborted = await say(client, *MAIL[:2], mp.Abort(), *MAIL[:2], mp.Abort())
            return greeted, aborted, await say(client, mp.EnvelopeFrom("<spam@example.org>"))

    assert run(main) == ([] if steps else [mp.Continue()], [], [mp.Reject()])
    assert journal.problems() == [
        f"connection 1: {reason}; what the filter replies is not sent"
        for reason in (NOT_WANTED, "Abort is never answered", "Close is never answered")
    ]


def test_it_is_an_error_if_that_is_set(journal: Journal) -> None:
    async def main() -> None:
        async with (
            aio.Server(
                lambda: Answering(mp.Continue()), "inet:0@127.0.0.1", on_needless_reply="error"
            ) as server,
            await connect(server) as client,
        ):
            await say(client, CONNECT, mp.Helo("a"))
            await until(lambda: bool(journal.problems()))

    run(main)
    assert journal.problems()[0] == FAILED
    record = next(each for each in journal.records(1) if each.exc_info)
    assert record.exc_info
    assert str(record.exc_info[1]) == f"Continue: {NOT_WANTED}"


def test_a_modification_of_what_is_not_answered_is_the_filter_s_mistake(journal: Journal) -> None:
    misplaced: Any = mp.AddHeader("a", "b")

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(lambda: Answering(misplaced), "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            return await say(client, CONNECT, mp.Helo("a"), mp.EnvelopeFrom("<a@b>"))

    assert run(main) == [mp.TemporaryFailure()]
    assert journal.problems()[0] == FAILED


@pytest.mark.parametrize("value", ["ignore", None, True, ["warn"]])
def test_what_is_to_happen_then_is_one_of_two_words(value: object) -> None:
    with pytest.raises(ValueError, match="on_needless_reply must be 'warn' or 'error', not "):
        aio.Server(aio.Filter, "inet:0@127.0.0.1", on_needless_reply=value)  # type: ignore[arg-type]
