"""A file that grows is shown as it grows, until the user has seen enough."""

import json
import signal
import subprocess
from pathlib import Path

import pytest

from tests.python.traffic.running import PLAIN, ROOT, capture, command, environment, recorded, run
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


@pytest.mark.parametrize("files", [["-"], [PLAIN, PLAIN]], ids=["pipe", "two"])
def test_what_cannot_be_followed(files: list[str | Path]) -> None:
    done = run("decode", "--follow", *files)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--follow takes one file" in done.stderr
