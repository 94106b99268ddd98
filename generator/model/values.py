"""Bytes and values of fields as vectors write them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field as Limits

from generator.model.choice import OneOf
from generator.model.keys import Written
from generator.model.part import Part, wrong
from generator.model.words import Name, Positive

_HEXADECIMAL = Annotated[str, Limits(pattern="^[0-9a-fA-F ]*$")]


def _unhex(text: Any, *below: str | int) -> bytes:
    try:
        return bytes.fromhex(text)
    except (TypeError, ValueError):
        hint = "two digits for each byte, in quotes where they look like a number"
        raise wrong("hexadecimal", f"'{text}' is not hexadecimal", hint, below) from None


Digits = Annotated[bytes, Written(_HEXADECIMAL, _unhex)]
"""Hexadecimal with spaces where they help."""


@dataclass(frozen=True, kw_only=True)
class Repetition(Part):
    """Bytes that are repeated."""

    repeat: Digits
    """Hexadecimal with spaces where they help."""
    times: Positive
    """How often."""

    def __bytes__(self) -> bytes:
        return self.repeat * self.times


def _joined(parts: Sequence[bytes | Repetition]) -> bytes:
    return b"".join(map(bytes, parts))


_Parts = tuple[Annotated[Digits | Repetition, OneOf()], ...]
Frames = Annotated[
    bytes, Written(Annotated[Digits | Annotated[bytes, Written(_Parts, _joined)], OneOf()], bytes)
]
"""Bytes: hexadecimal with spaces, or a list of such and of repetitions."""


@dataclass(frozen=True, slots=True)
class Unencodable:
    """A string that UTF-8 cannot encode, as its UTF-16."""

    utf16: bytes


Value = str | int | bytes | Unencodable | tuple[Any, ...]
"""A field's value: text and enum ids are `str`, raw text and data `bytes`, flags tuples."""


def _values(values: Mapping[str, Any]) -> Mapping[str, Value]:
    return {name: _value(each, name) for name, each in values.items()}


def _value(data: Any, *below: str | int) -> Value:
    match data:
        case list():
            return tuple(_value(part, *below, index) for index, part in enumerate(data))
        case {"hex": text, **others} if not others:
            return _unhex(text, *below, "hex")
        case {"utf-16": text, **others} if not others:
            return Unencodable(_unhex(text, *below, "utf-16"))
        case {"repeat": text, "times": int(times), **others} if not others:
            return _unhex(text, *below, "repeat") * times
        case dict():
            return tuple((name, _value(part, *below, name)) for name, part in data.items())
        case _:
            assert isinstance(data, str | int)
            return data


Values = Annotated[Mapping[str, Value], Written(Mapping[Name, Any], _values)]
"""Values of fields by their names."""
