"""The guide to testing a filter: its tests pass, and its code prints what it shows."""

import subprocess
import sys
from pathlib import Path

from tests.pages import blocks, page

from .running import PATIENCE

GUIDE = blocks(page("testing-a-filter.md"), "python", "text")


def test_the_tests_of_the_guide_pass(tmp_path: Path) -> None:
    ((_, name, text),) = (each for each in GUIDE if each.title)
    (tmp_path / name).write_text(text, "utf-8")
    command = [sys.executable, "-B", "-W", "error", "-m", "pytest", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, "-c", "/dev/null", "--rootdir", ".", name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout


def test_the_code_of_the_guide_prints_what_the_guide_shows() -> None:
    untitled = [each for each in GUIDE if not each.title]
    code = "\n".join(text for language, _, text in untitled if language == "python")
    shown = "".join(text for language, _, text in untitled if language == "text")
    command = [sys.executable, "-B", "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", shown)
