"""Programs of another protocol ask about mails in their own ways."""

import asyncio
import importlib
import re
from typing import Any

import pytest

from tests.generator.letters import NORTH, SOUTH
from tests.generator.letters import letters as letters

MAIL = b"A: 1\n\ntext\n"


def heard(letters: Any, office: str, decide: dict[str, Any], steps: Any) -> list[str]:
    """What a clerk hears, who decides at some commands."""
    said: list[str] = []

    async def clerk(connection: Any) -> None:
        async for event in connection:
            said.append(" ".join(map(str, (type(event).__name__, *fields_of(event)))))
            reply = decide.get(type(event).__name__, letters.Onward())
            if type(event).__name__ not in ("Line", "Ruled", "Torn", "Closed"):
                await connection.send(reply)

    async def main() -> None:
        profile = letters.testing.PROFILES[office]
        async with letters.testing.asking(clerk, profile=profile) as asker:
            await steps(asker)

    asyncio.run(main())
    return said


def fields_of(event: Any) -> list[Any]:
    return [getattr(event, name) for name in event.FIELDS]


async def one(asker: Any) -> None:
    await asker.mail(MAIL, sender="a@x", recipients=["<b@x> LATE", "c@x"], helo="Me")


@pytest.mark.parametrize(
    ("office", "last"), [(NORTH, ["Torn", "Torn", "Closed"]), (SOUTH, ["Closed"])]
)
def test_a_mail(letters: Any, office: str, last: list[str]) -> None:
    kind = letters.Kind.FOUR
    assert heard(letters, office, {}, one) == [
        f"Caller client.example.org {kind} 192.0.2.7 51234",
        "Bow Me",
        "Writer <a@x>",
        "Reader <b@x> ('LATE',)",
        "Reader <c@x> ()",
        "Opened",
        "Line 1 A",
        "Ruled",
        "Page b'text\\r\\n'",
        "Letter",
        *last,
    ]


@pytest.mark.parametrize(
    ("office", "last"),
    [
        (NORTH, ["Bow You", "Torn", "Torn", "Torn", "Closed"]),
        (SOUTH, ["Torn", "Bow You", "Closed"]),
    ],
)
def test_a_greeting_in_a_mail(letters: Any, office: str, last: list[str]) -> None:
    async def steps(asker: Any) -> None:
        await asker.mail(MAIL, helo="Me", stop_after=letters.Writer)
        await asker.greet("You")

    assert heard(letters, office, {}, steps)[1:] == ["Bow Me", "Writer <sender@example.org>", *last]


@pytest.mark.parametrize(("office", "last"), [(NORTH, ["Closed"]), (SOUTH, [])])
def test_a_client_that_is_refused(letters: Any, office: str, last: list[str]) -> None:
    assert heard(letters, office, {"Caller": letters.Returned()}, one)[1:] == last


@pytest.mark.parametrize(
    ("office", "last"), [(NORTH, ["Torn", "Torn", "Closed"]), (SOUTH, ["Torn", "Closed"])]
)
def test_a_mail_that_is_discarded_in_its_envelope(
    letters: Any, office: str, last: list[str]
) -> None:
    said = heard(letters, office, {"Reader": letters.Burnt()}, one)
    assert said[3:] == ["Reader <b@x> ('LATE',)", *last]


@pytest.mark.parametrize(
    ("office", "line", "house"),
    [(NORTH, "What now?", "IPv6:2001:db8:0:0:0:0:0:7"), (SOUTH, "What", "2001:db8::7")],
)
def test_what_is_written_in_its_own_way(letters: Any, office: str, line: str, house: str) -> None:
    async def steps(asker: Any) -> None:
        await asker.connect(letters.testing.MailClient(None, "2001:db8::7", 25))
        await asker.unknown("What now?")

    caller = f"Caller [{house}] {letters.Kind.SIX} {house} 25"
    assert heard(letters, office, {}, steps)[:2] == [caller, f"Mumbled {line}"]


def test_replies_and_steps_have_names_and_texts(letters: Any) -> None:
    naming = importlib.import_module(f"{letters.__name__}.testing.naming")
    for text, reply in (
        ("returned", letters.Returned()),
        ("returned 550 too far", letters.Noted("550 too far")),
        ("shut 450 at 100%", letters.Noted("450 at 100%%")),
        ("squeeze 2 A: b", letters.Squeeze("A", "b", 2)),
        ("rewrite new", letters.Rewrite(b"new")),
        ("keep 250 here", letters.Keep("250 here")),
    ):
        assert naming.text_of(reply) == text
        assert naming.reply_of(text) == reply
    assert naming.step_of("Letter", naming.STEPS.values()) is letters.Letter


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("shut 550 no", "shut goes with a code that begins with 4, such as 450"),
        ("burnt 550", "burnt has no text, but here is '550'"),
        ("noted", "noted needs a text"),
        ("torn", "'torn' is not a reply; write one of "),
        ("squeeze A: b", "squeeze: 'A:' is not a number; write it as in squeeze 'NUMBER NAME: VAL"),
        ("stamp b", "stamp: the name is missing; write it as in stamp 'NAME: VALUE'"),
    ],
)
def test_a_text_that_is_not_a_reply_is_refused(letters: Any, text: str, reason: str) -> None:
    naming = importlib.import_module(f"{letters.__name__}.testing.naming")
    with pytest.raises(ValueError, match=re.escape(reason)):
        naming.reply_of(text)


def test_the_command_asks_about_letters(letters: Any) -> None:
    run = importlib.import_module(f"{letters.__name__}.cli.main").run
    assert run(["ask", "inet:1@127.0.0.1"]) == 2
