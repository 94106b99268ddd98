"""The layout of a message: its drawing and its table of fields."""

from generator.model import (
    Bytes,
    Constant,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Text,
    Texts,
    When,
)
from generator.targets.docs.blocks import Block, Figure, Table
from generator.targets.docs.drawing.layout import draw_layout
from generator.targets.docs.drawing.parts import UNKNOWN, Cell, groups_of, offsets_of
from generator.targets.docs.writer import Writer, code, title
from generator.wire import LENGTH_SIZE, PAYLOAD_START

_LENGTH = Cell(name="length", offset="0", size=f"{LENGTH_SIZE} bytes", width=LENGTH_SIZE)


def layout_figure(message: Message) -> Figure:
    """The frame of a message, drawn."""
    head = (_LENGTH, Cell(name=f"'{message.letter}'", offset="4", size="1 byte", width=1))
    groups = groups_of(message, head)
    names = ", ".join(cell.name for group in groups for cell in group.cells)
    hints = ["Above each box its offset in the frame"]
    if any(cell.nul for group in groups for cell in group.cells):
        hints.append("n is the length of a text, and 00 the NUL that ends it")
    if any(cell.variable for group in groups for cell in group.cells):
        hints.append("tinted: of any length")
    kinds = {group.kind for group in groups}
    if "maybe" in kinds:
        hints.append("dashed: not always there")
    if "repeat" in kinds:
        hints.append("stacked: repeated")
    drawing = draw_layout(f"Layout of {title(message.name)}: {names}", groups)
    return Figure(drawing, "; ".join(hints) + ".")


def field_table(writer: Writer, message: Message) -> list[Block]:
    """The fields with their offsets, types and meaning."""
    offsets = offsets_of(message, PAYLOAD_START)
    rows: list[tuple[str, ...]] = []
    for item in message.fields:
        if isinstance(item, When):
            condition = f"only if {code(item.field)} is {_either(writer, item.values)}"
            rows += [_row(writer, each, offsets[each.name], condition) for each in item.fields]
        else:
            rows.append(_row(writer, item, offsets[item.name], ""))
            if isinstance(item, Records):
                rows += [_row(writer, each, "", f"in {item.record}") for each in item.fields]
    return [Table(("Field", "Type", "Meaning"), tuple(rows), "fields")] if rows else []


def _row(writer: Writer, item: Leaf, offset: str, extra: str) -> tuple[str, ...]:
    name = f"**{item.name}**" + (
        f"<br><small>at {offset}</small>" if offset not in ("", UNKNOWN) else ""
    )
    kinds = [_type(writer, item), extra]
    kind = "<br>".join(each for each in kinds if each)
    return name, kind, writer.line(item.doc) + _rules(writer, item)


def _type(writer: Writer, item: Field) -> str:
    match item:
        case Number():
            kind = "one character" if item.is_char else item.type.word
            linked = item.enum or item.flags
            return f"{kind}, {writer.link(linked)}" if linked else kind
        case Constant():
            return f"{item.type.word}, always {item.is_}"
        case Numbers():
            return f"{item.type.word} to the end"
        case Text():
            kind = "text, NUL"
            if item.min_length:
                kind += f", at least {item.min_length} bytes"
            return f"{kind}, may be absent" if item.optional else kind
        case Bytes():
            least = f", at least {item.min_length}" if item.min_length else ""
            return f"bytes to the end{least}"
        case Texts():
            return "texts to the end, each with NUL"
        case Pairs():
            return f"pairs of texts ({item.key}, {item.value}) to the end, each text with NUL"
        case Records():
            return f"{item.record} to the end"
        case When():
            return ""


def _rules(writer: Writer, item: Field) -> str:
    rules = item.rules if isinstance(item, Text | Texts) else ()
    return f"<br><small>Rules: {writer.links(rules)}</small>" if rules else ""


def _either(writer: Writer, values: tuple[str, ...]) -> str:
    links = [writer.link(value) for value in values]
    return " or ".join([", ".join(links[:-1]), links[-1]] if len(links) > 1 else links)
