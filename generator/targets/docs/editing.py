"""How a program takes mail, asks about it, and what it does to it for replies."""

from generator.model.asking import Asking, FurtherMacros, KnownMacro
from generator.model.editing import Editing, OwnHeader, Reading
from generator.model.keys import Words, annotations_of, keys_of
from generator.model.text import Explained
from generator.targets.docs.blocks import Block, Claims, Table
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer

_Item = str | OwnHeader | FurtherMacros | KnownMacro
_BLANKS = {" ": "a space", "\t": "a tab"}


def ways_blocks(writer: Writer, ways: Asking | Editing | Reading) -> list[Block]:
    """The text, and a row for each key that says something."""
    own = {name: key for name, key in keys_of(type(ways)).items() if name not in keys_of(Explained)}
    shown = (
        (
            key.doc,
            _shown(writer, getattr(ways, key.attribute), any(annotations_of(key.type, Words))),
        )
        for key in own.values()
    )
    rows = tuple((" ".join(doc.split()), value) for doc, value in shown if value)
    return [Claims((writer.said(ways.doc, ways),)), Table(("What", "How"), rows)]


def _shown(writer: Writer, value: str | int | tuple[_Item, ...] | None, is_word: bool) -> str:
    if isinstance(value, str):
        return value.replace("-", " ") if is_word else _BLANKS.get(value) or code(value)
    if isinstance(value, tuple):
        return ", ".join(_named(writer, each) for each in value)
    return str(value) if value else ""


def _named(writer: Writer, item: _Item) -> str:
    match item:
        case OwnHeader(name=name, fixed=fixed):
            return f"{code(name)} (fixed)" if fixed else code(name)
        case FurtherMacros(before=command, stage=stage):
            return f"{writer.link(command)} ({writer.link(stage) if stage else 'none'})"
        case KnownMacro(macro=macro, value=value, nameless=nameless):
            other = f" ({code(nameless)} for a client without a name)" if nameless else ""
            return f"{writer.link(macro)}: {code(value)}{other}"
        case str():
            return writer.link(item) if "/" in item else code(item)
