"""Fields that hold others: records, and conditions on a field before them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from generator.model.choice import OneOf
from generator.model.fields import (
    Bytes,
    Constant,
    ListOfAny,
    Number,
    Numbers,
    Pairs,
    Plain,
    Text,
    Texts,
)
from generator.model.keys import Written, key
from generator.model.versions import Agreed
from generator.model.words import AnyRef, Length, Name, Some

_Chosen = Annotated[Mapping[Name, Some[AnyRef]], Length(1, 1)]
_NO_DEEPER = {"when": "a condition in a condition or in a record cannot hold another one"}


@dataclass(frozen=True, kw_only=True)
class RecordsOfRecord(ListOfAny):
    """Records in a record."""

    record: Annotated[Name, key("repeat")]
    """The name of the record, in lower case with hyphens."""
    fields: Some[
        Annotated[
            Plain,
            OneOf(
                {
                    "when": "a condition cannot stand in a record of a record",
                    "fields": "a record in a record cannot hold records",
                }
            ),
        ]
    ]
    """The fields of one record."""


_InnerRecords = Annotated["Records", Written(RecordsOfRecord, lambda inner: Records(**vars(inner)))]


@dataclass(frozen=True, kw_only=True)
class WhenInRecord(Agreed):
    """Fields of a record that are present only for some values of an earlier one."""

    when: _Chosen
    """The name of an earlier field of the record, and the ids of its values for which the fields
    are present: of an enum the values, of flags those of which at least one is set."""
    fields: Some[Annotated[Plain | _InnerRecords, OneOf(_NO_DEEPER)]]
    """The fields."""


@dataclass(frozen=True, kw_only=True)
class Records(ListOfAny):
    """Records."""

    record: Annotated[Name, key("repeat")]
    """The name of the record, in lower case with hyphens."""
    fields: Some[
        Annotated[
            Plain
            | _InnerRecords
            | Annotated["When", Written(WhenInRecord, lambda inner: When(**vars(inner)))],
            OneOf(),
        ]
    ]
    """The fields of one record."""

    @property
    def leaf_fields(self) -> tuple["Leaf", ...]:
        """The fields in order, those of a condition in its place."""
        return tuple(leaves_of(self.fields))

    @property
    def value_fields(self) -> tuple["Valued", ...]:
        """The fields that have values; constants do not."""
        return tuple(each for each in self.leaf_fields if not isinstance(each, Constant))


Valued = Number | Text | Bytes | Numbers | Texts | Pairs | Records
"""A field that has a name and a value."""

Leaf = Valued | Constant
"""A field that has a name."""


@dataclass(frozen=True, kw_only=True)
class WhenInWhen(Agreed):
    """Fields in a condition that are present only on another one as well."""

    when: _Chosen
    """The name of an earlier field, and the ids of its values for which the fields are present: of
    an enum the values, of flags those of which at least one is set."""
    fields: Some[Annotated[Leaf, OneOf(_NO_DEEPER)]]
    """The fields."""


@dataclass(frozen=True, kw_only=True)
class When(Agreed):
    """Fields that are present only for some values of an earlier field: an enum, or flags."""

    when: _Chosen
    """The name of an earlier field, and the ids of its values for which the fields are present: of
    an enum the values, of flags those of which at least one is set."""
    fields: Some[
        Annotated[
            Leaf | Annotated["When", Written(WhenInWhen, lambda inner: When(**vars(inner)))],
            OneOf(),
        ]
    ]
    """The fields."""

    @property
    def field(self) -> str:
        """The name of the earlier field."""
        (name,) = self.when
        return name

    @property
    def values(self) -> tuple[str, ...]:
        """The values for which the fields are present."""
        (values,) = self.when.values()
        return values


Field = Leaf | When


def leaves_of(fields: Iterable[Field]) -> Iterator[Leaf]:
    """The fields in order, those of a condition in its place."""
    for each in fields:
        if isinstance(each, When):
            yield from leaves_of(each.fields)
        else:
            yield each


def leaves_in(fields: Iterable[Field], version: int, flags: Container[str]) -> Iterator[Leaf]:
    """The same under an agreed version with some flags."""
    for each in fields:
        if each.holds(version, flags):
            if isinstance(each, When):
                yield from leaves_in(each.fields, version, flags)
            else:
                yield each


def deciding_flags(fields: Iterable[Field]) -> Iterator[str]:
    """The negotiated flags that fields depend on, those in conditions and records too."""
    for each in fields:
        if each.negotiated_with:
            yield each.negotiated_with
        if isinstance(each, When | Records):
            yield from deciding_flags(each.fields)


def rules_of(field: Leaf) -> Iterator[str]:
    """The rules that the texts of a field obey, those in records included."""
    match field:
        case Text(rules=rules) | Texts(rules=rules):
            yield from rules
        case Pairs(key_rules=first, value_rules=second):
            yield from (*first, *second)
        case Records(fields=parts):
            for each in leaves_of(parts):
                yield from rules_of(each)
