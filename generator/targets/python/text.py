"""Docstrings and comments."""

import re
import textwrap
from collections.abc import Iterable

from generator.lower.escaping import prose
from generator.model import Spec
from generator.targets.python.names import class_of, member_of

WIDTH = 96


def plain(spec: Spec, text: str) -> str:
    """A text of the spec with its links as names of the package."""
    classes = {each.id for each in (*spec.messages, *spec.enums, *spec.flag_sets)}
    members = {flag.id for flags in spec.flag_sets for flag in flags.members}
    members |= {value.id for enum in spec.enums if not enum.of_messages for value in enum.values}
    members |= {phase.id for phase in spec.session.phases}

    def name(id_: str) -> str:
        if id_ in classes:
            return f"`{class_of(id_)}`"
        return f"`{member_of(spec, id_)}`" if id_ in members else f"`{id_}`"

    return prose(text, name)


def in_docstring(text: str) -> str:
    """A text between three double quotes."""
    return text.replace("\\", "\\\\").replace('"""', "'''")


def wrap(text: str, indent: int = 0, hanging: int = 0) -> list[str]:
    """Lines of a text that fit between the indent and the width."""
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if lines:
            lines.append("")
        lines += textwrap.wrap(
            " ".join(paragraph.split()),
            WIDTH - indent,
            subsequent_indent=" " * hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def docstring(parts: Iterable[str], indent: int) -> str:
    """Paragraphs as a docstring; lines that begin with blanks are kept as they are."""
    lines: list[str] = []
    for part in parts:
        if lines:
            lines.append("")
        lines += part.splitlines() if part.startswith("Attributes:") else wrap(part, indent)
    return docstring_of_lines(lines, indent)


def class_docstring(paragraphs: Iterable[str], members: Iterable[tuple[str, str]]) -> str:
    """The docstring of a class of values, with its members, which `help` shows without texts."""
    lines = [line for name, text in members for line in wrap(f"{name}: {text}", 8, hanging=4)]
    listed = ["\n".join(["Attributes:", *(f"    {line}" for line in lines)])] if lines else []
    return docstring([*paragraphs, *listed], 4)


def docstring_of_lines(lines: list[str], indent: int) -> str:
    """Lines as a docstring."""
    lines = [in_docstring(line) for line in lines]
    if len(lines) == 1 and len(lines[0]) + indent + 6 <= WIDTH + 4:
        return f'"""{_safe(lines[0])}"""'
    margin = " " * indent
    first = lines[0]
    rest = [f"{margin}{line}" if line else "" for line in lines[1:]]
    return "\n".join([f'"""{first}', *rest, f'{margin}"""'])


def _safe(line: str) -> str:
    return f"{line} " if line.endswith('"') else line


def summary_and_rest(text: str, summary: str) -> list[str]:
    """The first sentence and what follows it, as paragraphs of their own."""
    rest = text.strip()[len(summary) :].strip()
    return [summary, rest] if rest else [summary]


def quoted(text: str) -> str:
    """A text as a literal."""
    return repr(text)


def wrapped(text: str, width: int) -> str:
    """A text as a literal, or as several of a width that are put together."""
    pieces = textwrap.wrap(text, width, drop_whitespace=False, break_on_hyphens=False)
    literals = " ".join(map(quoted, pieces))
    return f"({literals})" if len(pieces) > 1 else literals
