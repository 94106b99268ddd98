# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""`decode`: recorded traffic as text."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from .._frames import GREATEST_LENGTH, LEAST_LENGTH
from ..limits import PLAUSIBLE_MAX_LENGTH
from ..traffic.cutting import cut
from ..traffic.following import follow
from ..traffic.joining import join
from ..traffic.reading import Choice, Format, UnreadableError, read
from ..traffic.reading.containers import opened
from ..traffic.records import Damage, Side
from ..traffic.redacting import Redactor
from ..traffic.tally import Tally
from ..traffic.words import STDIN
from .inputs import open_input, shown
from .interrupting import until_interrupted
from .options import checked, color_option, full_option, json_option, summary_option
from .printers import printer
from .status import FINE, PROBLEMS, WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..traffic.records import Record

_DIRECTIONS = 2
_EMPTY = Damage("empty", "there is nothing in it")


def _length(text: str) -> int:
    """The length of a frame, in any notation of Python."""
    try:
        length = int(text, 0)
    except ValueError:
        length = -1
    if not LEAST_LENGTH <= length <= GREATEST_LENGTH:
        wanted = f"a number from {LEAST_LENGTH} to {GREATEST_LENGTH}"
        raise ValueError(f"must be {wanted}")
    return length


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
@full_option
@click.option(
    "--from",
    "first",
    type=click.Choice([side.value for side in Side]),
    help="The side that sent the bytes if the file does not show it; by default the codes decide.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in Format]),
    help="The format of the files; by default it is detected from their first bytes.",
)
@click.option(
    "--max-length",
    callback=checked(_length),
    default=str(PLAUSIBLE_MAX_LENGTH),
    show_default=True,
    metavar="N",
    help="The greatest length of a frame in a stream; above it, the bytes count as damage.",
)
@click.option(
    "--join",
    "joins",
    is_flag=True,
    help="The two files are the two directions of one conversation.",
)
@click.option(
    "--stream",
    type=click.IntRange(min=0),
    metavar="N",
    help="Show only the connection with this number, from 0, of a file that has several.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="P",
    help="Show the connections to or from this port, whatever they begin with.",
)
@click.option(
    "--follow",
    "follows",
    is_flag=True,
    help="Do not stop at the end of the file; show what is added to it, until Ctrl-C.",
)
@summary_option
@click.option(
    "--redact",
    "redacts",
    is_flag=True,
    help="Replace addresses, names and bodies, so that the output can be shared.",
)
@color_option
def decode(
    files: Sequence[str],
    as_json: bool,
    full: bool,
    first: str | None,
    format_: str | None,
    max_length: int,
    joins: bool,
    stream: int | None,
    port: int | None,
    follows: bool,
    sums_up: bool,
    redacts: bool,
    colour: bool | None,
) -> int:
    """Show recorded traffic: who sends what, and what is wrong with it.

    FILE is a capture, a stream, a dump, or the output of another program about them; - is standard
    input. Bytes, such as 000000014e, can be given instead of a file. A file that cannot be read
    does not stop the others.
    """
    if joins and len(files) != _DIRECTIONS:
        raise click.UsageError(f"--join takes two files, not {len(files)}")
    screen = printer(as_json=as_json, full=full, colour=colour, sums_up=sums_up)
    if follows and (len(files) != 1 or STDIN in files):
        raise click.UsageError("--follow takes one file; a pipe is followed without it")
    form = Format(format_) if format_ else None
    choice = Choice(stream, port, is_live=follows)
    side = Side(first) if first else None
    redactor = Redactor() if redacts else None
    total = Tally()
    status, is_cut_short = FINE, False
    units = [tuple(files)] if joins else [(name,) for name in files]
    for names in units:
        name = " + ".join(map(shown, names))
        tally = Tally()
        try:
            records = until_interrupted(
                _records(names, form, choice, side, max_length=max_length, redactor=redactor)
            )
            # What cannot be read at all is found out here, before anything is printed.
            records = chain(list(islice(records, 1)), records)
            screen.file(name)
            for record in records:
                tally.count(record)
                screen.record(record)
                if follows:
                    sys.stdout.flush()
        except KeyboardInterrupt:
            is_cut_short = not follows
        except UnreadableError as error:
            complain(str(error), name)
            screen.failure(name, str(error))
            status = WRONG_USE
            continue
        screen.summary(name, tally)
        total.add(tally)
        if is_cut_short:
            break
    if len(units) > 1:
        screen.summary("all files", total)
    if is_cut_short:
        raise click.Abort
    return status or (PROBLEMS if total.has_problems else FINE)


def _records(
    names: Sequence[str],
    format_: Format | None,
    choice: Choice,
    first: Side | None,
    *,
    max_length: int,
    redactor: Redactor | None,
) -> Iterator[Record]:
    """What is in a file, or in the two of one conversation."""
    with ExitStack() as stack:
        inputs = [stack.enter_context(open_input(each)) for each in names]
        sources = [opened(each, grows=choice.is_live) for each in inputs]
        cuts = [cut(read(source, format_, choice), max_length) for source in sources]
        if redactor is not None:
            cuts = [redactor.redacted(each) for each in cuts]
        if any(source.head for source in sources):
            yield from follow(join(*cuts) if names[1:] else cuts[0], first)
        else:
            yield _EMPTY
