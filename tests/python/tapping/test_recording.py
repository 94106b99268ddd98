"""What is recorded is what passed, and reads as what was shown."""

import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from milter_protocol.traffic.recording.file import RecordFile
from tests.needs.asking import need
from tests.needs.catalogue import FULL_DEVICE
from tests.python.tapping.running import TIMEOUT, play, say, take, tapping
from tests.python.traffic.running import (
    MODIFY,
    PLAIN,
    Said,
    environment,
    of_type,
    parsed,
    recorded,
    run,
)

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


def whole(recording: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """The side and the code of each frame, and what is damaged."""
    lines = parsed(run("decode", "--json", recording).stdout)
    frames = [(line["side"], line["code"]) for line in of_type(lines, "frame")]
    return frames, [line["reason"] for line in of_type(lines, "damage")]


@pytest.mark.parametrize(("form", "record"), [("jsonl", "line"), ("pcapng", "packet")])
def test_a_killed_tap_leaves_whole_records(tmp_path: Path, form: str, record: str) -> None:
    said, recording = recorded(MODIFY), tmp_path / f"r.{form}"
    with tapping(tmp_path, "--quiet", "-o", recording) as tap:
        mta, filter_ = tap.connect()
        play(said, mta, filter_)
        tap.end(signal.SIGKILL)
    frames = [(each.side, each.code) for each in said]
    assert whole(recording) == (frames, [])
    # So it is if the machine goes down.
    recording.write_bytes(recording.read_bytes()[:-9])
    kept, (reason,) = whole(recording)
    assert kept == frames[:-1]
    assert reason.startswith(f"the last {record} ")
    assert reason.endswith("is cut off")


@pytest.mark.parametrize("form", ["jsonl", "pcapng"])
def test_a_tap_that_is_killed_in_a_flood_leaves_whole_records(tmp_path: Path, form: str) -> None:
    frame = Said("mta", "B", random.Random(form).randbytes(65_535)).frame

    def send(end: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                end.sendall(frame)

    for number in range(6):
        (folder := tmp_path / str(number)).mkdir()
        recording = folder / f"r.{form}"
        with tapping(folder, "--quiet", "-o", recording, start_new_session=True) as tap:
            mta, filter_ = tap.connect()
            say(mta, filter_, recorded(PLAIN)[0].frame)
            flood = threading.Thread(target=send, args=(mta,))
            flood.start()
            passed = len(take(filter_, 1_234_567 * (1 + number))) // len(frame)
            # So timeout(1) and shells do it.
            os.killpg(tap.process.pid, signal.SIGKILL)
            tap.end()
            flood.join()
        frames, reasons = whole(recording)
        assert len(frames) > passed
        assert set(frames) == {("mta", "O"), ("mta", "B")}
        # Packets are recorded as they come, so that a frame may have begun.
        assert all(each.startswith("the last frame") for each in reasons)


_KILLED_IN_A_WRITE = """
import os, signal, sys
from pathlib import Path
from milter_protocol.traffic.recording.file import RecordFile
file, write = RecordFile(Path(sys.argv[1])), os.write
file.write(b"first\\n")
file.write(b"second\\n")
def write_half(to, data):
    write(to, data[: len(data) // 2])
    os.kill(os.getpid(), signal.SIGKILL)
os.write = write_half
file.write(b"third" * 9 + b"\\n")
"""


def test_what_a_killed_process_has_half_written_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "records"
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_IN_A_WRITE, file], env=environment(), capture_output=True
    )
    assert done.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"first\nsecond\n"


def test_the_writer_keeps_no_file_of_its_process_open(tmp_path: Path) -> None:
    ours, theirs = socket.socketpair()
    ours.settimeout(TIMEOUT)
    file = RecordFile(tmp_path / "records")
    with ours:
        theirs.close()
        assert ours.recv(1) == b""
    file.close()


def test_what_cannot_be_recorded_stops_nothing(tmp_path: Path) -> None:
    need("full-device")
    (tmp_path / "r.jsonl").symlink_to(FULL_DEVICE)
    with tapping(tmp_path, "--quiet", "-o", tmp_path / "r.jsonl") as tap:
        play(recorded(PLAIN), *tap.connect())
        status, _, err = tap.end()
    assert status == 2
    assert err.count(b"cannot record any more: No space left on device") == 1
