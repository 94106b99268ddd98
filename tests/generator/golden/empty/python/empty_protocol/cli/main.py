# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The group of all commands, and what is the same for each of them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from .._project import NAME, __version__
from ._commands import COMMANDS
from .decode import decode
from .explain import explain
from .status import FINE, WRONG_USE, complain
from .tap import tap
from .wireshark import wireshark

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130


class _Group(click.Group):
    """Commands whose output may be cut off by its reader, who has then seen enough."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _write_no_more()
            return FINE


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 all is well; 1 problems were found; 2 wrong use, such as a file that "
    "cannot be opened, or output that cannot be written.",
)
@click.version_option(__version__, prog_name=NAME, message="%(prog)s %(version)s")
def main() -> None:
    """See what goes on between the speaker and the listener."""


main.add_command(decode)
main.add_command(explain)
main.add_command(tap)
main.add_command(wireshark)
for _command in COMMANDS:
    main.add_command(_command)


def run(arguments: Sequence[str] | None) -> int:
    """Run the command.

    Args:
        arguments: those of the command line, by default of this process.

    Returns:
        The exit status.
    """
    if sys.stdout is None:
        complain("cannot write: the standard output is closed")
        return WRONG_USE
    try:
        return int(main.main(arguments, prog_name=NAME, standalone_mode=False) or FINE)
    except click.Abort:
        return _INTERRUPTED
    except click.ClickException as error:
        if sys.stderr is not None:
            error.show()
        return WRONG_USE
    except OSError as error:
        _write_no_more()
        complain(f"cannot write: {error.strerror}")
        return WRONG_USE


def _write_no_more() -> None:
    """Take care that the interpreter does not fail to write what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
