"""Recordings whose frames have another framing, and whose numbers have another order of bytes."""

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import made_of
from tests.python.traffic.damaging import damages
from tests.python.traffic.running import names, of_type

HELLO = bytes.fromhex("48 0b00 02000000 00010000")
BYE = bytes.fromhex("42 0300")
REPORT = bytes.fromhex(
    "01 2300 feca 0807060504030201 fffe fbfcfdfe f7f8f9fafbfcfdfe 0100 feffffff 0100"
)
"""The widest number is 0x0102030405060708."""
STREAM = HELLO + 3 * REPORT + BYE
NAMES = ["Hello", "Report", "Report", "Report", "Bye"]
AT = len(HELLO) + len(REPORT)
"""Where the second report begins."""


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    for making in made_of(TOYS / "little", tmp_path_factory.mktemp("little")):
        yield making.package


@pytest.fixture(scope="module")
def main(little: Any) -> Any:
    return import_module(f"{little.__name__}.__main__").main


@pytest.fixture
def rows(main: Any, tmp_path: Path) -> Any:
    """Gives the records of a file with some bytes."""

    def decoded(data: bytes, *options: str) -> list[dict[str, Any]]:
        file = tmp_path / "file"
        file.write_bytes(data)
        output = io.StringIO()
        with redirect_stdout(output):
            main(["decode", "--json", *options, str(file)])
        return [json.loads(line) for line in output.getvalue().splitlines()]

    return decoded


def capture(frames: Sequence[tuple[str, bytes]]) -> bytes:
    """JSON Lines, as other programs write them."""
    lines = (
        {"dir": side, "cmd": chr(frame[0]), "payload": frame[3:].hex()} for side, frame in frames
    )
    return "\n".join(json.dumps(line) for line in ({"scenario": "x"}, *lines)).encode()


def test_a_stream_is_read(rows: Any) -> None:
    lines = rows(STREAM, "--format", "raw")
    assert names(lines) == NAMES
    frames = of_type(lines, "frame")
    assert [each["offset"] for each in frames] == [0, 11, 46, 81, 116]
    assert [each["length"] for each in frames] == [11, 35, 35, 35, 3]
    assert frames[1]["fields"]["wide"] == 0x0102030405060708
    assert lines[-1]["damages"] == lines[-1]["violations"] == 0


def test_both_sides_of_a_capture_are_read(rows: Any) -> None:
    taken = bytes.fromhex("74 0500 0201")
    talk = [("meter", HELLO), ("reader", HELLO), ("meter", REPORT), ("reader", taken)]
    lines = rows(capture(talk))
    frames = of_type(lines, "frame")
    assert names(lines) == ["Hello", "Hello", "Report", "Taken"]
    assert frames[-1]["fields"] == {"number": 258}
    assert [each["offset"] for each in frames] == [0, 0, 11, 11]
    assert [each["length"] for each in frames] == [11, 11, 35, 5]
    assert lines[-1]["damages"] == lines[-1]["violations"] == 0


def test_a_payload_that_no_frame_has_room_for_is_read_all_the_same(rows: Any) -> None:
    talk = [("meter", HELLO), ("reader", HELLO), ("meter", REPORT + bytes(1 << 16))]
    lines = rows(capture(talk))
    assert of_type(lines, "frame")[-1]["error"]["kind"] == "trailing-bytes"
    assert lines[-1]["damages"] == 1


@pytest.mark.parametrize(
    "garbage", [b"\xfe\xfd\xfc garbage", b"\0" * 9, b"\x42\x00\x00", bytes(range(0x80, 0xC0))]
)
@pytest.mark.parametrize("most", ["303", "65535"])
def test_garbage_between_frames_is_passed_over(rows: Any, garbage: bytes, most: str) -> None:
    lines = rows(STREAM[:AT] + garbage + STREAM[AT:], "--format", "raw", "--max-length", most)
    assert names(lines) == NAMES
    assert [(start, size) for _, start, size in damages(lines)] == [(AT, len(garbage))]


@pytest.mark.parametrize(
    ("head", "may_be"),
    [
        (b"B", True),
        (b"x", False),
        (b"B\x2f", True),
        (b"x\x2f", False),
        (b"B\x2f\x01", True),
        (b"B\x30\x01", False),
        (b"B\x03\x00", True),
        (b"B\x02\x00", False),
        (b"x\x03\x00", False),
    ],
)
def test_as_much_as_there_is_of_a_head_is_looked_at(little: Any, head: bytes, may_be: bool) -> None:
    heads = import_module(f"{little.__name__}.traffic.heads").Heads(303)
    assert heads.may_be(bytearray(head), 0) is may_be
    place = heads.next(bytearray(b"\xfe\xfd" + head), 0, whole=False)
    # Of a whole head the search passes some that are not one.
    assert place == 2 or not may_be


def test_a_lost_byte_costs_one_frame(rows: Any) -> None:
    lines = rows(STREAM[: AT + 7] + STREAM[AT + 8 :], "--format", "raw")
    assert names(lines) in (NAMES[:2] + NAMES[3:], NAMES[:2] + NAMES[4:])
    assert [start for _, start, _ in damages(lines)] == [AT]


@pytest.mark.parametrize("left", [1, 2, 3, 20])
def test_a_last_frame_that_is_cut_off(rows: Any, left: int) -> None:
    lines = rows(STREAM[: AT + left], "--format", "raw")
    assert names(lines) == NAMES[:2]
    assert damages(lines) == [("incomplete", AT, left)]
    (damage,) = of_type(lines, "damage")
    told = f"it has {left} of its {len(REPORT)} bytes" if left > 2 else f"it has {left} byte"
    assert f"the last frame, Report, is cut off: {told}" in damage["reason"]


def test_a_stranger_is_known_by_its_first_bytes(rows: Any) -> None:
    lines = rows(b"GET / HTTP/1.1\r\n\r\n", "--format", "raw")
    (damage,) = of_type(lines, "damage")
    assert (damage["kind"], damage["offset"]) == ("foreign", 0)
    assert damage["reason"].endswith("the peer is HTTP")


def test_a_tolerated_length_is_read_as_another_one(rows: Any) -> None:
    lines = rows(HELLO + b"\x42\x01\x00", "--format", "raw")
    assert names(lines) == ["Hello", "Bye"]
    (finding,) = of_type(lines, "frame")[-1]["findings"]
    assert finding["reason"].endswith("it is taken for 3")


def test_a_greatest_length_must_be_one(main: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("2", "65536"):
        assert main(["decode", "--max-length", wrong, "-"]) == 2
        assert "must be a number from 3 to 65535" in capsys.readouterr().err
