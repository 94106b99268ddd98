"""What a mail server makes of a mail when a filter has asked for modifications."""

import importlib.util
import sys
from types import ModuleType

import pytest

import milter_protocol as mp

from .running import EXAMPLES


@pytest.fixture(scope="module")
def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("modified_mail", EXAMPLES / "modified_mail.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("data", "headers", "body"),
    [
        (b"A: 1\nB:2\n\nHello\n", (("A", " 1"), ("B", "2")), b"Hello\r\n"),
        (b"A: 1\r\n\tb\r\n c\r\n\r\nHello\r\n", (("A", " 1\n\tb\n c"),), b"Hello\r\n"),
        (b"A: 1\n\nno end", (("A", " 1"),), b"no end\r\n"),
        (b"A: 1\n", (("A", " 1"),), b""),
        (b"A: 1", (("A", " 1"),), b""),
        (b"A:\n\n\n\n", (("A", ""),), b"\r\n\r\n"),
        (b"", (), b""),
        (b"\nA: 1\n", (), b"A: 1\r\n"),
        (b"A: 1\nno header\nB: 2\n", (("A", " 1"),), b"no header\r\nB: 2\r\n"),
        (b" blank first\n", (), b" blank first\r\n"),
        (b"A : caf\xe9\n\ncaf\xe9\n", (("A", " caf\udce9"),), b"caf\xe9\r\n"),
    ],
)
def test_a_file_is_taken_apart(
    example: ModuleType, data: bytes, headers: tuple[tuple[str, str], ...], body: bytes
) -> None:
    mail = example.parse_mail(data, "anna@example.org", ["<bert@example.net>", "carl@example.net"])
    assert (mail.headers, mail.body) == (headers, body)
    assert mail.sender == "<anna@example.org>"
    assert mail.recipients == ("<bert@example.net>", "<carl@example.net>")


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ([], "A:1 B:2 a:3"),
        ([mp.AddHeader("C", "4")], "A:1 B:2 a:3 C:·4"),
        ([mp.InsertHeader(0, "C", "4")], "C:·4 A:1 B:2 a:3"),
        ([mp.InsertHeader(1, "C", "4")], "A:1 C:·4 B:2 a:3"),
        ([mp.InsertHeader(99, "C", "4")], "A:1 B:2 a:3 C:·4"),
        ([mp.ChangeHeader(1, "a", "4")], "a:·4 B:2 a:3"),
        ([mp.ChangeHeader(2, "A", "4")], "A:1 B:2 A:·4"),
        ([mp.ChangeHeader(0, "A", "4")], "A:·4 B:2 a:3"),
        ([mp.ChangeHeader(3, "A", "4")], "A:1 B:2 a:3 A:·4"),
        ([mp.ChangeHeader(3, "A", "")], "A:1 B:2 a:3"),
        ([mp.ChangeHeader(1, "A", ""), mp.ChangeHeader(1, "A", "")], "B:2"),
        ([mp.ChangeHeader(2, "A", ""), mp.ChangeHeader(1, "A", "")], "B:2"),
        ([mp.ChangeHeader(1, "A", ""), mp.ChangeHeader(2, "A", "")], "B:2 a:3"),
        ([mp.AddHeader("A", "4"), mp.ChangeHeader(3, "A", "5")], "A:1 B:2 a:3 A:·5"),
        ([mp.AddHeader("C", "4\n\tfolded")], "A:1 B:2 a:3 C:·4|→folded"),
    ],
)
def test_headers_are_modified_in_their_order(
    example: ModuleType, replies: list[mp.Message], expected: str
) -> None:
    mail = example.parse_mail(b"A:1\nB:2\na:3\n", "", [])
    modified = example.apply(mail, [*replies, mp.Accept()], keeps_blank=False)
    shown = " ".join(f"{n}:{v.replace(' ', '·')}" for n, v in modified.headers)
    assert shown.replace("\n", "|").replace("\t", "→") == expected
    assert example.apply(mail, [], keeps_blank=False) == mail


def test_where_the_blank_is_kept_none_is_put_in(example: ModuleType) -> None:
    mail = example.parse_mail(b"", "", [])
    replies = [mp.AddHeader("A", "1"), mp.AddHeader("B", " 2"), mp.ChangeHeader(1, "B", "3")]
    modified = example.apply(mail, replies, keeps_blank=True)
    assert modified.headers == (("A", "1"), ("B", "3"))


def test_no_line_of_a_value_passes_for_another_header(example: ModuleType) -> None:
    mail = example.parse_mail(b"", "", [])
    forging = mp.decode(bytes.fromhex("0000000c 68 4100 6f6b 0a 423a206e6f 00"))
    modified = example.apply(mail, [forging], keeps_blank=False)
    assert modified.headers == (("A", " ok\n\tB: no"),)


def test_envelope_body_and_quarantine_are_modified(example: ModuleType) -> None:
    mail = example.parse_mail(b"A: 1\n\nold\n", "anna@example.org", ["b@example.net", "c@x.org"])
    replies = [
        mp.ChangeSender("dora@example.org"),
        mp.RemoveRecipient("<b@example.net>"),
        mp.RemoveRecipient("<nobody@example.net>"),
        mp.AddRecipient("e@example.net"),
        mp.AddRecipientPar("<f@example.net>", "NOTIFY=NEVER"),
        mp.Progress(),
        mp.ReplaceBody(b"one\r\n"),
        mp.ReplaceBody(b"caf\xe9\r\n"),
        mp.Quarantine("too odd"),
        mp.Accept(),
    ]
    modified = example.apply(mail, replies, keeps_blank=False)
    assert bytes(modified) == (
        b"QUARANTINE: too odd\n"
        b"MAIL FROM:<dora@example.org>\n"
        b"RCPT TO:<c@x.org>\nRCPT TO:<e@example.net>\nRCPT TO:<f@example.net>\n"
        b"\n"
        b"A: 1\n"
        b"\n"
        b"one\ncaf\xe9\n"
    )
