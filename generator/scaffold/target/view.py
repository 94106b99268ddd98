"""The spec in the words of NAME."""

from generator.lower.codec import Codec
from generator.lower.names import pascal, snake
from generator.lower.spelling import Language
from generator.model import Spec

WORDS = Language(
    title="NAME",
    # What the language calls the value of each kind of operation.
    types={
        "u8": "u8",
        "u16": "u16",
        "u32": "u32",
        "u64": "u64",
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


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, WORDS)


view = View
