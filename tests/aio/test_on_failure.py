"""What becomes of a mail when the filter fails."""

import asyncio
from collections.abc import Callable
from typing import Any, Literal

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, CONTENT, ENVELOPE, Journal, LeavingOut, connect, run, say

REFUSAL = mp.ReplyCode("451 4.7.1 Come back later")
BAD = mp.EnvelopeFrom("<bad>")
EVER = 3600.0


class Failing(LeavingOut):
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
WHOLE_MAIL = (CONNECT, *ENVELOPE[:2], mp.EndOfMessage())


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


@pytest.mark.parametrize(("choice", "at"), [("close", BAD), (mp.Discard(), CONNECT)])
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


class Unanswered(LeavingOut):
    """Fails where the MTA does not wait for its reply, and notes what it sees."""

    request = mp.Options(steps=mp.Steps.NO_REPLY_MAIL | mp.Steps.NO_REPLY_HEADER)
    fails_at: mp.Message = CONTENT[0]

    async def note(self, message: mp.Message) -> None:
        self.connection.log.warning("%s", type(message).__name__)
        if message == self.fails_at:
            raise RuntimeError

    envelope_from = envelope_recipient = header = abort = note

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.note(message)
        return mp.Accept()


LATER = "TemporaryFailure is sent when a reply is owed"
GOOD_WAY = ["EnvelopeFrom", "EnvelopeRecipient", "Header", "EndOfMessage"]


def test_the_reply_waits_for_a_command_that_awaits_one(journal: Journal) -> None:
    mail = (*ENVELOPE[:2], CONTENT[0], mp.Header("To", "carl"), mp.EndOfMessage())
    good = (*mail[:2], mp.Header("To", "carl"), mp.EndOfMessage())
    replies = run(lambda: replies_to(Unanswered, *mail, *good))
    assert replies[4:] == [[mp.TemporaryFailure()], [], [mp.Continue()], [], [mp.Accept()]]
    failed = f"the filter failed at Header; {LATER}"
    told = [each.partition(": ")[2] for each in journal.problems()]
    assert told == [*GOOD_WAY[:3], failed, *GOOD_WAY]


def test_it_is_given_until_the_mail_has_ended(journal: Journal) -> None:
    class AtOnce(Unanswered):
        fails_at = BAD

    mails = (BAD, *2 * ENVELOPE[1:2], mp.Abort(), *ENVELOPE[:2], mp.EndOfMessage())
    replies = run(lambda: replies_to(AtOnce, *mails))
    refused = [mp.TemporaryFailure()]
    assert replies == [[], refused, refused, [], [], [mp.Continue()], [mp.Accept()]]
    told = [each.partition(": ")[2] for each in journal.problems()]
    failed = f"the filter failed at EnvelopeFrom; {LATER}"
    assert told == ["EnvelopeFrom", failed, "Abort", *GOOD_WAY[:2], GOOD_WAY[-1]]


def test_it_is_given_to_the_next_command_if_no_mail_is_open() -> None:
    class Early(LeavingOut):
        request = mp.Options(steps=mp.Steps.NO_REPLY_CONNECT)

        async def connect(self, message: mp.Connect) -> None:
            raise RuntimeError

        async def envelope_from(self, message: mp.EnvelopeFrom) -> None: ...

    replies = run(lambda: replies_to(Early, CONNECT, BAD, BAD))
    assert replies == [[], [mp.TemporaryFailure()], [mp.Continue()]]


def test_a_coroutine_that_is_over_has_its_mail_refused_too(journal: Journal) -> None:
    async def unanswered(connection: aio.Connection) -> None:
        connection.request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)
        async for event in connection:
            if isinstance(event, mp.Header):
                raise RuntimeError

    mail = (CONNECT, *ENVELOPE[:2], *CONTENT[:2], BAD)
    replies = run(lambda: replies_to(unanswered, *mail))
    assert replies[3:] == [[], [mp.TemporaryFailure()], None]
    assert journal.problems() == [f"connection 1: the filter failed at Header; {LATER}"]
    assert journal.end_of(1)["reason"] == "the filter failed"


@pytest.mark.parametrize("at", [mp.Data, mp.EndOfMessage])
def test_a_coroutine_that_leaves_without_a_reply_has_failed(
    at: type[mp.Message], journal: Journal
) -> None:
    async def leaving(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, at):
                return

    mail = (CONNECT, *ENVELOPE) if at is mp.Data else WHOLE_MAIL
    replies = run(lambda: replies_to(leaving, *mail, BAD, on_failure=REFUSAL))
    assert replies[-2:] == [[REFUSAL], None]
    (record,) = (each for each in journal.records(1) if each.exc_info)
    assert record.exc_info
    assert f"left without a reply to {at.__name__}" in str(record.exc_info[1])
    assert journal.end_of(1)["reason"] == "the filter failed"


@pytest.mark.parametrize("how", ["itself", "a coroutine"])
def test_who_cancels_its_own_task_has_failed(how: str, journal: Journal) -> None:
    async def cancel() -> None:
        task = asyncio.current_task()
        assert task
        task.cancel()
        await asyncio.Event().wait()

    class Cancelling(LeavingOut):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            await cancel()

    async def cancelling(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.EndOfMessage):
                await cancel()

    filter = Cancelling if how == "itself" else cancelling
    replies = run(lambda: replies_to(filter, *WHOLE_MAIL, BAD))
    assert replies[-2:] == [[mp.TemporaryFailure()], None]
    failed = "connection 1: the filter failed at EndOfMessage; TemporaryFailure is sent"
    assert journal.problems() == [failed]
    assert journal.end_of(1)["reason"] == "the filter failed"


async def stay(waits: Callable[[], Any]) -> None:
    """Wait for ever, and do not care about the cancellation."""
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        await waits()


@pytest.mark.parametrize("how", ["returns", "sends"])
@pytest.mark.parametrize("kind", ["class", "coroutine"])
def test_who_is_late_and_does_not_care_has_failed(how: str, kind: str, journal: Journal) -> None:
    class Late(LeavingOut):
        request = mp.Options(actions=mp.Actions.QUARANTINE)

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            await stay(lambda: asyncio.sleep(0))
            if how == "sends":
                await self.send(mp.Quarantine("late"))
            return mp.Accept()

    async def late(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.EndOfMessage):
                await stay(lambda: asyncio.sleep(0))
                if how == "sends":
                    await connection.send(mp.Accept())

    filter = Late if kind == "class" else late
    replies = run(lambda: replies_to(filter, *WHOLE_MAIL, handler_timeout=0.05))
    assert replies[-1:] == [[mp.TemporaryFailure()]]
    (record,) = (each for each in journal.records(1) if each.exc_info)
    assert record.exc_info
    assert str(record.exc_info[1]) == "it took more than 0.05 s"


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
