"""What a program that counts is told."""

import asyncio
import itertools
from collections import Counter
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, ENVELOPE, MAIL, Journal, LeavingOut, connect, peer, run, say
from tests.story import OFFER


class Counting(aio.Observer):
    """Counts everything that it is told."""

    def __init__(self) -> None:
        self.told: Counter[tuple[str, ...]] = Counter()
        self.open = 0

    def opened(self) -> None:
        self.open += 1

    def closed(self, reason: str, seconds: float) -> None:
        assert seconds > 0
        self.open -= 1
        self.told["closed", reason] += 1

    def decided(self, verdict: str, step: str, seconds: float) -> None:
        assert seconds > 0
        self.told["decided", verdict, step] += 1

    def handled(self, step: str, seconds: float) -> None:
        assert seconds > 0
        self.told["handled", step] += 1

    def failed(self, step: str, error: BaseException) -> None:
        self.told["failed", step, type(error).__name__] += 1


class NamelessError(RuntimeError):
    """Fails when somebody wants to see it, and has another text each time."""

    number = itertools.count()

    def __str__(self) -> str:
        return str(next(self.number))

    def __repr__(self) -> str:
        raise RuntimeError


def broken(*told: Any, **named: Any) -> None:
    raise NamelessError


METHODS = [name for name in vars(aio.Observer) if name[0] != "_"]
Broken = type("Broken", (aio.Observer,), dict.fromkeys(METHODS, broken))
"""Raises whatever it is told."""


class Judging(LeavingOut):
    async def connect(self, message: mp.Connect) -> None: ...

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply | None:
        if message.address == "bad":
            raise ValueError
        return None

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


def talk(observer: aio.Observer) -> list[mp.Reply]:
    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(Judging, "inet:0@127.0.0.1", observer=observer, grace=0) as server,
            await connect(server) as client,
            await connect(server),
        ):
            await say(client, CONNECT, *MAIL, mp.EnvelopeFrom("<bad>"), *ENVELOPE, mp.Abort())
            assert not isinstance(observer, Counting) or observer.open == 2
            return await say(client, *MAIL)

    return run(main)


@pytest.mark.parametrize("level", ["DEBUG", "WARNING"])
def test_it_is_told_all_that_is_worth_counting(
    level: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(level, "milter_protocol.aio")
    observer = Counting()
    assert talk(observer) == [mp.Accept()]
    assert observer.open == 0
    assert observer.told == {
        ("closed", "the conversation is over"): 2,
        ("handled", "Connect"): 1,
        ("handled", "EnvelopeFrom"): 4,
        ("handled", "EndOfMessage"): 2,
        ("decided", "Accept", "EndOfMessage"): 2,
        ("decided", "TemporaryFailure", "EnvelopeFrom"): 1,
        ("decided", "aborted", "Abort"): 1,
        ("failed", "EnvelopeFrom", "ValueError"): 1,
    }


def test_one_that_fails_changes_nothing(journal: Journal) -> None:
    assert talk(Broken()) == [mp.Accept()]
    problems = [each for each in journal.problems() if "the observer failed" in each]
    ends = "with NamelessError; such failures are not logged again"
    told = ("opened", "handled", "decided", "failed", "closed")
    assert sorted(each.split(": ")[1] for each in problems) == [
        f"the observer failed in {each} {ends}" for each in sorted(told)
    ]
    assert all(each.exc_info for each in journal.records() if ends in each.getMessage())


@pytest.mark.parametrize("raised", [asyncio.CancelledError, GeneratorExit])
def test_what_it_raises_is_not_the_filter_s(raised: type[BaseException], journal: Journal) -> None:
    class Raising(aio.Observer):
        def decided(self, verdict: str, step: str, seconds: float) -> None:
            raise raised

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(Judging, "inet:0@127.0.0.1", observer=Raising(), grace=0) as server,
            await connect(server) as client,
        ):
            return await say(client, CONNECT, *MAIL, *MAIL)

    assert run(main) == [mp.Accept()]
    assert journal.problems() == [
        f"connection 1: the observer failed in decided with {raised.__name__}; "
        "such failures are not logged again"
    ]


@pytest.mark.parametrize("name", METHODS)
def test_its_methods_are_not_awaited(name: str) -> None:
    async def method(self: object, *told: object) -> None: ...

    observer = type("Waiting", (aio.Observer,), {name: method})()
    with pytest.raises(ValueError, match=f"the method {name} of the observer must be a plain"):
        aio.Server(Judging, "inet:0@127.0.0.1", observer=observer)


def test_it_is_an_object() -> None:
    with pytest.raises(ValueError, match="observer must be an object of a class derived from Obs"):
        aio.Server(Judging, "inet:0@127.0.0.1", observer=Counting)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("where", "step"),
    [
        ("__init__", "the beginning"),
        ("envelope_from", "EnvelopeFrom"),
        ("dropped", "MessageAborted"),
        ("ended", "Close"),
    ],
)
def test_the_log_and_the_observer_name_the_same_step(
    where: str, step: str, journal: Journal
) -> None:
    def fail(*_: object) -> None:
        raise ValueError

    async def fail_later(*_: object) -> None:
        raise ValueError

    failing = type("Failing", (LeavingOut,), {where: fail if where[0] == "_" else fail_later})
    observer = Counting()

    async def main() -> None:
        async with (
            aio.Server(failing, "inet:0@127.0.0.1", observer=observer, grace=0) as server,
            peer(server) as leaving,
        ):
            await leaving.write(OFFER, ENVELOPE[0], mp.Close())
            await leaving.read_to_end()

    run(main)
    assert observer.told["failed", step, "ValueError"] == 1
    (problem,) = journal.problems()
    assert problem.startswith(f"connection 1: the filter failed at {step}; ")
