"""Filters are asked in memory, as a mail server asks them."""

import asyncio

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import (
    PROFILES,
    Mail,
    MailClient,
    Profile,
    ask,
    asking,
)

POSTFIX, SENDMAIL = PROFILES["postfix"], PROFILES["sendmail"]
MAIL = b"From: a@example.org\nSubject: hi\nMessage-ID: <1@example.org>\n\nHello\n"
EVERYTHING = mp.Options(actions=mp.Actions.CHANGE_HEADERS | mp.Actions.ADD_HEADERS)


class Heard(aio.Filter):
    """Keeps what it hears, and refuses what is called bad."""

    def __init__(self) -> None:
        self.events: list[str] = []

    async def _hear(self, event: str) -> mp.Reject | None:
        self.events.append(event)
        return mp.Reject() if "bad" in event else None

    async def connect(self, message: mp.Connect) -> mp.Reject | None:
        return await self._hear(f"connect {message.hostname} {message.address}")

    async def helo(self, message: mp.Helo) -> mp.Reject | None:
        return await self._hear(f"helo {message.hostname}")

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.Reject | None:
        return await self._hear(f"from {message.sender} {' '.join(message.arguments)}")

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> mp.Reject | None:
        macros = self.macros.get("i"), self.macros.get("rcpt_addr")
        return await self._hear(f"to {message.recipient} {macros}")

    async def header(self, message: mp.Header) -> mp.Reject | None:
        return await self._hear(f"header {message.name}")

    async def body(self, message: mp.Body) -> mp.Reject | None:
        return await self._hear(f"body {len(message.data)}")

    async def abort(self, message: mp.Abort) -> None:
        await self._hear("abort")

    async def dropped(self, reason: str) -> None:
        await self._hear(f"dropped: {reason}")

    async def ended(self) -> None:
        await self._hear("ended")


def test_a_filter_is_told_of_a_mail_and_its_client() -> None:
    heard = Heard()
    result = ask(
        lambda: heard,
        MAIL,
        sender="<a@x> SIZE=100",
        recipients=["b@x", '<"bad > c"@x> NOTIFY=NEVER', "d@x"],
        client=MailClient(None, "2001:db8::7"),
        profile=SENDMAIL,
    )
    literal = "IPv6:2001:db8:0:0:0:0:0:7"
    assert heard.events == [
        f"connect [{literal}] {literal}",
        "helo localhost",
        "from <a@x> SIZE=100",
        "to <b@x> ('TEST1', 'b@x')",
        """to <"bad > c"@x> ('TEST1', '"bad > c"@x')""",
        "to <d@x> ('TEST1', 'd@x')",
        "header From",
        "header Subject",
        "header Message-ID",
        "body 7",
        "ended",
    ]
    assert result.refused == {'<"bad > c"@x>': mp.Reject()}
    assert (result.verdict, result.step) == (mp.Continue(), mp.EndOfMessage)
    assert result.delivered is not None
    assert result.delivered.recipients == ("<b@x>", "<d@x>")


class Adding(aio.Filter):
    request = EVERYTHING

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.InsertHeader(0, "X-First", self.macros.get("i", "none")))
        await self.send(mp.ChangeHeader(1, "Subject", "changed"))
        await self.send(mp.AddHeader("subject", "another"))


@pytest.mark.parametrize(
    ("profile", "subjects"),
    [
        (POSTFIX, [" changed", " another"]),
        (SENDMAIL, [" another", " changed"]),
    ],
)
def test_headers_are_where_each_program_puts_them(profile: Profile, subjects: list[str]) -> None:
    delivered = ask(Adding, MAIL, profile=profile).delivered
    assert delivered is not None
    assert delivered.headers[0] == ("X-First", " TEST1")
    assert [value for name, value in delivered.headers if name.lower() == "subject"] == subjects


def test_several_mails_in_one_connection() -> None:
    heard = Heard()

    async def main() -> None:
        async with asking(lambda: heard) as mta:
            refused = await mta.mail(MAIL, sender="bad@x")
            assert (refused.verdict, refused.step) == (mp.Reject(), mp.EnvelopeFrom)
            assert refused.delivered is None
            broken_off = await mta.mail(MAIL, stop_after=mp.EnvelopeRecipient)
            assert (broken_off.verdict, broken_off.delivered) == (None, None)
            accepted = await mta.mail(Mail("x@x", ("y@x",)), helo="again")
            assert accepted.delivered == Mail("x@x", ("y@x",))
            with pytest.raises(ValueError, match="client"):
                await mta.mail(MAIL, client=MailClient("other"))

    asyncio.run(main())
    assert heard.events == [
        "connect client.example.org 192.0.2.7",
        "helo client.example.org",
        "from <bad@x> ",
        "abort",
        "from <sender@example.org> ",
        "to <recipient@example.net> (None, 'recipient@example.net')",
        "abort",
        "helo again",
        "abort",
        "from <x@x> ",
        "to <y@x> (None, 'y@x')",
        "abort",
        "abort",
        "ended",
    ]


@pytest.mark.parametrize(
    ("step", "last"),
    [
        (mp.Connect, []),
        (mp.EnvelopeFrom, ["dropped: the MTA closed the connection"]),
        (mp.Body, ["dropped: the MTA closed the connection"]),
    ],
)
def test_a_program_that_crashes(step: type[mp.Message], last: list[str]) -> None:
    heard = Heard()

    async def main() -> None:
        async with asking(lambda: heard) as mta:
            result = await mta.mail(MAIL, stop_after=step)
            assert (result.verdict, result.step) == (None, step)
            await mta.abort()
            async with asyncio.timeout(5):
                while heard.events[-1] != "ended":
                    await asyncio.sleep(0)

    asyncio.run(main())
    assert [each for each in heard.events if "dropped" in each] == last
    assert heard.events[-1] == "ended"


def test_a_client_that_is_refused_is_not_asked_about_again() -> None:
    for profile in PROFILES.values():
        heard = Heard()

        async def main(profile: Profile = profile, heard: Heard = heard) -> None:
            async with asking(lambda: heard, profile=profile) as mta:
                for _ in range(2):
                    result = await mta.mail(MAIL, client=MailClient("bad.example"))
                    assert (result.verdict, result.step) == (mp.Reject(), mp.Connect)
                    assert result.delivered is None

        asyncio.run(main())
        assert heard.events == ["connect bad.example 192.0.2.7", "ended"]


def test_a_version_and_an_offer() -> None:
    async def agreed(**options: object) -> mp.Options:
        async with asking(Heard, **options) as mta:  # type: ignore[arg-type]
            return mta.agreed

    assert asyncio.run(agreed(protocol=2)).version == 2
    assert asyncio.run(agreed(offer=mp.Options(version=4))) == mp.Options(version=4)
    with pytest.raises(ValueError, match="Sendmail offers the versions 6, 2, not 3"):
        asyncio.run(agreed(protocol=3, profile=SENDMAIL))


def test_a_failure_of_the_filter_is_the_cause() -> None:
    class Failing(aio.Filter):
        async def header(self, message: mp.Header) -> None:
            raise LookupError(message.name)

    with pytest.raises(mp.RemoteProtocolError) as error:
        ask(Failing, MAIL)
    assert isinstance(error.value.__cause__, LookupError)

    async def main() -> mp.Message | None:
        async with asking(Failing, on_failure=mp.Accept()) as mta:
            return (await mta.mail(MAIL)).verdict

    assert asyncio.run(main()) == mp.Accept()


def test_a_filter_that_is_silent() -> None:
    class Silent(aio.Filter):
        async def header(self, message: mp.Header) -> None:
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        ask(Silent, MAIL, timeout=0.1)


def test_what_is_logged_of_each_mail() -> None:
    class Logging(aio.Filter):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            self.connection.log.info("from %s", message.sender)

    async def main() -> list[list[str]]:
        async with asking(Logging) as mta:
            results = [await mta.mail(MAIL, sender=sender) for sender in ("a@x", "b@x")]
            mails = [[each.getMessage() for each in result.log] for result in results]
            assert len(mta.log) > sum(map(len, mails))
            return mails

    first, second = asyncio.run(main())
    assert [line for line in first if "from <" in line] == ["connection 1: from <a@x>"]
    assert [line for line in second if "from <" in line] == ["connection 1: from <b@x>"]
