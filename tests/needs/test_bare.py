"""A test finds the programs that everybody has, and others once it has asked for something."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.needs import bare
from tests.needs.need import BARE

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import subprocess
import pytest
from tests.needs import asking
from tests.needs.need import Need

asking.NEEDS["met"] = Need("met", "")

def call():
    subprocess.run(["some-program"], check=True)

@pytest.fixture(scope="session")
def lasting():
    asking.need("met")
    yield
    call()

@pytest.mark.needs("met")
def test_marked(): call()
def test_without_asking(): call()
def test_asking():
    asking.need("met")
    call()
def test_again_without_asking(): call()
def test_with_a_fixture_that_asks(lasting): call()
def test_with_the_same_fixture(lasting): call()
def test_content(): subprocess.run(["sh", "-c", "true"], check=True)
"""
NOT_ASKING = {"test_without_asking": "failure", "test_again_without_asking": "failure"}
CONTENT = {"test_content": ""}
ASKING = (
    "test_marked",
    "test_asking",
    "test_with_a_fixture_that_asks",
    "test_with_the_same_fixture",
)


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


def outcomes(folder: Path, *options: str, is_bare: bool = False) -> dict[str, str]:
    """What has become of each of these tests: `failure`, `error`, `skipped` or nothing."""
    here = folder / "here"
    here.mkdir(exist_ok=True)
    (here / "test_it.py").write_text(TESTS, "utf-8")
    # Below the root, as in the project: hooks of such a file are not called for all fixtures.
    (here / "conftest.py").write_text("from tests.conftest import *\n", "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\ntestpaths = here\n", "utf-8")
    told = ("-p", "no:randomly", "--import-mode=importlib", "--junit-xml=outcomes.xml")
    subprocess.run(
        [sys.executable, "-m", "pytest", *told, *options],
        cwd=folder,
        env=os.environ | {BARE: "true" if is_bare else "", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    cases = ElementTree.parse(folder / "outcomes.xml").iter("testcase")
    return {each.attrib["name"]: "".join(found.tag for found in each) for each in cases}


@pytest.mark.parametrize("processes", ["0", "1"])
def test_a_program_is_found_by_a_test_that_asks(
    some_program: str, tmp_path: Path, processes: str
) -> None:
    found = outcomes(tmp_path, "--numprocesses", processes)
    assert found == dict.fromkeys(ASKING, "") | NOT_ASKING | CONTENT


def test_in_a_bare_run_a_test_that_asks_is_skipped(some_program: str, tmp_path: Path) -> None:
    skipped = dict.fromkeys(ASKING, "skipped")
    assert outcomes(tmp_path, is_bare=True) == skipped | NOT_ASKING | CONTENT


@pytest.mark.parametrize("processes", ["0", "1"])
def test_a_bare_run_needs_no_test_that_did_not_ask(
    some_program: str, tmp_path: Path, processes: str
) -> None:
    outcomes(tmp_path, "--numprocesses", processes)
    options = ("--only-asking", "--numprocesses", processes)
    assert outcomes(tmp_path, *options, is_bare=True) == dict.fromkeys(ASKING, "skipped")
