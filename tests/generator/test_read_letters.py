"""Another protocol's programs take files of mails as its spec says."""

from typing import Any

import pytest

from tests.generator.letters import NORTH, SOUTH, Office
from tests.generator.letters import letters as letters


def read(letters: Any, office: Office, data: bytes) -> tuple[str, bytes, list[str]]:
    testing = letters.testing
    mail, oddities = testing.read_mail(data, testing.PROFILES[office])
    shown = "|".join(f"{name}:{value}" for name, value in mail.headers)
    return shown, mail.body, list(map(str, oddities))


@pytest.mark.parametrize(
    ("office", "data", "headers", "body", "oddities"),
    [
        (NORTH, b"A: 1\nB:\n 2\n\nno\nend", "A: 1|B:\n 2", b"no\r\nend\r\n", []),
        (NORTH, b"A: 1\r\n\r\nbody\r\n", "A: 1", b"body\r\n", []),
        (NORTH, b"", "", b"", []),
        (NORTH, b"A: \xe9\n\n\xe9", "A: \udce9", b"\xe9\r\n", []),
        (NORTH, b"\nA: 1", "", b"A: 1\r\n", ["1: North Office finds no headers before the first"]),
        (NORTH, b"Box 1\nA: 1\n\n", "A: 1", b"", ["1: North Office drops 'Box 1'"]),
        (SOUTH, b"Box 1\nA: 1", "Box: Box 1|A: 1", b"", ["1: South Office makes a header Box of"]),
        (
            SOUTH,
            b"Box 1\nBox 2\n",
            "Box: Box 1|Box: Box 2",
            b"",
            ["1: South Office makes", "2: South Office makes"],
        ),
        (
            NORTH,
            b"Box 1\nBox 2\n",
            "",
            b"Box 2\r\n",
            [
                "1: North Office drops",
                "2: North Office takes everything from here as the body: 'Box 2'",
            ],
        ),
        (
            NORTH,
            b"\xef\xbb\xbfA: 1\n\nb",
            "",
            b"\xef\xbb\xbfA: 1\r\n\r\nb\r\n",
            ["1: North Office takes everything from here as the body: after a byte order mark"],
        ),
        (
            NORTH,
            b"A: 1\nB\nC: 1\n",
            "A: 1",
            b"B\r\nC: 1\r\n",
            ["2: North Office takes everything from here as the body: 'B' is not a header"],
        ),
        (NORTH, b".A: 1\n", "", b".A: 1\r\n", ["1: North Office takes everything from here"]),
        (SOUTH, b".A: 1\n", ".A: 1", b"", []),
        (NORTH, b"A : 1\n", "A: 1", b"", ["1: North Office removes the white space after 'A'"]),
        (NORTH, b"A: 1\0\n 2\n", "A: 1\n 2", b"", ["1: North Office removes a NUL"]),
        (SOUTH, b"A: 1\0x\n 2\n", "A: 1\n 2", b"", ["1: South Office cuts a line of a header at"]),
        (SOUTH, b"A: 1\0\n\n\0", "A: 1", b"\0\r\n", ["1: South Office cuts a line of a header at"]),
        (SOUTH, b"A: 1\r2\r\r\n", "A: 1 2", b"", ["1: South Office turns a CR without LF into"]),
        (SOUTH, b"A: 1\n\n2\r", "A: 1", b"2\r\n", ["3: South Office turns a CR without LF into"]),
        (SOUTH, b"A: 1\n\r2\n", "A: 1\n 2", b"", ["2: South Office turns a CR without LF into"]),
        (NORTH, b"12345678: 1\n", "12345678: 1", b"", []),
        (
            NORTH,
            b"A: 1\n123456789: 1\n 2\nB: 3\n",
            "A: 1",
            b"123456789: 1\r\n 2B: 3\r\n",
            ["2: North Office takes '123456789' for the beginning of the body"],
        ),
        (NORTH, b"eND: 1\n\nx", "", b"eND: 1\r\nx\r\n", ["1: North Office takes 'eND' for the"]),
        (SOUTH, b"HIDDEN: 1\n 2\nA: 3", "A: 3", b"", ["1: South Office does not show 'HIDDEN'"]),
        (SOUTH, b"A:45678901234567890\n", "A:45678901234567890", b"", []),
        (
            SOUTH,
            b"A:34567890123456789012\n\n",
            "A:345678901234567890",
            b"",
            ["1: South Office cuts a header of 22 bytes at 20"],
        ),
        (SOUTH, b"A:\n 567890123456789012", "A:\n 5678901234567890", b"", ["1: South Office cuts"]),
        (SOUTH, b"A:34567890123456\n \n 2", "A:34567890123456\n ", b"", ["1: South Office cuts"]),
        (
            NORTH,
            b"B" * 41,
            "",
            b"B" * 41 + b"\r\n",
            [f"1: North Office takes everything from here as the body: '{'B' * 40}'..."],
        ),
        (SOUTH, b"A:3456789012345678\n 12", "A:3456789012345678", b"", ["1: South Office cuts"]),
    ],
)
def test_a_file_is_read(
    letters: Any, office: Office, data: bytes, headers: str, body: bytes, oddities: list[str]
) -> None:
    shown, rest, odd = read(letters, office, data)
    assert (shown, rest) == (headers, body)
    assert len(odd) == len(oddities)
    for each, expected in zip(odd, oddities, strict=True):
        assert each.startswith(f"line {expected}")


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"A: 1\n\na\rb\n", "line 3: North Office refuses a CR without LF"),
        (b"A: 1\n\nb\r", "line 3: North Office refuses a CR without LF"),
        (
            b"A: " + b"x" * 20 + b"\nB: " + b"y" * 32 + b"\n\nz",
            "line 3: North Office refuses headers of more than 60 bytes together",
        ),
    ],
)
def test_a_file_is_refused(letters: Any, data: bytes, refusal: str) -> None:
    with pytest.raises(letters.testing.MailRefusedError) as caught:
        read(letters, NORTH, data)
    assert str(caught.value) == refusal


def test_a_file_of_the_greatest_size_is_read(letters: Any) -> None:
    data = b"A: " + b"x" * 20 + b"\nB: " + b"y" * 31 + b"\n\n" + b"z" * 99
    assert read(letters, NORTH, data)[2] == []


def test_the_envelope_gets_its_brackets(letters: Any) -> None:
    testing = letters.testing
    read = testing.read_mail(b"", testing.PROFILES[NORTH], sender="a@x", recipients=["b@x", "<c>"])
    assert (read.mail.sender, read.mail.recipients) == ("<a@x>", ("<b@x>", "<c>"))


def test_what_has_a_format_is_taken_apart(letters: Any) -> None:
    assert letters.Line(" a\n b", "Subject").header_text == "a b"
    assert letters.Sign("<anna@example.org>").address == "anna@example.org"
    message = letters.Keep.of(550, "5.7.1", "100%")
    assert message == letters.Keep("550 5.7.1 100%%")
    assert message.reply == letters.SmtpReply(550, "5.7.1", ("100%",))
