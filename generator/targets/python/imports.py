"""Import lines: of all names that a module could need, those that its text has."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.targets.python.code import LINE

Names = Mapping[str, Sequence[str]]
"""Names by the module that they come from; no names: the module itself is imported."""


def order(name: str) -> tuple[int, list[str | int]]:
    """Constants first, then classes, then functions, numbers by their value, as linters sort."""
    kind = 0 if name.isupper() else 1 if name.lstrip("_")[:1].isupper() else 2
    parts = re.split(r"(\d+)", name)
    return kind, [int(part) if part.isdigit() else part for part in parts]


def order_of_imports(name: str) -> tuple[int, list[str | int], str]:
    """The same for imports, where case matters only between names that are alike otherwise."""
    return order(name)[0], order(name.lower())[1], name


def import_line(module: str, names: Sequence[str]) -> str:
    """One import, on a line for each name where it does not fit one."""
    if not names:
        return f"import {module}"
    one = f"from {module} import {', '.join(names)}"
    rows = "".join(f"    {name},\n" for name in names)
    return one if len(one) <= LINE else f"from {module} import (\n{rows})"


@dataclass(frozen=True, slots=True)
class Imports:
    """What a module could import, in the order of sections.

    Attributes:
        standard: the standard library.
        outside: other packages.
        inside: this package.
        for_types: what only annotations need.
    """

    standard: Names = field(default_factory=dict)
    outside: Names = field(default_factory=dict)
    inside: Names = field(default_factory=dict)
    for_types: Names = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        """The lines for a module's text, with a blank line after them."""
        words = set(re.findall(r"\w+", re.sub(r'"""[\s\S]*?"""', "", text)))
        types = "".join(
            "".join(f"    {line}\n" for line in section.splitlines()) + "\n"
            for section in (
                _section({m: n for m, n in self.for_types.items() if not m.startswith(".")}, words),
                _section({m: n for m, n in self.for_types.items() if m.startswith(".")}, words),
            )
            if section
        )
        if types:
            words.add("TYPE_CHECKING")
        sections = [_section(names, words) for names in (self.standard, self.outside, self.inside)]
        if types:
            sections.append(f"if TYPE_CHECKING:\n{types}".rstrip("\n") + "\n")
        return "\n".join(section for section in sections if section)


def _section(names: Names, words: set[str]) -> str:
    lines = []
    for module, known in names.items():
        if not known and module.rpartition(".")[2] in words:
            lines.append(import_line(module, ()))
    for module, known in sorted(names.items()):
        used = sorted((name for name in known if _local_name(name) in words), key=order_of_imports)
        if used:
            lines.append(import_line(module, used))
    return "".join(f"{line}\n" for line in lines)


def _local_name(name: str) -> str:
    return name.rpartition(" as ")[2]


def module(stamp: str, doc: str, imports: Imports, body: str) -> str:
    """A whole module: stamp, docstring, imports and the rest, with the blank lines between them."""
    text = re.sub(r"\n{4,}", "\n\n\n", body.strip("\n") + "\n")
    head = f"{stamp}\n{doc.strip()}\n"
    future = "from __future__ import annotations\n"
    lines = imports(text)
    gap = "\n\n" if re.match(r"class |def |@", text) else "\n"
    blocks = [head, future, lines] if lines else [head, future]
    return "\n".join(blocks) + (gap + text if text.strip() else "")
