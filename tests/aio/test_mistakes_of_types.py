"""A strict type check finds the mistakes of those who write filters, and no others."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio

PLANTED = Path(__file__).parent / "mistakes" / "planted.py"
ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generated" / "python"
RIGHT = re.compile(r"^( *)\S.*\n +# right: (.*)$", re.MULTILINE)
REPORTED = re.compile(r"^.*planted\.py:(\d+): error: ", re.MULTILINE)


def text() -> str:
    return PLANTED.read_text(encoding="utf-8")


def lines_with(mark: str) -> set[int]:
    lines = text().splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith(f"  # {mark}")}


def check(program: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(cache), str(program)],
        cwd=ROOT,
        env={**os.environ, "MYPYPATH": str(PACKAGE)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("checked") / "cache"


def test_mistakes_are_found_where_they_are(cache: Path) -> None:
    found = {int(line) for line in REPORTED.findall(check(PLANTED, cache).stdout)}
    assert found == lines_with("error expected")
    assert len(found) + len(lines_with("found at run time")) == len(RIGHT.findall(text()))


def test_what_is_right_passes(cache: Path, tmp_path: Path) -> None:
    mended = RIGHT.sub(r"\1\2", text())
    right = tmp_path / "right.py"
    right.write_text(
        re.sub(r"  # error expected$", "", mended, flags=re.MULTILINE), encoding="utf-8"
    )
    done = check(right, cache)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_no_type_check_can_find_is_found_at_run_time() -> None:
    """A method of any name may be there, and rules for texts are not types."""

    async def eom(self: aio.Filter, message: mp.EndOfMessage) -> None: ...

    with pytest.raises(TypeError, match="name it `end_of_message`"):
        type("NameOfAnotherLibrary", (aio.Filter,), {"eom": eom})
    with pytest.raises(mp.EncodeError, match="name"):
        mp.AddHeader("X-Checked:", "yes")
