"""The example of the README runs and says what it should."""

import re
import subprocess
import sys
import time
from pathlib import Path

from tests.generator.folders import ROOT
from tests.pages import blocks

README = ROOT / "README.md"
PROGRAMS = [each.text for each in blocks(README.read_text("utf-8"), "python")]


def test_the_example_runs(tmp_path: Path) -> None:
    (example,) = (text for text in PROGRAMS if "mp.encode(" in text)
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "00 00 00 19 43 6d 78 2e 65 78 61 6d 70 6c 65 00 34 c8 22 31 39 32 2e 30 2e 32 2e 37 00",
        "mx.example [192.0.2.7]:51234",
        "HELO client.example",
        "True",
        "False",
    ]


def test_the_filter_marks_a_mail(tmp_path: Path) -> None:
    (program,) = (text for text in PROGRAMS if "aio.serve(" in text)
    socket = tmp_path / "filter.sock"
    (given,) = re.findall(r'"(inet:\d+@[\d.]+)"', program)
    command = [sys.executable, "-m", "milter_protocol"]
    examples = README.parent / "docs" / "examples"
    serving = subprocess.Popen([sys.executable, "-c", program.replace(given, f"unix:{socket}")])
    try:
        end = time.monotonic() + 30
        while not socket.exists() and serving.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        asked = subprocess.run(
            [*command, "ask", f"unix:{socket}", examples / "mail.eml"],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        serving.terminate()
        serving.wait()
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "\n  add-header X-Checked: yes\n" in asked.stdout


def test_every_link_leads_to_a_file() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target
