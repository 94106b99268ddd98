"""What a conversation is good for after calls that were wrong, cancelled or cut short."""

import asyncio
from typing import Any, ClassVar

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import MTA, PROFILES, MailClient, ask, asking

MAIL = b"Subject: hi\n\nHello\n"


class Hearing(aio.Filter):
    """Notes the commands that it gets, and refuses the greeting `again`."""

    heard: ClassVar[list[type[mp.Message]]] = []

    async def connect(self, message: mp.Connect) -> None:
        self.heard.append(type(message))

    async def helo(self, message: mp.Helo) -> mp.HeloReply | None:
        self.heard.append(type(message))
        return mp.Reject() if message.hostname == "again" else None

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.heard.append(type(message))


@pytest.fixture
def heard() -> list[type[mp.Message]]:
    Hearing.heard.clear()
    return Hearing.heard


def during(use: Any, **options: Any) -> Any:
    """What comes of a conversation."""

    async def main() -> Any:
        async with asking(Hearing, **options) as mta:
            return await use(mta)

    return asyncio.run(main())


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_client_that_is_refused_with_a_mail_open_is_refused_for_good(profile: Any) -> None:
    async def use(mta: MTA) -> list[mp.Message | None]:
        await mta.mail(MAIL, stop_after=mp.EnvelopeFrom)
        refused = await mta.greet("again")
        return [refused, (await mta.mail(MAIL)).verdict]

    assert during(use, profile=profile) == [mp.Reject(), mp.Reject()]


@pytest.mark.parametrize(
    ("address", "kind"), [("1.2.3", ValueError), (5, TypeError), ("192.0.2.7\n", ValueError)]
)
def test_after_a_wrong_client_another_can_be_told_of(
    address: Any, kind: type[Exception], heard: list[type[mp.Message]]
) -> None:
    async def use(mta: MTA) -> None:
        with pytest.raises(kind, match="the address of the client"):
            await mta.mail(MAIL, client=MailClient(address=address))
        await mta.mail(MAIL)

    during(use)
    assert heard[:3] == [mp.Connect, mp.Helo, mp.EnvelopeFrom]


def test_a_client_without_a_name_is_none() -> None:
    with pytest.raises(ValueError, match="give None for one that has none"):
        during(lambda mta: mta.connect(MailClient(name="")))


def test_a_greeting_that_no_frame_holds_was_not_made(heard: list[type[mp.Message]]) -> None:
    async def use(mta: MTA) -> None:
        with pytest.raises(mp.LocalProtocolError):
            await mta.mail(MAIL, helo="x" * 2_000_000)
        await mta.mail(MAIL)

    during(use)
    assert heard.count(mp.Helo) == 1


def test_another_client_is_refused_before_the_open_mail_is_dropped() -> None:
    async def use(mta: MTA) -> bool:
        await mta.mail(MAIL, stop_after=mp.EnvelopeFrom)
        with pytest.raises(ValueError, match="the client of a connection stays the same"):
            await mta.mail(MAIL, client=MailClient("other.example"))
        return mta.connection.session.in_message

    assert during(use)


def test_a_call_that_was_cancelled_ends_the_conversation() -> None:
    class Slow(aio.Filter):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            begun.set()
            await asyncio.Event().wait()

    begun = asyncio.Event()

    async def main() -> None:
        async with asking(Slow) as mta:
            asked = asyncio.create_task(mta.mail(MAIL))
            await begun.wait()
            asked.cancel()
            await asyncio.wait([asked])
            with pytest.raises(mp.LocalProtocolError, match="a call that was cancelled"):
                await mta.mail(MAIL)

    asyncio.run(main())


@pytest.mark.parametrize("stop", [mp.Connect, mp.Helo])
def test_a_second_mail_stops_where_the_client_was_told_of(stop: type[mp.Message]) -> None:
    async def use(mta: MTA) -> Any:
        await mta.mail(MAIL)
        return await mta.mail(MAIL, stop_after=stop)

    result = during(use)
    assert (result.step, result.verdict) == (stop, None)


def test_a_reply_with_which_it_goes_on_is_given_back() -> None:
    async def use(mta: MTA) -> list[mp.Message | None]:
        return [await mta.connect(), await mta.greet("mx"), await mta.unknown("FOO")]

    class Unknowing(Hearing):
        async def unknown(self, message: mp.Unknown) -> None: ...

    async def main() -> Any:
        async with asking(Unknowing) as mta:
            return await use(mta)

    assert asyncio.run(main()) == [mp.Continue()] * 3


def test_an_offer_states_a_version_itself() -> None:
    with pytest.raises(ValueError, match="give either the protocol or the offer"):
        ask(Hearing, MAIL, protocol=6, offer=mp.Options(version=6))


def test_options_of_a_class_hold_in_a_test() -> None:
    class Counting(aio.Observer):
        def decided(self, verdict: str, step: str, seconds: float) -> None:
            told.append(verdict)

    told: list[str] = []

    class Own(aio.Filter):
        options: ClassVar[aio.ServerOptions] = {"observer": Counting(), "mode": 0o660}

    assert ask(Own, MAIL).verdict == mp.Continue()
    assert told == ["Continue"]
