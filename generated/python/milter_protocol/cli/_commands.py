# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The commands that not every protocol has."""

from __future__ import annotations

from typing import Final

COMMANDS: Final[tuple[str, ...]] = ("ask", "play")
