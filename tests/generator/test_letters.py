"""Another protocol's replies and programs modify a mail as its spec says."""

import importlib
from collections.abc import Sequence
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once

Office = str
NORTH, SOUTH = "north-office", "south-office"
HEADERS = (("A", " 1"), ("b", " 2"), ("a", " 3"))


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = generate(tmp_path_factory.mktemp("letters"), "python", read_once(TOYS / "letters")[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        importlib.import_module("letters_protocol.testing")
        yield importlib.import_module("letters_protocol")


def headers(letters: Any, office: Office, replies: Sequence[Any]) -> str:
    mail = letters.testing.Mail(headers=HEADERS)
    modified = letters.testing.modified(mail, replies, letters.testing.PROFILES[office])
    shown = (f"{name}:{value}" for name, value in modified.headers)
    return "|".join(shown).replace("\n", "/").replace("\t", ">")


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (NORTH, "A: 1|b: 2|a: 3|B: 4/>5"),
        (SOUTH, "A: 1|B: 4/ 5|b: 2|a: 3"),
    ],
)
def test_a_header_is_added(letters: Any, office: Office, expected: str) -> None:
    assert headers(letters, office, [letters.Stamp("B", "4\n5")]) == expected


@pytest.mark.parametrize(
    ("office", "line", "expected"),
    [
        (NORTH, 0, "N: new|A: 1|b: 2|a: 3"),
        (NORTH, 2, "A: 1|N: new|b: 2|a: 3"),
        (NORTH, 4, "A: 1|b: 2|a: 3|N: new"),
        (NORTH, 0xFFFF, "A: 1|b: 2|a: 3|N: new"),
        (SOUTH, 0, "N: new|A: 1|b: 2|a: 3"),
        (SOUTH, 2, "A: 1|b: 2|N: new|a: 3"),
        (SOUTH, 3, "A: 1|b: 2|a: 3|N: new"),
    ],
)
def test_a_header_is_inserted(letters: Any, office: Office, line: int, expected: str) -> None:
    assert headers(letters, office, [letters.Squeeze("N", "new", line)]) == expected


@pytest.mark.parametrize(
    ("office", "changes", "expected"),
    [
        (NORTH, [(2, "A", "4")], "A: 1|b: 2|a: 4"),
        (SOUTH, [(2, "A", "4")], "A: 1|b: 2|A: 4"),
        (NORTH, [(0xFFFFFFFF, "A", "4")], "A: 4|b: 2|a: 3"),
        (SOUTH, [(0xFFFFFFFF, "A", "4")], "A: 4|A: 1|b: 2|a: 3"),
        (NORTH, [(1, "A", ""), (1, "A", "4")], "b: 2|a: 4"),
        (SOUTH, [(1, "A", ""), (1, "A", "4")], "A: 4|b: 2|a: 3"),
        (NORTH, [(1, "stamp", "4")], "Stamp: 4|A: 1|b: 2|a: 3"),
        (SOUTH, [(1, "stamp", "4")], "A: 1|b: 2|a: 3|stamp: 4"),
        (NORTH, [(1, "way", "4")], "A: 1|b: 2|a: 3|way: 4"),
        (NORTH, [(1, "stamp", "")], "A: 1|b: 2|a: 3"),
        (NORTH, [(1, "stamp", "4"), (1, "stamp", "")], "A: 1|b: 2|a: 3"),
        (NORTH, [(3, "A", ""), (1, "C", "")], "A: 1|b: 2|a: 3"),
        (NORTH, [(0x7FFFFFFF, "A", "4")], "A: 1|b: 2|a: 3|A: 4"),
        (NORTH, [(0x80000000, "A", "4")], "A: 4|b: 2|a: 3"),
        (NORTH, [(1, "secret", "4"), (1, "again-TO", "5")], "A: 1|b: 2|a: 3"),
    ],
)
def test_a_header_is_changed(
    letters: Any, office: Office, changes: list[tuple[int, str, str]], expected: str
) -> None:
    assert headers(letters, office, [letters.Correct(*each) for each in changes]) == expected


@pytest.mark.parametrize(
    ("office", "name", "value", "expected"),
    [
        (NORTH, "12345678901", "123", ("1234567890", " 12")),
        (NORTH, "1", "4567890abcd\nb", ("1", " 4567890abcd\n\tb")),
        (NORTH, "1", "4567890abcd-XYZ\nb", ("1", " 4567890abcd\n\tXYZ\n\tb")),
        (NORTH, "1", "4\n234567890abcdef", ("1", " 4\n\t234567890abcd")),
        (SOUTH, "1", "45678901234567890123", ("1", " 45678901234567890")),
        (SOUTH, "1", "4\n678901234567890123", ("1", " 4\n 678901234567890")),
        (SOUTH, "1", "4567890123456789\n1", ("1", " 4567890123456789")),
        (SOUTH, "1" * 9, "2" * 9, ("1" * 9, " " + "2" * 9)),
    ],
)
def test_long_headers_are_cut(
    letters: Any, office: Office, name: str, value: str, expected: tuple[str, str]
) -> None:
    testing = letters.testing
    modified = testing.modified(
        testing.Mail(), [letters.Stamp(name, value)], testing.PROFILES[office]
    )
    assert modified.headers == (expected,)


def test_what_is_withheld_if_new_is_delivered_beside_another(letters: Any) -> None:
    testing = letters.testing
    mail = testing.Mail(headers=(("again-from", " 1"),))
    modified = testing.modified(mail, [letters.Stamp("Again-To", "2")], testing.PROFILES[NORTH])
    assert modified.headers == (("again-from", " 1"), ("Again-To", " 2"))


@pytest.mark.parametrize(
    ("office", "replies", "expected"),
    [
        (NORTH, [("Copy", "b@x, c@x")], "<a@x> <b@x>"),
        (NORTH, [("Copies", "b@x, C <c@x>")], "<a@x> <b@x> <c@x>"),
        (SOUTH, [("Copies", "b@x, c@x")], "<a@x> <b@x>"),
        (NORTH, [("Copies", "<a@x>")], "<a@x> <a@x>"),
        (SOUTH, [("Copies", "<a@x>")], "<a@x>"),
        (NORTH, [("Copies", "<a@x>"), ("CrossOut", "a@x")], ""),
        (SOUTH, [("Copies", "b@x"), ("CrossOut", "a@x, b@x")], "<b@x>"),
        (NORTH, [("Copy", ""), ("CrossOut", "A@x")], "<a@x>"),
    ],
)
def test_recipients_come_and_go(
    letters: Any, office: Office, replies: list[tuple[str, str]], expected: str
) -> None:
    testing = letters.testing
    made = [getattr(letters, name)(text) for name, text in replies]
    mail = testing.Mail(recipients=("<a@x>",))
    modified = testing.modified(mail, made, testing.PROFILES[office])
    assert " ".join(modified.recipients) == expected


@pytest.mark.parametrize(
    ("office", "sender", "expected"),
    [(NORTH, "", "<old@x>"), (SOUTH, "", "<>"), (NORTH, "new@x", "<new@x>"), (NORTH, "<>", "<>")],
)
def test_the_sender_is_another(letters: Any, office: Office, sender: str, expected: str) -> None:
    testing = letters.testing
    mail = testing.Mail("<old@x>")
    modified = testing.modified(mail, [letters.Sign(sender)], testing.PROFILES[office])
    assert modified.sender == expected


def test_a_new_body_comes_in_pieces(letters: Any) -> None:
    testing = letters.testing
    mail = testing.Mail(body=b"old\r\n")
    pieces = [letters.Rewrite(b"a\nb\r"), letters.Rewrite(b"\nc\rd")]
    for office in (NORTH, SOUTH):
        modified = testing.modified(mail, pieces, testing.PROFILES[office])
        assert modified.body == b"a\r\nb\r\nc\rd\r\n"
        emptied = testing.modified(mail, [letters.Rewrite(b"")], testing.PROFILES[office])
        assert emptied.body == b""
    apart = [pieces[0], letters.Keep("why"), pieces[1], letters.Sealed()]
    modified = testing.modified(mail, apart, testing.PROFILES[NORTH])
    assert (modified.body, modified.quarantine) == (b"a\r\nb\r\nc\rd\r\n", "why")
    with pytest.raises(testing.ModificationError, match=r"^reply 3: South Office takes a new body"):
        testing.modified(mail, apart, testing.PROFILES[SOUTH])
    assert mail == testing.Mail(body=b"old\r\n")


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
            ["1: North Office drops", "2: North Office takes all from here for the body: 'Box 2'"],
        ),
        (
            NORTH,
            b"\xef\xbb\xbfA: 1\n\nb",
            "",
            b"\xef\xbb\xbfA: 1\r\n\r\nb\r\n",
            ["1: North Office takes all from here for the body: after a byte order mark"],
        ),
        (
            NORTH,
            b"A: 1\nB\nC: 1\n",
            "A: 1",
            b"B\r\nC: 1\r\n",
            ["2: North Office takes all from here for the body: 'B' is not a header"],
        ),
        (NORTH, b".A: 1\n", "", b".A: 1\r\n", ["1: North Office takes all from here"]),
        (SOUTH, b".A: 1\n", ".A: 1", b"", []),
        (NORTH, b"A : 1\n", "A: 1", b"", ["1: North Office removes the blanks behind 'A'"]),
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
            [f"1: North Office takes all from here for the body: '{'B' * 40}'..."],
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


@pytest.mark.parametrize("office", [NORTH, SOUTH])
def test_headers_are_changed_by_whatever_messages_do_so(letters: Any, office: Office) -> None:
    changes = letters.Headers(letters.Options())
    for name, value in HEADERS:
        changes.take(letters.Line(text=value.lstrip(), label=name))
    changes.remove("A", 1)
    changes.change("A", 2, "4")
    changes.add("N", "new")
    assert headers(letters, office, changes.modifications()) in (
        "b: 2|A: 4|N: new",
        "b: 2|a: 4|N: new",
    )


def test_what_has_a_format_is_taken_apart(letters: Any) -> None:
    assert letters.Line(" a\n b", "Subject").header_text == "a b"
    assert letters.Sign("<anna@example.org>").address == "anna@example.org"
    message = letters.Keep.of(550, "5.7.1", "100%")
    assert message == letters.Keep("550 5.7.1 100%%")
    assert message.reply == letters.SmtpReply(550, "5.7.1", ("100%",))
