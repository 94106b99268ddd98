"""What is missing is found out in one place, is skipped with the reason, and fails in CI."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.needs import asking, catalogue, leaving_out
from tests.needs.need import BARE, Need
from tests.package import consuming

ROOT = Path(__file__).resolve().parents[2]
NAME = "a-program"
TOLD = f"needs {NAME}: no such-program, no other or another (Debian: a-package; elsewhere)"


@pytest.fixture(autouse=True)
def one_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BARE, raising=False)
    absent = Need(NAME, "", ("sh", "such-program", "other|another"), ("a-package",), "elsewhere")
    needs = {NAME: absent, "sh": Need("sh", "", ("nothing|sh",))}
    for module in (asking, leaving_out):
        monkeypatch.setattr(module, "NEEDS", needs)


def listed(*options: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tests.needs", *options],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_need_that_is_met_gives_its_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for in_ci in (True, False):
        monkeypatch.setattr(asking, "IN_CI", in_ci)
        assert Path(asking.need("sh").program()).name == "sh"


def test_a_need_that_is_not_met_skips_and_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "IN_CI", False)
    with pytest.raises(pytest.skip.Exception, match=f"^{re.escape(TOLD)}$"):
        asking.need("sh", NAME)
    monkeypatch.setattr(asking, "IN_CI", True)
    with pytest.raises(pytest.fail.Exception, match=f"^{re.escape(TOLD)}$"):
        asking.need("sh", NAME)


def test_what_a_registry_does_not_give_is_a_need_that_is_not_met(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(consuming, "CACHE", tmp_path)
    fail = ("sh", "-c", "echo no such thing >&2; exit 1")
    told = re.escape(f"needs {NAME}: no thing-1: no such thing (Debian: a-package; elsewhere)")
    for in_ci, ends in ((False, pytest.skip.Exception), (True, pytest.fail.Exception)):
        monkeypatch.setattr(asking, "IN_CI", in_ci)
        with pytest.raises(ends, match=f"^{told}$"):
            consuming.fetched(NAME, "thing-1", fail, "")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("in_ci", [True, False])
def test_a_bare_run_meets_no_need(monkeypatch: pytest.MonkeyPatch, in_ci: bool) -> None:
    monkeypatch.setattr(asking, "IN_CI", in_ci)
    monkeypatch.setenv(BARE, "true")
    with pytest.raises(pytest.skip.Exception, match=f"needs sh: {BARE} is set"):
        asking.need("sh")


def test_the_list_where_there_is_nothing() -> None:
    done = listed("--json", **{BARE: "true"})
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    assert {row["name"] for row in rows} == set(catalogue.NEEDS)
    for row in rows:
        assert row["missing"]
        assert row["for"]
        assert row["debian"] or row["elsewhere"]
    packages = {each for row in rows for each in row["debian"]}
    listed_packages = listed("--debian", **{BARE: "true"})
    assert listed_packages.returncode == 0
    assert set(listed_packages.stdout.split()) == packages
    shown = listed(**{BARE: "true"}).stdout
    assert all(f"missing  {name} " in shown for name in catalogue.NEEDS)


def test_the_list_looks_at_the_path(tmp_path: Path) -> None:
    rows = json.loads(listed("--json", PATH=str(tmp_path)).stdout)
    assert all(row["missing"].startswith("no ") for row in rows if row["programs"])
    (tmp_path / "xxd").touch(0o755)
    rows = json.loads(listed("--json", PATH=str(tmp_path)).stdout)
    assert [row["missing"] for row in rows if row["name"] == "xxd"] == [""]


def test_a_bare_run_skips_for_every_need_and_for_no_other_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(BARE, "true")
    every = Counter({"needs sh: x (y)": 2, TOLD: 1})
    assert leaving_out.complaints(every, everything_ran=True) == []
    some = Counter({TOLD: 1, "no wish to": 1})
    assert leaving_out.complaints(some, everything_ran=False) == ["skipped for no need: no wish to"]
    assert leaving_out.complaints(some, everything_ran=True)[1:] == [
        "nothing is skipped for want of sh"
    ]


def test_in_ci_nothing_is_skipped_for_another_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    skipped = Counter({"no wish to": 1})
    for in_ci, complaints in ((True, ["skipped for no need: no wish to"]), (False, [])):
        monkeypatch.setattr(leaving_out, "IN_CI", in_ci)
        assert leaving_out.complaints(skipped, everything_ran=True) == complaints


def test_a_program_that_is_too_old_is_missing(tmp_path: Path) -> None:
    for name in catalogue.NEEDS["go"].programs:
        program = tmp_path / name
        program.write_text("#!/bin/sh\necho go version go1.9.7 linux/amd64\n", "utf-8")
        program.chmod(0o755)
    rows = json.loads(listed("--json", PATH=f"{tmp_path}:{os.environ['PATH']}").stdout)
    (missing,) = (row["missing"] for row in rows if row["name"] == "go")
    assert missing.startswith("go is 1.9.7, and ")
