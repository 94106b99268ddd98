"""The folder of released specs."""

import json
import re
from pathlib import Path

from generator.diff import Document

FOLDER = "releases"
"""The folder of released specs, each resolved; it is in the folder of the spec."""

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)", re.ASCII)


class ReleaseError(Exception):
    """The folder of released specs holds something else."""


def parts(version: str) -> tuple[int, ...]:
    """A version as numbers, which compare as versions do."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ReleaseError(f"'{version}' is not a version such as 1.2.3")
    return tuple(map(int, found.groups()))


def last_release(spec_folder: Path) -> tuple[str, Document] | None:
    """The version and the document of the newest released spec; `None` before the first.

    Raises:
        ReleaseError: a file is not named after a version, or is not a document.
    """
    files = {parts(each.stem): each for each in (spec_folder / FOLDER).glob("*.json")}
    if not files:
        return None
    newest = files[max(files)]
    try:
        document = json.loads(newest.read_text("utf-8"))
    except ValueError as error:
        raise ReleaseError(f"{newest} is not JSON: {error}") from error
    if not isinstance(document, dict):
        raise ReleaseError(f"{newest} is not a resolved spec")
    return newest.stem, document
