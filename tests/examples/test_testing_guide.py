"""The guide to testing a filter: its tests pass, and its code prints what it shows."""

import re
import subprocess
import sys
from pathlib import Path

from .running import EXAMPLES, PATIENCE

GUIDE = (EXAMPLES.parent / "testing-a-filter.md").read_text("utf-8")
TITLED = re.compile(r'^```python title="([^"]+)"\n(.*?)^```', re.DOTALL | re.MULTILINE)
BLOCKS = re.compile(r"^```(python|text)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_the_tests_of_the_guide_pass(tmp_path: Path) -> None:
    ((name, text),) = TITLED.findall(GUIDE)
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
    blocks = BLOCKS.findall(GUIDE)
    code = "\n".join(text for language, text in blocks if language == "python")
    shown = "".join(text for language, text in blocks if language == "text")
    command = [sys.executable, "-B", "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", shown)
