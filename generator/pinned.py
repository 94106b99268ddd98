"""Programs whose version is pinned, because another one may give other bytes."""

import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version

from generator.engine import PROJECT_FOLDER


class PinnedError(Exception):
    """A program is missing or of another version, or it refuses a text."""


def require(package: str) -> None:
    """Refuse to go on with another version of a package than the one in `pyproject.toml`.

    Raises:
        PinnedError: the package is missing or of another version.
    """
    project = tomllib.loads((PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
    listed = project["dependency-groups"]["generate"]
    pinned = next(each for each in listed if each.startswith(f"{package}=="))
    try:
        found = version(package)
    except PackageNotFoundError:
        found = "missing"
    if pinned != f"{package}=={found}":
        raise PinnedError(f"{package} is {found}; run: {sys.executable} -m pip install {pinned}")
