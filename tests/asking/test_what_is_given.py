"""Mails, macros and responders of every kind that a test can give."""

import warnings
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import PROFILES, Mail, MailWarning, ask

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
