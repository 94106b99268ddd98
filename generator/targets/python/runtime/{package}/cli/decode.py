"""`decode`: recorded traffic as text."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .._frames import GREATEST_LENGTH, LEAST_LENGTH
from ..limits import PLAUSIBLE_MAX_LENGTH
from ..traffic.cutting import cut
from ..traffic.following import follow
from ..traffic.reading import Format, UnreadableError, read
from ..traffic.reading.source import Source
from ..traffic.records import Damage, Side
from ..traffic.tally import Tally
from ..traffic.words import STDIN
from .options import color_option, full_option, json_option
from .printers import printer
from .status import FINE, PROBLEMS, WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from io import BufferedReader

    from ..traffic.records import Record
    from .printers import AnyPrinter

_EMPTY = Damage("empty", "there is nothing in it")


def _length(text: str) -> int:
    """The length of a frame, in any notation of Python."""
    try:
        length = int(text, 0)
    except ValueError:
        length = -1
    if not LEAST_LENGTH <= length <= GREATEST_LENGTH:
        wanted = f"a number from {LEAST_LENGTH} to {GREATEST_LENGTH}"
        raise click.BadParameter(f"must be {wanted}")
    return length


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
@full_option
@click.option(
    "--from",
    "first",
    type=click.Choice([side.value for side in Side]),
    help="Who sent what is in a file that does not tell; by default the codes show it.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in Format]),
    help="The format of the files; by default their first bytes show it.",
)
@click.option(
    "--max-length",
    callback=lambda _, __, value: _length(value),
    default=str(PLAUSIBLE_MAX_LENGTH),
    show_default=True,
    metavar="N",
    help="The greatest length of a frame that is believed in a stream.",
)
@color_option
def decode(
    files: Sequence[str],
    as_json: bool,
    full: bool,
    first: str | None,
    format_: str | None,
    max_length: int,
    colour: bool | None,
) -> int:
    """Show recorded traffic: who sends what, and what is wrong with it.

    FILE is a capture, a stream or a dump; - is the standard input. What cannot be read does not
    stop the other files.
    """
    shown = printer(as_json=as_json, full=full, colour=colour)
    total = Tally()
    status = FINE
    for name in files:
        tally = Tally()
        try:
            with _open(name) as file:
                source = Source(file)
                found = read(source, Format(format_) if format_ else None)
                shown.file(name)
                frames = cut(found, max_length)
                _decode(source, follow(frames, Side(first) if first else None), shown, tally)
        except UnreadableError as error:
            complain(str(error), name)
            shown.failure(name, str(error))
            status = WRONG_USE
            continue
        shown.summary(name, tally)
        total.add(tally)
    if len(files) > 1:
        shown.summary("all files", total)
    return status or (PROBLEMS if total.has_problems else FINE)


def _decode(source: Source, records: Iterator[Record], shown: AnyPrinter, tally: Tally) -> None:
    if not source.head:
        records = iter((_EMPTY,))
    for record in records:
        tally.count(record)
        shown.record(record)


def _open(name: str) -> AbstractContextManager[BufferedReader]:
    if name == STDIN:
        if sys.stdin is None:
            raise UnreadableError("it is closed")
        return nullcontext(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableError(error.strerror) from error
