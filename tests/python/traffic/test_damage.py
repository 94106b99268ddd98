"""Damage is reported with its place, and reading goes on behind it."""

import random

import pytest

from milter_protocol.traffic.records import Damage, Frame, Lane
from milter_protocol.traffic.stream import Stream
from tests.python.traffic.damaging import FRAMES, NAMES, STREAM, damages
from tests.python.traffic.running import (
    Said,
    decode,
    names,
    of_type,
    rows,
)

AT = 10
START = sum(map(len, FRAMES[:AT]))


def without(*places: int) -> list[str]:
    return [name for place, name in enumerate(NAMES) if place not in places]


@pytest.mark.parametrize(
    ("garbage", "kind"),
    [
        (b"\xff\xfe\xfd garbage", "too-long"),
        (b"\0\0\0\0", "undersized"),
        (b"\xff" * 5 + b"\0\0\0\1N" + b"\xff" * 9, "too-long"),
        (b"\xff" * 3 + b"\0\0\0\3Hno\0\0\0\4Hend" + b"\xff" * 5, "too-long"),
        (b"GET / HTTP/1.1\r\nHost: mail\r\n\r\n", "foreign"),
        (bytes(range(200, 256)) * 3, "too-long"),
        (b"\0\0\0\x05Zabcd" + b"\xff" * 7, "unknown-code"),
    ],
)
def test_garbage_between_frames_is_passed_over(garbage: bytes, kind: str) -> None:
    lines = rows(STREAM[:START] + garbage + STREAM[START:])
    assert damages(lines) == [(kind, START, len(garbage))]
    assert of_type(lines, "damage")[0]["bytes"] == {"hex": garbage[:16].hex()}
    assert names(lines) == NAMES
    offsets = [frame["offset"] for frame in of_type(lines, "frame")]
    assert offsets[AT - 1 : AT + 1] == [START - len(FRAMES[AT - 1]), START + len(garbage)]


def test_garbage_longer_than_any_piece_that_is_read_at_once() -> None:
    garbage = random.Random(1).randbytes(400_000).replace(b"\0", b"\1")
    lines = rows(STREAM[:START] + garbage + STREAM[START:])
    assert damages(lines) == [("too-long", START, len(garbage))]
    assert names(lines) == NAMES


def test_a_lost_byte_costs_two_frames_at_most() -> None:
    lines = rows(STREAM[: START + 2] + STREAM[START + 3 :])
    assert [offset for _, offset, _ in damages(lines)] == [START]
    assert names(lines) in (without(AT), without(AT, AT + 1))


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_flipped_bit_in_a_length(place: int) -> None:
    changed = bytearray(STREAM)
    changed[START + place] ^= 0x10
    lines = rows(bytes(changed))
    assert damages(lines)[0][1] == START
    assert names(lines) in (without(AT), without(AT, AT + 1))


def test_a_malformed_payload_is_one_frame() -> None:
    broken = Said("mta", "C", b"mx\x004\x12\x34192.0.2.7").frame
    lines = rows(STREAM[:START] + broken + STREAM[START:])
    assert damages(lines) == []
    assert names(lines) == [*NAMES[:AT], "Connect", *NAMES[AT:]]
    (frame,) = [frame for frame in of_type(lines, "frame") if "error" in frame]
    error = frame["error"]
    assert (error["kind"], error["field"]) == ("unterminated", "address")
    assert error["stream_offset"] == START + error["offset"]
    assert frame["payload"] == {"hex": broken[5:].hex()}
    status, text = decode(STREAM[:START] + broken + STREAM[START:])
    assert status == 1
    place = f"byte {error['offset']} of the frame, {error['stream_offset']} of the stream"
    assert f"!! malformed, unterminated: {error['reason']} ({place}, field address)" in text
    assert "1 damaged place" in text


def test_an_unknown_code_is_one_frame() -> None:
    lines = rows(STREAM[:START] + Said("mta", "Z", b"new").frame + STREAM[START:])
    assert damages(lines) == []
    (frame,) = [frame for frame in of_type(lines, "frame") if "error" in frame]
    assert (frame["name"], frame["code"], frame["error"]["kind"]) == (None, "Z", "unknown-code")
    assert names(lines) == [*NAMES[:AT], None, *NAMES[AT:]]


@pytest.mark.parametrize("left", [1, 3, 4, 5, 12])
def test_a_last_frame_that_is_cut_off(left: int) -> None:
    assert len(FRAMES[AT + 1]) > 12
    start = START + len(FRAMES[AT])
    cut = STREAM[: start + left]
    lines = rows(cut)
    assert names(lines) == NAMES[: AT + 1]
    assert damages(lines) == [("incomplete", start, left)]
    status, text = decode(cut)
    assert status == 1
    name = f", {NAMES[AT + 1]}," if left > 4 else ""
    have = (
        f"it has {left} of its {len(FRAMES[AT + 1])} bytes" if left >= 4 else f"it has {left} byte"
    )
    assert f"the last frame{name} is cut off: {have}" in text


def test_what_a_cut_off_frame_holds_is_not_taken_for_a_frame() -> None:
    cut = STREAM + Said("mta", "B", b"x" * 100).frame[:50] + b"\0\0\0\1N"
    lines = rows(cut)
    assert names(lines) == NAMES
    assert damages(lines) == [("incomplete", len(STREAM), 55)]


def test_a_stream_that_begins_in_the_middle() -> None:
    lines = rows(STREAM[7:])
    assert names(lines) == NAMES[1:]
    assert damages(lines)[0][1] == 0


def damaged(seed: int) -> bytes:
    chance = random.Random(seed)
    changed = bytearray(STREAM * 3)
    for _ in range(6):
        at = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                changed[at:at] = chance.randbytes(chance.randrange(1, 40))
            case _:
                del changed[at : at + chance.randrange(1, 40)]
    return bytes(changed)


@pytest.mark.parametrize("seed", range(20))
def test_damage_is_the_same_however_the_bytes_arrive(seed: int) -> None:
    def found(size: int) -> list[str]:
        stream = Stream(Lane.FIRST, 1 << 20)
        items: list[Frame | Damage] = []
        for at in range(0, len(data), size):
            items += stream.feed(data[at : at + size])
        items += stream.end()
        return list(map(repr, items))

    data = damaged(seed)
    whole = found(len(data))
    for size in (1, 2, 3, 16, 101):
        assert found(size) == whole


LONG = Said("mta", "B", b"x" * 1_500_000).frame


def test_a_frame_above_every_limit_is_read_where_another_follows_it() -> None:
    lines = rows(STREAM[:START] + LONG + STREAM[START:])
    assert damages(lines) == []
    assert names(lines) == [*NAMES[:AT], "Body", *NAMES[AT:]]


def test_a_last_frame_above_every_limit_is_read() -> None:
    assert names(rows(STREAM + LONG)) == [*NAMES, "Body"]


@pytest.mark.parametrize("end", [b"\xff" * 9, b"\0\0\0\0Q"], ids=bytes.hex)
def test_a_length_above_every_limit_is_damage_where_no_frame_follows(end: bytes) -> None:
    lines = rows(STREAM[:START] + LONG + end + STREAM[START:])
    assert damages(lines) == [("too-long", START, len(LONG) + len(end))]
    assert names(lines) == NAMES


def test_a_length_above_all_that_is_believed_is_damage() -> None:
    lines = rows(STREAM[:START] + b"\1\0\0\0B" + STREAM[START:])
    assert damages(lines) == [("too-long", START, 5)]


@pytest.mark.parametrize("size", [1_000, 65_536])
def test_long_frames_are_the_same_however_the_bytes_arrive(size: int) -> None:
    def found(step: int) -> list[str]:
        stream = Stream(Lane.FIRST, 1 << 24)
        items = [
            item for at in range(0, len(data), step) for item in stream.feed(data[at : at + step])
        ]
        return [repr(item)[:200] for item in [*items, *stream.end()]]

    data = STREAM + LONG + STREAM + LONG[:4] + b"\xff" + STREAM + LONG + b"\xff" * 9 + STREAM + LONG
    assert found(size) == found(len(data))


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_damage_every_byte_is_accounted_for(seed: int) -> None:
    changed = damaged(seed)
    lines = rows(changed, "--from", "mta")
    position = 0
    for line in lines:
        if line["type"] == "frame":
            assert line["offset"] == position
            position += 4 + line["length"]
        elif line["type"] == "damage":
            assert line["offset"] == position
            position += line["skipped"]
    assert position == len(changed)
    assert len(names(lines)) > 2 * len(NAMES)
