"""From a word of the command line to the document that it means."""

import io
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.cli.options import ROOT
from generator.diff import Document
from generator.document import document_of as document_of_spec
from generator.model import Spec
from generator.reading import read_spec
from generator.resolve import Places

Read = Callable[[Path], tuple[Spec, Places]]

_DOCUMENTS = "generated/json"
_NEEDED = ("id", "roles", "messages", "session")


class SourceError(Exception):
    """A word does not lead to a spec."""


def document_of(
    word: str, releases: Path, checkout: Path = ROOT, read: Read = read_spec
) -> Document:
    """The document that a word means.

    Args:
        word: the folder of a spec; a resolved spec as a JSON file; a released version; a revision
            of git as `REVISION:`, or with the path of a folder or a file in it.
        releases: the folder of the released specs.
        checkout: the checkout whose revisions are meant.
        read: reads the spec in a folder.

    Raises:
        SourceError: it means none of these.
        SpecError: the spec in a folder is not good.
    """
    path = Path(word)
    if path.is_dir():
        return document_of_spec(read(path)[0])
    if path.is_file():
        return _parsed(path.read_bytes(), word)
    released = releases / f"{word}.json"
    if released.is_file():
        return _parsed(released.read_bytes(), word)
    revision, colon, inside = word.partition(":")
    if not _git(checkout, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"):
        known = ", ".join(sorted(each.stem for each in releases.glob("*.json"))) or "none yet"
        raise SourceError(
            f"'{word}' is not a folder, a file, a revision of git (REVISION:) or a released version"
            f" (known: {known})"
        )
    return _of_revision(checkout, revision, inside if colon else "", word)


def _of_revision(checkout: Path, revision: str, inside: str, word: str) -> Document:
    """What a revision has generated, or a folder or a file of it."""
    if not inside:
        listed = _git(checkout, "ls-tree", "--name-only", revision, f"{_DOCUMENTS}/").decode()
        found = [
            name
            for name in listed.splitlines()
            if name.endswith(".json") and not name.endswith("schema.json")
        ]
        if len(found) != 1:
            raise SourceError(f"'{word}' has {len(found)} resolved specs in {_DOCUMENTS}, not one")
        inside = found[0]
    is_file = inside.endswith(".json")
    reading = ("show",) if is_file else ("archive", "--format=tar")
    content = _git(checkout, *reading, f"{revision}:{inside.rstrip('/')}")
    if not content:
        raise SourceError(f"'{word}': the revision has no such file or folder")
    if is_file:
        return _parsed(content, word)
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(fileobj=io.BytesIO(content)) as files:
            files.extractall(scratch, filter="data")
        return document_of_spec(read_spec(Path(scratch))[0])


def _git(checkout: Path, *arguments: str) -> bytes:
    """What git prints; nothing where it fails."""
    try:
        done = subprocess.run(
            ["git", "-C", str(checkout), *arguments], capture_output=True, check=False
        )
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


def _parsed(content: bytes, word: str) -> Document:
    try:
        data: Any = json.loads(content)
    except ValueError as error:
        raise SourceError(f"'{word}' is not JSON: {error}") from error
    if not isinstance(data, dict) or any(key not in data for key in _NEEDED):
        raise SourceError(f"'{word}' is not a resolved spec, as generated/json has it")
    return data
