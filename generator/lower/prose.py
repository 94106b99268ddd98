"""Texts of a spec as the lines of comments."""

import re
import textwrap
from collections.abc import Iterable

from generator.model import Evidence, Source, Spec


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
