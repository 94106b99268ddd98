"""Pictures of what the command prints on a terminal."""

import io
import re
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tests.pages import DOCS

_WIDTH = 100
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
_FONTS = re.compile(r"@font-face \{.*?\}\n", re.DOTALL)
"""What a browser would have to fetch from elsewhere."""


_PICTURE = re.compile(r"!\[(milter-protocol .*)\]\(images/(\w+)\.svg\)")


def check_picture_in(guide: str, run: Callable[[str], str], *, update: bool) -> None:
    """Check that the picture in a guide shows what its command prints.

    Args:
        guide: the text of the guide.
        run: runs the command with its colours, and gives what it prints.
        update: whether to draw the picture anew.
    """
    ((command, name),) = _PICTURE.findall(guide)
    made = _picture(command, run(command), name)
    _check(DOCS / "images" / f"{name}.svg", made, update=update)


def _picture(command: str, printed: str, name: str) -> str:
    """A picture of a command and what it prints with its colours, as SVG."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(printed), end="")
    return _FONTS.sub("", console.export_svg(title=command, unique_id=name))


def _check(file: Path, made: str, *, update: bool) -> None:
    """Check that a picture has the texts of another, or write that.

    What else is in it depends on the version of rich.
    """
    if update:
        file.write_text(made, "utf-8")
    assert _TEXT.findall(file.read_text("utf-8")) == _TEXT.findall(made)
