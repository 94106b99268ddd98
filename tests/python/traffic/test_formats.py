"""The same conversation in each format says the same."""

import base64
import bz2
import gzip
import json
import lzma
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.needs.asking import need
from tests.python.traffic import notations, printed, writing
from tests.python.traffic.running import (
    MODIFY,
    PLAIN,
    Said,
    capture,
    decode,
    findings,
    names,
    of_type,
    parsed,
    recorded,
    rows,
    run,
    stream,
)
from tests.python.traffic.writing import hexdump, narrow, xxd

ONE_SIDE = writing.ONE_SIDE | notations.ONE_SIDE | printed.ONE_SIDE
BOTH_SIDES = writing.BOTH_SIDES | notations.BOTH_SIDES | printed.BOTH_SIDES
FORMS = Path(__file__).parent / "forms"
FILES = [PLAIN, MODIFY]
PROGRAMS = [
    line.split()
    for line in (
        *("xxd", "xxd -p", "xxd -i", "xxd -g 1 -u", "xxd -e", "xxd -b", "xxd -c 10"),
        *("hexdump", "hexdump -C", "hexdump -x", "hexdump -b", "hexdump -c", "hexdump -d"),
        *("od", "od -x", "od -b", "od -c", "od -l", "od -A x -t x1", "od -A d -t x1", "od -t x1z"),
        *("od --endian=big -x", "od -t d1", "od -v -A n -t x1", "od -v -A n -t u1"),
    )
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
def test_what_programs_write_is_read(program: list[str], tmp_path: Path) -> None:
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


def listed(*files: Path, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    done = run("decode", "--json", *options, *files)
    assert (done.returncode, done.stderr) == (0, b"")
    return parsed(done.stdout)


def test_one_conversation_in_all_forms_is_the_same() -> None:
    """Files of a real Postfix; what has both sides is one conversation of both."""
    followed = FORMS / "follow_raw.txt"
    both, alone = said(listed(followed)), said(listed(followed), "mta")
    assert (len(both), len(alone)) == (35, 23)
    seen = {}
    for file in sorted(FORMS.iterdir()):
        if file.name not in ("follow_ascii.txt", "filter.raw", "short_digits.txt"):
            found = said(listed(file))
            assert found in (both, alone), file.name
            seen[file.name] = found == both
    assert {name for name, has_both in seen.items() if has_both} == {
        *("follow_hex.txt", "follow_raw.txt", "follow_yaml.txt"),
        *("milter.pcap", "milter.pcap.gz", "milter.pcapng"),
        *("tcpdump_X.txt", "tshark_payload.txt"),
    }
    for files in (("mta.raw", "filter.raw"), ("filter.raw", "mta.raw"), ("xxd.txt", "filter.raw")):
        assert said(listed(*(FORMS / name for name in files), options=("--join",))) == both
    assert names(listed(FORMS / "short_digits.txt")) == ["Negotiate"]


def test_a_form_that_has_lost_bytes_is_named_with_the_way_out() -> None:
    done = run("decode", FORMS / "follow_ascii.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"plain text, which has dots in place of bytes" in done.stderr
    assert b"`tshark -r FILE -q -z follow,tcp,raw,0`" in done.stderr


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (b"15:01:40.7 IP localhost.46624 > localhost.48891: tcp 17\n" * 3, b"`tcpdump -i any"),
        (
            "    1 0.000 127.0.0.1 \u2192 127.0.0.1 TCP 83 1 \u2192 2 Len=17\n".encode(),
            b"tshark -x",
        ),
        (b"T 127.0.0.1:1 -> 127.0.0.1:2 [AP] #4\n  ....O............\n", b"`ngrep -x`"),
        (b"> 2026/11/29 15:01:40.000702505  length=17 from=0 to=16\n....O..", b"`socat -x`"),
        (b"0000000 nul nul nul  cr   O nul nul nul ack nul\n", b"`od -t x1`"),
        (b'openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3\n', b"`strace -f -s 65536"),
        (b"\x28\xb5\x2f\xfd\x04", b"`zstd -dc FILE | milter-protocol decode -`"),
        (b"snoop\0\0\0\0\0\0\2", b"`editcap -F pcap FILE NEW`"),
        (b"TRSNIFF data    \x1a", b"`editcap -F pcap FILE NEW`"),
        (b"plain.raw".ljust(257, b"\0") + b"ustar\0", b"`tar -xvf FILE` and decode what is in it"),
        (b"^@^@^@^MO^@^@^@^F^@^@^A", b"`cat -v`"),
        (b"AAAAADKPAAAAABQAAAA76AA7777Q====\n", b"`base32 -d FILE | milter-protocol decode -`"),
        (b"0000000000000000000000000000110101001111", b"`perl -ne "),
        (b" 0000 0d00 004f 0000 0006\n", b'pack("S<*", map hex, split)\' FILE |'),
        (b" 000000 000015 047400 000000\n", b'pack("S>*", map oct, split)\' FILE |'),
        (b"  218103808        79  16777216\n", b'pack("L<*", map int, split)\' FILE |'),
        (b"  \\0  \\0  \\0  \\r   O  \\0\n", b"`od -c`"),
        (b":0D0000000000000D4F000000060000019F09\r\n", b"`objcopy -I ihex"),
        (b"S1100000000000000D4F000000060000019F00\n", b"`objcopy -I srec"),
        (b"begin 644 mta.raw\n.````#4\\````&```!GPD`\n", b"`uudecode -o - FILE |"),
        (b"=00=00=00=0DO=00=00=00=06=00\n", b"decode_qp("),
        (b"%00%00%00%0DO%00%00%00%06", b"chr hex $1/ge'"),
        (b"&#0;&#0;&#0;&#13;&#79;&#0;", b"chr $1/ge'"),
        (b"Oct 1 milter[7]: 00000000: 0000 000d 4f00 0000  ....O...\n", b"`sed "),
        (b"<html><pre>00000000: 0000 000d</pre>", b"copy the text as a browser shows it"),
        (b'"\\NUL\\NUL\\NUL\\SOHN"', b"print the bytes as numbers"),
        (b"\x1b[1;32m00000000\x1b[0m: 0000", b"`xxd -R never`"),
        ("\u2502".encode() + b"00000000", b"`xxd FILE`"),
        (b"'\xef\xbf\xbd\\0\\0'", b"print the bytes, not a text of them"),
        (b"Ab1/" * 40 + b".", b"as `xxd FILE` prints them"),
        (b"ABCDEFGH" * 20 + b"!", b"as `xxd FILE` prints them"),
        (b"Dear all,\nnothing here.\n", b"as `xxd FILE` prints them"),
    ],
    ids=lambda value: value.decode("utf-8", "replace")[:12],
)
def test_what_cannot_be_read_is_named_and_not_called_damage(text: bytes, what: bytes) -> None:
    done = run("decode", "-", stdin=text)
    assert (done.returncode, done.stdout) == (2, b"")
    assert what in done.stderr


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, base64.b64encode])
def test_what_is_packed_is_unpacked_whatever_is_in_it(pack: Callable[[bytes], bytes]) -> None:
    packed, text = recorded(PLAIN), xxd(stream(recorded(PLAIN), "mta")).encode()
    expected = said(rows(stream(packed, "mta")))
    assert said(rows(pack(stream(packed, "mta")))) == expected
    if pack is not base64.b64encode:
        assert said(rows(pack(text))) == expected
        # What is there is shown, and then it is said that the rest is missing.
        lines = rows(pack(capture(packed * 40))[:-9])
        assert len(names(lines)) > len(packed)
        assert [each["kind"] for each in of_type(lines, "damage")][-1:] == ["unreadable"]
        assert said(rows(base64.encodebytes(pack(stream(packed, "mta"))))) == expected
    assert said(rows(text.decode().encode("utf-16"))) == expected


def test_both_sides_in_one_stream_are_told_apart_by_what_they_say() -> None:
    mixed = b"".join(each.frame for each in recorded(PLAIN))
    for form in (mixed, mixed.hex().encode(), xxd(mixed).encode()):
        assert said(rows(form)) == said(rows(PLAIN.read_bytes()))


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["000000014e"], 0, b"EndOfHeaders"),
        (["0x00, 0x00, 0x00, 0x01, 0x4e"], 0, b"EndOfHeaders"),
        ([r"b'\x00\x00\x00\x01N'"], 0, b"EndOfHeaders"),
        (["00 00 00 01 4e 0"], 1, b"the number of digits is odd"),
        (["0a0b0c0d0e0f"], 2, b"as bytes in hexadecimal it does not begin like a frame"),
        (["0000000"], 2, b"No such file or directory"),
        (["--join", "000000014e"], 2, b"--join takes two files, not 1"),
        (["--join", "000000014e", "000000014e"], 2, b"both files are what the mta sent"),
        (["--join", str(FORMS / "mta.raw"), str(FORMS / "follow_raw.txt")], 2, b"both directions"),
    ],
    ids=str,
)
def test_bytes_in_the_command_line(arguments: list[str], status: int, told: bytes) -> None:
    done = run("decode", *arguments)
    assert done.returncode == status
    assert told in (done.stdout + done.stderr)


def test_calls_that_were_shortened_are_named_with_the_way_out() -> None:
    """A frame of which the rest is missing costs itself; strace keeps 32 bytes by default."""
    whole = notations.strace(recorded(PLAIN))
    short = re.sub(r'"((?:[^"\\]|\\.){40})(?:[^"\\]|\\.)+"', r'"\1"...', whole)
    lines = rows(short.encode())
    damages = of_type(lines, "damage")
    assert {each["kind"] for each in damages} == {"gap"}
    assert all("record with `strace -s 65536`" in each["reason"] for each in damages)
    assert [each for each in findings(lines) if each[1]] == []
    assert "EndOfMessage" in names(lines)


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
