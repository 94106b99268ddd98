"""A filter that fails ends its own conversation and no other."""

import asyncio
import logging
from collections.abc import Callable

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    MAIL,
    Journal,
    connect,
    run,
    say,
    verdict_over_a_mail,
)


class BrokenError(Exception):
    """What the filters here raise."""


class Accepting(aio.Filter):
    """Accepts each mail but that of `<bad>`, where it does something else."""

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply | None:
        return await self.bad() if message.sender == "<bad>" else None

    async def bad(self) -> mp.EnvelopeFromReply | None: ...

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


class Raising(Accepting):
    async def bad(self) -> mp.EnvelopeFromReply | None:
        raise BrokenError("out of order")


class Misjudging(Accepting):
    async def bad(self) -> mp.EnvelopeFromReply | None:
        return mp.AddHeader("X-Early", "yes")  # type: ignore[return-value]


class Confused(Accepting):
    async def bad(self) -> mp.EnvelopeFromReply | None:
        return "reject"  # type: ignore[return-value]


class Cancelled(Accepting):
    async def bad(self) -> mp.EnvelopeFromReply | None:
        task = asyncio.get_running_loop().create_task(asyncio.sleep(60))
        asyncio.get_running_loop().call_soon(task.cancel)
        await task
        return None


class Group(Accepting):
    async def bad(self) -> mp.EnvelopeFromReply | None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.fail())
        return None

    async def fail(self) -> None:
        raise BrokenError


FAILURES: dict[type[Accepting], type[BaseException]] = {
    Raising: BrokenError,
    Misjudging: mp.LocalProtocolError,
    Confused: mp.LocalProtocolError,
    Cancelled: asyncio.CancelledError,
    Group: ExceptionGroup,
}


@pytest.mark.parametrize("filter", FAILURES)
def test_only_its_own_conversation_ends(filter: type[Accepting], journal: Journal) -> None:
    ended = []

    class Ending(filter):  # type: ignore[misc, valid-type]
        async def ended(self) -> None:
            ended.append(self.connection.number)

    async def main() -> list[mp.Reply]:
        async with aio.Server(Ending, "inet:0@127.0.0.1", on_failure="close") as server:
            other, failing = await connect(server), await connect(server)
            await say(other, CONNECT, *ENVELOPE)
            with pytest.raises(mp.OutOfOrderError, match="before EnvelopeFrom was answered"):
                await say(failing, CONNECT, mp.EnvelopeFrom("<bad>"))
            replies = await say(other, *CONTENT, mp.EndOfMessage())
            replies.append(await verdict_over_a_mail(server))
            await other.close()
            await failing.close()
            return replies

    assert run(main) == [mp.Accept(), mp.Accept()]
    assert sorted(ended) == [1, 2, 3]
    (record,) = (each for each in journal.records() if each.levelno >= logging.WARNING)
    assert record.levelno == logging.ERROR
    failed = "connection 2: the filter failed at EnvelopeFrom; the connection is closed"
    assert record.getMessage() == failed
    assert vars(record)["connection"] == 2
    assert record.exc_info
    assert record.exc_info[0] is FAILURES[filter]
    assert record.exc_info[2]
    assert journal.end_of(2)["reason"] == "the filter failed"


class BadFromTheStart(aio.Filter):
    def __init__(self) -> None:
        raise BrokenError("no database")


class BadRequest(aio.Filter):
    def request_for(self, offer: mp.Message) -> mp.Options:
        raise BrokenError("no request")


class BadEnd(aio.Filter):
    async def ended(self) -> None:
        raise BrokenError("no end")


def no_filter() -> object:
    return "no filter"


class Chatting(aio.Filter):
    async def helo(self, message: mp.Helo) -> mp.HeloReply:
        return "hello"  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("filter", "where", "what"),
    [
        (BadFromTheStart, "the beginning", "no database"),
        (BadRequest, "the beginning", "no request"),
        (BadEnd, "Close", "no end"),
        (no_filter, "the beginning", "a class derived from Filter"),
        (Chatting, "Helo", "expected a message, not 'hello'"),
    ],
)
def test_a_failure_is_logged_wherever_it_is(
    filter: Callable[[], aio.Filter], where: str, what: str, journal: Journal
) -> None:
    async def main() -> None:
        async with aio.Server(filter, "inet:0@127.0.0.1", on_failure="close") as server:
            try:
                async with await connect(server) as client:
                    await say(client, CONNECT, mp.Helo("mx.example"), *MAIL)
            except mp.OutOfOrderError:
                pass  # as the filter failed before the end

    run(main)
    (record,) = (each for each in journal.records(1) if each.levelno >= logging.WARNING)
    failed = f"connection 1: the filter failed at {where}; the connection is closed"
    assert record.getMessage() == failed
    assert record.exc_info
    assert what in str(record.exc_info[1])


def test_nothing_of_it_reaches_the_loop(journal: Journal) -> None:
    contexts: list[dict[str, object]] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: contexts.append(context))
        async with aio.Server(BadFromTheStart, "inet:0@127.0.0.1") as server:
            for _ in range(3):
                with pytest.raises(mp.OutOfOrderError):
                    await connect(server)

    run(main)
    assert contexts == []
    assert len(journal.problems()) == 3
