# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a stream can show: colours, arrows and long lines."""

from __future__ import annotations

import os
import shutil
from enum import Enum
from typing import TYPE_CHECKING

from .words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

_WIDTH = 100
_LEAST_WIDTH = 40


class Look(Enum):
    """How a part of a line looks."""

    PLAIN = ""
    DIM = "2"
    HEADING = "1"
    MTA = "36"
    FILTER = "35"
    VIOLATION = "1;31"
    NOTE = "33"


class Screen:
    """A stream to print on.

    Attributes:
        words: puts values into words for this stream.
        arrows: how the two directions are shown.
    """

    def __init__(self, stream: TextIO, *, colour: bool | None, full: bool) -> None:
        """Look at a stream.

        Args:
            stream: where lines go.
            colour: whether to use colours; by default a terminal has them unless `NO_COLOR` is set.
            full: whether long values are shown whole.
        """
        self._stream = stream
        self._colour = _wants_colour(stream) if colour is None else colour
        self.words = Words(stream.encoding or "ascii", full=full)
        self.arrows = ("→", "←") if self.words.has("→←") else ("->", "<-")
        terminal = stream.isatty()
        self._width = shutil.get_terminal_size((_WIDTH, 24)).columns if terminal else _WIDTH
        self._width = max(self._width, _LEAST_WIDTH)

    def print(self, *parts: tuple[str, Look] | str) -> None:
        """Print a line of parts."""
        texts = [part if isinstance(part, str) else self._dyed(*part) for part in parts]
        self._stream.write("".join(texts) + "\n")

    def print_atoms(
        self, first: tuple[str, Look] | str, start: int, indent: int, atoms: Iterable[str]
    ) -> None:
        """Print words, with line breaks between them where the line is too long.

        Args:
            first: what is printed before them.
            start: how wide that is.
            indent: how far further lines are indented.
            atoms: the words.
        """
        line: list[tuple[str, Look] | str] = [first]
        width, is_fresh = start, True
        for atom in atoms:
            if not is_fresh and width + 1 + len(atom) > self._width:
                self.print(*line)
                line, width = [" " * indent], indent
            else:
                line.append(" ")
                width += 1
            line.append(atom)
            width += len(atom)
            is_fresh = False
        self.print(*line)

    def _dyed(self, text: str, look: Look) -> str:
        return f"\x1b[{look.value}m{text}\x1b[0m" if self._colour and look.value else text


def _wants_colour(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
