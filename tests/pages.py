"""Pages of the documentation, as tests read them."""

import re
from typing import NamedTuple

from tests.generator.folders import ROOT

DOCS = ROOT / "docs"
_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```', re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")


class Block(NamedTuple):
    """A block of code or of what a program prints; its title is empty if it has none."""

    language: str
    title: str
    text: str


def page(name: str) -> str:
    """The text of a page that is written by hand."""
    return (DOCS / name).read_text("utf-8")


def blocks(text: str, *languages: str) -> list[Block]:
    """The blocks of a page that are in one of these languages."""
    return [each for each in map(Block._make, _BLOCK.findall(text)) if each.language in languages]


def rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the tables below a heading, without the first line, which names the columns."""
    level = heading.partition(" ")[0]
    below = re.split(rf"\n#{{2,{len(level)}}} ", text.partition(f"\n{heading}\n")[2])[0]
    lines = [line for line in below.splitlines() if line.startswith("| ")]
    assert lines, f"no table below {heading}"
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def code(cell: str) -> list[str]:
    """What stands between backticks."""
    return _CODE.findall(cell)
