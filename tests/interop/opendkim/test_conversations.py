"""Conversations with OpenDKIM of more than a mail, and what it negotiates."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.interop import counts
from tests.interop.opendkim.driving import EXTERNAL, INTERNAL, SUITE, Mta, hand_over
from tests.interop.opendkim.mails import LONG, MAIL, OFFERS, check_signature, one, result
from tests.interop.opendkim.running import opendkim

_FOREIGN = replace(MAIL, headers=(("From", " Eve <eve@example.org>"), *MAIL.headers[1:]))
_WANTED = {
    "version 6": (6, 0x111, 0x100702),
    "version 4": (4, 0x111, 0x302),
    "version 3": (3, 0x111, 0x102),
    "version 2": (2, 0x011, 0x002),
}


@pytest.mark.parametrize("offer", OFFERS)
def test_what_is_negotiated(offer: str, address: str) -> None:
    async def negotiate() -> tuple[mp.Options | None, tuple[str, ...] | None]:
        async with await aio.connect(address, offer=OFFERS[offer]) as client:
            return client.session.agreed, client.session.wanted_macros(mp.EndOfHeaders)

    options, macros = asyncio.run(negotiate())
    assert options is not None
    assert (options.version, options.actions, options.steps) == _WANTED[offer]
    may_ask = options.has(mp.Actions.SET_MACRO_LIST)
    assert macros == (("i", "{daemon_name}", "{auth_type}", "auth_authen") if may_ask else None)


def test_several_mails_in_a_connection(address: str) -> None:
    mails = [MAIL, LONG, _FOREIGN, MAIL]
    first, second, foreign, last = asyncio.run(hand_over(address, INTERNAL, *mails))
    check_signature(first, MAIL)
    check_signature(second, LONG)
    check_signature(last, MAIL)
    assert foreign.mail.headers[0][0] == "Authentication-Results"
    signed = [first.mail, _FOREIGN, second.mail, last.mail]
    outcomes = asyncio.run(hand_over(address, EXTERNAL, *signed))
    assert [result(outcome) for outcome in outcomes] == ["pass", "none", "pass", "pass"]


def test_mails_that_are_dropped_leave_nothing_behind(address: str) -> None:
    async def talk() -> None:
        counts.add(SUITE, "conversations")
        async with await aio.connect(address, timeout=30.0) as client:
            mta = Mta(client, INTERNAL)
            await mta.greet()
            await client.ask(mp.EnvelopeFrom("<dropped@example.com>"))
            await client.ask(mp.Abort())
            await mta.begin(_FOREIGN)
            await client.ask(mp.Abort())
            await mta.begin(LONG)
            assert await client.ask(mp.Body(b"not for the signature\r\n")) == [mp.Continue()]
            await client.ask(mp.Abort())
            check_signature(await mta.hand_over(MAIL), MAIL)

    asyncio.run(talk())


def test_many_connections_at_a_time(address: str) -> None:
    async def talk() -> list[str]:
        signed = await asyncio.gather(*(hand_over(address, INTERNAL, LONG) for _ in range(10)))
        again = (hand_over(address, EXTERNAL, outcome.mail) for [outcome] in signed)
        return [result(outcome) for [outcome] in await asyncio.gather(*again)]

    assert asyncio.run(talk()) == ["pass"] * 10


@pytest.mark.parametrize(
    ("offer", "pieces"), [("version 6", 1), ("version 4", 5), ("version 2", 5)]
)
def test_a_body_that_is_of_no_interest(offer: str, pieces: int, address: str) -> None:
    """Without a signature OpenDKIM skips the body, if that can be negotiated."""
    outcome = one(address, EXTERNAL, LONG, OFFERS[offer])
    assert (result(outcome), outcome.pieces) == ("none", pieces)


@pytest.mark.parametrize("stage", [mp.Connect, mp.EndOfHeaders])
@pytest.mark.parametrize(
    ("name", "value", "header"),
    [
        ("{daemon_name}", "SUBMISSION", "DKIM-Signature"),
        ("{daemon_name}", "SMTP", "Authentication-Results"),
        ("{auth_authen}", "alice", "DKIM-Signature"),
        ("{auth_author}", "alice", "Authentication-Results"),
    ],
)
def test_a_macro_decides(
    name: str, value: str, header: str, stage: type[mp.Message], address: str
) -> None:
    outcome = one(address, replace(EXTERNAL, macros={stage: {name: value}}), MAIL)
    assert outcome.mail.headers[0][0] == header
    assert outcome.mail.headers[1:] == MAIL.headers


@pytest.mark.parametrize(("action", "code"), [("reject", "550 5.7.0 "), ("tempfail", "451 4.7.0 ")])
def test_a_refusal(action: str, code: str, folder: Path, address: str) -> None:
    signed = one(address, INTERNAL, MAIL).mail
    changed = replace(signed, body=b"Something else.\r\n")
    with opendkim(folder, action, **{"On-BadSignature": action}) as strict:
        good, bad, again = asyncio.run(hand_over(strict, EXTERNAL, signed, changed, signed))
    assert result(bad) == "fail"
    assert isinstance(bad.verdict, mp.ReplyCode)
    assert bad.verdict.text.startswith(code)
    assert (good.verdict, again.verdict) == (mp.Accept(), mp.Accept())


def test_a_mail_that_is_thrown_away(folder: Path, address: str) -> None:
    signed = one(address, INTERNAL, MAIL).mail
    changed = replace(signed, body=b"Something else.\r\n")
    with opendkim(folder, "discard", **{"On-BadSignature": "discard"}) as strict:
        bad, good = asyncio.run(hand_over(strict, EXTERNAL, changed, signed))
    assert (bad.verdict, good.verdict) == (mp.Discard(), mp.Accept())
