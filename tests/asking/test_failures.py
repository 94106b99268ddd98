"""What goes wrong in a filter fails the test, and the error names the cause."""

import asyncio
import contextlib
import gc
import logging
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import MTA, PROFILES, ask, asking

MAIL = b"Subject: hi\n\nHello\n"


class AtTheEnd(aio.Filter):
    async def ended(self) -> None:
        raise LookupError("ended")


class WhenDropped(aio.Filter):
    async def envelope_from(self, message: mp.EnvelopeFrom) -> None: ...

    async def dropped(self, reason: str) -> None:
        raise LookupError("dropped")


class InAHeader(aio.Filter):
    async def header(self, message: mp.Header) -> None:
        raise LookupError("header")

    async def ended(self) -> None:
        raise RuntimeError("follows from the failure before")


class Wanting(aio.Filter):
    request = mp.Options(actions=mp.Actions.SET_MACRO_LIST)


async def _drop(mta: MTA) -> None:
    await mta.mail(MAIL, stop_after=mp.EnvelopeFrom)
    await mta.abort()


async def _ask(mta: MTA) -> None:
    await mta.mail(MAIL)


async def _hold(target: Any, steps: Any = _ask, **options: Any) -> None:
    async with asking(target, **options) as mta:
        await steps(mta)


@pytest.mark.parametrize(
    ("target", "steps"), [(AtTheEnd, _ask), (WhenDropped, _drop), (InAHeader, _ask)]
)
def test_a_failure_fails_the_test_whatever_is_logged(target: Any, steps: Any) -> None:
    logging.disable()
    try:
        with pytest.raises(mp.RemoteProtocolError) as error:
            asyncio.run(_hold(target, steps))
    finally:
        logging.disable(logging.NOTSET)
    assert isinstance(error.value.__cause__, LookupError)
    assert "LookupError" in str(error.value)


def test_a_failure_is_raised_once_and_other_errors_come_first() -> None:
    async def expect(mta: MTA) -> None:
        with pytest.raises(mp.RemoteProtocolError):
            await mta.mail(MAIL)

    async def fail(mta: MTA) -> None:
        await mta.mail(MAIL)
        raise KeyError("of the test")

    asyncio.run(_hold(InAHeader, expect))
    with pytest.raises(KeyError):
        asyncio.run(_hold(AtTheEnd, fail))
    asyncio.run(_hold(AtTheEnd, on_failure=mp.Accept()))


class FailingOnce(aio.Filter):
    """Fails at the first mail, and is silent at the second."""

    count = 0

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.count += 1
        if self.count == 1:
            raise LookupError("the first mail")
        await asyncio.Event().wait()


def test_a_failure_that_was_replied_to_is_not_the_cause_of_a_later_error() -> None:
    async def twice(mta: MTA) -> None:
        assert (await mta.mail(MAIL)).verdict == mp.TemporaryFailure()
        await mta.mail(MAIL)

    with pytest.raises(TimeoutError, match="did not reply to EnvelopeFrom") as error:
        asyncio.run(_hold(FailingOnce, twice, on_failure=mp.TemporaryFailure(), timeout=1))
    assert error.value.__cause__ is None


def test_the_cause_of_an_error_is_what_could_not_be_replied_to() -> None:
    # This reply cannot answer the greeting, so that the connection is closed.
    class Failing(aio.Filter):
        async def helo(self, message: mp.Helo) -> None:
            raise LookupError("greeting")

    with pytest.raises(mp.RemoteProtocolError) as error:
        ask(Failing, MAIL, on_failure=mp.Discard())
    assert isinstance(error.value.__cause__, LookupError)


class Lasting(aio.Filter):
    """Does not end."""

    async def ended(self) -> None:
        await self.wait()

    async def wait(self) -> None:
        await asyncio.Event().wait()


class WhenDroppedLasting(aio.Filter):
    async def envelope_from(self, message: mp.EnvelopeFrom) -> None: ...

    async def dropped(self, reason: str) -> None:
        await asyncio.Event().wait()


class Deaf(Lasting):
    """Does not end when it is cancelled, either."""

    async def wait(self) -> None:
        while True:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.Event().wait()


class Catching(Lasting):
    """Ends when it is cancelled, as if nothing was."""

    async def wait(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()


async def _last(connection: aio.Connection) -> None:
    async for _ in connection:
        pass
    await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("target", "steps", "place"),
    [
        (Lasting, _ask, "it waited in wait, .*test_failures.py, line"),
        (WhenDroppedLasting, _drop, "it waited in dropped"),
        (_last, _ask, "it waited in _last"),
        (Deaf, _ask, "cancelling it did not end it either"),
        (Catching, _ask, "it ended when it was cancelled"),
    ],
)
def test_a_filter_that_does_not_end_fails_the_test(target: Any, steps: Any, place: str) -> None:
    with pytest.raises(TimeoutError, match=rf"has not ended 1 s after.*{place}"):
        asyncio.run(_hold(target, steps, timeout=1))


def test_a_filter_that_does_not_end_does_not_hide_another_error() -> None:
    async def fail(mta: MTA) -> None:
        await mta.mail(MAIL)
        raise KeyError("of the test")

    with pytest.raises(KeyError):
        asyncio.run(_hold(Lasting, fail, timeout=1))


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_filter_that_refuses_the_offer_is_the_cause(profile: Any) -> None:
    with pytest.raises(mp.RemoteProtocolError) as error:
        ask(Wanting, MAIL, profile=profile, offer=mp.Options(version=2))
    assert isinstance(error.value.__cause__, mp.NegotiationError)


def test_an_observer_hears_what_it_would_hear_without_the_test() -> None:
    class Hearing(aio.Observer):
        def __init__(self) -> None:
            self.heard: list[str] = []

        def opened(self) -> None:
            self.heard.append("opened")

        def failed(self, step: str, error: BaseException) -> None:
            self.heard.append(f"{step}: {error!r}")

        def broken_off(self, error: mp.RemoteProtocolError) -> None:
            self.heard.append(error.kind)

    hearing = Hearing()
    result = ask(InAHeader, MAIL, observer=hearing, on_failure=mp.Accept(), strict=False)
    assert result.verdict == mp.Accept()
    assert hearing.heard[:2] == ["opened", "Header: LookupError('header')"]
    with pytest.raises(mp.RemoteProtocolError):
        ask(Wanting, MAIL, observer=hearing, offer=mp.Options(version=2))
    assert hearing.heard[-1] == "negotiation"


def test_options_of_the_service_and_of_strictness_are_passed_on() -> None:
    class Slow(aio.Filter):
        async def header(self, message: mp.Header) -> None:
            await asyncio.Event().wait()

    assert ask(Slow, MAIL, handler_timeout=0.01, on_failure=mp.Reject()).verdict == mp.Reject()
    with pytest.raises(ValueError, match="grace"):
        ask(Slow, MAIL, grace=-1.0)
    with pytest.raises(ValueError, match="on_failure: give this to the service at inet"):
        ask("inet:1@127.0.0.1", MAIL, on_failure=mp.Reject())


async def _say_too_much(connection: aio.Connection) -> None:
    async for event in connection:
        if isinstance(event, mp.EnvelopeFrom):
            connection._channel.write(mp.encode(mp.AddHeader("A", "1")))


def test_a_lenient_program_takes_what_a_strict_one_refuses() -> None:
    with pytest.raises(mp.RemoteProtocolError):
        ask(_say_too_much, MAIL)
    assert ask(_say_too_much, MAIL, strict=False).verdict == mp.Continue()


@pytest.mark.parametrize("error", [SystemExit, KeyboardInterrupt])
def test_what_ends_the_process_leaves_no_traceback(
    error: type[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    class Leaving(aio.Filter):
        async def header(self, message: mp.Header) -> None:
            raise error

    with pytest.raises(error):
        ask(Leaving, MAIL)
    gc.collect()
    assert [each.getMessage() for each in caplog.records if each.name == "asyncio"] == []


def test_asking_in_a_loop_names_the_other_function(recwarn: pytest.WarningsRecorder) -> None:
    async def main() -> None:
        ask(AtTheEnd, MAIL)

    with pytest.raises(RuntimeError, match="async with asking"):
        asyncio.run(main())
    gc.collect()
    assert not [str(each.message) for each in recwarn]
