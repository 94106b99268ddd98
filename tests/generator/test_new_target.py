"""`new-target`: what it makes renders, and its contract tests run and say what is missing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.engine import environment_of
from generator.model.errors import FRAME_ERRORS
from generator.scaffold.target.view import View
from tests.conformance.questions import of_vectors, published
from tests.generator.folders import GENERATOR, ROOT, SPECS
from tests.generator.specs import read_once


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the files that a target and its tests need."""
    folder = tmp_path / "checkout"
    for name in ("generator", "spec", "tests", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.fixture
def little(tmp_path: Path) -> Path:
    """A checkout with one target, of which nothing runs."""
    (tmp_path / "generator" / "targets" / "docs").mkdir(parents=True)
    return tmp_path


def run(checkout: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_target_renders_and_its_contract_tests_run(checkout: Path) -> None:
    made = run(checkout, "generator", "new-target", "cobol")
    assert made.returncode == 0, made.stderr
    assert "made generator/targets/cobol/" in made.stdout
    rendered = run(checkout, "generator", "cobol")
    assert rendered.returncode == 0, rendered.stderr
    lines = (checkout / "generated" / "cobol" / "messages.txt").read_text().splitlines()
    assert "DO NOT EDIT" in lines[0]
    assert any("command/header: name: text, value: text" in line for line in lines)
    assert run(checkout, "generator", "cobol", "--check").returncode == 0
    arguments = ("tests/conformance/test_vectors.py", "-k", "cobol", "-p", "no:cacheprovider")
    tested = run(checkout, "pytest", *arguments)
    assert tested.returncode == 1, tested.stdout + tested.stderr
    # It says what is wanted, and the empty toy wants nothing more.
    assert "wanted {'message': 'command/" in tested.stdout
    assert "test_every_vector[cobol-milter]" in tested.stdout
    assert "error" not in tested.stdout.splitlines()[-1]
    assert "passed" in tested.stdout.splitlines()[-1]


@pytest.mark.parametrize("name", sorted(SPECS.keys() - {"empty", "tiny"}))
def test_its_driver_knows_what_a_frame_is(name: str, tmp_path: Path) -> None:
    spec, _ = read_once(SPECS[name])
    templates = environment_of(GENERATOR / "scaffold" / "language" / "files")
    view = View(spec)
    known = {key: getattr(view, key) for key in ("framing", "byte_order", "messages")}
    driver = tmp_path / "driver.py"
    driver.write_text(templates.get_template("driver.py.j2").render(known))
    limits = {"too-long", "foreign"}
    asked = [
        each
        for each in of_vectors(published(spec))
        if each.group == "malformed"
        and each.answer["error"]["kind"] in FRAME_ERRORS.keys() - limits
    ]
    assert asked
    done = subprocess.run(
        [sys.executable, driver],
        input="".join(f"{each.question}\n" for each in asked),
        capture_output=True,
        text=True,
        check=True,
    )
    assert [json.loads(line) for line in done.stdout.splitlines()] == [x.answer for x in asked]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Cobol", "not a word"),
        ("../x", "not a word"),
        ("", "not a word"),
        ("docs", "generator/targets/docs is there already"),
    ],
)
def test_wrong_use(name: str, reason: str, little: Path) -> None:
    before = sorted(little.rglob("*"))
    done = CliRunner().invoke(main, ["new-target", name, "--root", str(little)])
    assert done.exit_code == 2
    assert reason in done.stderr
    assert sorted(little.rglob("*")) == before


def test_what_is_there_is_not_touched(little: Path) -> None:
    folder = little / "tests" / "conformance" / "languages" / "cobol"
    folder.mkdir(parents=True)
    (folder / "mine").write_text("mine")
    done = CliRunner().invoke(main, ["new-target", "cobol", "--root", str(little)])
    assert done.exit_code == 2
    assert (folder / "mine").read_text() == "mine"
    assert not (little / "generator" / "targets" / "cobol").exists()
