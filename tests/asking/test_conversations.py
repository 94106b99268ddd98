"""What can follow in a conversation, and what cannot."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import MTA, PROFILES, Profile, ask, asking

MAIL = b"Subject: hi\n\nHello\n"
profiles = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)


class Deciding(aio.Filter):
    """Gives a reply to one kind of command."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    def __init__(self, at: type[mp.Message], reply: Any) -> None:
        self.at, self.reply = at, reply

    async def _decide(self, message: mp.Message) -> Any:
        return self.reply if type(message) is self.at else None

    connect = helo = envelope_from = envelope_recipient = unknown = _decide


async def _mail(mta: MTA) -> None:
    await mta.mail(MAIL)


STEPS: dict[str, Callable[[MTA], Awaitable[Any]]] = {
    "mail": _mail,
    "connect": lambda mta: mta.connect(),
    "greet": lambda mta: mta.greet("again.example"),
    "rset": lambda mta: mta.rset(),
    "unknown": lambda mta: mta.unknown("FOO"),
}


@profiles
@pytest.mark.parametrize("at", [mp.Connect, mp.Helo])
@pytest.mark.parametrize("name", STEPS)
def test_after_a_verdict_on_the_client_the_filter_is_not_asked(
    profile: Profile, at: type[mp.Message], name: str
) -> None:
    async def main() -> None:
        async with asking(lambda: Deciding(at, mp.Reject()), profile=profile) as mta:
            replies = [await mta.connect(), await mta.greet("first.example")]
            assert mp.Reject() in replies
            assert await STEPS[name](mta) is None
            result = await mta.mail(MAIL)
            assert (result.verdict, result.step, result.delivered) == (mp.Reject(), at, None)

    asyncio.run(main())


async def _fail(mta: MTA) -> None:
    with pytest.raises(mp.RemoteProtocolError):
        await mta.connect()


async def _shut_down(mta: MTA) -> None:
    assert (await mta.mail(MAIL)).verdict == mp.Shutdown()


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize(
    ("at", "reply", "end", "reason"),
    [
        (mp.Connect, 1, _fail, "the OutOfOrderError before has ended it"),
        (mp.EnvelopeFrom, mp.Shutdown(), _shut_down, "the filter has ended it with Shutdown"),
        (mp.EnvelopeFrom, None, lambda mta: mta.quit(), "`quit` has ended it"),
        (mp.EnvelopeFrom, None, lambda mta: mta.abort(), "`abort` has ended it"),
    ],
)
def test_what_comes_after_the_end_is_the_fault_of_the_test(
    at: type[mp.Message], reply: Any, end: Callable[[MTA], Awaitable[None]], reason: str, name: str
) -> None:
    async def main() -> None:
        async with asking(lambda: Deciding(at, reply)) as mta:
            await end(mta)
            with pytest.raises(mp.LocalProtocolError, match=reason) as error:
                await STEPS[name](mta)
            assert "open another one" in str(error.value)
            await mta.quit()
            await mta.abort()

    asyncio.run(main())


def test_shutdown_at_a_recipient_ends_the_mail_for_all() -> None:
    shut = Deciding(mp.EnvelopeRecipient, mp.Shutdown())
    result = ask(lambda: shut, MAIL, recipients=["a@x", "b@x"])
    assert (result.verdict, result.step) == (mp.Shutdown(), mp.EnvelopeRecipient)
    assert (result.refused, result.delivered) == ({"<a@x>": mp.Shutdown()}, None)


@pytest.mark.parametrize("at", [mp.Connect, mp.EnvelopeRecipient, mp.Unknown])
def test_sendmail_does_not_know_shutdown(at: type[mp.Message]) -> None:
    async def main() -> None:
        shut = Deciding(at, mp.Shutdown())
        async with asking(lambda: shut, profile=PROFILES["sendmail"]) as mta:
            await mta.unknown("FOO")
            await mta.mail(MAIL)

    with pytest.raises(mp.RemoteProtocolError, match="Sendmail does not know Shutdown"):
        asyncio.run(main())


class Refusing(aio.Filter):
    """Refuses the recipient with a number."""

    def __init__(self, number: int) -> None:
        self.number, self.count = number, 0

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> mp.Reject | None:
        self.count += 1
        return mp.Reject() if self.count == self.number else None


@pytest.mark.parametrize("number", [1, 2])
def test_a_recipient_that_is_named_twice_and_refused_once(number: int) -> None:
    refusing = Refusing(number)
    result = ask(lambda: refusing, MAIL, recipients=["a@x", "a@x"])
    assert (result.verdict, result.step) == (mp.Continue(), mp.EndOfMessage)
    assert result.refused == {"<a@x>": mp.Reject()}
    assert result.delivered is not None
    assert (result.delivered.recipients, refusing.count) == (("<a@x>",), 2)


class Patient(aio.Filter):
    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.Progress())
        await self.send(mp.AddHeader("A", "1"))
        await self.send(mp.Progress())


def test_progress_is_not_a_modification() -> None:
    assert ask(Patient, MAIL).modifications == (mp.AddHeader("A", "1"),)
