"""The spec in the words of Go."""

from collections.abc import Mapping
from typing import Any

from generator.lower import language
from generator.lower.names import pascal
from generator.model import Spec

GO = language.Language(
    types={
        "u8": "uint8",
        "u16": "uint16",
        "u32": "uint32",
        "text": "[]byte",
        "optional-text": "[]byte",
        "bytes": "[]byte",
        "texts": "Texts",
        "pairs": "Pairs",
        "records": "{}s",
    },
    field_name=pascal,
    link="[{}]",
)


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    return language.view(spec, GO)
