"""Traffic without what concerns people: as long, in the same order, and with nothing to read."""

import ipaddress
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol.traffic.cutting import cut
from milter_protocol.traffic.following import follow
from milter_protocol.traffic.reading import Choice, read
from milter_protocol.traffic.reading.containers import opened
from milter_protocol.traffic.records import Entry, Frame, Lane, Record
from milter_protocol.traffic.redacting import Redactor
from tests.python.traffic.running import CAPTURES, PLAIN, decode

FILES = sorted(each for each in CAPTURES.glob("*.jsonl") if each.stat().st_size < 40_000)
PRIVATE = {
    mp.Connect: ("hostname", "address"),
    mp.Helo: ("hostname",),
    mp.EnvelopeFrom: ("sender",),
    mp.EnvelopeRecipient: ("recipient",),
    mp.Header: ("value",),
    mp.Body: ("data",),
    mp.AddHeader: ("value",),
    mp.AddRecipient: ("recipient",),
    mp.Quarantine: ("reason",),
}
LONG = re.compile(rb"[A-Za-z]{6,}")
"""A word that is replaced by another one, unless chance is very unlikely."""


def followed(path: Path, redactor: Redactor | None = None) -> list[Record]:
    with path.open("rb") as file:
        cuts = cut(read(opened(file), None, Choice()), 1 << 24)
        return list(follow(cuts if redactor is None else redactor.redacted(cuts), None))


def shape(record: Record) -> object:
    """What stays of a record."""
    if not isinstance(record, Entry):
        return type(record)
    found = [finding.kind for finding in record.findings]
    return type(record.frame.said), len(record.frame.payload), record.side, record.phase, found


def private(records: list[Record]) -> Iterator[bytes]:
    for record in records:
        if isinstance(record, Entry):
            for name in PRIVATE.get(type(record.frame.said), ()):
                value = getattr(record.frame.said, name)
                yield (
                    value if isinstance(value, bytes) else (value or "").encode("utf-8", "replace")
                )


@pytest.mark.parametrize("path", FILES[::4], ids=lambda path: path.stem)
def test_only_what_concerns_people_is_replaced(path: Path) -> None:
    before, after = followed(path), followed(path, Redactor())
    assert [*map(shape, before)] == [*map(shape, after)]
    words = {word for text in private(before) for word in LONG.findall(text)}
    left = {word for text in private(after) for word in LONG.findall(text)}
    assert not words & left


def message_of(records: list[Record], kind: type[mp.Message]) -> mp.Message:
    return next(
        record.frame.said
        for record in records
        if isinstance(record, Entry) and isinstance(record.frame.said, kind)
    )


def test_equal_words_stay_equal() -> None:
    records = followed(PLAIN, Redactor())
    sender = message_of(records, mp.EnvelopeFrom)
    macros = [
        dict(record.frame.said.macros)
        for record in records
        if isinstance(record, Entry) and isinstance(record.frame.said, mp.Macro)
    ]
    assert isinstance(sender, mp.EnvelopeFrom)
    assert sender.sender.strip("<>") in [each.get("{mail_addr}") for each in macros]
    header = message_of(records, mp.Header)
    assert isinstance(header, mp.Header)
    assert header.name == "From"
    assert sender.sender in header.value
    other = message_of(followed(PLAIN, Redactor()), mp.EnvelopeFrom)
    assert isinstance(other, mp.EnvelopeFrom)
    assert sender.sender != other.sender


@pytest.mark.parametrize("name", ["postfix-3.7_v6_plain", "postfix-3.7_v6_client-ipv6"])
def test_addresses_stay_addresses(name: str) -> None:
    path = CAPTURES / f"{name}.jsonl"
    for _ in range(50):
        before, after = (
            message_of(followed(path, redactor), mp.Connect) for redactor in (None, Redactor())
        )
        assert isinstance(before, mp.Connect)
        assert isinstance(after, mp.Connect)
        kinds = {
            type(ipaddress.ip_address((each.address or "").removeprefix("IPv6:")))
            for each in (before, after)
        }
        assert len(kinds) == 1


@pytest.mark.parametrize(
    ("message", "pattern"),
    [
        (mp.ReplyCode("550 5.7.1 <bert@example.net> no"), r"550 5\.7\.1 <\w{4}@\w{7}\.\w{3}> \w\w"),
        (mp.ReplyCode("451-a b\r\n451 c"), r"451-\w \w\r\n451 \w"),
        (mp.EnvelopeFrom("<>", ["SIZE=30", "SMTPUTF8", "AUTH=<anna>"]), None),
    ],
)
def test_codes_and_keywords_stay(message: mp.Message, pattern: str | None) -> None:
    frame = Frame(Lane.FIRST, 0, message.CODE, message.payload, message)
    (redacted,) = Redactor().redacted([frame])
    assert isinstance(redacted, Frame)
    said = redacted.said
    if isinstance(said, mp.ReplyCode):
        assert pattern is not None
        assert re.fullmatch(pattern, said.text)
        assert "bert" not in said.text
    else:
        assert isinstance(said, mp.EnvelopeFrom)
        size, utf8, auth = said.arguments
        assert re.fullmatch(r"SIZE=\d\d", size)
        assert utf8 == "SMTPUTF8"
        assert re.fullmatch(r"AUTH=<\w{4}>", auth)
        assert auth != "AUTH=<anna>"


def test_the_command_redacts() -> None:
    status, text = decode(PLAIN.read_bytes(), "--redact", "--full")
    assert status == 0
    assert "example.org" not in text
    assert "Header name=Subject" in text
    damaged = b"\0\0\0\7HclientXY\0\0\0\1N"
    assert b"client".hex(" ") in decode(damaged)[1]
    assert b"client".hex(" ") not in decode(damaged, "--redact")[1]


def test_times_stay() -> None:
    packets = (Path(__file__).with_name("forms") / "milter.pcap").read_bytes()
    begun = re.compile(r"begun=\S+")
    _, text = decode(packets)
    _, redacted = decode(packets, "--redact")
    assert begun.findall(redacted) == begun.findall(text) != []
