"""Decoding files from the command line."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .cutting import cut
from .following import follow
from .reading import UnreadableError, read
from .reading.source import Source
from .records import Damage
from .tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from io import BufferedReader

    from .reading import Format
    from .records import Record, Side

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit statuses."""

STDIN = "-"
_EMPTY = Damage("empty", "there is nothing in it")


class Printer(Protocol):
    """Where records go."""

    def file(self, name: str) -> None:
        """Begin a file."""

    def record(self, record: Record) -> None:
        """Print a record."""

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
    """Decode files one after another.

    Args:
        names: the files; `-` is the standard input.
        printer: where records go.
        format_: the format of all of them, if it is known.
        first: who speaks where a file does not tell, if that is known.
        max_length: the greatest length of a frame that is believed in a stream.

    Returns:
        The exit status.
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
        except (OSError, UnreadableError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            reason = error.strerror if isinstance(error, OSError) else str(error)
            shown = ascii(name)[1:-1]
            sys.stderr.write(f"milter-protocol: {shown}: {reason}\n")
            status = WRONG_USE
            continue
        printer.summary(name, tally)
        total.add(tally)
    if len(names) > 1:
        printer.summary("all files", total)
    return status or (PROBLEMS if total.has_problems else FINE)


def _decode(source: Source, records: Iterator[Record], printer: Printer, tally: Tally) -> None:
    if not source.head:
        records = iter((_EMPTY,))
    for record in records:
        tally.count(record)
        printer.record(record)


@contextmanager
def _open(name: str) -> Iterator[BufferedReader]:
    if name == STDIN:
        yield sys.stdin.buffer  # type: ignore[misc]
    else:
        with Path(name).open("rb") as file:
            yield file
