"""Reading in the words of Python: what the straight-line codec and the properties are made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple
from zlib import crc32

from generator.lower.operations import Number, Pairs, Records, Text, Texts, When
from generator.lower.views import FieldView
from generator.lower.views import values_of as values_of
from generator.model import Versions
from generator.targets.python.names import class_of, upper

ByteOrder = Literal["big", "little"]
LETTERS = {
    **{"u8": "B", "u16": "H", "u32": "I", "u64": "Q"},
    **{"i8": "b", "i16": "h", "i32": "i", "i64": "q"},
}
"""The letters of the library struct."""
ORDERS = {"big": ">", "little": "<"}
"""The orders of bytes in formats of the library struct."""
_BYTES = ("u8", "bool")
_SHORT_END = 30
_LONG = 36
"""The most characters of a text that stays in one piece; an escape has four."""


def letter_of(kind: str) -> str:
    """The letter of a kind of number in the library struct."""
    return LETTERS[kind]


def number_at(kind: str) -> str:
    """An expression that reads a number of a kind."""
    return "payload[pos]" if kind in _BYTES else f"read_{kind}(payload, pos)[0]"


def readers(fields: Iterable[FieldView]) -> dict[str, str]:
    """The kinds of number that fields need functions for, with their letters."""
    kinds = {"u16", "u32", *(each.kind for each in every(fields))}
    return {kind: letter for kind, letter in LETTERS.items() if kind in kinds - {"u8"}}


def every(fields: Iterable[FieldView]) -> Iterator[FieldView]:
    """The fields and what is in them."""
    for field in fields:
        yield field
        yield from every(field.inner)


def within(name: str) -> str:
    """How the variables for parts of records end, given that of the records."""
    end = f"_of_{name}"
    # A line has room for a name and a short end.
    return end if len(end) <= _SHORT_END else f"_of_{crc32(name.encode()):08x}"


def inside(end: str) -> str:
    """How the variables for parts of a record end, given how those around it do."""
    return "_part" if end else "_item"


def ahead_at(size: int) -> str:
    """An expression that reads a number in front of a value or of several."""
    return number_at(f"u{8 * size}")


def size_of_all(field: FieldView, count: str) -> str:
    """How many bytes so many numbers have."""
    return f"{count} * {field.size}" if field.size > 1 else count


def asks_for_the_end(code: str) -> bool:
    """Whether code has to know where the payload ends."""
    return re.search(r"\bend\b", code) is not None


def is_split(field: FieldView) -> bool:
    """Whether it is texts that go on to the end, each with its NUL."""
    return isinstance(field.op, Texts | Pairs) and not (field.op.count or field.op.prefix)


def is_ranged(field: FieldView) -> bool:
    """Whether its numbers have bounds of their own."""
    return field.least is not None or field.greatest is not None


def out_of_range(field: FieldView, name: str) -> str:
    """An expression that is true for a number outside of its bounds."""
    if field.greatest is None:
        return f"{name} < {field.least}"
    if field.least is None:
        return f"{name} > {field.greatest}"
    return f"not {field.least} <= {name} <= {field.greatest}"


def constant_bytes(field: FieldView, byte_order: ByteOrder) -> str:
    """The bytes of a constant."""
    assert field.constant is not None
    return repr(field.constant.to_bytes(field.size, byte_order, signed=field.is_signed))


def counts_as(condition: FieldView, field: FieldView) -> str:
    """What a field is where a condition does not hold; nothing if it is absent there."""
    if field in condition.defaulted and field.default is not None:
        return literal(field.default)
    return ""


def literal(value: int | bytes | str) -> str:
    """A value; the formatter leaves a long text or long bytes in pieces that each fit a line."""
    if isinstance(value, int) or len(repr(value)) <= _LONG:
        return repr(value)
    size = _LONG // 4
    pieces = (repr(value[start : start + size]) for start in range(0, len(value), size))
    return f"({' '.join(pieces)})"


def in_versions(versions: Versions, name: str) -> str:
    """An expression that is true for a version of some."""
    if versions.until is None:
        return f"{name} >= {versions.since}"
    if not versions.since:
        return f"{name} <= {versions.until}"
    return f"{versions.since} <= {name} <= {versions.until}"


class Branch(NamedTuple):
    """An `if` with all that is asked before the same fields.

    Attributes:
        holds: what is asked.
        inner: the fields.
        is_optional: whether it is asked, too, if the payload has not ended before the field.
    """

    holds: str
    inner: tuple[FieldView, ...]
    is_optional: bool


def branch(condition: FieldView, end: str, is_inside: bool = False) -> Branch:
    """The `if` that a condition is, together with one that is all there is inside it.

    Args:
        condition: the condition.
        end: what the names of variables end with.
        is_inside: whether it stands in another one, so that what it depends on may be absent.
    """
    asked = holds(condition, end, is_inside)
    if len(condition.inner) == 1:
        (only,) = condition.inner
        if only.is_optional:
            return Branch(f"{asked} and pos < end", (only,), is_optional=True)
        if only.kind == "when" and all(each in condition.defaulted for each in only.defaulted):
            inner = branch(only, end, is_inside=True)
            return inner._replace(holds=f"{asked} and {inner.holds}")
    return Branch(asked, condition.inner, is_optional=False)


def holds(condition: FieldView, end: str, is_inside: bool) -> str:
    """An expression that is true if the fields of a condition are there."""
    match condition.test:
        case "versions":
            return in_versions(condition.versions, "version_")
        case "agreed":
            return f"flags_ & {condition.mask:#x}"
        case "flags":
            flags = f"{condition.selector}{end}"
            return f"{f'({flags} or 0)' if is_inside else flags} & {condition.mask:#x}"
        case _:
            return f"{condition.selector}{end} in {numbers_of(condition)}"


def numbers_of(field: FieldView) -> str:
    """The numbers that a value is one of, as a tuple."""
    return tuple_of([f"0x{each:02x}" for each in field.numbers])


def names_of(fields: Iterable[FieldView], end: str = "") -> str:
    """The names of fields or of variables for them, as a tuple."""
    return tuple_of([f"{each.name}{end}" for each in fields])


def unpacked(fields: Sequence[FieldView], end: str) -> str:
    """Variables for fields, to which a tuple is assigned."""
    return ", ".join(f"{each.name}{end}" for each in fields) + "," * (len(fields) == 1)


def tuple_of(items: list[str]) -> str:
    """A tuple."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def constant_of(op: Number | When) -> str:
    """How the names of the tables of an enum begin; empty if it has none."""
    enum = op.enum if isinstance(op, Number) else getattr(op.test, "enum", None)
    return upper(enum.name) if enum else ""


def reading(field: FieldView, value: str = "value", end: str = "") -> str:
    """An expression that makes the value of a property from one on the wire."""
    match field.op:
        case Number() as number:
            return _number(number, value)
        case Text():
            return f"text_string({value})"
        case Texts():
            return f"tuple(map(text_string, {value}))"
        case Pairs():
            return f"tuple((text_string(key), text_string(text)) for key, text in {value})"
        case Records():
            end = inside(end)
            made = ", ".join(_part(part, end) for part in parts_of(field))
            parts = unpacked(field.value_fields, end)
            return f"tuple({field.record}({made}) for ({parts}) in {value})"
        case _:
            return value


def parts_of(field: FieldView) -> list[FieldView]:
    """The fields of a record as its class has them: those of some versions come last."""
    return sorted(field.value_fields, key=lambda part: part.conditional)


def _part(part: FieldView, end: str) -> str:
    value = f"{part.name}{end}"
    made = reading(part, value, end)
    is_read = part.may_be_absent and made != value
    return f"None if {value} is None else {made}" if is_read else made


def _number(number: Number, value: str) -> str:
    if number.flags:
        return f"{class_of(number.flags.id)}({value})"
    plain = f"chr({value})" if number.is_char else value
    if number.is_bool:
        plain = f"bool({value})"
    if number.enum is None:
        return plain
    members = f"{constant_of(number)}_MEMBERS"
    return f"{members}[{value}]" if number.enum.closed else f"{members}.get({value}, {plain})"
