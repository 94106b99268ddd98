"""A file that grows is shown as it grows, until the user has seen enough."""

import io
import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from milter_protocol.__main__ import main
from tests.python.traffic.running import (
    PLAIN,
    ROOT,
    Said,
    capture,
    command,
    environment,
    of_type,
    parsed,
    recorded,
    run,
)
from tests.python.traffic.test_packets import ip, pcap, segments

SAID = recorded(PLAIN)
FILES = {
    "capture": capture(SAID, recording="x") + b"\n",
    "raw": b"".join(each.frame for each in SAID),
    "pcap": pcap([ip(each) for each in segments(SAID)]),
}


@pytest.mark.parametrize("form", FILES)
def test_what_is_added_to_a_file_is_shown_until_the_user_interrupts(
    form: str, tmp_path: Path
) -> None:
    whole, file = FILES[form], tmp_path / "growing"
    half = len(whole) // 2 + 3
    with (
        file.open("wb", buffering=0) as out,
        subprocess.Popen(
            command("decode", "--json", "--follow", str(file)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            cwd=ROOT,
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stderr is not None
        out.write(whole[:half])
        lines = [json.loads(process.stdout.readline()) for _ in range(8)]
        assert process.poll() is None
        out.write(whole[half:])
        while len([each for each in lines if each["type"] == "frame"]) < len(SAID):
            lines.append(json.loads(process.stdout.readline()))
        process.send_signal(signal.SIGINT)
        rest = [json.loads(line) for line in process.stdout]
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
    frames = [each for each in lines if each["type"] == "frame"]
    assert [each["side"] for each in frames] == [each.side for each in SAID]
    assert rest[-1]["type"] == "summary"
    assert sum(rest[-1]["frames"].values()) == len(SAID)


def test_what_is_printed_at_ctrl_c_is_whole_and_summed_up(tmp_path: Path) -> None:
    """The process waits for its reader when it comes, in the middle of a line or of many."""
    file = tmp_path / "long.jsonl"
    file.write_bytes(capture(SAID * 200))
    with subprocess.Popen(
        command("decode", "--json", str(file), str(file)),
        stdout=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        first = [process.stdout.readline() for _ in range(5)]
        process.send_signal(signal.SIGINT)
        lines = parsed(b"".join(first) + process.stdout.read())
        assert process.wait(60) == 130
    shown = len(of_type(lines, "frame"))
    assert 0 < shown < 200 * len(SAID)
    one, all_files = lines[-2:]
    assert one["type"] == all_files["type"] == "summary"
    assert sum(one["frames"].values()) == sum(all_files["frames"].values()) == shown


LOG = b"postfix/smtpd[7]: warning: milter inet:127.0.0.1:8891: can't read SMFIC_BODYEOB reply"
PIPED = {
    "decode": b"".join(each.frame for each in SAID if each.side == "mta"),
    "explain": LOG + b" packet header: Success\n",
}


@pytest.mark.parametrize("name", PIPED)
def test_what_was_seen_of_a_pipe_is_shown_at_ctrl_c(name: str, tmp_path: Path) -> None:
    with (
        (tmp_path / "shown").open("w+b") as shown,
        subprocess.Popen(
            command(name, "--json", "-"),
            stdin=subprocess.PIPE,
            stdout=shown,
            env=environment(),
            cwd=ROOT,
        ) as process,
    ):
        assert process.stdin is not None
        # It is more than a pipe holds, so that some is read when all is written.
        process.stdin.write(PIPED[name] * (1 + 200_000 // len(PIPED[name])))
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        shown.seek(0)
        *_, last = parsed(shown.read())
    assert last.get("symptom") or sum(last["frames"].values()) > 0


class _InterruptedPipe(io.FileIO):
    """A pipe of which more is awaited when the user presses Ctrl-C."""

    def readinto(self, buffer: Any) -> int:
        size = super().readinto(buffer)
        if not size:
            signal.raise_signal(signal.SIGINT)
        return size or 0


@pytest.mark.parametrize("form", [bytes, lambda data: data.hex().encode()], ids=["raw", "hex"])
def test_what_a_side_hangs_in_is_named_at_ctrl_c(
    form: Callable[[bytes], bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    half = Said("mta", "B", bytes(200)).frame[:66]
    reader, writer = os.pipe()
    os.write(writer, form(SAID[0].frame + half))
    os.close(writer)
    with io.TextIOWrapper(io.BufferedReader(_InterruptedPipe(reader))) as pipe:
        monkeypatch.setattr("sys.stdin", pipe)
        assert main(["decode", "-"]) == 130
    *_, last, end = capsys.readouterr().out.splitlines()
    assert "the last frame, Body, is cut off: it has 66 of its 205 bytes;" in last
    assert "1 frame (1 of the MTA, 0 of the filter), 1 damaged place" in end


@pytest.mark.parametrize("files", [["-"], [PLAIN, PLAIN]], ids=["pipe", "two"])
def test_what_cannot_be_followed(files: list[str | Path]) -> None:
    done = run("decode", "--follow", *files)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--follow takes one file" in done.stderr
