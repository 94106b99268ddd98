"""The spec in the words of Kaitai Struct."""

from collections.abc import Mapping
from typing import Any

from generator.lower import language
from generator.lower.names import snake
from generator.model import Spec

KAITAI = language.Language(
    types={"u8": "u1", "u16": "u2", "u32": "u4"},
    type_name=snake,
    field_name=snake,
    constant=lambda kind, name: f"{snake(kind)}::{snake(name)}",
    width=90,
)


_TRUTHS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def condition_of(field: language.FieldView) -> str:
    """When the fields of a condition are there, as an expression of Kaitai's."""
    return " or ".join(f"{field.selector}.to_i == {value}" for value in field.op.values)


def quoted(name: str) -> str:
    """A name as YAML reads it, some of which would be truths."""
    return f"'{name}'" if name in _TRUTHS else name


def word(id_: str) -> str:
    """An id as one name; its kind keeps it apart from the keywords of languages."""
    return snake(id_.replace("/", "-"))


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    return {
        **language.view(spec, KAITAI),
        "condition_of": condition_of,
        "quoted": quoted,
        "word": word,
        "id": spec.protocol.id,
    }
