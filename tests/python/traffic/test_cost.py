"""Reading costs no more than the bytes that are read, whoever made them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest

from milter_protocol.limits import GREATEST_MAX_LENGTH
from milter_protocol.traffic.following import follow
from milter_protocol.traffic.reading import Format, UnreadableError, read
from milter_protocol.traffic.reading.source import Source
from milter_protocol.traffic.records import Damage, Frame, Lane, Piece, Side, Start
from milter_protocol.traffic.stream import Stream
from tests.python.traffic.running import PLAIN, ROOT, Said, environment, recorded, run, stream

GREATEST = 1 << 20
PIECE = 1 << 16
FRAMES = stream(recorded(PLAIN), "mta")
UNTRIED = "not every place was tried, because that would take too long"


def heads(code: bytes, greatest: int, count: int) -> bytes:
    """Heads in each of which a long frame may begin, behind which another may begin."""
    length = next(n for n in range(greatest, 0, -1) if (4 + n) % 5 == 0)
    return (length.to_bytes(4, "big") + code) * count


def cut(data: bytes, size: int = PIECE) -> list[Frame | Damage]:
    found = Stream(Lane.FIRST, GREATEST)
    items = [item for at in range(0, len(data), size) for item in found.feed(data[at : at + size])]
    return [*items, *found.end()]


def time_of_processes() -> float:
    """The processor time of the processes that were started here and have ended."""
    times = os.times()
    return times.children_user + times.children_system


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
    start = time_of_processes()
    done = run("decode", "--json", "-", stdin=piece * (1_000_000 // len(piece)))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert 0 < time_of_processes() - start < 20


def test_a_long_frame_in_short_pieces_costs_no_more_than_others() -> None:
    size = 4 << 20
    frame = Said("mta", "B", bytes(size)).frame
    stream = Stream(Lane.FIRST, 2 * size)
    start = time.process_time()
    items = [item for at in range(0, len(frame), 16) for item in stream.feed(frame[at : at + 16])]
    items += stream.end()
    assert len(items) == 1
    assert time.process_time() - start < 5


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
    start = time.process_time()
    items = cut(data)
    assert time.process_time() - start < 12
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


UNITS = (
    *(" ", "\t", "=", "= ", "={/*", "/*a", "*/", "//", "{}", "{", "[", "0", "0x", "aa", "aa "),
    *("aa  ", "0000: ", "0x,", "\\x", '"', "\\u0061", "peer0_0 ", "peer", "Follow: ", "*", ":"),
    *("*\n", "0000: aa\n*\n", "0000  aa  \n", "=\n", "{}\n", "x\n", "\n"),
)
BEGINS = {
    Format.CAPTURE: '{"x":"',
    Format.NUMBERS: "char a[] = { 0x00,\n",
    Format.STRINGS: 'b"\\x00\n',
    Format.CALLS: 'read(5, "',
}
END = "x\n0000: 41\n"


def cost(text: bytes, format_: Format | None) -> float:
    """The processor time of reading a text; what is found in it is not looked at."""
    spent = []
    for _ in range(2):
        start = time.process_time()
        with suppress(UnreadableError):
            for _ in read(Source(BufferedReader(BytesIO(text))), format_):
                pass
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize("format_", [None, *Format], ids=str)
def test_reading_takes_four_times_as_long_for_four_times_as_much(format_: Format | None) -> None:
    """A cost of the square takes sixteen times as long."""
    sizes = (6_000, 24_000)
    for unit in UNITS:
        for begin in {"", BEGINS.get(format_ or Format.NUMBERS, "")}:
            texts = [f"{begin}{unit * (size // len(unit))}{END}".encode() for size in sizes]
            short, long = (cost(text, format_) for text in texts)
            assert long < 10 * short + 0.03, (begin, unit)


def rows_that_repeat(count: int, step: int) -> Iterator[bytes]:
    for at in range(1, count + 1):
        yield f"{at * step - 1:08x}: aa\n*\n".encode()


@pytest.mark.parametrize("step", [1 << 12, 1 << 20, 1 << 24])
def test_lines_that_are_left_out_stand_for_no_more_than_a_dump_would_have(step: int) -> None:
    text = b"00000000: aa\n*\n" + b"".join(rows_that_repeat(100, step))
    items = list(read(Source(BufferedReader(BytesIO(text))), Format.DUMP))
    pieces = [item for item in items if isinstance(item, Piece)]
    size = sum(len(piece.data) for piece in pieces)
    assert size < 2 * GREATEST_MAX_LENGTH + 512 * len(text)
    assert len(pieces) < 200 + size / 1_000
    reasons = {item.reason for item in items if isinstance(item, Damage)}
    assert all("dump all lines" in reason for reason in reasons)
    assert bool(reasons) is (step > 1 << 12)


def test_frames_are_not_held_long_until_it_is_known_who_sends_them() -> None:
    taken = []

    def cuts() -> Iterator[Start | Frame]:
        yield Start("raw", both=False, facts={})
        for number in range(64):
            taken.append(number)
            said = cut(Said("mta", "z", bytes(500_000)).frame)[0]
            assert isinstance(said, Frame)
            yield said._replace(where=Lane.FIRST)

    next(follow(cuts(), None))
    assert len(taken) < 5
    assert next(follow(cuts(), Side.MTA)) is not None


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (80 << 20, 80 << 20))
from milter_protocol.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("format_", Format, ids=str)
def test_a_line_without_end_is_not_held(format_: Format, tmp_path: Path) -> None:
    file = tmp_path / "long"
    with file.open("wb") as out:
        out.write(b'{"x":"')
        for _ in range(100):
            out.write(b"a" * 1_000_000)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "decode", "--format", format_, str(file)],
        capture_output=True,
        env=environment(),
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    # No packets or calls are in it at all.
    is_none = format_ in (Format.PACKETS, Format.CALLS)
    assert done.returncode == 1 + is_none
    assert bool(done.stderr) is is_none
    assert b"Traceback" not in done.stderr
