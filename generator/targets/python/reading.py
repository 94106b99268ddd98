"""Properties: from a payload to values."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Leaf, Message, Number, Pairs, Records, Spec, Text, Texts, When
from generator.targets.python.names import class_named, class_of, snake, upper
from generator.targets.python.parsing import is_absent_at_times, is_pair, raw_type


@dataclass(frozen=True, slots=True)
class Property:
    """A property that reads a field."""

    name: str
    type: str
    lines: tuple[str, ...]
    doc: str


def properties(spec: Spec, message: Message) -> tuple[Property, ...]:
    """The properties of a message's fields."""
    found: list[Property] = []
    index = 0
    for item in message.fields:
        parts = item.fields if isinstance(item, When) else (item,)
        for part in parts:
            absent = isinstance(item, When) or is_absent_at_times(part)
            # What is kept of two texts has the NUL between them.
            place = -1 if index and is_pair(message) else index
            found += _properties(spec, part, absent, place)
            index += 1
    return tuple(found)


def _properties(spec: Spec, item: Leaf, absent: bool, index: int) -> Iterator[Property]:
    name = snake(item.name)
    maybe = " | None" if absent else ""
    raw = f"(self._values or self._take_apart())[{index}]"
    kind, value = _reader(spec, item)
    if value == "value":
        lines = [f"value: {kind}{maybe} = {raw}", "return value"]
    else:
        lines = [f"value: {raw_type(item, absent)} = {raw}"]
        result = f"None if value is None else {value}" if absent else value
        lines.append(f"return {result}")
    yield Property(name, f"{kind}{maybe}", tuple(lines), item.doc)
    if isinstance(item, Text | Texts | Pairs):
        wire = raw_type(item, absent)
        yield Property(
            f"{name}_bytes",
            wire,
            (f"value: {wire} = {raw}", "return value"),
            f"`{name}` as it is on the wire.",
        )


def _reader(spec: Spec, item: Leaf) -> tuple[str, str]:
    """The type of a field's value for its reader, and an expression that makes it."""
    match item:
        case Number():
            return _number_reader(spec, item, "value")
        case Text():
            return "str", "text_string(value)"
        case Texts():
            return "tuple[str, ...]", "tuple(map(text_string, value))"
        case Pairs():
            pair = "(text_string(key), text_string(text))"
            return "tuple[tuple[str, str], ...]", f"tuple({pair} for key, text in value)"
        case Records():
            names = [f"{snake(part.name)}_item" for part in item.fields]
            made = ", ".join(
                f"text_string({part_name})"
                if isinstance(part, Text)
                else _number_reader(spec, part, part_name)[1]
                for part, part_name in zip(item.fields, names, strict=True)
            )
            comma = "," if len(names) == 1 else ""
            record = class_named(item.record)
            loop = f"for {', '.join(names)}{comma} in value"
            return f"tuple[{record}, ...]", f"tuple({record}({made}) {loop})"
        case _:
            return "bytes", "value"


def _number_reader(spec: Spec, item: Number, value: str) -> tuple[str, str]:
    """The type of a number for its reader, and an expression that makes it."""
    if item.flags:
        return class_of(item.flags), f"{class_of(item.flags)}({value})"
    if item.enum:
        enum = spec.enum(item.enum)
        members = f"{upper(item.enum.partition('/')[2])}_MEMBERS"
        if enum.closed:
            return class_of(item.enum), f"{members}[{value}]"
        unknown = f"chr({value})" if enum.is_char else value
        return number_type(spec, item), f"{members}.get({value}, {unknown})"
    return ("str", f"chr({value})") if item.is_char else ("int", value)


def number_type(spec: Spec, item: Number) -> str:
    """The type of a number for its reader."""
    if item.flags:
        return f"{class_of(item.flags)} | int"
    if item.enum:
        enum = spec.enum(item.enum)
        if enum.closed:
            return class_of(item.enum)
        return f"{class_of(item.enum)} | {'str' if enum.is_char else 'int'}"
    return "str" if item.is_char else "int"
