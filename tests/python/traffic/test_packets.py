"""Conversations in packets: put together again, found among others, and missed where they lack."""

import random
import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

import dpkt
import pytest
from dpkt.tcp import TH_ACK, TH_FIN, TH_RST, TH_SYN

from tests.python.traffic.running import (
    MODIFY,
    PLAIN,
    Said,
    decode,
    findings,
    names,
    of_type,
    recorded,
    rows,
    run,
)
from tests.python.traffic.writing import pieces, turns

CLIENT, SERVER = b"\x7f\0\0\1", b"\x7f\0\0\2"
PORT = 8891


class Sent(NamedTuple):
    side: str
    sequence: int
    acknowledged: int
    flags: int
    data: bytes


def segments(said: list[Said], size: int = 40, first: int = 0xFFFFFF00) -> Iterator[Sent]:
    """A connection from its SYN to its FIN; numbers run over the end of 32 bits."""
    numbers = {"mta": first, "filter": 77}
    other = {"mta": "filter", "filter": "mta"}

    def sent(side: str, flags: int, data: bytes = b"") -> Sent:
        number = numbers[side]
        numbers[side] = (number + len(data) + bool(flags & (TH_SYN | TH_FIN))) % (1 << 32)
        known = numbers[other[side]] if flags & TH_ACK else 0
        return Sent(side, number, known, flags, data)

    yield sent("mta", TH_SYN)
    yield sent("filter", TH_SYN | TH_ACK)
    for side, data in turns(said):
        for _, piece in pieces(data, size):
            yield sent(side, TH_ACK, piece)
    yield sent("mta", TH_FIN | TH_ACK)
    yield sent("filter", TH_FIN | TH_ACK)
    yield sent("mta", TH_ACK)


def ip(sent: Sent, port: int = 41000) -> bytes:
    ports = {"sport": port, "dport": PORT} if sent.side == "mta" else {"sport": PORT, "dport": port}
    ends = (CLIENT, SERVER) if sent.side == "mta" else (SERVER, CLIENT)
    tcp = dpkt.tcp.TCP(
        seq=sent.sequence, ack=sent.acknowledged, flags=sent.flags, data=sent.data, **ports
    )
    return bytes(dpkt.ip.IP(p=dpkt.ip.IP_PROTO_TCP, data=tcp, src=ends[0], dst=ends[1]))


def ip6(sent: Sent) -> bytes:
    tcp = ip(sent)[20:]
    ends = [bytes(15) + b"\1", bytes(15) + b"\2"][:: 1 if sent.side == "mta" else -1]
    return b"\x60\0\0\0" + struct.pack(">HBB", len(tcp), 6, 64) + b"".join(ends) + tcp


LINKS: dict[str, tuple[int, Callable[[Sent], bytes]]] = {
    "raw": (101, ip),
    "raw, IPv6": (101, ip6),
    "Ethernet": (1, lambda each: bytes(12) + b"\x08\0" + ip(each)),
    "Ethernet, IPv6": (1, lambda each: bytes(12) + b"\x86\xdd" + ip6(each)),
    "Ethernet, VLAN": (1, lambda each: bytes(12) + b"\x81\0\0\5\x08\0" + ip(each)),
    "cooked": (113, lambda each: b"\0\0\3\4\0\6" + bytes(8) + b"\x08\0" + ip(each)),
    "cooked 2": (276, lambda each: b"\x08\0\0\0\0\0\0\1\3\4\0\6" + bytes(8) + ip(each)),
    "loopback": (0, lambda each: b"\2\0\0\0" + ip(each)),
}


def pcap(packets: list[bytes], link: int = 101, snaplen: int = 1 << 16) -> bytes:
    file = BytesIO()
    writer = dpkt.pcap.Writer(file, linktype=link, nano=True)
    for at, packet in enumerate(packets):
        writer.writepkt(packet[:snaplen], 1_795_964_500 + at / 8)
    return file.getvalue()


def pcapng(packets: list[bytes], link: int) -> bytes:
    """Two interfaces of different links, of which the second has the packets, in both orders."""

    def block(kind: int, body: bytes) -> bytes:
        body += bytes(-len(body) % 4)
        size = struct.pack(">I", 12 + len(body))
        return struct.pack(">I", kind) + size + body + size

    text = block(0x0A0D0D0A, struct.pack(">IHHq", 0x1A2B3C4D, 1, 0, -1))
    text += block(1, struct.pack(">HHI", 147, 0, 0))
    text += block(1, struct.pack(">HHI", link, 0, 0) + struct.pack(">HHB3xHH", 9, 1, 9, 0, 0))
    text += block(5, bytes(8))
    for at, packet in enumerate(packets):
        time = (1_795_964_500 << 1) + at
        stamp = time * 500_000_000
        size = len(packet)
        head = struct.pack(">IIIII", 1, stamp >> 32, stamp & 0xFFFFFFFF, size, size)
        text += block(6, head + packet)
    return text


def said(lines: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(each["side"], each["offset"], each["name"]) for each in of_type(lines, "frame")]


EXPECTED = said(rows(PLAIN.read_bytes()))


@pytest.mark.parametrize("link", LINKS)
def test_packets_of_each_link_say_what_the_recording_says(link: str) -> None:
    number, wrap = LINKS[link]
    packets = [wrap(each) for each in segments(recorded(PLAIN))]
    for file in (pcap(packets, number), pcapng(packets, number)):
        lines = rows(file)
        assert said(lines) == EXPECTED
        assert [each["type"] for each in lines if each["type"] == "damage"] == []
        assert findings(lines) == []
        times = [frame["time"] for frame in of_type(lines, "frame")]
        assert 1_795_964_500 < times[0] < times[-1] < 1_795_964_600


def test_packets_that_come_again_or_in_another_order_change_nothing() -> None:
    chance = random.Random(7)
    sent = list(segments(recorded(MODIFY), size=9))
    # An acknowledgement may come no sooner than what it is about, as on the wire.
    late = [each._replace(acknowledged=0, flags=each.flags & ~TH_ACK) for each in sent[2:-3]]
    packets = [*sent[:2]]
    for _, window in pieces(bytes(range(len(late) % 256)), 6):
        shuffled = [late[at] for at in window]
        chance.shuffle(shuffled)
        packets += [*shuffled, chance.choice(shuffled)]
    packets += late[len(late) % 256 :]
    lines = rows(pcap([ip(each) for each in [*packets, *sent[-3:]]]))
    assert sorted(said(lines)) == sorted(said(rows(MODIFY.read_bytes())))
    assert of_type(lines, "damage") == []


def other(port: int, *data: bytes) -> list[bytes]:
    """A connection that is not of the protocol."""
    found = [ip(Sent("mta", 4, 0, TH_SYN, b""), port)]
    return [*found, *(ip(Sent("mta", 5, 1, TH_ACK, each), port) for each in data)]


def test_a_conversation_is_found_among_others_by_its_negotiation() -> None:
    plain = [ip(each) for each in segments(recorded(PLAIN))]
    modify = [ip(each, 42000) for each in segments(recorded(MODIFY), first=9)]
    foreign = other(25, b"EHLO x\r\n" * 9)
    again = [ip(each) for each in segments(recorded(MODIFY), first=5)]
    mixed = [each for pair in zip(plain, modify, strict=False) for each in pair]
    rest = modify[len(plain) :] + plain[len(modify) :]
    lines = rows(pcap([*foreign, *mixed, *rest, *again]))
    by_stream = {
        number: said([each for each in lines if each.get("stream") == number])
        for number in (0, 1, 2, 3)
    }
    expected = said(rows(MODIFY.read_bytes()))
    assert by_stream == {0: [], 1: EXPECTED, 2: expected, 3: expected}
    # One after another, not as they went side by side.
    assert [each["stream"] for each in of_type(lines, "conversation")] == [1, 2, 3]
    streams = [each["stream"] for each in of_type(lines, "frame")]
    assert streams == sorted(streams)
    for options, found in (
        (("--stream", "2"), [2]),
        (("--port", "42000"), [2]),
        (("--port", "25"), [0]),
        (("--port", str(PORT)), [0, 1, 2, 3]),
    ):
        shown = rows(pcap([*foreign, *mixed, *rest, *again]), *options)
        assert [each["stream"] for each in of_type(shown, "conversation")] == found, options


@pytest.mark.parametrize(
    ("file", "options", "told"),
    [
        (pcap(other(25, b"EHLO x\r\n" * 3)), [], "begins like one of this protocol; choose one"),
        (pcap(other(25, b"EHLO x\r\n")), ["--stream", "1"], "it has 0: 127.0.0.1:25 127.0.0.2"),
        (pcap([b"\x45" + bytes(30)]), [], "it has no TCP connections"),
        (pcap([])[:10], [], "the last packet of the file is cut off"),
    ],
    ids=["none", "no such", "no TCP", "cut off"],
)
def test_where_there_is_none_it_says_what_there_is(
    file: bytes, options: list[str], told: str
) -> None:
    done = run("decode", *options, "-", stdin=file)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr.decode()


def test_a_conversation_that_began_before_the_capture_is_found() -> None:
    late = list(segments(recorded(PLAIN), size=1 << 16))[8:]
    lines = rows(pcap([ip(each) for each in late]))
    assert len(names(lines)) > 20
    assert of_type(lines, "damage") == []


@pytest.mark.parametrize("ending", [TH_RST, TH_RST | TH_ACK, None])
def test_a_connection_that_breaks_off(ending: int | None) -> None:
    sent = list(segments(recorded(PLAIN)))[:9]
    last = [] if ending is None else [sent[-1]._replace(flags=ending, data=b"")]
    lines = rows(pcap([ip(each) for each in [*sent, *last]]))
    assert len(of_type(lines, "end")) == 1
    assert names(lines)[:2] == ["Negotiate", "Negotiate"]


def test_a_packet_that_is_missing_costs_the_frame_that_it_is_about() -> None:
    body = [Said("mta", "B", bytes(500)), Said("filter", "c", b"")]
    conversation = recorded(PLAIN)
    at = next(n for n, each in enumerate(conversation) if each.code == "B")
    sent = list(segments([*conversation[:at], *body, *conversation[at:]], size=100))
    gone = next(n for n, each in enumerate(sent) if each.data == bytes(100))
    lines = rows(pcap([ip(each) for each in sent[:gone] + sent[gone + 1 :]]))
    (damage,) = of_type(lines, "damage")
    assert damage["kind"] == "gap"
    assert "a frame lacks 100 bytes: the capture lacks packets" in damage["reason"]
    assert len(names(lines)) == len(conversation) + 1
    assert findings(lines) == []


def test_packets_of_which_only_the_beginning_is_there_are_named_with_the_way_out() -> None:
    lines = rows(pcap([ip(each) for each in segments(recorded(PLAIN), 1 << 16)], snaplen=68))
    damages = of_type(lines, "damage")
    assert {each["kind"] for each in damages} == {"gap"}
    assert all("record with `tcpdump -s 0`" in each["reason"] for each in damages)
    assert [each for each in findings(lines) if each[1]] == []


@pytest.mark.parametrize("at", [1, 20, 55, 60])
def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(at: int) -> None:
    packets = [ip(each) for each in segments(recorded(PLAIN), 300)]
    for file in (pcap(packets), pcapng(packets, 101)):
        status, text = decode(file[:-at])
        assert status == 1
        assert "incomplete: the last packet of the file is cut off" in text


def test_a_damaged_file_never_fails_without_a_word() -> None:
    packets = [ip(each) for each in segments(recorded(PLAIN), 300)]
    chance = random.Random(3)
    for whole in (pcap(packets), pcapng(packets, 101)):
        for _ in range(60):
            file = bytearray(whole)
            for _ in range(5):
                file[chance.randrange(24, len(file))] = chance.randrange(256)
            status, _ = decode(bytes(file))
            assert status in (0, 1, 2)
