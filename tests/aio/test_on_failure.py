"""What becomes of a mail when the filter fails."""

import asyncio
from collections.abc import Callable
from typing import Any, Literal

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, CONTENT, ENVELOPE, Journal, connect, run, say

REFUSAL = mp.ReplyCode("451 4.7.1 Come back later")
BAD = mp.EnvelopeFrom("<bad>")
EVER = 3600.0


class Failing(aio.Filter):
    """Fails at the sender `<bad>`, and accepts other mails."""

    async def fail(self) -> None:
        raise RuntimeError("out of order")

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        if message == BAD:
            await self.fail()

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


class Slow(Failing):
    """Takes for ever instead."""

    async def fail(self) -> None:
        await asyncio.Event().wait()


async def replies_to(
    filter: Any, *commands: mp.Command, **options: Any
) -> list[list[mp.Reply] | None]:
    """What each of some commands gets; `None` from where the connection is closed."""
    replies: list[list[mp.Reply] | None] = []
    async with aio.Server(filter, "inet:0@127.0.0.1", grace=0, **options) as server:
        client = await connect(server)
        for command in commands:
            try:
                replies.append(await client.ask(command))
            except mp.OutOfOrderError:
                replies.append(None)
                break
        client._channel.abort()
    return replies


GOOD_MAIL = (ENVELOPE[0], mp.EndOfMessage())


@pytest.mark.parametrize("filter", [Failing, Slow])
@pytest.mark.parametrize(
    ("options", "reply"),
    [
        ({}, mp.TemporaryFailure()),
        ({"on_failure": mp.Accept()}, mp.Accept()),
        ({"on_failure": REFUSAL}, REFUSAL),
    ],
)
def test_the_reply_of_choice_is_sent_and_the_conversation_goes_on(
    filter: type[Failing], options: Any, reply: mp.Message, journal: Journal
) -> None:
    options = {"handler_timeout": 0.05 if filter is Slow else EVER, **options}
    replies = run(lambda: replies_to(filter, CONNECT, BAD, *GOOD_MAIL, **options))
    assert replies[1:] == [[reply], [mp.Continue()], [mp.Accept()]]
    name = type(reply).__name__
    failed = f"connection 1: the filter failed at EnvelopeFrom; {name} is sent"
    assert journal.problems() == [failed]
    (record,) = (each for each in journal.records(1) if each.exc_info)
    assert record.exc_info
    told = "it took more than 0.05 s" if filter is Slow else "out of order"
    assert str(record.exc_info[1]) == told


@pytest.mark.parametrize(
    ("choice", "at"), [("close", BAD), (mp.Discard(), CONNECT), (mp.Skip(), BAD)]
)
def test_the_connection_is_closed_by_choice_or_where_the_reply_may_not_be_sent(
    choice: mp.Message | Literal["close"], at: mp.Message, journal: Journal
) -> None:
    class Dropping(Failing):
        async def connect(self, message: mp.Connect) -> None:
            if at == CONNECT:
                await self.fail()

        async def dropped(self, reason: str) -> None:
            self.connection.log.warning("dropped: %s", reason)

    commands = (CONNECT, BAD)[: 1 + (at == BAD)]
    replies = run(lambda: replies_to(Dropping, *commands, on_failure=choice))
    assert replies[-1] is None
    where = type(at).__name__
    failed = f"connection 1: the filter failed at {where}; the connection is closed"
    dropped = ["connection 1: dropped: the filter failed"] if at == BAD else []
    assert journal.problems() == [failed, *dropped]


def test_the_connection_is_closed_where_no_reply_is_owed(journal: Journal) -> None:
    class Unanswered(aio.Filter):
        request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)

        async def header(self, message: mp.Header) -> None:
            raise RuntimeError

    replies = run(lambda: replies_to(Unanswered, *ENVELOPE, *CONTENT, mp.EndOfMessage()))
    assert replies[-1] is None
    failed = "connection 1: the filter failed at Header; the connection is closed"
    assert journal.problems() == [failed]


async def failing(connection: aio.Connection) -> None:
    async for event in connection:
        if event == BAD:
            raise RuntimeError


async def slow(connection: aio.Connection) -> None:
    async for event in connection:
        if event == BAD:
            await asyncio.Event().wait()


@pytest.mark.parametrize("filter", [failing, slow])
def test_a_coroutine_replies_and_the_connection_is_closed(
    filter: Callable[..., Any], journal: Journal
) -> None:
    async def main() -> list[list[mp.Reply] | None]:
        return await replies_to(filter, CONNECT, BAD, *GOOD_MAIL, handler_timeout=0.05)

    assert run(main)[1:] == [[mp.TemporaryFailure()], None]
    failed = "connection 1: the filter failed at EnvelopeFrom; TemporaryFailure is sent"
    assert journal.problems() == [failed]
    assert journal.end_of(1)["reason"] == "the filter failed"


@pytest.mark.parametrize("filter", [Slow, slow])
def test_the_time_of_the_mta_does_not_count(filter: Any, journal: Journal) -> None:
    async def main() -> None:
        async with (
            aio.Server(filter, "inet:0@127.0.0.1", handler_timeout=0.05) as server,
            await connect(server) as client,
        ):
            await say(client, CONNECT)
            await asyncio.sleep(0.15)
            await say(client, *ENVELOPE)

    run(main)
    assert journal.problems() == []
