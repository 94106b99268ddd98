# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a program does not take as it is in a file."""

from __future__ import annotations

from typing import NamedTuple

_SHOWN = 40
"""How much of a line is shown."""


class MailRefusedError(ValueError):
    """A program does not take this mail from a client."""


class Oddity(NamedTuple):
    """Something in a file that a program does not take as it is.

    Attributes:
        line: the number of the line, from 1.
        reason: what is odd, and what the program makes of it.
    """

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


def shown(line: bytes) -> str:
    """The beginning of a line."""
    return ascii(line[:_SHOWN].decode("latin-1")) + "..." * (len(line) > _SHOWN)
