"""Reading all files of a spec."""

import stat
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.load.document import Document
from generator.load.language import read_file
from generator.load.problems import Place, Problem, SpecError
from generator.load.yaml_reader import read_document

MAX_SIZE = 1 << 22
"""The most bytes of a file; a larger one is not what somebody wrote."""


def load_documents(folder: Path) -> tuple[Document, ...]:
    """Read every YAML file below a folder, in the order of their names.

    Raises:
        SpecError: with everything that is wrong in any of the files.
    """
    files = sorted(folder.rglob("*.yaml"))
    if not files:
        place = Place(".", 1, 1)
        raise SpecError([Problem(place, "no-spec", "the folder holds no .yaml file")])
    problems = [
        Problem(Place(_name(folder, file), 1, 1), "file-name", "the name must end in .yaml")
        for file in folder.rglob("*.yml")
    ]
    documents: list[Document] = []
    for file in files:
        name = _name(folder, file)
        try:
            document, found = _read(name, _text(name, file))
        except SpecError as error:
            problems.extend(error.problems)
        else:
            problems.extend(found)
            documents.append(document)
    if problems:
        raise SpecError(problems)
    return tuple(documents)


@lru_cache(maxsize=500)
def _read(name: str, text: str) -> tuple[Document, Sequence[Problem]]:
    """A document of a file; two specs that are compared have most of their files in common."""
    document = read_document(name, text)
    content, problems = read_file(document)
    return replace(document, file=content), problems


def _name(folder: Path, file: Path) -> str:
    """The path below the folder; bytes of it that are not UTF-8 are shown as numbers."""
    path = file.relative_to(folder).as_posix()
    return path.encode("utf-8", "backslashreplace").decode()


def _text(name: str, file: Path) -> str:
    """The text of a regular file; nothing else is opened, for that could wait for ever."""

    def wrong(rule: str, message: str, hint: str = "", line: int = 1, column: int = 1) -> SpecError:
        return SpecError([Problem(Place(name, line, column), rule, message, hint)])

    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise wrong("file-kind", "it is not a regular file", "rename it or take it away")
        if status.st_size > MAX_SIZE:
            raise wrong("file-size", f"it has more than {MAX_SIZE} bytes", "cut it into several")
        content = file.read_bytes()
    except OSError as error:
        raise wrong("file-unreadable", f"it cannot be read: {error.strerror}") from error
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        byte = f"{content[error.start]:#04x}"
        raise wrong("encoding", f"the byte {byte} is not UTF-8", "", line, column) from error
    return text.replace("\r\n", "\n")
