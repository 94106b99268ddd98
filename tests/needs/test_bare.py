"""A bare run finds no program but those that everybody has."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import bare
from tests.needs.need import BARE

ROOT = Path(__file__).resolve().parents[2]
ASKS = """
import subprocess

def test_what_calls_a_program_without_asking_for_it():
    subprocess.run(["some-program"], check=True)
"""


@pytest.fixture
def some_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "some-program").write_text("#!/bin/sh\n", "ascii")
    (tmp_path / "some-program").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return "some-program"


def test_what_is_found(some_program: str) -> None:
    assert shutil.which(some_program)
    with bare.path():
        found = {program.name for program in Path(os.environ["PATH"]).iterdir()}
        assert found == {"git", "make", "python", "python3", "sh"}
        assert not shutil.which(some_program)
        for name in ("git", "make", "python", "python3"):
            subprocess.run([name, "--version"], capture_output=True, check=True)
        subprocess.run(["sh", "-c", "true"], check=True)
    assert shutil.which(some_program)


@pytest.mark.parametrize(("is_bare", "outcome"), [("true", "1 failed"), ("", "1 passed")])
def test_a_program_that_is_not_a_need_is_missing(
    some_program: str, tmp_path: Path, is_bare: str, outcome: str
) -> None:
    (tmp_path / "test_asking.py").write_text(ASKS, "utf-8")
    options = ("-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "-c", os.devnull)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, f"--rootdir={tmp_path}", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {BARE: is_bare},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in done.stdout, done.stdout + done.stderr
    assert ("No such file or directory: 'some-program'" in done.stdout) is (is_bare == "true")
