"""How a command ends, and complaints."""

from __future__ import annotations

import os
import sys

from .._project import NAME
from ..traffic.words import Words

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit statuses."""


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
