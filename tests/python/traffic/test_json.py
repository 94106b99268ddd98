"""What programs read."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.needs.asking import need
from tests.python.traffic.running import (
    MODIFY,
    PLAIN,
    ROOT,
    Said,
    capture,
    command,
    decode,
    environment,
    of_type,
    parsed,
    recorded,
    rows,
    run,
)

EVERY = {"type", "file"}
FRAME = EVERY | {
    *("side", "line", "offset", "length", "code", "name", "id", "fields", "phase", "findings")
}


def test_each_line_is_one_object_of_a_known_shape() -> None:
    lines = rows(MODIFY.read_bytes())
    assert [line["type"] for line in lines[:1]] == ["conversation"]
    assert [line["type"] for line in lines[-2:]] == ["end", "summary"]
    assert {line["type"] for line in lines[1:-2]} == {"frame"}
    assert lines[0].keys() == EVERY | {"format", "side", "guessed", "facts"}
    assert all(line.keys() == FRAME for line in lines[1:-2])
    assert lines[-1].keys() == EVERY | {"frames", "damages", "violations", "notes"}
    assert sum(lines[-1]["frames"].values()) == len(lines) - 3


def test_how_long_the_filter_took_where_the_input_has_times() -> None:
    times = (100.5, 101.0, 102.25, 102.5, "no time")
    lines = [json.loads(each.line) for each in recorded(PLAIN)[: len(times)]]
    for line, time in zip(lines, times, strict=True):
        line["time"] = time
    data = "\n".join(map(json.dumps, lines)).encode()
    frames = of_type(rows(data), "frame")
    assert [frame.get("time") for frame in frames] == [100.5, 101.0, 102.25, 102.5, None]
    assert [frame.get("took") for frame in frames] == [None, 0.5, None, None, None]
    assert "(500.0 ms)" in decode(data)[1]


def test_the_fields_of_a_frame() -> None:
    frames = {frame["line"]: frame for frame in of_type(rows(PLAIN.read_bytes()), "frame")}
    assert frames[5] == {
        "type": "frame",
        "file": "-",
        "side": "mta",
        "line": 5,
        "offset": 140,
        "length": 24,
        "code": "C",
        "name": "Connect",
        "id": "command/connect",
        "fields": {
            "hostname": "localhost",
            "family": {"value": "4", "name": "INET"},
            "port": 36984,
            "address": "127.0.0.1",
        },
        "phase": "connected",
        "findings": [],
    }
    assert frames[3]["fields"]["steps"] == {"value": 0, "flags": []}
    assert frames[2]["fields"]["actions"]["flags"][:2] == [
        "action/add-headers",
        "action/change-body",
    ]
    assert frames[16]["fields"] == {
        "command": {"value": "T", "name": "DATA"},
        "macros": [["i", "43945222BCC"]],
    }


def test_bytes_that_are_no_utf_8_are_hexadecimal() -> None:
    said = [
        Said("mta", "L", b"Subject\0gr\xfc\xdfe\0"),
        Said("mta", "L", "Subject\0grüße\0".encode()),
        Said("mta", "B", b"\xff\xfe"),
        Said("mta", "B", b"a\0b\r\n"),
        Said("mta", "Z", b"\xff"),
        Said("mta", "\xff", b""),
    ]
    frames = of_type(rows(capture(said)), "frame")
    assert frames[0]["fields"] == {"name": "Subject", "value": {"hex": "6772fcdf65"}}
    assert frames[1]["fields"] == {"name": "Subject", "value": "grüße"}
    assert frames[2]["fields"] == {"data": {"hex": "fffe"}}
    assert frames[3]["fields"] == {"data": "a\0b\r\n"}
    assert frames[4]["payload"] == {"hex": "ff"}
    assert frames[5]["code"] == {"hex": "ff"}


def test_absent_fields_and_records() -> None:
    lists = bytes(4) + b"j\0" + (9).to_bytes(4, "big") + b"i v\0"
    answer = bytes.fromhex("000000060000010080000000") + lists
    unspecified, negotiation, header = of_type(
        rows(
            capture(
                [
                    Said("mta", "C", b"unknown\0U"),
                    Said("filter", "O", answer),
                    Said("filter", "h", b"X\0y\0"),
                ]
            )
        ),
        "frame",
    )
    assert unspecified["fields"]["port"] is None
    assert unspecified["fields"]["address"] is None
    assert negotiation["fields"]["macro_lists"] == [
        {"stage": {"value": 0, "name": "CONNECT"}, "names": "j"},
        {"stage": 9, "names": "i v"},
    ]
    assert negotiation["fields"]["steps"]["value"] == 0x80000000
    assert header["fields"] == {"name": "X", "value": "y"}
    assert unspecified["findings"][0].keys() == {"kind", "reason", "violation"}


def test_an_error_and_a_damage() -> None:
    stream = Said("mta", "H", b"x").frame + Said("mta", "N", b"").frame + b"\xff" * 20
    lines = rows(stream)
    frame, _ = of_type(lines, "frame")
    assert frame.keys() == FRAME | {"error", "payload"}
    assert frame["error"].keys() == {"kind", "field", "offset", "stream_offset", "reason"}
    (damage,) = of_type(lines, "damage")
    assert damage.keys() == EVERY | {
        *("side", "line", "offset", "kind", "reason", "skipped", "bytes")
    }
    assert (damage["offset"], damage["skipped"]) == (11, 20)
    assert lines[-1]["damages"] == 2


def test_several_files_have_a_sum() -> None:
    done = run("decode", "--json", PLAIN, MODIFY)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    first, second, total = of_type(lines, "summary")
    assert total["frames"]["mta"] == first["frames"]["mta"] + second["frames"]["mta"]
    assert {line["file"] for line in lines[:-1]} == {str(PLAIN), str(MODIFY)}


def test_the_output_is_plain_ascii() -> None:
    said = [Said("mta", "H", "grüße \x7f\x1b".encode() + b"\0")]
    _, text = decode(capture(said), "--json")
    assert re.fullmatch(r"[\n\x20-\x7e]*", text)


ODD_FACTS = (
    '{"x": 1e999}',
    '{"x": -1e999, "y": [1E+400, {"z": 1e309}]}',
    '{"x": ' + "9" * 5_000 + "}",
    '{"x": "\\ud800", "\\udfff": "\\ud83d\\ude00"}',
    '{"x": NaN}',
    '{"x": -Infinity}',
    '{"x": "\\u0000\\u001f\\u007f\\u2028"}',
)


@pytest.mark.parametrize("facts", ODD_FACTS, ids=lambda text: text[:20])
def test_what_is_shown_is_json_whatever_a_capture_says_of_itself(facts: str) -> None:
    lines = rows(facts.encode() + b"\n" + Said("mta", "N", b"").line.encode())
    assert lines[0]["type"] == "conversation"
    assert [line["type"] for line in lines[-3:]] == ["frame", "end", "summary"]


def test_a_number_that_is_too_great_stays_as_it_is_written() -> None:
    digits = "9" * 5_000
    opening = rows(f'{{"x": 1e999, "y": {digits}, "z": 1.5e3}}'.encode())[0]
    assert opening["facts"] == {"x": "1e999", "y": digits, "z": 1500.0}


NUMBERS = st.floats() | st.integers(-(10**400), 10**400)
FACTS = st.dictionaries(
    st.text(st.characters()),
    st.recursive(
        st.none() | st.booleans() | NUMBERS | st.text(st.characters()),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=12,
    ),
    max_size=8,
)


@settings(max_examples=50)
@given(FACTS)
def test_facts_of_any_kind_are_shown_as_json(facts: dict[str, object]) -> None:
    lines = rows(json.dumps({"mta": "an MTA"} | facts).encode())
    assert lines[-1]["type"] == "summary"


def test_another_language_reads_what_is_shown() -> None:
    node = need("typescript").program()
    said = [Said("mta", "H", b"\xed\xa0\x80\xff\0"), Said("mta", "\xff", b"\0\x1b")]
    texts = [facts.encode() + b"\n" + capture(said) for facts in ODD_FACTS]
    shown = "".join(decode(text, "--json")[1] for text in texts)
    script = (
        "for (const l of require('fs').readFileSync(0, 'utf8').trim().split('\\n')) JSON.parse(l)"
    )
    done = subprocess.run([node, "-e", script], input=shown.encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_file_that_cannot_be_read_is_an_object_too(tmp_path: Path) -> None:
    pcap = tmp_path / "x.pcap"
    pcap.write_bytes(b"\xd4\xc3\xb2\xa1" + bytes(20))
    done = run("decode", "--json", "no-such-file", pcap, ROOT, PLAIN)
    lines = parsed(done.stdout)
    errors = of_type(lines, "error")
    assert [error["file"] for error in errors] == ["no-such-file", str(pcap), str(ROOT)]
    assert all(error.keys() == EVERY | {"reason"} for error in errors)
    # People are told as well.
    assert [error["reason"] in done.stderr.decode() for error in errors] == [True] * 3
    assert [line["file"] for line in of_type(lines, "summary")] == [str(PLAIN), "all files"]


def test_a_reader_that_has_seen_enough_has_seen_json() -> None:
    process = subprocess.Popen(
        command("decode", "--json", *[str(MODIFY)] * 50),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    seen = b"".join(process.stdout.readline() for _ in range(5))
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert len(parsed(seen)) == 5
    assert process.wait(60) in (0, 1)
