"""Damage in captures and dumps: broken lines, wrong digits, missing pieces."""

import pytest

from tests.python.traffic.damaging import NAMES, STREAM, damages
from tests.python.traffic.running import (
    PLAIN,
    Said,
    capture,
    decode,
    findings,
    names,
    of_type,
    recorded,
    rows,
)
from tests.python.traffic.writing import hexdump, wireshark_followed, xxd


def test_each_broken_line_of_a_capture_stands_alone() -> None:
    said = recorded(PLAIN)
    lines = capture(said).decode().splitlines()
    broken = {
        3: ('{"dir": "mta", "cmd": ', "bad-json"),
        6: ('{"dir":"filter","cmd":"c","payload":"0g"}', "bad-hex"),
        9: ('{"dir":"filter","cmd":"c","payload":"000"}', "bad-hex"),
        12: ('{"dir":"filter","cmd":"cc","payload":""}', "bad-code"),
        15: ('{"dir":"filter","cmd":"\u20ac","payload":""}', "bad-code"),
        18: ('{"dir":"client","cmd":"c","payload":""}', "bad-direction"),
        21: ("[1, 2]", "bad-json"),
        24: ("[" * 100_000, "bad-json"),
        27: ('{"dir":"filter","cmd":"c"}', "bad-hex"),
        30: ('{"dir":{},"cmd":"c","payload":7}', "bad-direction"),
    }
    for number, (text, _) in broken.items():
        lines[number - 1] = text
    found = rows("\n".join(lines).encode())
    assert [(each["line"], each["kind"]) for each in of_type(found, "damage")] == [
        (number, kind) for number, (_, kind) in broken.items()
    ]
    assert len(names(found)) == len(said) - len(broken)
    # What was lost is not held against those who are still heard.
    assert not [finding for finding in findings(found) if finding[1]]
    _, text = decode("\n".join(lines).encode())
    assert '!! line 6 of the filter: bad-hex: "payload" must be hexadecimal digits' in text


@pytest.mark.parametrize("place", range(len(recorded(PLAIN))))
def test_what_follows_from_a_line_that_is_lost_is_not_pointed_out(place: int) -> None:
    lines = capture(recorded(PLAIN)).splitlines()
    lines[place + 1] = b"{"
    assert findings(rows(b"\n".join(lines))) == []


def test_a_capture_with_bytes_that_are_no_text() -> None:
    good = capture(recorded(PLAIN)).splitlines()
    good[4] = b'{"dir": "\xff"}'
    found = rows(b"\n".join(good))
    assert [(each["line"], each["kind"]) for each in of_type(found, "damage")] == [(5, "bad-json")]


def test_what_a_capture_says_of_a_frame_that_was_cut_off() -> None:
    said = recorded(PLAIN)
    found = rows(capture(said, incomplete={"mta": "00000005"}))
    (damage,) = of_type(found, "damage")
    assert (damage["kind"], damage["side"], damage["skipped"]) == ("incomplete", "mta", 4)
    assert names(found) == names(rows(capture(said)))


def test_a_malformed_frame_in_a_conversation_takes_its_place() -> None:
    said = recorded(PLAIN)
    place = next(n for n, each in enumerate(said) if each.code == "M")
    said[place] = said[place]._replace(payload=b"no end")
    lines = rows(capture(said))
    assert [frame["line"] for frame in of_type(lines, "frame") if "error" in frame] == [place + 2]
    assert findings(lines) == []


def test_a_line_that_is_missing_from_a_dump() -> None:
    lines = xxd(STREAM).splitlines()
    gone = lines.pop(6)
    found = rows("\n".join(lines).encode())
    gap, *_ = of_type(found, "damage")
    assert (gap["kind"], gap["line"]) == ("gap", 7)
    assert gap["reason"] == f"the offset {int(gone[:8], 16):#x} was expected, not 0x70"
    assert names(found)[-20:] == NAMES[-20:]


def test_wrong_digits_in_a_dump() -> None:
    lines = hexdump(STREAM).splitlines()
    lines[5] = lines[5][:12] + "zz" + lines[5][14:]
    found = rows("\n".join(lines).encode())
    damage, *_ = of_type(found, "damage")
    assert (damage["kind"], damage["line"]) == ("bad-line", 6)
    assert names(found)[-20:] == NAMES[-20:]


def test_wrong_digits_in_plain_digits() -> None:
    text = STREAM.hex(" ", 16).replace(" ", "\n").splitlines()
    text[3] = text[3][:8] + "xy" + text[3][10:]
    found = rows("\n".join(text).encode())
    damage, *_ = of_type(found, "damage")
    assert (damage["kind"], damage["line"]) == ("bad-hex", 4)
    assert names(found)[-20:] == NAMES[-20:]


def test_damage_in_one_direction_of_two() -> None:
    said = recorded(PLAIN)
    said.insert(20, Said("filter", "\xff", b"\xff" * 9))
    raw = [each if each.code != "\xff" else each._replace(payload=b"\xff" * 300) for each in said]
    lines = rows(wireshark_followed(raw).encode())
    assert {frame["side"] for frame in of_type(lines, "frame")} == {"mta", "filter"}
    assert names(lines, "mta") == NAMES
    assert [finding for finding in findings(lines) if finding[1]] == []


def test_the_header_of_a_packet_before_the_stream_is_passed_over() -> None:
    lines = rows(xxd(b"\x45\xc0" * 27 + STREAM).encode())
    assert names(lines) == NAMES
    assert damages(lines) == [("too-long", 0, 54)]


def test_an_empty_file_is_said_to_be_empty() -> None:
    status, text = decode(b"")
    assert status == 1
    assert "!! file: empty: there is nothing in it" in text
