"""The code in the guides runs as it stands."""

import importlib
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import generator.targets
from generator import engine
from tests.generator.conftest import Run, run
from tests.generator.folders import ROOT, TOYS
from tests.pages import Block, blocks, page

__all__ = ["run"]

PRINTED = re.compile(r"^ *print\(.*\)  # (.*)", re.MULTILINE)


def printed(code: Iterable[Block], tmp_path: Path) -> list[str]:
    """What blocks of Python print, run as one program."""
    script = tmp_path / "guide.py"
    script.write_text("\n".join(each.text for each in code), "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_the_python_of_the_guide_to_the_package_runs(tmp_path: Path) -> None:
    code = blocks(page("using-the-python-package.md"), "python")
    assert len(code) >= 8
    assert printed(code, tmp_path) == ["mx.example 192.0.2.7", "unterminated 5 hostname"]


def test_the_python_of_the_guide_to_sessions_prints_what_the_guide_shows(tmp_path: Path) -> None:
    code = blocks(page("sessions.md"), "python")
    assert len(code) >= 8
    shown = [
        line
        for language, _, text in blocks(page("sessions.md"), "python", "text")
        for line in (text.splitlines() if language == "text" else PRINTED.findall(text))
    ]
    assert len(shown) >= 10
    assert printed(code, tmp_path) == shown


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The target that the guide prints, in a folder of targets of its own."""
    files = [
        each for each in blocks(page("adding-a-target.md"), "toml", "python", "jinja") if each.title
    ]
    assert len(files) == 5
    for _, name, text in files:
        file = tmp_path / Path(name).relative_to("generator")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.setattr(engine, "TARGETS_FOLDER", tmp_path / "targets")
    monkeypatch.setattr(generator.targets, "__path__", [str(tmp_path / "targets")])
    importlib.invalidate_caches()
    return tmp_path / "targets" / "plain"


def test_the_target_of_the_guide_is_complete(plain: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("plain", "--spec", TOYS / "tiny", "--out", out)
    assert result.exit_code == 0, result.output
    folder = out / "generated" / "plain"
    assert (folder / "list.txt").read_text().splitlines()[:3] == [
        f"# {engine.STAMP}",
        "Tiny",
        "",
    ]
    ping = (folder / "messages" / "command" / "ping.txt").read_text()
    assert "Asks whether the other side is there." in ping
    assert run("--check", "plain", "--spec", TOYS / "tiny", "--out", out).exit_code == 0


def test_the_python_of_the_target_is_clean(plain: Path) -> None:
    settings = ["--config", str(ROOT / "pyproject.toml")]
    for tool in (["format", "--check"], ["check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *tool, *settings, str(plain)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
