"""Fields in the words of Python: types, defaults, and expressions that read them."""

from collections.abc import Iterable, Sequence
from itertools import chain

from generator.lower.operations import Bytes, Number, Pairs, Records, Text, Texts, When
from generator.lower.views import FieldView
from generator.targets.python.names import class_of, upper


def constant_of(op: Number | When) -> str:
    """How the names of the tables of an enum begin."""
    enum = op.selector_enum if isinstance(op, When) else op.enum
    return upper(enum.name) if enum else ""


def is_text(field: FieldView) -> bool:
    """Whether it is made of texts, whose bytes are of interest as well."""
    return isinstance(field.op, Text | Texts | Pairs)


def raw_type(field: FieldView) -> str:
    """The type of the value on the wire."""
    match field.op:
        case Number():
            kind = "int"
        case Text() | Bytes():
            kind = "bytes"
        case Texts():
            kind = "tuple[bytes, ...]"
        case Pairs():
            kind = "tuple[tuple[bytes, bytes], ...]"
        case _:
            kind = f"tuple[{record_type(field)}, ...]"
    return f"{kind} | None" if field.may_be_absent else kind


def record_type(field: FieldView) -> str:
    """The type of one record on the wire."""
    return f"tuple[{', '.join(map(raw_type, field.inner))}]"


def item_type(number: Number) -> str:
    """The type of a number for who gives one, and in a record for who reads it."""
    if number.flags:
        return f"{class_of(number.flags.id)} | int"
    if number.enum and number.enum.closed:
        return class_of(number.enum.id)
    basic = "str" if number.is_char else "int"
    return f"{class_of(number.enum.id)} | {basic}" if number.enum else basic


def argument_type(field: FieldView) -> str:
    """The type that a constructor takes."""
    match field.op:
        case Number() as number:
            kind = item_type(number)
        case Text():
            kind = "Text"
        case Bytes():
            kind = "Octets"
        case Texts():
            kind = "Iterable[Text]"
        case Pairs():
            kind = "Mapping[str, str] | Iterable[tuple[Text, Text]]"
        case _:
            inner = ", ".join(map(argument_type, field.inner))
            kind = f"Iterable[{field.record} | tuple[{inner}]]"
    return f"{kind} | None" if field.may_be_absent else kind


def default(field: FieldView) -> str:
    """What an argument is by default; empty where it must be given."""
    match field.op:
        case Texts() | Pairs() | Records():
            return "()"
        case Bytes(min_length=0):
            return 'b""'
        case Number(flags=flags) if flags and not field.may_be_absent:
            return "0"
        case _:
            return "None" if field.may_be_absent else ""


def range_of(field: FieldView) -> str:
    """What an argument may be."""
    match field.op:
        case Number(flags=flags) if flags:
            return "flags, or their number"
        case Number(enum=enum) if enum:
            return "a member"
        case Number(size=size):
            return f"a number from 0 to {(1 << 8 * size) - 1}"
        case Text(optional=optional):
            return "text without NUL" + (", or `None`" if optional else "")
        case Bytes(min_length=least):
            return "bytes, at least one" if least == 1 else "bytes"
        case Texts():
            return "texts without NUL"
        case Pairs():
            return "pairs of texts, or a mapping"
        case _:
            return "records, or tuples of their fields"


def reader_type(field: FieldView) -> str:
    """The type of a property."""
    match field.op:
        case Number(flags=flags) if flags:
            return field.type
        case Number() as number:
            return item_type(number) + (" | None" if field.may_be_absent else "")
        case _:
            return field.type


def reading(field: FieldView, value: str = "value") -> str:
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
            made = ", ".join(reading(part, f"{part.name}_item") for part in field.inner)
            return f"tuple({field.record}({made}) for {names_of(field.inner, '_item')} in {value})"
        case _:
            return value


def _number(number: Number, value: str) -> str:
    if number.flags:
        return f"{class_of(number.flags.id)}({value})"
    plain = f"chr({value})" if number.is_char else value
    if number.enum is None:
        return plain
    members = f"{constant_of(number)}_MEMBERS"
    return f"{members}[{value}]" if number.enum.closed else f"{members}.get({value}, {plain})"


def layout(field: FieldView) -> str:
    """The kind of field, as the library construct has it."""
    match field.op:
        case Number() as number:
            if number.known:
                return f"Known(U{8 * number.size}, {numbers_of(field)})"
            return f"U{8 * number.size}"
        case Text(optional=optional):
            text = f"AtLeast({field.min_length}, Text)" if field.min_length else "Text"
            return f"OptionalAtEnd({text})" if optional else text
        case Bytes():
            return f"AtLeast({field.min_length}, Rest)" if field.min_length else "Rest"
        case Texts():
            return "UntilEnd(Text)"
        case Pairs():
            return "UntilEnd(Pair(Text, Text))"
        case _:
            inner = ", ".join(f'"{part.name}" / {layout(part)}' for part in field.inner)
            return f"UntilEnd(Struct({inner}))"


def part_type(field: FieldView) -> str:
    """The type of a field of a record."""
    return item_type(field.op) if isinstance(field.op, Number) else field.type


def numbers_of(field: FieldView) -> str:
    """The numbers that a value is one of, as a tuple."""
    numbers = [f"0x{each:02x}" for each in field.numbers]
    return tuple_of(numbers)


def names_of(fields: Iterable[FieldView], end: str = "") -> str:
    """The names of fields or of variables for them, as a tuple."""
    return tuple_of([f"{each.name}{end}" for each in fields])


def names_in_quotes(fields: Iterable[FieldView]) -> str:
    """The names of fields as texts, as a tuple."""
    return tuple_of([f'"{each.name}"' for each in fields])


def unpacked(fields: Sequence[FieldView], end: str) -> str:
    """Variables for fields, to which a tuple is assigned."""
    return ", ".join(f"{each.name}{end}" for each in fields) + "," * (len(fields) == 1)


def record_operands(field: FieldView) -> str:
    """The variables of a record's parts with the NULs between them, as a tuple."""
    parts = ([f"{x.name}_part"] + ['b"\\0"'] * (not x.size) for x in field.inner)
    return tuple_of(list(chain.from_iterable(parts)))


def tuple_of(items: list[str]) -> str:
    """A tuple."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
