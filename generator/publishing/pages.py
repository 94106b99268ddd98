"""The pages of a site: their sources, titles and descriptions, in the order of the navigation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import splitext
from typing import Any

import yaml

NAVIGATION = "reference/nav.yml"


@dataclass(frozen=True, slots=True)
class Source:
    """A page in Markdown.

    Attributes:
        path: its path below the sources.
        title: what the navigation calls it.
        group: the titles of the groups that it is in, the outermost first.
        description: what it is about.
        text: it, without its head.
    """

    path: str
    title: str
    group: tuple[str, ...]
    description: str
    text: str

    @property
    def folder(self) -> str:
        """The folder of the built page, with a slash at its end; empty for the first page."""
        stem = splitext(self.path)[0]
        return f"{stem.removesuffix('index').rstrip('/')}/".lstrip("/")


def sources(docs: Path) -> tuple[Source, ...]:
    """All pages that the navigation lists."""
    nav = yaml.safe_load((docs / NAVIGATION).read_text("utf-8"))["nav"]
    return tuple(_listed(docs, nav, ()))


def _listed(docs: Path, entries: list[dict[str, Any]], group: tuple[str, ...]) -> Iterator[Source]:
    for entry in entries:
        ((title, below),) = entry.items()
        if isinstance(below, list):
            yield from _listed(docs, below, (*group, title))
        else:
            _, head, text = (docs / below).read_text("utf-8").split("---\n", 2)
            yield Source(below, title, group, yaml.safe_load(head)["description"], text)
