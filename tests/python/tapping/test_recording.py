"""What is recorded is what passed, and reads as what was shown."""

import json
import random
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from tests.needs.asking import need
from tests.needs.catalogue import FULL_DEVICE
from tests.python.tapping.running import play, say, tapping
from tests.python.traffic.running import MODIFY, PLAIN, Said, recorded, run

NOISE = random.Random(7).randbytes(3000)


def conversations(out: bytes) -> dict[int, list[dict[str, Any]]]:
    """What was shown with `--json` of each connection."""
    found: dict[int, list[dict[str, Any]]] = {}
    for line in map(json.loads, out.splitlines()):
        if line["type"] in {"frame", "damage", "end"}:
            del line["file"]
            found.setdefault(line["stream"], []).append(line)
    return found


def test_several_connections_at_once_are_told_apart_and_read_again(tmp_path: Path) -> None:
    files = [recorded(PLAIN), recorded(MODIFY)[:40], recorded(MODIFY)]
    recording = tmp_path / "r.jsonl"
    with tapping(tmp_path, "--json", "-o", recording) as tap:
        ends = [tap.connect() for _ in files]
        for row in zip_longest(*files):
            for said, (mta, filter_) in zip(row, ends, strict=True):
                play([said] if said else [], mta, filter_)
        mta, filter_ = ends[1]
        say(mta, filter_, Said("mta", "H", b"no NUL").frame)
        say(filter_, mta, NOISE)
        say(mta, filter_, b"\0\0\1\0half")
        for end in (each for pair in ends for each in pair):
            end.close()
        status, out, _ = tap.end()
    seen = conversations(out)
    assert status == 1
    assert sorted(seen) == [0, 1, 2]
    for number, said in enumerate(files):
        frames = [line for line in seen[number] if line["type"] == "frame"]
        sides = [(frame["side"], frame["code"]) for frame in frames]
        assert sides[: len(said)] == [(each.side, each.code) for each in said]
    assert {line["kind"] for line in seen[1] if line["type"] == "damage"} >= {"incomplete"}
    again = run("decode", "--json", recording)
    assert again.returncode == 1
    assert conversations(again.stdout) == seen


def test_a_malformed_command_is_shown_before_its_answer(tmp_path: Path) -> None:
    *said, command, answer, after = recorded(PLAIN)[:9]
    assert (command.code, answer.code) == ("H", "c")
    said += [Said("mta", "H", b"no NUL"), answer, after]
    with tapping(tmp_path, "--json") as tap:
        play(said, *tap.connect())
        _, out, _ = tap.end()
    (seen,) = conversations(out).values()
    frames = [line for line in seen if line["type"] == "frame"]
    assert [(each["side"], each["code"]) for each in frames] == [(s.side, s.code) for s in said]
    assert [finding for each in frames for finding in each["findings"]] == []


def test_a_mail_is_summed_up_while_it_passes(tmp_path: Path) -> None:
    recording = tmp_path / "r.jsonl"
    with tapping(tmp_path, "--summary", "-o", recording) as tap:
        mta, filter_ = tap.connect()
        play(recorded(MODIFY), mta, filter_)
        _, out, _ = tap.end()
    (line,) = (each for each in out.splitlines() if b"ChangeHeader" in each)
    assert line in run("decode", "--summary", recording).stdout.splitlines()


@pytest.mark.parametrize("form", ["jsonl", "pcapng"])
def test_a_killed_tap_leaves_whole_records(tmp_path: Path, form: str) -> None:
    said, recording = recorded(MODIFY), tmp_path / f"r.{form}"
    with tapping(tmp_path, "--quiet", "-o", recording) as tap:
        mta, filter_ = tap.connect()
        play(said, mta, filter_)
        tap.process.kill()
        tap.process.wait()
    done = run("decode", "--json", recording)
    frames = [line for line in map(json.loads, done.stdout.splitlines()) if line["type"] == "frame"]
    assert [(each["side"], each["code"]) for each in frames] == [
        (each.side, each.code) for each in said
    ]
    assert b"damage" not in done.stdout.replace(b'"damages": 0', b"")


def test_what_cannot_be_recorded_stops_nothing(tmp_path: Path) -> None:
    need("full-device")
    (tmp_path / "r.jsonl").symlink_to(FULL_DEVICE)
    with tapping(tmp_path, "--quiet", "-o", tmp_path / "r.jsonl") as tap:
        play(recorded(PLAIN), *tap.connect())
        status, _, err = tap.end()
    assert status == 2
    assert err.count(b"cannot record any more: No space left on device") == 1
