"""Mails, macros and responders of every kind that a test can give."""

import asyncio
import inspect
import warnings
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import (
    PROFILES,
    Mail,
    MailRefusedError,
    MailWarning,
    Profile,
    ask,
    asking,
    read_mail,
)

MAIL = b"From: a@example.org\nSubject: hi\nMessage-ID: <1@example.org>\n\nHello\n"


class Bodies(aio.Filter):
    """Keeps the sizes of pieces of bodies."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    async def body(self, message: mp.Body) -> None:
        self.sizes.append(len(message.data))


async def _converse(connection: aio.Connection) -> None:
    async for event in connection:
        if isinstance(event, mp.EnvelopeFrom):
            await connection.send(mp.ReplyCode("451 4.7.1 later"))


def _eml(folder: Path) -> Path:
    file = folder / "mail.eml"
    file.write_bytes(MAIL)
    return file


def _message(_: Path) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "hi"
    return message


@pytest.mark.parametrize("mail", [_eml, _message])
def test_a_coroutine_function_and_mails_of_other_kinds(
    mail: Callable[[Path], Path | EmailMessage], tmp_path: Path
) -> None:
    result = ask(_converse, mail(tmp_path))
    assert result.verdict == mp.ReplyCode("451 4.7.1 later")
    assert ("Subject", " hi") in result.mail.headers


class Reading(aio.Filter):
    """Puts macros into the text of a refusal."""

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.ReplyCode:
        macros = {name: self.macros[name] for name in self.macros if name.startswith("auth_")}
        return mp.ReplyCode(f"550 5.7.1 {macros}")


def test_macros_are_sent_where_they_are_asked_for_or_configured() -> None:
    result = ask(Reading, MAIL, macros={"{auth_authen}": "anna"})
    assert result.verdict == mp.ReplyCode("550 5.7.1 {'auth_authen': 'anna'}")
    with pytest.warns(MailWarning, match="the macro 'auth_ssf' is not sent"):
        result = ask(Reading, MAIL, macros={"auth_ssf": "256"})
    assert result.verdict == mp.ReplyCode("550 5.7.1 {}")
    with warnings.catch_warnings(action="error"):
        ask(Reading, MAIL, macros={"auth_ssf": "256"}, profile=PROFILES["sendmail"])


class Wanting(aio.Filter):
    """Asks for no macros about the client, and puts those that there are into a text."""

    request = mp.Options(
        actions=mp.Actions.SET_MACRO_LIST,
        macro_lists=(
            mp.MacroList(mp.MacroStage.CONNECT, ""),
            mp.MacroList(mp.MacroStage.RECIPIENT, "{rcpt_addr} {nrcpts}, {client_addr}"),
        ),
    )

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.ReplyCode:
        names = ("rcpt_addr", "nrcpts", "client_addr", "i", "j", "rcpt_mailer")
        return mp.ReplyCode(f"550 5.7.1 {[name for name in names if name in self.macros]}")


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("postfix", ["rcpt_addr", "client_addr", "i", "j"]),
        ("sendmail", ["rcpt_addr", "nrcpts", "client_addr", "i"]),
    ],
)
def test_macros_that_a_filter_asks_for(name: str, sent: list[str]) -> None:
    result = ask(Wanting, MAIL, recipients=["b@x", "c@x"], profile=PROFILES[name])
    assert result.verdict == mp.ReplyCode(f"550 5.7.1 {sent}")


def test_what_a_program_makes_of_a_file_is_warned_of() -> None:
    with pytest.warns(MailWarning, match="line 1: Postfix drops|X-Mailbox-Line"):
        result = ask(Bodies, b"From a@x Mon\n" + MAIL)
    assert [each.line for each in result.oddities] == [1]


def test_a_mail_needs_a_list_of_recipients() -> None:
    nobody: list[str] = []
    for recipients in (nobody, "b@x"):
        with pytest.raises(ValueError, match="recipient"):
            ask(Bodies, MAIL, recipients=recipients)


@pytest.mark.parametrize("size", [0, 65535, 65536, 1_000_000])
def test_bodies_of_any_size(size: int) -> None:
    bodies = Bodies()
    ask(lambda: bodies, Mail(body=b"x" * size))
    assert sum(bodies.sizes) == size
    assert all(each == 65535 for each in bodies.sizes[:-1])


def test_a_header_of_150_kilobytes_is_cut_and_warned_of() -> None:
    lines = [b"X-Long:" + b"x" * 60, *[b" " + b"y" * 70] * 2000]
    with pytest.warns(MailWarning, match="Postfix cuts a header of 144067 bytes"):
        result = ask(Bodies, b"\n".join(lines) + b"\n\n")
    ((name, value),) = result.mail.headers
    assert len(name) + 1 + len(value) <= 60_000
    assert value.endswith("y" * 70)


class Growing(aio.Filter):
    """Puts more into a mail than fits into a connection."""

    request = mp.Options(actions=mp.Actions.CHANGE_BODY)

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        for piece in mp.ReplaceBody.in_pieces(b"z" * 3_000_000 + b"\r\n"):
            await self.send(piece)


def test_a_new_body_of_any_size() -> None:
    delivered = ask(Growing, b"Subject: hi\n\n").delivered
    assert delivered is not None
    assert delivered.body == b"z" * 3_000_000 + b"\r\n"


def test_a_mailbox_line_is_cut_as_other_headers_are() -> None:
    long = b"From " + b"x" * 70_000
    for line, value in (
        (b"From a\0b", " From a"),
        (b">From \0", " >From "),
        (long, " " + long.decode()[: 60_000 - len("X-Mailbox-Line: ")]),
    ):
        mail = read_mail(line + b"\nA: 1\n\n", PROFILES["postfix"]).mail
        assert mail.headers == (("X-Mailbox-Line", value), ("A", " 1"))


PIECES = [
    b"From ",
    b">From ",
    b"\0",
    b"\r",
    b"\n",
    b"\r\n",
    b" ",
    b":",
    b"Message-ID:",
    b"\xef\xbb\xbf",
]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@pytest.mark.filterwarnings("ignore::milter_protocol.testing.MailWarning")
@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=5)).map(b"".join))
def test_any_bytes_are_taken_or_refused(profile: Profile, data: bytes) -> None:
    try:
        result = ask(Bodies, data, profile=profile)
    except MailRefusedError:
        return
    assert result.verdict == mp.Continue()
    assert result.delivered is not None


def test_generators_are_read_once_for_all_mails() -> None:
    mail = Mail(
        "a@b",
        (f"{name}@d" for name in "cd"),  # type: ignore[arg-type]
        ((name, "1\n\t2") for name in "AB"),  # type: ignore[arg-type]
    )

    async def main() -> None:
        async with asking(Bodies) as mta:
            assert (await mta.mail(mail)).delivered == (await mta.mail(mail)).delivered == mail

    asyncio.run(main())
    assert mail == Mail("<a@b>", ("<c@d>", "<d@d>"), (("A", "1\n\t2"), ("B", "1\n\t2")))


class Headless(aio.Filter):
    """Asks for macros before a command that it leaves out."""

    request = mp.Options(
        actions=mp.Actions.SET_MACRO_LIST,
        macro_lists=(mp.MacroList(mp.MacroStage.END_OF_HEADERS, "{client_addr}"),),
    )

    async def end_of_message(self, message: mp.EndOfMessage) -> None: ...


def test_macros_that_are_lost_are_warned_of() -> None:
    async def main() -> None:
        async with asking(Headless) as mta:
            await mta.mail(MAIL, macros={"client_addr": "192.0.2.1", "i": "A1", "j": "mx"})
            await mta.mail(MAIL, macros={"j": "mx"})
            # Nobody got to the end of the headers.
            await mta.mail(MAIL, macros={"client_addr": "::1"}, stop_after=mp.EnvelopeFrom)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main())
    lost = [str(each.message).partition("; ")[0] for each in caught]
    assert lost == [
        "the macro 'client_addr' was not sent: Postfix sends it before Header and EndOfHeaders",
        "the macro 'j' was not sent: Postfix sends it before Connect",
    ]


@pytest.mark.parametrize(
    ("stop", "is_missed"), [(mp.Body, True), (mp.EndOfHeaders, False), (mp.EndOfMessage, False)]
)
def test_a_stop_that_never_comes_is_warned_of(stop: type[mp.Message], is_missed: bool) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = ask(Bodies, b"Subject: hi\n\n", stop_after=stop)
    assert [each.category for each in caught] == [MailWarning] * is_missed
    assert (result.step is mp.EndOfMessage) == (stop is not mp.EndOfHeaders)
    with warnings.catch_warnings(action="error"):
        assert ask(_converse, MAIL, stop_after=mp.Header).step is mp.EnvelopeFrom


def test_warnings_point_to_the_line_of_the_test() -> None:
    async def main() -> None:
        async with asking(Bodies) as mta:
            await mta.mail(b"From a@x Mon\n" + MAIL, macros={"auth_ssf": "1"})

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main())
        ask(Bodies, b"From a@x Mon\n" + MAIL, stop_after=mp.Data)
    lines, start = inspect.getsourcelines(test_warnings_point_to_the_line_of_the_test)
    assert [each.filename for each in caught] == [__file__] * 3
    pointed = [lines[each.lineno - start].strip().split("(")[0] for each in caught]
    assert pointed == ["await mta.mail", "await mta.mail", "ask"]
