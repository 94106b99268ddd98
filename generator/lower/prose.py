"""Texts of a spec as comments: links as names, lines of a width."""

import re
import textwrap
from collections.abc import Callable, Iterable

from generator.model import Evidence, Source, Spec

_LINK = re.compile(r"\[\[([^\]]+)\]\]")


def unlinked(text: str, name_of: Callable[[str], str]) -> str:
    """A text with each link to an id in the place of which its name stands."""
    return _LINK.sub(lambda match: name_of(match[1]), text)


def wrapped(paragraphs: Iterable[str], width: int) -> list[str]:
    """The lines of paragraphs, with an empty one between two of them."""
    lines: list[str] = []
    for paragraph in paragraphs:
        for part in re.split(r"\n\s*\n", paragraph.strip()):
            if lines and part:
                lines.append("")
            lines += textwrap.wrap(
                " ".join(part.split()), width, break_long_words=False, break_on_hyphens=False
            )
    return lines


def sources(spec: Spec, evidence: Iterable[Evidence]) -> str:
    """Where a claim can be checked, in one line; empty where nothing is named."""
    listed = "; ".join(_cited(spec.source(each.source), each.where) for each in evidence)
    return f"Source: {listed}." if listed else ""


def _cited(source: Source, where: str) -> str:
    place = source.place(where)
    if place and source.source_kind == "experiment":
        place = f"({place})"
    return f"{source.cited_as} {place}".strip()
