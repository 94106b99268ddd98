"""The decoder of the site says of every form what the command says of it."""

import base64
import gzip
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from milter_protocol import MESSAGES
from tests.docs.scripts.asking import answers
from tests.needs.asking import need
from tests.python.traffic import notations, printed, writing
from tests.python.traffic.running import (
    CAPTURES,
    MODIFY,
    PLAIN,
    Said,
    of_type,
    recorded,
    rows,
    stream,
)
from tests.python.traffic.test_formats import PROGRAMS
from tests.python.traffic.test_packets import LINKS, pcap, pcapng, segments
from tests.python.traffic.writing import hexdump, narrow, xxd

FORMS = Path(__file__).resolve().parents[2] / "python" / "traffic" / "forms"
ONE_SIDE = writing.ONE_SIDE | notations.ONE_SIDE | printed.ONE_SIDE
BOTH_SIDES = writing.BOTH_SIDES | notations.BOTH_SIDES | printed.BOTH_SIDES
NOT_READ = {"follow_ascii.txt"}
NAMES = {kind.ID.partition("/")[2]: kind.ID for kind in MESSAGES}


def told(story: dict[str, Any]) -> list[tuple[Any, ...]]:
    """What the decoder says of each frame: who sends it, where it stands, and what it is."""
    found: list[tuple[Any, ...]] = []
    sent = Counter[str]()
    for row in frames_in(story):
        side, size = row["side"], row["end"] - row["start"]
        found.append((side, sent[side], size, NAMES[row["type"]], row["phase"]))
        sent[side] += size
    return found


def frames_in(story: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in story["rows"] if "type" in row]


def expected(data: bytes) -> list[tuple[Any, ...]]:
    """The same from the command."""
    return [
        (each["side"], each["offset"], each["length"] + 4, each["id"], each["phase"] or "")
        for each in of_type(rows(data), "frame")
    ]


def test_files_of_a_real_mail_server_say_what_the_command_says() -> None:
    files = [file for file in sorted(FORMS.iterdir()) if file.name not in NOT_READ]
    found = answers([file.read_bytes() for file in files])
    for file, answer in zip(files, found, strict=True):
        assert told(answer["story"]) == expected(file.read_bytes()), file.name
        assert not answer["story"]["damages"], file.name


def check(inputs: dict[str, bytes]) -> None:
    found = answers(list(inputs.values()))
    for (form, data), answer in zip(inputs.items(), found, strict=True):
        assert "story" in answer, (form, answer["failure"])
        assert told(answer["story"]) == expected(data), form
        story = answer["story"]
        is_damaged = story["damages"] or story["rows"] != frames_in(story)
        assert bool(is_damaged) == bool(of_type(rows(data), "damage")), form


@pytest.mark.parametrize("file", [PLAIN, MODIFY], ids=lambda file: file.stem)
def test_every_notation_says_what_the_command_says(file: Path) -> None:
    said = recorded(file)
    forms = ONE_SIDE.items()
    sides = ("mta", "filter")
    inputs = {
        f"{form} {side}": w(stream(said, side)).encode() for form, w in forms for side in sides
    }
    inputs |= {form: write(said).encode() for form, write in BOTH_SIDES.items()}
    check(inputs)


def test_the_filter_may_speak_first_in_every_notation() -> None:
    sides = {"mta": "filter", "filter": "mta"}
    swapped = [each._replace(side=sides[each.side]) for each in recorded(PLAIN)]
    check({form: write(swapped).encode() for form, write in BOTH_SIDES.items()})


def test_what_programs_write_says_what_the_command_says(tmp_path: Path) -> None:
    odd = bytes(500) + b"0000: 41 41  ab |cd|\r\n" * 40
    file = tmp_path / "stream"
    file.write_bytes(stream([*recorded(PLAIN), Said("mta", "B", odd)], "mta"))
    for program, *_ in PROGRAMS:
        need(program)
    check(
        {
            " ".join(program): subprocess.run(
                [*program, file], capture_output=True, check=True
            ).stdout
            for program in PROGRAMS
        }
    )


def test_what_is_wrapped_says_what_the_command_says() -> None:
    data = stream(recorded(PLAIN), "mta")
    text = xxd(data)
    check(
        {
            "gzip": gzip.compress(data),
            "gzip of text": gzip.compress(text.encode()),
            "base64 of gzip": base64.encodebytes(gzip.compress(data)),
            "cut gzip": gzip.compress(stream(recorded(PLAIN) * 40, "mta"))[:-9],
            "UTF-16": text.encode("utf-16"),
            "UTF-16, the other order": b"\xfe\xff" + text.encode("utf-16-be"),
            "Windows": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
        }
    )


def test_both_sides_in_one_stream_are_told_apart_as_by_the_command() -> None:
    mixed = b"".join(each.frame for each in recorded(PLAIN))
    frames = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
    check(
        {
            "raw": mixed,
            "digits": mixed.hex().encode(),
            "dump": xxd(mixed).encode(),
            "a dump of each frame": "\n".join(map(xxd, frames)).encode(),
        }
    )


def test_digits_beside_a_dump_are_not_taken_for_bytes() -> None:
    body = Said("mta", "B", b"eleven byte" + b"ab cd ab cd ab  " * 4)
    check({write.__name__: write(body.frame).encode() for write in (hexdump, xxd, narrow)})


def test_packets_of_each_link_say_what_the_command_says() -> None:
    sent = list(segments(recorded(PLAIN)))
    files = {}
    for link, (number, wrap) in LINKS.items():
        packets = [wrap(each) for each in sent]
        files[link] = pcap(packets, number)
        files[f"{link}, pcapng"] = pcapng(packets, number)
    check(files)


def test_recordings_have_the_violations_that_the_command_finds() -> None:
    files = sorted(CAPTURES.glob("*.jsonl"))
    found = answers([file.read_bytes() for file in files])
    assert len(files) > 40
    for file, answer in zip(files, found, strict=True):
        story = answer["story"]
        assert told(story) == expected(file.read_bytes()), file.name
        wrong = [row["findings"] for row in story["rows"]]
        frames = of_type(rows(file.read_bytes()), "frame")
        assert [is_wrong(each, "isViolation") for each in wrong] == [
            is_wrong(frame["findings"], "violation") for frame in frames
        ], file.name


def is_wrong(found: list[dict[str, Any]], key: str) -> bool:
    return any(each[key] for each in found)


def test_what_cannot_be_read_says_what_to_give() -> None:
    empty, ascii_dots, request = answers(
        [b"", (FORMS / "follow_ascii.txt").read_bytes(), b"GET / HTTP/1.1\r\n".hex().encode()]
    )
    assert empty["failure"] == "there is nothing to read"
    assert "paste hexadecimal digits" in ascii_dots["failure"]
    (row,) = request["story"]["rows"]
    assert 'is the text "GET "' in row["text"]


def test_damage_is_passed_over() -> None:
    frames = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
    damaged = b"".join([*frames[:3], b"\xff" * 20, *frames[3:]])
    (answer,) = answers([damaged])
    kinds = [row.get("type") for row in answer["story"]["rows"]]
    assert len(kinds) == len(frames) + 1
    assert kinds.index(None) == 3
