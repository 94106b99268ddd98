"""Fields in the words of Python: types, defaults, and what their arguments may be."""

from collections.abc import Iterable
from itertools import chain

from generator.lower.operations import (
    Bytes,
    Number,
    Numbers,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
)
from generator.lower.views import FieldView
from generator.targets.python import reading
from generator.targets.python.names import class_of, upper
from generator.targets.python.reading import parts_of, tuple_of


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
        case _:
            kind = f"tuple[{raw_item_type(field)}, ...]"
    return f"{kind} | None" if field.may_be_absent else kind


def raw_item_type(field: FieldView) -> str:
    """The type of one of several values on the wire."""
    match field.op:
        case Numbers():
            return "int"
        case Texts():
            return "bytes"
        case Pairs():
            return "tuple[bytes, bytes]"
        case _:
            return _tuple(map(raw_type, field.value_fields))


def _tuple(types: Iterable[str]) -> str:
    """The type of a tuple of values; that of none has a way to write it of its own."""
    return f"tuple[{', '.join(types) or '()'}]"


def item_type(number: Number) -> str:
    """The type of a number for who gives one, and in a record for who reads it."""
    if number.flags:
        return f"{class_of(number.flags.id)} | int"
    if number.enum and number.enum.closed:
        return class_of(number.enum.id)
    basic = "str" if number.is_char else "bool" if number.is_bool else "int"
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
        case Numbers():
            kind = "Iterable[int]"
        case Texts():
            kind = "Iterable[Text]"
        case Pairs():
            kind = "Mapping[str, str] | Iterable[tuple[Text, Text]]"
        case _:
            inner = _tuple(argument_type(x) for x in parts_of(field) if not x.conditional)
            kind = f"Iterable[{field.record} | {inner}]"
    return f"{kind} | None" if field.may_be_absent else kind


def default(field: FieldView) -> str:
    """What an argument is by default; empty where it must be given."""
    if field.may_be_absent:
        return "None"
    if field.default is not None:
        return _literal(field, field.default)
    match field.op:
        case Numbers() | Texts() | Pairs() | Records():
            return "()"
        case Bytes(min_length=0, length=0):
            return 'b""'
        case Number(flags=flags) if flags:
            return "0"
        case _:
            return ""


def part_default(field: FieldView) -> str:
    """What a field of a record is by default; empty where it must be given."""
    return default(field) if field.conditional else ""


def _literal(field: FieldView, value: int | bytes) -> str:
    if isinstance(field.op, Text) and isinstance(value, bytes):
        return reading.literal(value.decode())
    if not isinstance(field.op, Number) or isinstance(value, bytes):
        return reading.literal(value)
    if field.op.is_bool:
        return repr(bool(value))
    known = {each.number: each.name for each in field.op.enum.values} if field.op.enum else {}
    if field.op.enum and value in known:
        return f"{class_of(field.op.enum.id)}.{upper(known[value])}"
    return repr(chr(value)) if field.op.is_char else repr(value)


def range_of(field: FieldView) -> str:
    """What an argument may be."""
    match field.op:
        case Number(flags=flags) if flags:
            return "flags, or their number"
        case Number(enum=enum) if enum:
            return "a member"
        case Number(is_bool=True):
            return "true or false"
        case Number(is_char=True):
            return "a character of one byte"
        case Number() as number:
            return "a number from {} to {}".format(*bounds_of(number))
        case Text() as text:
            kind = "text" if text.prefix or text.length else "text without NUL"
            return f"{kind}{_length_of(text)}" + (", or `None`" if text.optional else "")
        case Bytes(min_length=1, max_length=None):
            return "bytes, at least one"
        case Bytes() as data:
            return f"bytes{_length_of(data)}"
        case Numbers(size=size, is_signed=is_signed):
            return "numbers from {} to {}".format(*_bounds(size, is_signed))
        case Texts(prefix=prefix):
            return "texts" if prefix else "texts without NUL"
        case Pairs():
            return "pairs of texts, or a mapping"
        case _:
            return "records, or tuples of their fields"


def bounds_of(number: Number) -> tuple[int, int]:
    """The least and the greatest number that a field may be."""
    least, greatest = (0, 1) if number.is_bool else _bounds(number.size, number.is_signed)
    least = least if number.least is None else number.least
    return least, greatest if number.greatest is None else number.greatest


def _bounds(size: int, is_signed: bool) -> tuple[int, int]:
    half = 1 << 8 * size - 1
    return (-half, half - 1) if is_signed else (0, 2 * half - 1)


def _length_of(sized: Sized) -> str:
    least, most = sized.min_length, sized.max_length
    if sized.length:
        return f" of {sized.length} bytes"
    if most is not None:
        return f" of {least} to {most} bytes" if least else f" of at most {most} bytes"
    return f" of at least {least} bytes" if least > 1 else ""


def reader_type(field: FieldView) -> str:
    """The type of a property."""
    match field.op:
        case Number(flags=flags) if flags:
            return field.type
        case Number() as number:
            return item_type(number) + (" | None" if field.may_be_absent else "")
        case _:
            return field.type


def part_type(field: FieldView) -> str:
    """The type of a field of a record."""
    if not isinstance(field.op, Number):
        return field.type
    return item_type(field.op) + (" | None" if field.may_be_absent else "")


def names_in_quotes(fields: Iterable[FieldView]) -> str:
    """The names of fields as texts, as a tuple."""
    return tuple_of([f'"{each.name}"' for each in fields])


def record_operands(field: FieldView) -> str:
    """The variables of a record's parts with the NULs between them, as a tuple."""
    parts = ([f"{x.name}_part"] + ['b"\\0"'] * (not x.size) for x in field.inner)
    return tuple_of(list(chain.from_iterable(parts)))
