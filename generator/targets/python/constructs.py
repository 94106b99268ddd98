"""Declarations for the library construct."""

from generator.model import (
    Bytes,
    Leaf,
    Message,
    Number,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)
from generator.targets.python.names import class_of, snake
from generator.targets.python.parsing import enum_values

_NUMBERS = {1: "U8", 2: "U16", 4: "U32"}


def declaration(spec: Spec, message: Message) -> str:
    """`Name = Layout("Name", "field" / Kind, …)`."""
    name = class_of(message.id)
    fields: list[str] = []
    numbers = {item.name: item for item in message.fields if isinstance(item, Number)}
    for item in message.fields:
        if isinstance(item, When):
            values = enum_values(spec, str(numbers[item.field].enum), item.values)
            for part in item.fields:
                kind = f"If(lambda this: this.{snake(item.field)} in {values}, {_kind(spec, part)})"
                fields.append(f'"{snake(part.name)}" / {kind}')
        else:
            fields.append(f'"{snake(item.name)}" / {_kind(spec, item)}')
    arguments = [f'"{name}"', *fields]
    return f"{name} = Layout({', '.join(arguments)})"


def _kind(spec: Spec, item: Leaf) -> str:
    match item:
        case Number():
            kind = _NUMBERS[item.size]
            if item.enum and spec.enum(item.enum).closed:
                return f"Known({kind}, {enum_values(spec, item.enum)})"
            return kind
        case Text():
            text = f"AtLeast({item.min_length}, Text)" if item.min_length else "Text"
            return f"OptionalAtEnd({text})" if item.optional else text
        case Bytes():
            return f"AtLeast({item.min_length}, Rest)" if item.min_length else "Rest"
        case Texts():
            return "UntilEnd(Text)"
        case Pairs():
            return "UntilEnd(Pair(Text, Text))"
        case Records():
            inner = ", ".join(f'"{snake(part.name)}" / {_kind(spec, part)}' for part in item.fields)
            return f"UntilEnd(Struct({inner}))"
