"""The Kaitai compiler and its run-time library for JavaScript, in a folder for caches."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import yaml

from tests.locking import alone_in
from tests.needs.asking import need

HERE = Path(__file__).resolve().parent
MODULES = HERE.parents[1] / ".cache" / "kaitai"


def modules() -> Path:
    """The folder with the compiler, installed at the first call."""
    need("kaitai")
    return _installed()


@cache
def _installed() -> Path:
    command = ["npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"]
    with alone_in(MODULES):
        for file in ("package.json", "compile.cjs", "read.cjs"):
            shutil.copy(HERE / file, MODULES)
        done = subprocess.run(command, cwd=MODULES, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"npm cannot install the compiler: {done.stderr[-300:]}"
    return MODULES


def node(script: str, *arguments: str, given: str) -> str:
    """What a script beside this file prints."""
    command = ["node", script, *arguments]
    done = subprocess.run(
        command, cwd=modules(), input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def compiled(text: str, language: str) -> dict[str, str]:
    """The files that the compiler makes of a format."""
    files: dict[str, str] = json.loads(
        node("compile.cjs", language, given=json.dumps(yaml.safe_load(text)))
    )
    return files
