"""Texts of the spec as docstrings."""

import textwrap
from collections.abc import Iterable, Sequence

from generator.lower.prose import wrapped
from generator.targets.python.names import in_docstring

WIDTH = 96


def docstring(paragraphs: Iterable[str], indent: int, *sections: Sequence[str]) -> str:
    """Paragraphs that fit after an indent, and sections, each given as its lines."""
    lines = wrapped(paragraphs, WIDTH - indent)
    for section in sections:
        lines += ["", *section] if lines else section
    # The formatter lays those of functions and classes out, but not those of values.
    margin = " " * indent
    lines = [in_docstring(line) for line in lines]
    if len(lines) == 1 and len(lines[0]) <= WIDTH - indent - 2:
        safe = f"{lines[0]} " if lines[0].endswith('"') else lines[0]
        return f'"""{safe}"""'
    return "\n".join([f'"""{lines[0]}', *(margin * bool(x) + x for x in lines[1:]), f'{margin}"""'])


def section(title: str, items: Iterable[str], indent: int, hanging: int = 4) -> list[str]:
    """A title and items, whose further lines hang."""
    lines = [f"{title}:"]
    for item in items:
        lines += textwrap.wrap(
            " ".join(item.split()),
            WIDTH - indent,
            initial_indent="    ",
            subsequent_indent=" " * (4 + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def class_docstring(paragraphs: Iterable[str], members: Iterable[tuple[str, str]]) -> str:
    """The docstring of a class of values, with its members, which `help` shows without texts."""
    listed = [f"{name}: {text}" for name, text in members]
    return docstring(paragraphs, 4, *([section("Attributes", listed, 4)] if listed else []))


def summary_and_rest(text: str, summary: str) -> list[str]:
    """The first sentence and what follows it, as paragraphs of their own."""
    rest = text.strip()[len(summary) :].strip()
    return [summary, rest] if rest else [summary]


def wrapped_literal(text: str, width: int) -> str:
    """A text as a literal, or as several of a width that are put together."""
    pieces = textwrap.wrap(text, width, drop_whitespace=False, break_on_hyphens=False)
    literals = " ".join(map(repr, pieces))
    return f"({literals})" if len(pieces) > 1 else literals
