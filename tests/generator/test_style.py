"""What is generated for Python is clean as it is, whatever the protocol."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import render, targets
from tests.generator.folders import TOYS
from tests.generator.specs import read_once

ROOT = Path(__file__).resolve().parents[2]
# What the settings of the project leave out for generated code, whose folder is another here.
LEFT_OUT = "D205,TID252"


@pytest.mark.parametrize("toy", ["empty", "tiny", "full"])
def test_python_is_clean(toy: str, tmp_path: Path) -> None:
    spec, _ = read_once(TOYS / toy)
    (python,) = (target for target in targets() if target.name == "python")
    for path, text in render(python, spec).items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    settings = ["--config", str(ROOT / "pyproject.toml")]
    for tool in (["format", "--check"], ["check", "--ignore", LEFT_OUT]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *tool, *settings, str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
    checked = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *("--ignore-missing-imports", "--cache-dir", str(tmp_path / "cache")),
            str(next(tmp_path.glob("generated/python/*/py.typed")).parent),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
