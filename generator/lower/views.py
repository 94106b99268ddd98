"""Records that the templates of a codec print."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.lower.operations import Bytes, Operation, Pairs, Records, Texts
from generator.lower.table import NegotiatedField
from generator.model import EnumValue, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field, or a condition with fields inside, as templates see it.

    Attributes:
        op: its operation, which views match on.
        kind: the kind of operation.
        key: the field as the spec spells it; empty for a condition.
        name: its name.
        label: the field that errors name; in a record that of the records.
        type: the type of its value.
        whole: the type of its value where it is there.
        record: for records, the type of one.
        several: for records, the name that a type of several has.
        doc: its text, as lines of a comment.
        text: its text, as the spec has it.
        size: for a number, how many bytes it has; else 0.
        min_length: for a text and for bytes, the least number of bytes.
        known: for a number, the values beside which no other may stand, as numbers.
        is_named: whether it is a number with names: of an enum, or flags.
        is_flags: whether it is flags.
        conditional: whether it stands in a condition.
        may_be_absent: whether a message can be without the value.
        selector: for a condition, the name of the field that decides.
        values: for a condition, the values of that field with which the fields are there; for a
            number with known values, these.
        rules: the places of the rules that its text obeys, among all.
        inner: the fields of a record or a condition.
    """

    op: Operation
    kind: str
    key: str = ""
    name: str = ""
    label: str = ""
    type: str = ""
    whole: str = ""
    record: str = ""
    several: str = ""
    doc: list[str]
    text: str = ""
    size: int = 0
    min_length: int = 0
    known: tuple[int, ...] = ()
    is_named: bool = False
    is_flags: bool = False
    conditional: bool = False
    may_be_absent: bool = False
    selector: str = ""
    values: tuple[EnumValue, ...] = ()
    rules: tuple[int, ...] = ()
    inner: tuple["FieldView", ...] = ()

    @property
    def bits(self) -> int:
        """For a number, how many bits it has; else 0."""
        return 8 * self.size

    @property
    def numbers(self) -> list[int]:
        """The values as numbers."""
        return [each.number for each in self.values]


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message: its fields, and the steps of its payload, with those of a condition inside it."""

    message: Message
    name: str
    code: str
    doc: list[str]
    fields: tuple[FieldView, ...]
    steps: tuple[FieldView, ...]

    @property
    def may_leave_bytes(self) -> bool:
        """Whether a payload can be longer than its fields."""
        return not self.steps or not isinstance(self.steps[-1].op, Bytes | Texts | Pairs | Records)


@dataclass(frozen=True, slots=True)
class ValueView:
    """A constant."""

    id: str
    name: str
    number: int
    literal: str
    doc: list[str]


@dataclass(frozen=True, slots=True)
class TypeView:
    """An enum or a set of flags; a closed enum has no other values than these."""

    name: str
    type: str
    doc: list[str]
    values: list[ValueView]
    closed: bool = False


class AgreedView(NamedTuple):
    """A field of flags that is negotiated: its name, the type of the flags, what is known of it."""

    name: str
    type: str
    field: NegotiatedField
