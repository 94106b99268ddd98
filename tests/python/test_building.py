"""What a sender may not write is refused when a message is built."""

import re
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import rules

F = mp.AddressFamily

REFUSED: list[tuple[str, Any, str]] = [
    ("NUL in a name", lambda: mp.AddHeader("X\0Y", "v"), "AddHeader.name: has a NUL at byte 1"),
    ("NUL in a value", lambda: mp.ChangeHeader(1, "X", b"v\0"), "ChangeHeader.value: has a NUL"),
    ("NUL in an address", lambda: mp.AddRecipient("<a\0@x>"), "AddRecipient.recipient: has a NUL"),
    ("NUL in an argument", lambda: mp.EnvelopeFrom("<>", ["A\0B"]), "EnvelopeFrom.arguments"),
    ("NUL in a macro", lambda: mp.Macro("C", {"j": "\0"}), "Macro.macros: has a NUL"),
    ("CR in a value", lambda: mp.AddHeader("X", "a\r\n b"), "AddHeader.value: "),
    ("a new header", lambda: mp.AddHeader("X", "a\nBcc: b"), "AddHeader.value: "),
    ("a break at the end", lambda: mp.InsertHeader(0, "X", "a\n"), "InsertHeader.value: "),
    ("a colon in a name", lambda: mp.AddHeader("X: y", "v"), "AddHeader.name: "),
    ("an empty name", lambda: mp.AddHeader("", "v"), "AddHeader.name: "),
    ("a reply in a reply", lambda: mp.ReplyCode("550 no\n250 yes"), "ReplyCode.text: "),
    ("a bare CR in a reply", lambda: mp.ReplyCode("550 no\r"), "ReplyCode.text: "),
    ("another code below", lambda: mp.ReplyCode("550-no\r\n250 yes"), "ReplyCode.text: "),
    ("a positive reply", lambda: mp.ReplyCode("250 fine"), "ReplyCode.text: "),
    ("a bare code", lambda: mp.ReplyCode("550"), "ReplyCode.text: "),
    ("the other class", lambda: mp.ReplyCode("550 4.7.1 no"), "ReplyCode.text: "),
    (
        "a single percent sign",
        lambda: mp.ReplyCode("550 all 100% no"),
        "Write %% for a percent sign",
    ),
    ("an SMTP command", lambda: mp.ChangeSender("<a@x>\r\nRCPT TO:<b@y>"), "ChangeSender.sender: "),
    ("an empty sender", lambda: mp.ChangeSender(""), "Write <> for the null sender"),
    ("an empty recipient", lambda: mp.RemoveRecipient(""), "RemoveRecipient.recipient: "),
    ("an empty reason", lambda: mp.Quarantine(""), "Quarantine.reason: "),
    ("a line break in HELO", lambda: mp.Helo("a\nb"), "Helo.hostname: "),
    ("an empty chunk", lambda: mp.Body(b""), "Body.data: must have at least 1 byte"),
    ("text for data", lambda: mp.Body("x"), "Body.data: must be bytes, not str"),  # type: ignore[arg-type]
    ("a lone surrogate", lambda: mp.Helo("\ud800"), "Helo.hostname: cannot be encoded"),
    ("a number for text", lambda: mp.Helo(5), "Helo.hostname: must be str or bytes, not int"),  # type: ignore[arg-type]
    ("one text for several", lambda: mp.EnvelopeFrom("<>", "SIZE=1"), "must be several texts"),
    ("a port too great", lambda: mp.Connect("h", F.INET, 65536, "a"), "a number from 0 to 65535"),
    ("no port", lambda: mp.Connect("h", F.INET, address="a"), "Connect.port: must be given"),
    ("no address", lambda: mp.Connect("h", F.INET, 25), "Connect.address: must be given here"),
    (
        "a port without need",
        lambda: mp.Connect("h", F.UNKNOWN, 25),
        "Connect.port: must be left",
    ),
    ("an unknown family", lambda: mp.Connect("h", "X", 25, "a"), "Connect.family: must be one of"),  # type: ignore[arg-type]
    (
        "a negative index",
        lambda: mp.ChangeHeader(-1, "X", "v"),
        "ChangeHeader.index: must be",
    ),
    ("no pair", lambda: mp.Macro("C", ["abc"]), "Macro.macros: must be pairs"),  # type: ignore[list-item]
    ("two letters", lambda: mp.Macro("CC"), "Macro.command: must be one character"),
    (
        "no record",
        lambda: mp.Negotiate(6, 0, 0, [5]),  # type: ignore[list-item]
        "Negotiate.macro_lists: must be rec",
    ),
]


@pytest.mark.parametrize(("build", "said"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_refused(build: Any, said: str) -> None:
    with pytest.raises(mp.LocalProtocolError, match=re.escape(said)):
        build()


ACCEPTED = [
    mp.AddHeader("X-Folded", "a\n b\n\tc"),
    mp.AddHeader("X-Empty", ""),
    mp.ReplyCode("550 5.7.1 no such box"),
    mp.ReplyCode("550-5.7.1 one\r\n550 5.7.1 two"),
    mp.ReplyCode("451 half full, 50%% or so"),
    mp.ReplyCode("421 "),
    mp.ChangeSender("<>"),
    mp.ChangeSender("<a@x.test>", "SIZE=1 BODY=8BITMIME"),
    mp.Header("\u00fc", "with \r and\n anything that an MTA passes on"),
]


@pytest.mark.parametrize("message", ACCEPTED, ids=repr)
def test_accepted(message: mp.Message) -> None:
    assert mp.decode(mp.encode(message)) == message
    assert not [rule for _, rule in mp.broken_rules(message) if rule.is_error]


def test_what_was_received_is_passed_on_even_if_it_breaks_a_rule() -> None:
    frame = b"\0\0\0\x0dy550 a\n250 b\0"
    message = mp.decode(frame)
    assert mp.encode(message) == frame
    assert {field for field, rule in mp.broken_rules(message)} == {"text"}


def test_a_frame_above_the_limit_is_not_written() -> None:
    assert len(mp.encode(mp.Body(b"x" * 65535))) == 65540
    with pytest.raises(mp.LocalProtocolError, match="a length of 65537, above the limit of 65536"):
        mp.encode(mp.Body(b"x" * 65536))
    assert len(mp.encode(mp.Body(b"x" * 65536), max_length=262144)) == 65541


def test_texts_found_fine_are_remembered_within_bounds() -> None:
    """Names that a peer can choose must not fill the memory."""
    long = "X-" + "y" * 5_000
    assert mp.AddHeader(long, "v").name == long
    for number in range(2_000):
        mp.AddHeader(f"X-{number}", "v")
    assert len(rules.fine_add_header_name) <= 256
    assert max(map(len, rules.fine_add_header_name)) <= 128
    with pytest.raises(mp.LocalProtocolError, match=r"AddHeader\.name"):
        mp.AddHeader("X-1: y", "v")
