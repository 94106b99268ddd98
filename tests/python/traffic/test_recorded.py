"""What is pointed out in the recordings is exactly what is known to be wrong in them."""

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.python.traffic.running import CAPTURES, of_type, recorded, run

KNOWN = tomllib.loads((CAPTURES / "findings.toml").read_text("utf-8"))["case"]
FILES = sorted(CAPTURES.glob("*.jsonl"))
Finding = tuple[str, int | str, str, str, bool]


@pytest.fixture(scope="module")
def lines() -> list[dict[str, Any]]:
    done = run("decode", "--json", *FILES)
    assert (done.returncode, done.stderr) == (1, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def found(lines: list[dict[str, Any]]) -> Counter[Finding]:
    return Counter(
        (
            Path(line["file"]).name,
            line.get("line", "end"),
            line.get("side", "both"),
            finding["kind"],
            finding["violation"],
        )
        for line in lines
        for finding in line.get("findings", ())
    )


def known() -> Counter[Finding]:
    counter: Counter[Finding] = Counter()
    for case in KNOWN:
        for line in case["lines"]:
            kind, violation = case["kind"], case["violation"]
            key = (case["file"], line, case["side"], kind, violation)
            counter[key] += case.get("times", 1)
    return counter


def test_what_is_pointed_out_is_what_is_known(lines: list[dict[str, Any]]) -> None:
    assert found(lines) == known()


def test_each_known_case_has_its_reason() -> None:
    for case in KNOWN:
        assert len(case["why"].split()) > 8, case


def test_nothing_that_a_real_mta_sent_breaks_the_protocol(lines: list[dict[str, Any]]) -> None:
    assert not [finding for finding in found(lines) if finding[2] == "mta" and finding[4]]


def test_every_frame_of_every_recording_is_read(lines: list[dict[str, Any]]) -> None:
    frames = of_type(lines, "frame")
    assert not of_type(lines, "damage")
    assert not [frame for frame in frames if frame["name"] is None or "error" in frame]
    counts = Counter(Path(frame["file"]).name for frame in frames)
    assert counts == {file.name: len(recorded(file)) for file in FILES}


def test_every_recording_is_printed_for_people_in_plain_ascii() -> None:
    done = run("decode", *FILES, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.isascii()
    assert not [byte for byte in done.stdout if (byte < 0x20 and byte != 0x0A) or byte == 0x7F]
    assert done.stdout.count(b"!! ") == sum(
        case.get("times", 1) * len(case["lines"]) for case in KNOWN if case["violation"]
    )
