"""Objects of JSON that are described where they are made, so that data and schema agree."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
ID: Json = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"}
BYTES: Json = {"type": "string", "pattern": "^([0-9a-f]{2})*$"}
NUMBER: Json = {"type": "integer", "minimum": 0, "maximum": 0xFFFFFFFF}
BITS: Json = {"type": "integer", "minimum": 0, "maximum": (1 << 64) - 1}
TRUTH: Json = {"type": "boolean"}


def one_of(words: Iterable[str]) -> Json:
    """One word of several."""
    return {"type": "string", "enum": list(words)}


@dataclass(frozen=True, slots=True)
class Several:
    """A list."""

    of: "Json | Shape"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an object.

    Attributes:
        name: the key.
        type: what its value is.
        doc: what it means.
        get: the value from the thing that the object stands for; `None` leaves the key out.
        optional: whether it can be left out.
    """

    name: str
    type: "Json | Shape | Several"
    doc: str
    get: Callable[[Any], Any]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: its name in the schema, what it is, and its keys."""

    name: str
    doc: str
    keys: Sequence[Key]

    def value(self, of: Any) -> Json:
        """The object that stands for a thing."""
        found = ((key.name, _value(key.type, key.get(of))) for key in self.keys)
        return {name: value for name, value in found if value is not None}

    def schema(self, definitions: Json) -> Json:
        """A reference to its schema, which is put among the definitions."""
        if self.name not in definitions:
            definitions[self.name] = {}
            definitions[self.name] = {
                "type": "object",
                "description": self.doc,
                "properties": {
                    key.name: {**_schema(key.type, definitions), "description": key.doc}
                    for key in self.keys
                },
                "required": [key.name for key in self.keys if not key.optional],
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{self.name}"}


def _value(type_: Json | Shape | Several, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(type_, Several):
        return [_value(type_.of, item) for item in value]
    return type_.value(value) if isinstance(type_, Shape) else value


def _schema(type_: Json | Shape | Several, definitions: Json) -> Json:
    if isinstance(type_, Several):
        return {"type": "array", "items": _schema(type_.of, definitions)}
    return type_.schema(definitions) if isinstance(type_, Shape) else type_
