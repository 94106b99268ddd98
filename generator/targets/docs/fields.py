"""The layouts of a message by what was agreed: their drawings and tables of fields."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model import (
    ALWAYS,
    Bytes,
    Constant,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    Versions,
    When,
)
from generator.model.words import NumberType
from generator.targets.docs.blocks import Block, Figure, Tab, Table, Tabs
from generator.targets.docs.drawing.layout import draw_layout
from generator.targets.docs.drawing.parts import (
    UNKNOWN,
    Cell,
    Group,
    flags_of,
    groups_of,
    offsets_of,
    verb,
)
from generator.targets.docs.parts import field_part, head_part, marked
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer

_Sized = Text | Bytes
_List = Numbers | Texts | Pairs | Records


@dataclass(frozen=True, slots=True)
class _Places:
    """Where fields stand in a frame, and which have an anchor on the page already."""

    offsets: dict[str, str]
    anchored: set[str]

    def cell(self, name: str) -> str:
        """A field by its name, in a cell."""
        part = field_part(name)
        shown = f"[**{name}**](#{part})"
        if part not in self.anchored:
            self.anchored.add(part)
            shown += f"{{ #{part} }}"
        offset = self.offsets.get(name, UNKNOWN)
        if offset != UNKNOWN:
            shown += f"<br><small>at {offset}</small>"
        return marked(shown, part)


def head_cells(spec: Spec, code: str) -> tuple[Cell, ...]:
    """What stands before the payload of a frame.

    Args:
        spec: the protocol.
        code: what stands for the code.
    """
    return tuple(
        Cell(
            name=code if name == "code" else name,
            offset=str(start),
            size=f"{size} byte{'s' * (size != 1)}",
            width=size,
            part=head_part(name),
        )
        for name, start, size in spec.protocol.framing.parts
    )


def layout_blocks(writer: Writer, message: Message) -> list[Block]:
    """The frame of a message, in tabs if its layout depends on what was agreed."""
    flags = [writer.spec.flag(each)[1] for each in sorted(message.deciding_flags)]
    bare = list(_layouts(writer, message, ()))
    layouts = [(_versions(numbers), fields) for fields, numbers in bare]
    for fields, numbers in _layouts(writer, message, message.deciding_flags):
        if fields not in (each for each, _ in bare):
            with_ = flags[0].symbol if len(flags) == 1 else f"all {len(flags)} flags"
            layouts.append((f"{_versions(numbers)} with {with_}", fields))
    anchored: set[str] = set()
    tabs = tuple(Tab(name, _layout(writer, message, each, anchored)) for name, each in layouts)
    return list(tabs[0].blocks) if len(tabs) == 1 else [Tabs(tabs)]


def _layouts(
    writer: Writer, message: Message, flags: Container[str]
) -> Iterator[tuple[tuple[Field, ...], list[int]]]:
    """The fields that there are with some flags, and in which versions; the newest come first."""
    known = (each.number for each in writer.spec.versions if each.number in message.versions)
    layouts = ((number, _agreed(message.fields, number, flags)) for number in [*known][::-1] or [0])
    for fields, same in groupby(layouts, key=lambda each: each[1]):
        yield fields, [number for number, _ in same][::-1]


def _versions(numbers: list[int]) -> str:
    first, last = numbers[0], numbers[-1]
    return f"Version {first}" if first == last else f"Versions {first} to {last}"


def _agreed(fields: Iterable[Field], version: int, flags: Container[str]) -> tuple[Field, ...]:
    """The fields that there are under the agreed options, in conditions and records too."""
    found: list[Field] = []
    for each in fields:
        inner = _agreed(each.fields, version, flags) if isinstance(each, When | Records) else ()
        if each.holds(version, flags) and (inner or not isinstance(each, When)):
            found.append(replace(each, fields=inner) if inner else each)  # type: ignore[arg-type]
    return tuple(found)


def _layout(
    writer: Writer, message: Message, fields: tuple[Field, ...], anchored: set[str]
) -> tuple[Figure | Table, ...]:
    name = f"'{message.letter}'" if message.number is None else message.letter
    head = head_cells(writer.spec, name)
    groups = groups_of(fields, head)
    return (
        _figure(message, groups),
        *_table(writer, fields, _Places(offsets_of(groups), anchored)),
    )


def _figure(message: Message, groups: tuple[Group, ...]) -> Figure:
    cells = [cell for group in groups for cell in group.cells]
    hints = ["The offset of each box in the frame is above it"]
    if any(cell.nul for cell in cells):
        hints.append("n is the length of a text, and 00 is the NUL that ends it")
    elif any(cell.counts == "n" for cell in cells):
        hints.append("n is a length")
    if any(cell.counts == "m" for cell in cells):
        hints.append("m is the number of items")
    if any(cell.variable for cell in cells):
        hints.append("A tinted box may have any length")
    kinds = {group.kind for group in groups}
    if "maybe" in kinds:
        hints.append("A dashed box is not always there")
    if "repeat" in kinds:
        hints.append("Stacked boxes may be repeated")
    names = ", ".join(cell.name for cell in cells)
    drawing = draw_layout(f"Layout of {message.symbol}: {names}", groups)
    return Figure(drawing, ". ".join(hints) + ".")


def _table(writer: Writer, fields: Sequence[Field], places: _Places) -> list[Table]:
    """The fields with their offsets, types and meaning."""
    rows = list(_rows(writer, fields, places, "", flags=flags_of(fields)))
    return [Table(("Field", "Type", "Meaning"), tuple(rows), "fields")] if rows else []


def _rows(
    writer: Writer,
    fields: Sequence[Field],
    places: _Places,
    extra: str,
    around: Versions = ALWAYS,
    flags: Container[str] = (),
) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for item in fields:
        if isinstance(item, When):
            condition = f"only if {code(item.field)} {verb(item, flags)} "
            condition += _either(writer, item.values)
            about = "<br>".join(filter(None, (extra, condition, _flag(writer, item))))
            rows += _rows(writer, item.fields, places, about, around & item.versions, flags)
        else:
            rows.append(_row(writer, item, places, extra, around & item.versions))
            if isinstance(item, Records):
                inner = flags_of(item.fields)
                within = replace(places, offsets={})
                rows += _rows(writer, item.fields, within, f"in {item.record}", flags=inner)
    return rows


def _row(
    writer: Writer, item: Leaf, places: _Places, extra: str, versions: Versions
) -> tuple[str, ...]:
    agreed = (writer.range(versions), _flag(writer, item), _default(item))
    kinds = [_type(writer, item), extra, *agreed]
    kind = "<br>".join(each for each in kinds if each)
    return places.cell(item.name), kind, writer.line(item.doc) + _rules(writer, item)


def _flag(writer: Writer, item: Field) -> str:
    """The negotiated flag without which a field is not there."""
    return f"only with {writer.link(item.negotiated_with)}" if item.negotiated_with else ""


def _default(item: Leaf) -> str:
    """What a field counts as where no frame has it."""
    default = getattr(item, "default", None)
    if default is None:
        return ""
    shown = f"0x{default.hex()}" if isinstance(default, bytes) and default else default
    return f"otherwise {code(str(shown)) if shown not in ('', b'') else 'empty'}"


def _type(writer: Writer, item: Leaf) -> str:
    match item:
        case Number():
            kind = "one character" if item.is_char else item.type.word
            linked = item.enum or item.flags
            kind = f"{kind}, {writer.link(linked)}" if linked else kind
            return kind + _between(item.min, item.max) + _may_be_absent(item)
        case Constant():
            return f"{item.type.word}, always {code(str(item.is_))}"
        case Text() | Bytes():
            least, most = item.min_length or None, item.max_length
            unit = {None: "", 1: " byte"}.get(most or least, " bytes")
            return _held(item) + _between(least, most) + unit + _may_be_absent(item)
        case Numbers():
            return f"{item.type.word}{_many(item)}"
        case Texts():
            return f"texts{_many(item)}, each {_ended(item)}"
        case Pairs():
            both = f"({item.key}, {item.value})"
            return f"pairs of texts {both}{_many(item)}, each text {_ended(item)}"
        case Records():
            return f"{item.record}{_many(item)}"


def _held(item: _Sized) -> str:
    """How the end of a text or of bytes is known."""
    kind = "text" if isinstance(item, Text) else "bytes"
    if item.length:
        return f"{kind}, always {item.length} bytes"
    if item.prefix:
        their = "its" if isinstance(item, Text) else "their"
        return f"{kind} after {their} length ({_word(item.prefix)})"
    return "text, NUL" if isinstance(item, Text) else "bytes to the end"


def _ended(item: Texts | Pairs) -> str:
    return f"after its length ({_word(item.prefix)})" if item.prefix else "with NUL"


def _many(item: _List) -> str:
    return f", after their number ({_word(item.count)})" if item.count else " to the end"


def _word(size: int) -> str:
    return NumberType(size).word


def _between(least: int | None, most: int | None) -> str:
    if least is None:
        return "" if most is None else f", at most {most}"
    return f", at least {least}" if most is None else f", {least} to {most}"


def _may_be_absent(item: Number | _Sized) -> str:
    return ", may be absent" if getattr(item, "optional", False) else ""


def _rules(writer: Writer, item: Field) -> str:
    match item:
        case Text(rules=rules) | Texts(rules=rules):
            sides = {"": rules}
        case Pairs():
            sides = {f" for {item.key}": item.key_rules, f" for {item.value}": item.value_rules}
        case _:
            sides = {}
    found = {side: writer.links(rules) for side, rules in sides.items() if rules}
    return "".join(f"<br><small>Rules{side}: {links}</small>" for side, links in found.items())


def _either(writer: Writer, values: tuple[str, ...]) -> str:
    links = [writer.link(value) for value in values]
    return " or ".join([", ".join(links[:-1]), links[-1]] if len(links) > 1 else links)
