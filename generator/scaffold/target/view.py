"""The spec in the words of NAME."""

from collections.abc import Mapping
from typing import Any

from generator.lower import language
from generator.lower.names import pascal, snake
from generator.model import Spec

WORDS = language.Language(
    # What the language calls the value of each kind of operation.
    types={
        "u8": "u8",
        "u16": "u16",
        "u32": "u32",
        "text": "text",
        "optional-text": "text",
        "bytes": "bytes",
        "texts": "list of text",
        "pairs": "list of pairs",
        "records": "list of {}",
    },
    optional="{}?",
    type_name=pascal,
    field_name=snake,
    # Words of the language that cannot be names.
    reserved=frozenset(),
)


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    return language.view(spec, WORDS)
