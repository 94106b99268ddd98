"""What programs read."""

import json
import re

from tests.python.traffic.running import MODIFY, PLAIN, Said, capture, decode, of_type, rows, run

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
