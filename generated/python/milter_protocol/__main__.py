# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The command of the package, also `python -m`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ._project import NAME
from .cli.status import WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: those of the command line, by default of this process.

    Returns:
        The exit status: 0 if all is well, 1 if problems were found, 2 if the command is used
        wrongly or cannot write, or if what it needs is not installed.
    """
    try:
        from .cli.main import run
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith(f"{__package__}."):
            raise
        complain(
            f"the command needs the Python package {error.name}, which the library does not; "
            f"install both with: pip install '{NAME}[tools]'"
        )
        return WRONG_USE
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
