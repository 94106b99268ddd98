"""Records that the templates of a codec print."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.lower.operations import Bytes, Numbers, Operation, Pairs, Records, Texts
from generator.lower.table import NegotiatedField
from generator.model import ALWAYS, EnumValue, Message, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field, or a condition with fields inside, as templates see it.

    Attributes:
        op: its operation, which views match on.
        kind: the kind of operation.
        key: the field as the spec spells it; empty for a condition.
        name: its name.
        label: the field that errors name; in a record that of the outermost records.
        in_record: whether it is a part of a record, which fields of several names may hold.
        type: the type of its value.
        whole: the type of its value where it is there.
        item: for numbers, the type of one; for records, the same as `record`.
        record: for records, the type of one.
        several: for records, the name that a type of several has.
        doc: its text, as lines of a comment.
        text: its text, as the spec has it.
        size: for a number, a constant and numbers, how many bytes one has; else 0.
        is_signed: whether it may be negative.
        is_char: whether it is a character.
        is_bool: whether it is true or false.
        constant: for a constant, the number.
        least: for a number, the least that it may be; `None` if that is the least of its type.
        greatest: for a number, the greatest that it may be; `None` if that is the greatest of its
            type.
        prefix: for texts, pairs and bytes, the size in bytes of the number in front of each that
            states how long it is; 0 without one.
        length: for a text and for bytes, the number of bytes that it always has; 0 where it varies.
        min_length: for a text and for bytes, the least number of bytes.
        max_length: for a text and for bytes, the greatest number of bytes; `None` without a limit.
        count: for several values, the size in bytes of the number in front that states how many
            there are; 0 where they go on to the end of the payload.
        known: for a number, the only values that it may have if its enum is closed, as numbers.
        is_named: whether it is a number with names: of an enum, or flags.
        is_flags: whether it is flags.
        conditional: whether it stands in a condition.
        is_optional: whether a payload may end before it.
        later: for an optional field, the names of the optional fields after it, which need it.
        may_be_absent: whether a message can be without the value.
        default: what it counts as where no frame has it; `None` if it is absent there.
        test: for a condition, what decides: `values` or `flags` of an earlier field; `versions`,
            the version that was agreed; or `agreed`, the flags that were.
        selector: for a condition, the name of the field that decides, if one does.
        selector_key: the same as the spec spells it.
        values: for a condition, the values of that field with which the fields are there; for a
            number with known values, these.
        mask: for a condition on flags of either kind, the bits with one of which the fields are
            there.
        versions: for a condition, the versions in which the fields are there.
        rules: for a text and for texts, the places of the rules that each obeys, among all.
        key_rules: for pairs, the places of the rules that each first text obeys.
        value_rules: for pairs, the places of the rules that each second text obeys.
        inner: the fields of a record or a condition.
    """

    op: Operation
    kind: str
    key: str = ""
    name: str = ""
    label: str = ""
    in_record: bool = False
    type: str = ""
    whole: str = ""
    item: str = ""
    record: str = ""
    several: str = ""
    doc: list[str]
    text: str = ""
    size: int = 0
    is_signed: bool = False
    is_char: bool = False
    is_bool: bool = False
    constant: int | None = None
    least: int | None = None
    greatest: int | None = None
    prefix: int = 0
    length: int = 0
    min_length: int = 0
    max_length: int | None = None
    count: int = 0
    known: tuple[int, ...] = ()
    is_named: bool = False
    is_flags: bool = False
    conditional: bool = False
    is_optional: bool = False
    later: tuple[str, ...] = ()
    may_be_absent: bool = False
    default: int | bytes | None = None
    test: str = ""
    selector: str = ""
    selector_key: str = ""
    values: tuple[EnumValue, ...] = ()
    mask: int = 0
    versions: Versions = ALWAYS
    rules: tuple[int, ...] = ()
    key_rules: tuple[int, ...] = ()
    value_rules: tuple[int, ...] = ()
    inner: tuple["FieldView", ...] = ()

    @property
    def bits(self) -> int:
        """For a number, how many bits it has; else 0."""
        return 8 * self.size

    @property
    def numbers(self) -> list[int]:
        """The values as numbers."""
        return [each.number for each in self.values]

    @property
    def on_agreed(self) -> bool:
        """For a condition, whether it is on what was agreed: the version, or a flag."""
        return self.test in ("versions", "agreed")

    @property
    def defaulted(self) -> tuple["FieldView", ...]:
        """For a condition on what was agreed, the fields that count as their default without it.

        Those of a condition on another field, inside it, are absent.
        """
        return tuple(_defaulted(self)) if self.on_agreed else ()

    @property
    def varies(self) -> bool:
        """Whether its layout depends on what was agreed."""
        return self.on_agreed or any(each.varies for each in self.inner)

    @property
    def all_rules(self) -> tuple[int, ...]:
        """The places of all rules of its texts."""
        return (*self.rules, *self.key_rules, *self.value_rules)

    @property
    def is_certain(self) -> bool:
        """Whether it has a value in every message, whatever was agreed."""
        return not (self.conditional or self.may_be_absent)

    @property
    def value_fields(self) -> tuple["FieldView", ...]:
        """For records, the fields of one that have values, those of conditions in their places."""
        return tuple(values_of(self.inner))


def values_of(steps: Iterable[FieldView]) -> Iterator[FieldView]:
    """The fields that have values, those of conditions in their places."""
    for each in steps:
        if each.kind == "when":
            yield from values_of(each.inner)
        elif each.kind != "constant":
            yield each


def _defaulted(condition: FieldView) -> Iterator[FieldView]:
    for each in condition.inner:
        if each.on_agreed:
            yield from _defaulted(each)
        elif each.default is not None:
            yield each


def has_agreed(steps: Iterable[FieldView]) -> bool:
    """Whether some values come or go with what was agreed, those in records left aside."""
    return any(
        each.kind == "when"
        and (bool(each.value_fields) if each.on_agreed else has_agreed(each.inner))
        for each in steps
    )


def _takes_the_rest(op: Operation) -> bool:
    match op:
        case Bytes(prefix=prefix, length=length):
            return not prefix and not length
        case Numbers(count=count) | Texts(count=count) | Pairs(count=count) | Records(count=count):
            return not count
    return False


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
        return not self.steps or not _takes_the_rest(self.steps[-1].op)

    @property
    def varies(self) -> bool:
        """Whether its layout depends on what was agreed: the version, or a flag."""
        return any(each.varies for each in self.steps)


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
