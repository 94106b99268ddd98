"""What is broken, foreign or cut short is shown, and nothing is held against the innocent."""

import os
import random
import subprocess
from collections.abc import Callable

import pytest

from generator.model import Spec
from tests.conformance.questions import published
from tests.wireshark.conftest import Make
from tests.wireshark.recording import CAPTURES, SIDES, Capture, as_written, frame, recorded
from tests.wireshark.running import Dissector, Seen, click, kinds, show, tshark

FILES = [
    CAPTURES / name
    for name in (
        "postfix-3.7_v6_modify-all.jsonl",
        "postfix-3.7_v6_headers-nr-hdr.jsonl",
        "postfix-3.7_v2_headers.jsonl",
        "sendmail-8.17_v6_modify-all.jsonl",
        "miltertest-2.11_two-messages.jsonl",
    )
]
FUZZED = int(os.environ.get("FUZZ", "40"))


def violations(seen: list[Seen]) -> list[str]:
    return [each for one in seen for each in one.shown("violation") + one.shown("error")]


def random_bytes(chance: random.Random, frames: list[bytes]) -> bytes:
    return chance.randbytes(chance.randrange(1, 200))


def random_payload(chance: random.Random, frames: list[bytes]) -> bytes:
    return frame(chance.choice(frames)[4], chance.randbytes(chance.randrange(60)))


def mutated(chance: random.Random, frames: list[bytes]) -> bytes:
    data = bytearray(chance.choice(frames))
    for _ in range(chance.randrange(1, 4)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def cut(chance: random.Random, frames: list[bytes]) -> bytes:
    data = chance.choice(frames)
    return data[: chance.randrange(1, len(data) + 1)]


def whole(chance: random.Random, frames: list[bytes]) -> bytes:
    return chance.choice(frames)


WAYS: list[Callable[[random.Random, list[bytes]], bytes]] = [
    random_bytes,
    random_payload,
    mutated,
    cut,
    whole,
    whole,
]


def fuzzed(spec: Spec, seed: int) -> Capture:
    chance = random.Random(seed)
    vectors = [each for topic in published(spec) for each in topic["messages"]]
    frames = [bytes.fromhex(each["frame"]) for each in vectors]
    frames = [each for each in frames if len(each) < 2000] or [b"\0\0\0\1x"]
    capture = Capture()
    for number in range(FUZZED):
        ways = [chance.choice(WAYS)] if number % 2 else WAYS
        said = [
            (chance.choice(SIDES), chance.choice(ways)(chance, frames))
            for _ in range(chance.randrange(1, 12))
        ]
        capture.conversation(str(number), said, segment=chance.choice((3, 50, 1460)))
    return capture


@pytest.mark.parametrize("name", ["milter", "empty", "tiny", "full"])
@pytest.mark.parametrize("options", [(), ("-2", "-o", "tcp.desegment_tcp_streams:FALSE")])
def test_nothing_makes_it_fail(make: Make, name: str, options: tuple[str, ...]) -> None:
    spec, dissector = make(name)
    assert show(dissector, fuzzed(spec, seed=len(name)), *options)


def test_a_packet_that_was_cut_short_is_shown(milter: Dissector) -> None:
    capture = Capture()
    capture.conversation("cut", as_written(FILES[0]))
    file = milter.folder / "short.pcap"
    file.write_bytes(capture.content())
    short = milter.folder / "shorter.pcap"
    editcap = ["editcap", "-F", "pcap", "-s", "80", str(file), str(short)]
    subprocess.run(editcap, check=True, capture_output=True)
    output = tshark(milter, "-r", short, "-d", f"tcp.port=={capture.port},milter", "-V")
    assert "incomplete: " in output


def test_packets_are_shown_alike_whatever_the_order_in_which_they_are_clicked(
    milter: Dissector,
) -> None:
    capture = Capture()
    for file in FILES:
        capture.conversation(file.name, as_written(file))
    titles: dict[int, list[str]] = {}
    for seen in show(milter, capture, "-2"):
        titles.setdefault(seen.packet, []).append(seen.title)
    clicked = 2 * sorted(titles)
    random.Random(7).shuffle(clicked)
    trees = click(milter, clicked)
    shown: dict[int, str] = {}
    for number, tree in zip(clicked, trees, strict=True):
        frames = [each for each in tree if each.get("f") == milter.id]
        assert [each["l"] for each in frames] == titles[number]
        assert shown.setdefault(number, repr(frames)) == repr(frames)
    together = " ".join(shown.values())
    assert "not-granted" not in together
    assert together.count("Response in") > 100
    assert together.count("Response to") > 100


@pytest.mark.parametrize("begin", [1, 2, 5, 11])
def test_a_capture_that_begins_later_accuses_nobody(milter: Dissector, begin: int) -> None:
    capture = Capture()
    for file in FILES:
        capture.conversation(file.name, as_written(file)[begin:], handshake=False)
    seen = show(milter, capture)
    assert len(seen) > 100
    assert violations(seen) == []


@pytest.mark.parametrize("side", SIDES)
def test_one_side_alone_is_not_accused(milter: Dissector, side: str) -> None:
    capture = Capture()
    for file in FILES:
        said = as_written(file)
        capture.conversation(file.name, [(by, data) for by, data in said if by == side])
    seen = show(milter, capture)
    # Only the negotiation, which both sides send, does not tell who sends it.
    sender = {"mta": "1", "filter": "2"}[side]
    assert {each.one("sender") for each in seen if each.all("code")[0].value != b"O"} == {sender}
    assert violations(seen) == []


def test_reading_goes_on_behind_what_is_no_frame(milter: Dissector) -> None:
    said = [(by, data) for by, data, _ in recorded(FILES[0])]
    capture = Capture()
    capture.conversation("damaged", [*said[:8], ("mta", b"\0\0\0\0lost"), *said[8:]])
    seen = show(milter, capture)
    assert violations(seen) == [
        "undersized: the length is less than that of a frame without a payload (byte 0)"
    ]
    assert len(seen) == len(said) + 1
    assert kinds([each for one in seen for each in one.shown("note")])[:1] == ["resumed"]


def test_another_conversation_on_the_same_ports_begins_anew(milter: Dissector) -> None:
    capture = Capture()
    for name in ("first", "second"):
        capture.conversation(name, as_written(FILES[0]))
        capture.reuse()
    for options in ((), ("-2",)):
        assert violations(show(milter, capture, *options)) == []


def test_another_protocol_is_told(milter: Dissector) -> None:
    capture = Capture()
    said = [("mta", b"GET / HTTP/1.1\r\n\r\n"), ("filter", b"HTTP/1.1 400 \r\n")]
    capture.conversation("web", said)
    scanner = bytes.fromhex("0300002f2ae00000000000") + b"Cookie: mstshash=Admin\r\n"
    capture.conversation("scanner", [("mta", scanner)])
    assert kinds(violations(show(milter, capture))) == ["foreign", "foreign", "foreign"]


OPENED = [("mta", frame(0x4F, bytes.fromhex("000000060000000000000000")))]
OPENED += [("filter", OPENED[0][1])]


@pytest.mark.parametrize(
    ("length", "kind"),
    [("00000000", "undersized"), ("ffffffff", "too-long"), ("802e0103", "foreign")],
)
def test_lengths_of_commands_that_filters_take(make: Make, length: str, kind: str) -> None:
    _, dissector = make("milter")
    capture, head = Capture(), bytes.fromhex(length)
    taken = [*OPENED, ("mta", head + b"A" + frame(0x51, b""))]
    capture.conversation("taken", taken)
    capture.conversation("in pieces", taken, segment=1)
    capture.conversation(
        "of a filter", [*OPENED, ("mta", frame(0x48, b"x\0")), ("filter", head + b"c")]
    )
    capture.conversation("not a command", [*OPENED, ("mta", head + b"?" + frame(0x51, b""))])
    damaged = [*OPENED, ("mta", frame(0x48, b"x")), ("mta", head + b"A")]
    capture.conversation("behind damage", damaged)
    capture.conversation("at the start", [("mta", head + b"A" + frame(0x51, b""))])
    found: dict[str, list[Seen]] = {}
    for seen in show(dissector, capture):
        found.setdefault(capture.packets[seen.packet].conversation, []).append(seen)
    for name in ("taken", "in pieces"):
        *_, abort, close = found.pop(name)
        assert [each.all("code")[0].value for each in (abort, close)] == [b"A", b"Q"]
        (warning,) = violations([abort])
        assert warning.startswith("malformed: ")
        assert warning.endswith("(byte 0); it is taken for 1")
        assert violations([close]) == []
    assert len(found) == 4
    for name, shown in found.items():
        assert kind in kinds(violations(shown)), name
