"""The same conversation in each format says the same."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.needs.asking import need
from tests.python.traffic.running import (
    MODIFY,
    PLAIN,
    Said,
    capture,
    decode,
    findings,
    names,
    of_type,
    recorded,
    rows,
    stream,
)
from tests.python.traffic.writing import BOTH_SIDES, ONE_SIDE, hexdump, narrow, xxd

FILES = [PLAIN, MODIFY]
PROGRAMS = [
    ("xxd",),
    ("xxd", "-p"),
    ("xxd", "-i"),
    ("xxd", "-g", "1", "-u"),
    ("hexdump", "-C"),
    ("od", "-A", "x", "-t", "x1"),
]


def said(lines: list[dict[str, Any]], side: str | None = None) -> list[tuple[Any, ...]]:
    return [
        (frame["side"], frame["offset"], frame["name"], json.dumps(frame["fields"]))
        for frame in of_type(lines, "frame")
        if side in (None, frame["side"])
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("side", ["mta", "filter"])
@pytest.mark.parametrize("form", ["raw", *ONE_SIDE])
def test_one_direction_says_what_the_capture_says(file: Path, side: str, form: str) -> None:
    data = stream(recorded(file), side)
    lines = rows(data if form == "raw" else ONE_SIDE[form](data).encode())
    (conversation,) = of_type(lines, "conversation")
    assert (conversation["side"], conversation["guessed"]) == (side, True)
    assert said(lines) == said(rows(file.read_bytes()), side)
    assert not of_type(lines, "damage")
    assert not findings(lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("form", BOTH_SIDES)
def test_both_directions_say_what_the_capture_says(file: Path, form: str) -> None:
    lines = rows(BOTH_SIDES[form](recorded(file)).encode())
    (conversation,) = of_type(lines, "conversation")
    assert (conversation["side"], conversation["guessed"]) == (None, True)
    expected = rows(file.read_bytes())
    assert said(lines) == said(expected)
    phases = [frame["phase"] for frame in of_type(lines, "frame")]
    assert phases == [frame["phase"] for frame in of_type(expected, "frame")]
    assert not of_type(lines, "damage")
    assert not findings(lines)


@pytest.mark.parametrize("form", BOTH_SIDES)
def test_sides_are_told_by_the_codes_where_the_filter_comes_first(form: str) -> None:
    swapped = [
        Said("mta" if each.side == "filter" else "filter", each.code, each.payload)
        for each in recorded(PLAIN)
    ]
    assert said(rows(BOTH_SIDES[form](swapped).encode())) == said(rows(PLAIN.read_bytes()))


@pytest.mark.parametrize("program", PROGRAMS, ids=" ".join)
def test_what_programs_write_is_read(program: tuple[str, ...], tmp_path: Path) -> None:
    need(program[0])
    body = Said("mta", "B", bytes(500) + b"0000: 41 41  ab |cd|\r\n" * 40)
    conversation = [*recorded(PLAIN), body]
    file = tmp_path / "stream"
    file.write_bytes(stream(conversation, "mta"))
    text = subprocess.run([*program, str(file)], capture_output=True, check=True).stdout
    lines = rows(text)
    assert not of_type(lines, "damage")
    assert said(lines) == said(rows(file.read_bytes()))
    assert len(names(lines)) == sum(each.side == "mta" for each in conversation)


def test_several_dumps_one_after_another_are_one_stream() -> None:
    frames = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
    text = "\n".join(xxd(frame) for frame in frames)
    lines = rows(text.encode())
    assert len(names(lines)) == len(frames)
    assert not of_type(lines, "damage")


def test_a_dump_with_windows_line_ends_and_a_byte_order_mark() -> None:
    data = stream(recorded(PLAIN), "mta")
    for text in (xxd(data), data.hex(" ")):
        marked = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
        assert said(rows(marked)) == said(rows(data))


def test_bytes_that_a_dump_shows_as_hexadecimal_text_are_not_taken_for_bytes() -> None:
    body = Said("mta", "B", b"eleven byte" + b"ab cd ab cd ab  " * 4)
    for writer in (hexdump, xxd, narrow):
        (frame,) = of_type(rows(writer(body.frame).encode()), "frame")
        assert frame["fields"] == {"data": body.payload.decode()}


def test_a_format_and_a_side_can_be_given() -> None:
    data = Said("mta", "O", bytes.fromhex("00000006000001ff001fffff")).frame
    for side in ("mta", "filter"):
        lines = rows(data, "--from", side)
        assert [frame["side"] for frame in of_type(lines, "frame")] == [side]
        assert not of_type(lines, "conversation")[0]["guessed"]
    status, _ = decode(data.hex().encode(), "--format", "raw")
    assert status == 1
    connect = Said("mta", "C", b"unknown\0U").frame
    assert findings(rows(connect)) == []
    assert findings(rows(connect, "--from", "filter")) == [("wrong-side", True)]


def test_a_capture_that_holds_several_conversations() -> None:
    status, text = decode(PLAIN.read_bytes() + MODIFY.read_bytes())
    assert status == 0
    assert text.count("capture: both sides") == 2
    lines = rows(PLAIN.read_bytes() + MODIFY.read_bytes())
    frames = of_type(lines, "frame")
    (second,) = [n for n, each in enumerate(frames) if n and each["offset"] == 0 and n > 2][:1]
    assert frames[second]["name"] == "Negotiate"
    assert said(lines)[second:] == said(rows(MODIFY.read_bytes()))
    assert "scenario=plain" in text
    assert "scenario=modify-all" in text


def test_frames_above_the_usual_limit_are_read() -> None:
    body = Said("mta", "B", b"x" * 200_000)
    assert names(rows(body.frame + Said("mta", "E", b"").frame)) == ["Body", "EndOfMessage"]
    assert names(rows(capture([body]))) == ["Body"]
    (damage,) = of_type(rows(body.frame, "--max-length", "65536"), "damage")
    assert damage["kind"] == "too-long"
