# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a stream can show: colours, arrows and long lines."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style

from ..traffic.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

_WIDTH = 100
_LEAST_WIDTH = 40


class Look(Enum):
    """How a part of a line looks."""

    PLAIN = Style.null()
    DIM = Style.parse("dim")
    HEADING = Style.parse("bold")
    MTA = Style.parse("cyan")
    FILTER = Style.parse("magenta")
    VIOLATION = Style.parse("bold red")
    ADDED = Style.parse("green")
    REMOVED = Style.parse("red")
    NOTE = Style.parse("yellow")


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
        console = Console(file=stream)
        self._stream = stream
        wanted = console.color_system is not None and not console.no_color
        self._colours = ColorSystem.STANDARD if (wanted if colour is None else colour) else None
        self.words = Words(stream.encoding or "ascii", full=full)
        self.arrows = ("→", "←") if self.words.has("→←") else ("->", "<-")
        self._width = max(console.width if stream.isatty() else _WIDTH, _LEAST_WIDTH)

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
        return look.value.render(text, color_system=self._colours)
