"""What is rendered, as ruff formats it and without the imports that nothing uses."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.engine import PROJECT_FOLDER
from generator.pinned import PinnedError, require

_CONFIG = PROJECT_FOLDER / "pyproject.toml"
# Sorted imports, without those that are unused, without empty blocks of them; sorted `__all__`.
_FIXES = ["--select", "I,F401,TC005,RUF022"]
# What has become short is put on one line again.
_FIXES += ["--config", "lint.isort.split-on-trailing-comma = false"]


def formatted(texts: Mapping[PurePosixPath, str]) -> Mapping[PurePosixPath, str]:
    """The texts by their paths, those of modules formatted.

    Raises:
        PinnedError: ruff is missing or of another version, or a module is not Python.
    """
    require("ruff")
    modules = {str(path): path for path in texts if path.suffix == ".py"}
    with tempfile.TemporaryDirectory() as folder:
        for name, path in modules.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(texts[path], encoding="utf-8", newline="")
        _run(folder, "check", "--fix", "--exit-zero", *_FIXES)
        _run(folder, "format")
        return dict(texts) | {
            path: Path(folder, name).read_bytes().decode() for name, path in modules.items()
        }


def _run(folder: str, *arguments: str) -> None:
    from ruff import find_ruff_bin  # Here, because what is missing is reported in one line.

    command = [find_ruff_bin(), *arguments, "--no-cache", "--no-respect-gitignore"]
    command += ["--config", str(_CONFIG), "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PinnedError(f"ruff {arguments[0]}: {done.stderr.strip()}")
