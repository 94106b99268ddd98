"""Writing a frame by its spec: the judge of the vectors about what an encoder refuses."""

import re
from collections.abc import Mapping

from generator.model import (
    Bytes,
    Enum,
    Field,
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
from generator.model.values import Unencodable, Value
from generator.wire import LENGTH_SIZE

Given = int | bytes | Unencodable | tuple["Given", ...] | None
"""A value as an encoder gets it."""


class RefusalError(Exception):
    """A message that is not written."""

    def __init__(self, kind: str, field: str | None = None, rule: str | None = None) -> None:
        self.kind = kind
        self.field = field
        self.rule = rule
        super().__init__(" ".join(filter(None, (kind, field, rule))))


def write_frame(
    spec: Spec, message: Message, values: Mapping[str, Given], max_length: int
) -> bytes:
    """The frame of a message; a value that is not there is not given.

    Raises:
        RefusalError: the peer could not read it, or a text breaks a rule.
    """
    payload = b""
    for item in message.fields:
        if not isinstance(item, When):
            payload += _field(spec, item, values.get(item.name))
        elif values[item.field] in _numbers(spec, message, item):
            payload += b"".join(_field(spec, part, values.get(part.name)) for part in item.fields)
        else:
            for part in item.fields:
                _refuse(part.name in values, "unexpected", part.name)
    _refuse(len(payload) + 1 > max_length, "too-long")
    return (len(payload) + 1).to_bytes(LENGTH_SIZE, "big") + bytes((message.code,)) + payload


def _refuse(is_wrong: bool, kind: str, field: str | None = None, rule: str | None = None) -> None:
    if is_wrong:
        raise RefusalError(kind, field, rule)


def _numbers(spec: Spec, message: Message, item: When) -> set[int]:
    """The numbers of another field with which conditional ones are there."""
    other = next(f for f in message.fields if isinstance(f, Number) and f.name == item.field)
    return {each.number for each in spec.enum(str(other.enum)).values if each.id in item.values}


def _field(spec: Spec, item: Leaf, value: Given) -> bytes:
    name = item.name
    if isinstance(item, Text) and item.optional and value is None:
        return b""
    _refuse(value is None, "missing", name)
    match item:
        case Number():
            return _number(spec, item, value, name)
        case Text():
            return _text(spec, value, name, item.min_length, item.rules)
        case Bytes():
            data = _bytes(value, name)
            _refuse(len(data) < item.min_length, "too-short", name)
            return data
        case Texts():
            return b"".join(_text(spec, each, name, 0, item.rules) for each in _items(value))
        case Pairs():
            texts = (text for pair in _items(value) for text in _items(pair))
            return b"".join(_text(spec, text, name) for text in texts)
        case Records():
            return b"".join(
                _number(spec, part, each, name)
                if isinstance(part, Number)
                else _text(spec, each, name, part.min_length, part.rules)
                for record in _items(value)
                for part, each in zip(item.fields, _items(record), strict=True)
            )


def _items(value: Given) -> tuple[Given, ...]:
    assert isinstance(value, tuple)
    return value


def _number(spec: Spec, item: Number, value: Given, name: str) -> bytes:
    assert isinstance(value, int)
    enum = spec.enum(item.enum) if item.enum else None
    if enum and enum.closed:
        _refuse(value not in {each.number for each in enum.values}, "unknown-value", name)
    _refuse(not 0 <= value < 1 << 8 * item.size, "out-of-range", name)
    return value.to_bytes(item.size, "big")


def _bytes(value: Given, name: str) -> bytes:
    _refuse(isinstance(value, Unencodable), "lone-surrogate", name)
    assert isinstance(value, bytes)
    return value


def _text(
    spec: Spec, value: Given, name: str, least: int = 0, rules: tuple[str, ...] = ()
) -> bytes:
    text = _bytes(value, name)
    _refuse(0 in text, "nul", name)
    _refuse(len(text) < least, "too-short", name)
    for rule in spec.rules:
        if rule.id in rules and rule.level == "error":
            # In an expression of the spec, `$` is the very end.
            pattern = re.sub(r"(?<!\\)\$(?![^[]*\])", r"\\Z", rule.pattern).encode()
            found = re.search(pattern, text) is not None
            _refuse(found is not rule.must_match, "broken-rule", name, rule.id)
    return text + b"\0"


def raw_value(spec: Spec, field: Field, value: Value) -> Given:
    """A value of a vector as it goes into its field.

    Raises:
        KeyError, TypeError, ValueError: it is not a value of the field.
    """
    match field:
        case Number():
            return _raw_number(spec, field, value)
        case Texts():
            return tuple(_raw_text(item) for item in _tuple(value))
        case Pairs():
            return tuple(tuple(map(_raw_text, _tuple(item))) for item in _tuple(value))
        case Records():
            records: list[dict[str, Value]]
            records = [dict(_tuple(item)) for item in _tuple(value)]  # type: ignore[arg-type]
            return tuple(
                tuple(raw_value(spec, part, record[part.name]) for part in field.fields)
                for record in records
            )
        case _:
            return _raw_text(value)


def _raw_number(spec: Spec, field: Number, value: Value) -> int:
    if isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return sum(_raw_number(spec, field, item) for item in value)
    if field.flags:
        return spec.flag(str(value))[1].bit
    enum: Enum = spec.enum(str(field.enum))
    return {each.id: each.number for each in enum.values}[str(value)]


def _tuple(value: Value) -> tuple[Value, ...]:
    if not isinstance(value, tuple):
        raise TypeError(f"{value!r} is not a list")
    return value


def _raw_text(value: Value) -> bytes | Unencodable:
    if isinstance(value, str):
        return value.encode()
    if not isinstance(value, bytes | Unencodable):
        raise TypeError(f"{value!r} is not a text")
    return value
