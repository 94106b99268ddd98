# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Decoding files from the command line."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .._project import NAME
from .cutting import cut
from .following import follow
from .reading import UnreadableError, read
from .reading.source import Source
from .records import Damage
from .tally import Tally
from .words import STDIN, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from io import BufferedReader

    from .reading import Format
    from .records import Record, Side

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit statuses."""

_EMPTY = Damage("empty", "there is nothing in it")


class Printer(Protocol):
    """Where records go."""

    def file(self, name: str) -> None:
        """Begin a file."""

    def record(self, record: Record) -> None:
        """Print a record."""

    def failure(self, name: str, reason: str) -> None:
        """Tell a program that a file cannot be read; people read it on the standard error."""

    def summary(self, name: str, tally: Tally) -> None:
        """End a file, or all of them."""


def decode_files(
    names: Sequence[str],
    printer: Printer,
    *,
    format_: Format | None,
    first: Side | None,
    max_length: int,
) -> int:
    """Decode files one after another. What cannot be read does not stop the others.

    Args:
        names: the files; `-` is the standard input.
        printer: where records go.
        format_: the format of all of them, if it is known.
        first: who speaks where a file does not tell, if that is known.
        max_length: the greatest length of a frame that is believed in a stream.

    Returns:
        The exit status.

    Raises:
        OSError: the printer cannot write.
    """
    total = Tally()
    status = FINE
    for name in names:
        tally = Tally()
        try:
            with _open(name) as file:
                source = Source(file)
                found = read(source, format_)
                printer.file(name)
                _decode(source, follow(cut(found, max_length), first), printer, tally)
        except UnreadableError as error:
            complain(str(error), name)
            printer.failure(name, str(error))
            status = WRONG_USE
            continue
        printer.summary(name, tally)
        total.add(tally)
    if len(names) > 1:
        printer.summary("all files", total)
    return status or (PROBLEMS if total.has_problems else FINE)


def complain(reason: str, name: str | None = None) -> None:
    """Say on the standard error what went wrong, with the name of the file if one is to blame."""
    if sys.stderr is None:
        return
    place = "" if name is None else f"{Words(sys.stderr.encoding, full=True).file(name)}: "
    try:
        sys.stderr.write(f"{NAME}: {place}{reason}\n")
        sys.stderr.flush()
    except OSError:
        # There is nowhere left to say so, and the interpreter must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _decode(source: Source, records: Iterator[Record], printer: Printer, tally: Tally) -> None:
    if not source.head:
        records = iter((_EMPTY,))
    for record in records:
        tally.count(record)
        printer.record(record)


def _open(name: str) -> AbstractContextManager[BufferedReader]:
    if name == STDIN:
        if sys.stdin is None:
            raise UnreadableError("it is closed")
        return nullcontext(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableError(error.strerror) from error
