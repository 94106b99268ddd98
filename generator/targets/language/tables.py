"""The keys of the spec language in words, mapping by mapping."""

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from generator.lower.escaping import markdown, prose
from generator.model.file import File
from generator.model.keys import (
    REST,
    Written,
    annotations_of,
    branches_of,
    is_part,
    keys_of,
    words_of,
    written,
)
from generator.model.part import Part
from generator.model.words import Free, OwnId, Ref

_FREE = {"line": "a line of text", "prose": "Markdown", "title": "a line without `<` and `>`"}
_PLAIN = {str: "a text", int: "a number", bool: "`true` or `false`", bytes: "bytes"}


@dataclass(frozen=True, slots=True)
class Row:
    """A key as the line of a table."""

    name: str
    kind: str
    doc: str
    required: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping and its keys; what is true of several keys together stands above them."""

    title: str
    doc: str
    together: str
    rows: tuple[Row, ...]


def sections() -> tuple[Section, ...]:
    """All mappings of the spec language, each after the first that holds it."""
    return tuple(_section(part) for part in parts_of(File))


def parts_of(root: type) -> list[type[Part]]:
    """The mappings of a language, each after the first that holds it."""
    found: list[type[Part]] = []

    def visit(hint: Any) -> None:
        for each in map(written, branches_of(written(hint))):
            if not is_part(each):
                for inner in get_args(each):
                    visit(inner)
            elif each not in found:
                found.append(each)
                for key in keys_of(each).values():
                    visit(key.type)

    visit(root)
    return found


def _section(part: type[Part]) -> Section:
    rows = (
        Row(
            name="…" if key.name == REST else key.name,
            kind=_kind(key.type),
            doc=prose(key.doc, "`[[{}]]`".format, markdown),
            required=key.required,
        )
        for key in keys_of(part).values()
    )
    doc = prose(inspect.cleandoc(part.__doc__ or ""), "`[[{}]]`".format, markdown)
    return Section(_title(part), doc, _together(part), tuple(rows))


def _title(part: type[Part]) -> str:
    return re.sub("(?<=[a-z])[A-Z]", lambda letter: f" {letter[0].lower()}", part.__name__)


def _together(part: type[Part]) -> str:
    found = []
    if part.ONE_OF:
        found.append(f"Exactly one of {_listed(part.ONE_OF, 'and')} must be there.")
    if part.ANY_OF:
        found.append(f"At least one of {_listed(part.ANY_OF, 'and')} must be there.")
    if part.NOT_BOTH:
        found.append(f"Only one of {_listed(part.NOT_BOTH, 'and')} may be there.")
    found += [f"`{key}` needs `{other}` beside it." for key, other in part.NEEDS.items()]
    return " ".join(found)


def _listed(words: Sequence[str], last: str) -> str:
    *firsts, final = (f"`{word}`" for word in words)
    return f"{', '.join(firsts)} {last} {final}" if firsts else final


def _kind(hint: Any) -> str:
    """What may stand in a key, in words."""
    if words := words_of(hint):
        return _listed(words, "or")
    if own := next(annotations_of(hint, OwnId), None):
        return f"an id such as `{own.kind or 'kind'}/name`"
    if isinstance(ref := next(annotations_of(hint, Ref), None), Ref) and ref.id_of is str:
        return f"the id of {_kinds(ref)}"
    if free := next(annotations_of(hint, Free), None):
        return _FREE[free.form]
    for how in annotations_of(hint, Written):
        return _kind(how.type)
    plain, *others = branches_of(written(hint))
    if others:
        return " or ".join(map(_kind, (plain, *others)))
    if is_part(plain):
        title = _title(plain)
        return f"[{title}](#{title.lower().replace(' ', '-')})"
    inner = get_args(plain)
    if get_origin(plain) is tuple:
        return f"a list: {_kind(inner[0])}"
    if inner:
        return f"a mapping: each name to {_kind(inner[1])}"
    return _PLAIN.get(plain, "any value")


def _kinds(ref: Ref) -> str:
    if not ref.kinds:
        return "anything"
    return " or ".join(
        "a flag" if kind == Ref.FLAG else f"`{kind}/…`" for kind in sorted(ref.kinds)
    )
