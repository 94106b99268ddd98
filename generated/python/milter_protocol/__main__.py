# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The command of the package, also `python -m`."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from ._frames import GREATEST_LENGTH, LEAST_LENGTH
from ._project import NAME, __version__
from .limits import PLAUSIBLE_MAX_LENGTH
from .traffic.command import FINE, WRONG_USE, complain, decode_files
from .traffic.json_lines import JsonPrinter
from .traffic.printing import Printer
from .traffic.reading import Format
from .traffic.records import Side
from .traffic.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130
_COLOURS = {"auto": None, "always": True, "never": False}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: those of the command line, by default of this process.

    Returns:
        The exit status: 0 if all is well, 1 if traffic is damaged or breaks the protocol, 2 if the
        command is used wrongly or cannot write.
    """
    try:
        try:
            return _run(_parser().parse_args(arguments))
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough.
        _write_no_more()
        return FINE
    except OSError as error:
        _write_no_more()
        complain(f"cannot write: {error.strerror}")
        return WRONG_USE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    if sys.stdout is None:
        complain("cannot write: the standard output is closed")
        return WRONG_USE
    colour = _COLOURS[options.color]
    printer = (
        JsonPrinter(sys.stdout)
        if options.json
        else Printer(Screen(sys.stdout, colour=colour, full=options.full))
    )
    return decode_files(
        options.files,
        printer,
        format_=options.format and Format(options.format),
        first=options.side and Side(options.side),
        max_length=options.max_length,
    )


def _write_no_more() -> None:
    """Take care that the interpreter does not fail to write what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=NAME, description="Read recorded traffic between an MTA and a filter."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and end")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    decode = commands.add_parser(
        "decode",
        help="show recorded traffic as text",
        description="Show recorded traffic: who says what, and what is wrong with it.",
        epilog="Exit status: 0 all is well; 1 traffic is damaged or breaks the protocol; "
        "2 wrong use, such as a file that cannot be opened, or output that cannot be written.",
    )
    add = decode.add_argument
    add("files", nargs="+", metavar="FILE", help="a capture, a stream or a dump; - for stdin")
    add("--json", action="store_true", help="one JSON object a line, for programs")
    add("--full", action="store_true", help="show long texts and bodies whole")
    add(
        "--from",
        dest="side",
        choices=[side.value for side in Side],
        help="who sent what is in a file that does not tell (default: inferred from the codes)",
    )
    add(
        "--format",
        choices=[format_.value for format_ in Format],
        help="the format of the files (default: told by their first bytes)",
    )
    add(
        "--max-length",
        type=_length,
        default=PLAUSIBLE_MAX_LENGTH,
        metavar="N",
        help="the greatest length of a frame that is believed in a stream (default: %(default)s)",
    )
    add(
        "--color",
        choices=list(_COLOURS),
        default="auto",
        help="when to use colours (default: on a terminal, unless NO_COLOR is set)",
    )
    return parser


def _length(text: str) -> int:
    try:
        value = int(text, 0)
    except ValueError:
        value = -1
    if not LEAST_LENGTH <= value <= GREATEST_LENGTH:
        wanted = f"a number from {LEAST_LENGTH} to {GREATEST_LENGTH}"
        raise argparse.ArgumentTypeError(f"must be {wanted}")
    return value


class _Version(argparse.Action):
    """Shows the version. The action of argparse keeps quiet where that cannot be written."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(NAME, __version__, file=sys.stdout or sys.stderr)
        parser.exit()


if __name__ == "__main__":
    sys.exit(main())
