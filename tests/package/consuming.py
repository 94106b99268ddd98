"""What the tests of packages share: programs, examples of READMEs, and the project."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.engine import targets
from generator.model import Project
from generator.reading import read_spec
from tests.generator.folders import ROOT, SPEC

CONSUMERS = Path(__file__).resolve().parent / "consumers"
GENERATED = ROOT / "generated"
OUTPUT = re.compile(r"\bsome text$", re.MULTILINE)
"""What the example of every README prints."""


def project() -> Project:
    """The project, as the spec names it."""
    return read_spec(SPEC)[0].project


def least(target: str) -> Mapping[str, str]:
    """The least versions that a target states."""
    return next(each.least for each in targets() if each.name == target)


def example(target: str, language: str) -> str:
    """The program in the README of a package."""
    text = (GENERATED / target / "README.md").read_text("utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert isinstance(found, str)
    return found


def package(target: str, folder: Path) -> Path:
    """A copy of a package, as somebody takes it out of the checkout."""
    return shutil.copytree(GENERATED / target, folder / target)


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a program that has to succeed, and give what it prints."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout
