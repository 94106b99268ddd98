# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The group of all commands, and what is the same for each of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import click

from .._project import NAME, __version__
from ._commands import COMMANDS
from .status import FINE, WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping, Sequence

_INTERRUPTED = 130


class _Commands(Mapping[str, click.Command]):
    """The commands by their names, each of which is imported from its module when it is used."""

    _NAMES = ("decode", "explain", "tap", "wireshark", *COMMANDS)

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._NAMES:
            raise KeyError(name)
        command: click.Command = getattr(import_module(f"{__package__}.{name}"), name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(self._NAMES)

    def __len__(self) -> int:
        return len(self._NAMES)


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
    commands=cast("MutableMapping[str, click.Command]", _Commands()),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 all is well; 1 problems were found; 2 wrong use, such as a file that "
    "cannot be opened, or output that cannot be written; 130 Ctrl-C came before the end.",
)
@click.version_option(__version__, prog_name=NAME, message="%(prog)s %(version)s")
def main() -> None:
    """See what goes on between the pinger and the ponger."""


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
