"""The spec in the words of Kaitai Struct."""

from generator.lower.codec import Codec
from generator.lower.names import snake
from generator.lower.spelling import Language
from generator.lower.views import FieldView
from generator.model import Spec

KAITAI = Language(
    types={"u8": "u1", "u16": "u2", "u32": "u4"},
    type_name=snake,
    field_name=snake,
    constant=lambda kind, name: f"{snake(kind)}::{snake(name)}",
    width=90,
)


_TRUTHS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def condition_of(field: FieldView) -> str:
    """When the fields of a condition are there, as an expression of Kaitai's."""
    return " or ".join(f"{field.selector}.to_i == {value}" for value in field.numbers)


def quoted(name: str) -> str:
    """A name as YAML reads it, some of which would be truths."""
    return f"'{name}'" if name in _TRUTHS else name


def word(id_: str) -> str:
    """An id as one name; its kind keeps it apart from the keywords of languages."""
    return snake(id_.replace("/", "-"))


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, KAITAI)
        self.id = spec.protocol.id
        self.condition_of = condition_of
        self.quoted = quoted
        self.word = word


view = View
