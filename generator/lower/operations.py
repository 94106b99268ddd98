"""Messages as operations on the wire: what a codec in any language is a loop over."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator import model
from generator.model import Enum, EnumValue, FlagSet, Message, Spec

KINDS = (
    "u8", "u16", "u32", "text", "optional-text", "bytes", "texts", "pairs", "records", "when",
)  # fmt: skip
"""All kinds of operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An operation that reads or writes the value of one field.

    Attributes:
        name: the field, as the spec spells it.
        doc: its text.
    """

    name: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Leaf):
    """A leaf that can stand in a record, and in a condition, where its value may be absent."""

    conditional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Part):
    """A number.

    Attributes:
        size: how many bytes it has.
        enum: the values that it takes.
        flags: the set of flags that it is.
    """

    size: int
    enum: Enum | None = None
    flags: FlagSet | None = None

    @property
    def kind(self) -> str:
        """`u8`, `u16` or `u32`."""
        return f"u{8 * self.size}"

    @property
    def is_char(self) -> bool:
        """Whether it is a character: one byte."""
        return self.size == 1

    @property
    def known(self) -> tuple[int, ...]:
        """The values beside which no other may stand, if its enum is closed."""
        return tuple(v.number for v in self.enum.values) if self.enum and self.enum.closed else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Part):
    """A text that ends with NUL.

    Attributes:
        min_length: the least number of bytes.
        rules: the ids of the rules that it obeys.
        optional: whether a payload may end before it.
    """

    min_length: int = 0
    rules: tuple[str, ...] = ()
    optional: bool = False

    @property
    def kind(self) -> str:
        """`text` or `optional-text`."""
        return "optional-text" if self.optional else "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bytes(Leaf):
    """All bytes to the end.

    Attributes:
        min_length: the least number of bytes.
        in_pieces: whether a longer value is spread over several messages.
    """

    kind = "bytes"
    min_length: int = 0
    in_pieces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Leaf):
    """Texts to the end; `rules` are the ids of those that each obeys."""

    kind = "texts"
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs(Leaf):
    """Pairs of texts to the end, with the names of both."""

    kind = "pairs"
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Records(Leaf):
    """Records to the end: the name of one, and its operations."""

    kind = "records"
    record: str
    inner: tuple[Number | Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Operations that follow on a condition.

    Attributes:
        selector: the number field that decides.
        selector_enum: what its values are of.
        values: its values with which they follow.
        inner: the operations.
    """

    kind = "when"
    selector: str
    selector_enum: Enum
    values: tuple[EnumValue, ...]
    inner: tuple[Number | Text, ...]


AnyLeaf = Number | Text | Bytes | Texts | Pairs | Records
Operation = AnyLeaf | When


def operations(spec: Spec, message: Message) -> tuple[Operation, ...]:
    """The operations of a message, in the order of its payload."""
    enums = {
        each.name: each.enum
        for each in message.fields
        if isinstance(each, model.Number) and each.enum
    }
    return tuple(_operation(spec, each, enums) for each in message.fields)


def _operation(spec: Spec, item: model.Field, enums: Mapping[str, str]) -> Operation:
    match item:
        case model.Number() | model.Text():
            return _part(spec, item)
        case model.Bytes(name=name, doc=doc, min_length=least, in_pieces=in_pieces):
            return Bytes(name=name, doc=doc, min_length=least, in_pieces=in_pieces)
        case model.Texts(name=name, doc=doc, rules=rules):
            return Texts(name=name, doc=doc, rules=rules)
        case model.Pairs(name=name, doc=doc, key=key, value=value):
            return Pairs(name=name, doc=doc, key=key, value=value)
        case model.Records(name=name, doc=doc, record=record, fields=fields):
            inner = tuple(_part(spec, each) for each in fields)
            return Records(name=name, doc=doc, record=record, inner=inner)
        case model.When():
            enum = spec.enum(enums[item.field])
            return When(
                selector_enum=enum,
                selector=item.field,
                values=tuple(each for each in enum.values if each.id in item.values),
                inner=tuple(_part(spec, each, conditional=True) for each in item.fields),
            )


def _part(spec: Spec, item: model.Number | model.Text, conditional: bool = False) -> Number | Text:
    if isinstance(item, model.Text):
        return Text(
            name=item.name,
            doc=item.doc,
            min_length=item.min_length,
            rules=item.rules,
            optional=item.optional,
            conditional=conditional,
        )
    return Number(
        name=item.name,
        doc=item.doc,
        size=item.size,
        enum=spec.enum(item.enum) if item.enum else None,
        flags=spec.flag_set(item.flags) if item.flags else None,
        conditional=conditional,
    )
