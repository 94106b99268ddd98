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
        (NORTH, [(1, "secret", "4"), (1, "again-TO", "5")], "A: 1|b: 2|a: 3"),
    ],
)
def test_a_header_is_changed(
    letters: Any, office: Office, changes: list[tuple[int, str, str]], expected: str
) -> None:
    assert headers(letters, office, [letters.Correct(*each) for each in changes]) == expected


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
