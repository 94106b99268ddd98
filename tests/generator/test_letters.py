"""Another protocol's replies and programs modify a mail as its spec says."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.generator.letters import NORTH, SOUTH, Office
from tests.generator.letters import letters as letters

HEADERS = (("A", " 1"), ("b", " 2"), ("a", " 3"))


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


@pytest.mark.parametrize(
    ("office", "expected"), [(NORTH, "b: 2|a: 4|N: new"), (SOUTH, "b: 2|A: 4|N: new")]
)
def test_headers_are_changed_by_whatever_messages_do_so(
    letters: Any, office: Office, expected: str
) -> None:
    changes = letters.Headers(letters.Options())
    for name, value in HEADERS:
        changes.take(letters.Line(text=value.lstrip(), label=name))
    changes.remove("A", 1)
    changes.change("A", 2, "4")
    changes.add("N", "new")
    assert headers(letters, office, changes.modifications()) == expected
