"""Writing a plan, or comparing it with what is there: one way of looking for both."""

import difflib
import os
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from generator.engine import STAMP, Plan

_LEFT_BY_TOOLS = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache"})
_TEMPORARY = re.compile(r"\.(.+)\.[a-z0-9_]{8}")
"""The name of a file while it is written, as `tempfile` makes it from the prefix."""


_PART = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9_.-]+")
"""A name of a file or folder that means no other place on any system."""


class OutputError(Exception):
    """A file would be written outside of its folder."""


class Kind(StrEnum):
    """How a file differs from the plan."""

    MISSING = "missing"
    DIFFERENT = "different"
    STRAY = "stray"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not what the plan says.

    Attributes:
        path: its path below the folder for all output.
        kind: `missing`: to be written; `different`: edited by hand, or not written again after a
            change of the spec or the generator; `stray`: nothing generates it; `directory`: a
            directory takes the place of the file.
        is_ours: whether a stray file carries the stamp, or is left over from writing a file.
        diff: for a different file, a unified diff from what is there to what the plan says.
    """

    path: PurePosixPath
    kind: Kind
    is_ours: bool
    diff: str = ""

    @property
    def reason(self) -> str:
        """The difference in words."""
        if self.kind is Kind.MISSING:
            return f"{self.path}: missing"
        if self.kind is Kind.DIFFERENT:
            return f"{self.path}: edited by hand, or stale after a change of the spec or generator"
        if self.kind is Kind.DIRECTORY:
            return f"{self.path} is a directory, remove it"
        whose = "no longer generated" if self.is_ours else "not a generated file"
        return f"{self.path}: stray, {whose}"


def compare(root: Path, plan: Plan, folders: Collection[PurePosixPath]) -> tuple[Difference, ...]:
    """What differs between the files below `root` and a plan.

    Args:
        root: the folder for all output.
        plan: the text of each file.
        folders: the folders that hold nothing else.

    Raises:
        OutputError: a path of the plan, or a link on its way, leads elsewhere.
    """
    for path in plan:
        _stays_inside(root, path, path.parents)
    for folder in folders:
        _stays_inside(root, folder, (folder, *folder.parents))
    planned = [each for path, text in plan.items() for each in _compared(root, path, text)]
    stray = [_stray(root, path, plan) for path in _files_below(root, folders) - plan.keys()]
    return tuple(sorted(planned + stray, key=lambda each: each.path))


def _stays_inside(root: Path, path: PurePosixPath, way: Iterable[PurePosixPath]) -> None:
    if not all(map(_PART.fullmatch, path.parts)):
        raise OutputError(f"{str(path)!r} is not a path below the folder for all output")
    if links := [each for each in way if (root / each).is_symlink() and each.parts]:
        raise OutputError(f"{links[-1]} is a link, remove it: nothing is written through links")


def _compared(root: Path, path: PurePosixPath, text: str) -> Iterator[Difference]:
    file = root / path
    if file.is_symlink():
        yield Difference(path, Kind.DIFFERENT, True)
        return
    if file.is_dir():
        yield Difference(path, Kind.DIRECTORY, False)
        return
    if not file.is_file():
        yield Difference(path, Kind.MISSING, True)
        return
    there = file.read_bytes()
    if there != text.encode():
        yield Difference(path, Kind.DIFFERENT, True, _diff(path, _shown(there), text))


def _files_below(root: Path, folders: Iterable[PurePosixPath]) -> set[PurePosixPath]:
    return {
        PurePosixPath(file.relative_to(root).as_posix())
        for folder in folders
        for file in (root / folder).rglob("*")
        if not file.is_dir() and not _LEFT_BY_TOOLS & set(file.relative_to(root).parts)
    }


def _stray(root: Path, path: PurePosixPath, plan: Plan) -> Difference:
    file = root / path
    there = _shown(file.read_bytes()) if file.is_file() else ""
    temporary = _TEMPORARY.fullmatch(path.name)
    is_left_over = temporary is not None and path.with_name(temporary[1]) in plan
    return Difference(path, Kind.STRAY, is_left_over or is_stamped(there))


def is_stamped(text: str) -> bool:
    """Whether a text carries the stamp, plain or as a string of JSON and its like."""
    return STAMP in text.replace('\\"', '"')


def _shown(content: bytes) -> str:
    return content.decode("utf-8", "backslashreplace")


def _diff(path: PurePosixPath, there: str, planned: str) -> str:
    lines = difflib.unified_diff(
        _lines(there), _lines(planned), f"{path} (there)", f"{path} (from the spec)"
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines with their ends, which `str.splitlines` would find in other characters too."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def write(root: Path, plan: Plan, differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Make the files what the plan says.

    Each file is written beside its place and then renamed. A stray file is removed if it carries
    the stamp or is left over from such writing, with the folders that become empty; any other is
    somebody's, and is left, like a directory that takes the place of a file.

    Returns:
        The differences that are left.
    """
    left = []
    for difference in differences:
        file = root / difference.path
        if difference.kind in {Kind.MISSING, Kind.DIFFERENT}:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(file, plan[difference.path].encode())
        elif difference.is_ours:
            _remove(root, file)
        else:
            left.append(difference)
    return tuple(left)


def _remove(root: Path, file: Path) -> None:
    file.unlink()
    for folder in file.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


def replace_file(file: Path, content: bytes) -> None:
    """Write a file beside its place and rename it, so that it is whole or as before."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        temporary = Path(name)
        temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        temporary.replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
