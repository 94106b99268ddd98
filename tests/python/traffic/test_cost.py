"""Reading costs no more than the bytes that are read, whoever made them."""

import time

import pytest

from milter_protocol.traffic.records import Damage, Frame, Lane
from milter_protocol.traffic.stream import Stream
from tests.python.traffic.running import PLAIN, Said, recorded, run, stream

GREATEST = 1 << 20
PIECE = 1 << 16
FRAMES = stream(recorded(PLAIN), "mta")
UNTRIED = "not every place was tried, for that would have taken too long"


def heads(code: bytes, greatest: int, count: int) -> bytes:
    """Heads in each of which a long frame may begin, behind which another may begin."""
    length = next(n for n in range(greatest, 0, -1) if (4 + n) % 5 == 0)
    return (length.to_bytes(4, "big") + code) * count


def cut(data: bytes, size: int = PIECE) -> list[Frame | Damage]:
    found = Stream(Lane.FIRST, GREATEST)
    items = [item for at in range(0, len(data), size) for item in found.feed(data[at : at + size])]
    return [*items, *found.end()]


@pytest.mark.parametrize(
    "piece",
    [
        b"\0",
        b"\0\0\0",
        b"\0\0\0\1",
        b"\0\0\xff\xffB",
        b"\0\0\0\0\1Z",
        b"\0\x0f\xff\xff",
        bytes.fromhex("000fffff42") + b"x" * 11,
    ],
    ids=bytes.hex,
)
def test_hostile_bytes_cost_no_more_than_others(piece: bytes) -> None:
    start = time.perf_counter()
    done = run("decode", "--json", "-", stdin=piece * (1_000_000 // len(piece)))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert time.perf_counter() - start < 20


def test_a_long_frame_in_short_pieces_costs_no_more_than_others() -> None:
    size = 4 << 20
    frame = Said("mta", "B", bytes(size)).frame
    stream = Stream(Lane.FIRST, 2 * size)
    start = time.perf_counter()
    items = [item for at in range(0, len(frame), 16) for item in stream.feed(frame[at : at + 16])]
    assert len(items) == 1
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xff" + heads(b"H", 0xFFFF, 100_000),
        b"\xff\xff" + heads(b"H", GREATEST, 800_000),
        b"\xff\xff" + heads(b"D", GREATEST, 200_000),
        b"\xff\xff" + heads(b"O", GREATEST, 200_000),
        (b"\0\0\0\1N" * 2 + b"\0\x0f\xff\xf8H\xff") * 100_000,
        bytes(30 << 20),
    ],
    ids=["short", "long", "pairs", "numbers", "malformed", "zeros"],
)
def test_finding_frames_again_costs_no_more_than_reading(data: bytes) -> None:
    start = time.perf_counter()
    items = cut(data)
    assert time.perf_counter() - start < 12
    passed = (item.skipped if isinstance(item, Damage) else 5 + len(item.payload) for item in items)
    assert sum(passed) == len(data)


def test_it_is_said_where_not_every_place_was_tried() -> None:
    hostile = b"\xff\xff" + heads(b"H", 0xFFFF, 20_000)
    first, *others = cut(hostile + b"\xff" * (1 << 20) + FRAMES + b"\xff\xff\xff" + FRAMES)
    assert isinstance(first, Damage)
    assert first.reason.endswith(f"; {UNTRIED}")
    # Behind that, all is as ever.
    (second,) = [item for item in others if isinstance(item, Damage)]
    assert (second.kind, second.skipped) == ("too-long", 3)
    assert UNTRIED not in second.reason
    assert b"".join(item.payload for item in others if isinstance(item, Frame)) == b"".join(
        each.payload for each in recorded(PLAIN) * 2 if each.side == "mta"
    )


def test_what_is_not_tried_does_not_depend_on_the_pieces() -> None:
    data = b"\xff\xff" + heads(b"H", 0xFFFF, 40_000) + FRAMES + heads(b"H", 0xFFFF, 5_000)
    whole = list(map(repr, cut(data, len(data))))
    assert UNTRIED in whole[0]
    for size in (4_001, PIECE):
        assert list(map(repr, cut(data, size))) == whole


@pytest.mark.parametrize("count", [1, 8])
def test_long_frames_are_found_again_behind_ordinary_damage(count: int) -> None:
    body = Said("mta", "B", bytes(range(1, 256)) * 4_000).frame
    first, *frames = cut(body[700:] + body * count)
    assert isinstance(first, Damage)
    assert (first.skipped, UNTRIED in first.reason) == (len(body) - 700, False)
    assert len(frames) == count
