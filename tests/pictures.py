"""Pictures of what the command prints on a terminal."""

import io
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

_WIDTH = 100
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
_FONTS = re.compile(r"@font-face \{.*?\}\n", re.DOTALL)
"""What a browser would have to fetch from elsewhere."""


def picture(command: str, printed: str, name: str) -> str:
    """A picture of a command and what it prints with its colours, as SVG."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(printed), end="")
    return _FONTS.sub("", console.export_svg(title=command, unique_id=name))


def check_picture(file: Path, made: str, *, update: bool) -> None:
    """Check that a picture has the texts of another, or write that.

    What else is in it depends on the version of rich.
    """
    if update:
        file.write_text(made, "utf-8")
    assert _TEXT.findall(file.read_text("utf-8")) == _TEXT.findall(made)
