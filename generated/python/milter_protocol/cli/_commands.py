# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The commands that not every protocol has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .ask import ask
from .play import play

if TYPE_CHECKING:
    import click

COMMANDS: Final[tuple[click.Command, ...]] = (ask, play)
