"""How a program takes mail, and what it does to it for replies."""

from generator.model.editing import Editing, OwnHeader, Reading
from generator.model.keys import Words, annotations_of, keys_of
from generator.model.text import Explained
from generator.targets.docs.blocks import Block, Claims, Table
from generator.targets.docs.writer import Writer, code

_BLANKS = {" ": "a space", "\t": "a tab"}


def ways_blocks(writer: Writer, ways: Editing | Reading) -> list[Block]:
    """The text, and a row for each key that says something."""
    own = {name: key for name, key in keys_of(type(ways)).items() if name not in keys_of(Explained)}
    shown = (
        (key.doc, _shown(getattr(ways, key.attribute), any(annotations_of(key.type, Words))))
        for key in own.values()
    )
    rows = tuple((" ".join(doc.split()), value) for doc, value in shown if value)
    return [Claims((writer.said(ways.doc, ways),)), Table(("What", "How"), rows)]


def _shown(value: str | int | tuple[str | OwnHeader, ...] | None, is_word: bool) -> str:
    if isinstance(value, str):
        return value.replace("-", " ") if is_word else _BLANKS.get(value) or code(value)
    if isinstance(value, tuple):
        return ", ".join(map(_named, value))
    return str(value) if value else ""


def _named(header: str | OwnHeader) -> str:
    if isinstance(header, str):
        return code(header)
    return f"{code(header.name)} (fixed)" if header.fixed else code(header.name)
