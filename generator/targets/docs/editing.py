"""How a program carries out what replies do to the mail."""

from generator.model.editing import Editing, OwnHeader
from generator.model.keys import keys_of
from generator.model.text import Explained
from generator.targets.docs.blocks import Block, Claims, Table
from generator.targets.docs.writer import Writer, code

_BLANKS = {" ": "a space", "\t": "a tab"}


def editing_blocks(writer: Writer, editing: Editing) -> list[Block]:
    """The text, and a row for each key that says something."""
    own = {name: key for name, key in keys_of(Editing).items() if name not in keys_of(Explained)}
    shown = ((key.doc, _shown(getattr(editing, key.attribute))) for key in own.values())
    rows = tuple((" ".join(doc.split()), value) for doc, value in shown if value)
    return [Claims((writer.said(editing.doc, editing),)), Table(("What", "How"), rows)]


def _shown(value: str | tuple[str | OwnHeader, ...]) -> str:
    if isinstance(value, str):
        return _BLANKS.get(value) or value.replace("-", " ")
    return ", ".join(_named(each) for each in value)


def _named(header: str | OwnHeader) -> str:
    if isinstance(header, str):
        return code(header)
    return f"{code(header.name)} (fixed)" if header.fixed else code(header.name)
