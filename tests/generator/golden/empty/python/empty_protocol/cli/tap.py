# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""`tap`: a live conversation as text, while it passes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..traffic.recording import FORMS, recording
from .options import checked, color_option, full_option, json_option, summary_option
from .printers import printer
from .status import FINE, PROBLEMS, WRONG_USE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..traffic.recording import Recording


def _output(path: Path) -> Path:
    if path.suffix not in FORMS:
        raise ValueError(f"the name must end in {' or '.join(FORMS)}, which is its form")
    return path


def _mode(digits: str) -> int:
    try:
        return int(digits, 8)
    except ValueError:
        raise ValueError("must be octal digits, such as 660") from None


def _recording(path: Path) -> Recording:
    try:
        return recording(path)
    except OSError as error:
        raise click.FileError(str(path), error.strerror) from None


@click.command()
@click.option(
    "--listen",
    "addresses",
    required=True,
    multiple=True,
    metavar="ADDRESS",
    help="Where to listen: inet:PORT@HOST, inet6:PORT@HOST, unix:/PATH, systemd: or fd:NUMBER.",
)
@click.option("--to", required=True, metavar="ADDRESS", help="Where the listener listens.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=checked(_output),
    metavar="FILE",
    help="Record what passes, as FILE.jsonl or FILE.pcapng; an existing file is replaced.",
)
@click.option("--quiet", is_flag=True, help="Only pass bytes on; neither show nor check them.")
@json_option
@summary_option
@full_option
@click.option(
    "--mode", callback=checked(_mode), help="The permissions of Unix sockets, such as 660."
)
@click.option("--group", help="The group of Unix sockets.")
@color_option
def tap(
    addresses: Sequence[str],
    to: str,
    output: Path | None,
    quiet: bool,
    as_json: bool,
    sums_up: bool,
    full: bool,
    mode: int | None,
    group: str | None,
    colour: bool | None,
) -> int:
    """Show live traffic between the speaker and the listener.

    The command listens at one address, and passes everything on to the other. All bytes pass
    unchanged, and the output never delays them. Ctrl-C ends the command.
    """
    # What follows takes its time to be imported, and no other command needs it.
    import asyncio

    from ..aio.addresses import AddressError, parse
    from ..traffic.tapping.connecting import Target
    from .tapping import Watcher

    try:
        target = Target(parse(to))
        listen_on = [*map(parse, addresses)]
        written = _recording(output) if output else None
        shown = (
            None if quiet else printer(as_json=as_json, full=full, colour=colour, sums_up=sums_up)
        )
        watcher = Watcher(shown, written)
        asyncio.run(watcher.watch(listen_on, target, mode=mode, group=group))
    except AddressError as error:
        raise click.UsageError(str(error)) from None
    if watcher.has_failed:
        return WRONG_USE
    return PROBLEMS if watcher.tally.has_problems else FINE
