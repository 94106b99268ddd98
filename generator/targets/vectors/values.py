"""The values of vectors as they are published."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.document.shapes import BYTES, Json
from generator.model import EncodingVector, MessageVector, Records, Spec, Valued
from generator.model.values import Unencodable
from generator.wire import agreed_for, read_frame
from generator.writing import Given, raw_value

_HEX: Json = {**BYTES, "description": "Bytes in hexadecimal, lower case."}
VALUE: Json = {
    "description": "A number, hexadecimal bytes, or a list of such.",
    "anyOf": [
        {
            "type": "integer",
            "minimum": -(1 << 63),
            "maximum": (1 << 64) - 1,
            "description": "A number, an enum's value, flags, or 0 or 1 for false or true.",
        },
        _HEX,
        {"type": "array", "description": "Several.", "items": {"$ref": "#/$defs/value"}},
        {
            "type": "object",
            "description": "A record, by its fields.",
            "additionalProperties": {"$ref": "#/$defs/value"},
        },
    ],
}
"""What a field of a message has."""
GIVEN: Json = {
    "description": "A value that an encoder is given.",
    "anyOf": [
        {"type": "integer", "description": "A number that may not fit its field."},
        {"type": "null", "description": "Not given."},
        _HEX,
        {
            "type": "object",
            "description": "A string that UTF-8 cannot encode, as its UTF-16.",
            "properties": {"utf-16": _HEX},
            "required": ["utf-16"],
            "additionalProperties": False,
        },
        {"type": "array", "description": "Several.", "items": {"$ref": "#/$defs/given"}},
        {
            "type": "object",
            "description": "A record, by its fields.",
            "additionalProperties": {"$ref": "#/$defs/given"},
        },
    ],
}
"""What a field is given for an encoder."""


def message_values(spec: Spec, vector: MessageVector) -> dict[str, Any]:
    """What is in a frame, by field."""
    return frame_values(spec, vector.frame, *agreed_for(spec, vector))


def frame_values(
    spec: Spec, frame: bytes, version: int | None = None, flags: int = 0
) -> dict[str, Any]:
    """What is in a frame, by field; by default as the newest version has it."""
    reading = read_frame(spec, frame, version=version, flags=flags)
    return _values(reading.message.value_fields, reading.values)


def encoded_values(spec: Spec, vector: EncodingVector) -> dict[str, Any]:
    """What an encoder is given, by field; `None` where that is nothing."""
    fields = spec.message(vector.message).value_fields
    known = {each.name: each for each in fields}
    values = {name: raw_value(spec, known[name], value) for name, value in vector.values.items()}
    return _with_absent(fields, _values(fields, values))


def _values(fields: Sequence[Valued], found: Mapping[str, Given]) -> dict[str, Any]:
    """The values of fields that are there."""
    given = ((each, found.get(each.name)) for each in fields)
    return {each.name: _value(each, value) for each, value in given if value is not None}


def _value(field: Valued, value: Given) -> Any:
    if not isinstance(field, Records):
        return _published(value)
    assert isinstance(value, tuple)
    return [_values(field.value_fields, _parts(field, each)) for each in value]


def _parts(records: Records, one: Given) -> Mapping[str, Given]:
    assert isinstance(one, tuple)
    names = [each.name for each in records.value_fields]
    return dict(zip(names, one, strict=True))


def _published(value: Given) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Unencodable):
        return {"utf-16": value.utf16.hex()}
    return [_published(item) for item in value] if isinstance(value, tuple) else value


def _with_absent(fields: Sequence[Valued], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values with `None` for those that are not given."""
    found: dict[str, Any] = {}
    for each in fields:
        value = values.get(each.name)
        if isinstance(each, Records) and value is not None:
            value = [_with_absent(each.value_fields, record) for record in value]
        found[each.name] = value
    return found
