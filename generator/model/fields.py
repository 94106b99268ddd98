"""The closed set of fields that a payload is made of.

A codec in any language is a loop over these; a protocol that needs another kind of field needs a
new class here and a branch in each target's view.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field as Limits

from generator.model.choice import OneOf
from generator.model.keys import Words, Written, key
from generator.model.part import Part
from generator.model.words import (
    AnyRef,
    EnumRef,
    FlagSetRef,
    Length,
    Name,
    Positive,
    Prose,
    RuleRef,
    Size,
    Some,
    Truth,
)


@dataclass(frozen=True, kw_only=True)
class _Named(Part):
    name: Name
    """The field's name, in lower case with hyphens."""
    doc: Prose = ""
    """Markdown. The first sentence is the summary. [[id]] links to the page of an id."""


@dataclass(frozen=True, kw_only=True)
class Number(_Named):
    """An unsigned number of 1, 2 or 4 bytes, network byte order; one byte is a character."""

    NOT_BOTH = ("enum", "flags")

    size: Annotated[Size, key("type")]
    """u16, u32: an unsigned number in network byte order; char: one byte."""
    enum: EnumRef | None = None
    """The enum of the values."""
    flags: FlagSetRef | None = None
    """The set of flags that the bits are."""

    @property
    def is_char(self) -> bool:
        """Whether the value is written as a character."""
        return self.size == 1


@dataclass(frozen=True, kw_only=True)
class TextOfRecord(_Named):
    """A text of a record, ended by NUL; rules are for the texts of messages."""

    type: Annotated[str, Words(("text",))]
    """text: bytes without NUL, then one NUL."""
    optional: Truth = False
    """Absent when the payload ends before it; only for the last field."""
    min_length: Positive = 0
    """Shorter is malformed, in bytes."""


@dataclass(frozen=True, kw_only=True)
class Text(TextOfRecord):
    """Bytes without NUL, ended by one NUL."""

    rules: tuple[RuleRef, ...] = ()
    """The rules that the text obeys when a well-behaved sender writes it."""


_WithoutRules = Annotated[Text, Written(TextOfRecord, lambda text: Text(**vars(text)))]


@dataclass(frozen=True, kw_only=True)
class Bytes(_Named):
    """All bytes up to the end of the payload."""

    type: Annotated[str, Words(("bytes",))]
    """bytes: all that is left."""
    in_pieces: Truth = False
    """Whether a longer value is spread over several messages, one right after the other, whose
    values the receiver puts together. Only for a message's only field."""
    min_length: Positive = 0
    """Shorter is malformed, in bytes."""


@dataclass(frozen=True, kw_only=True)
class Texts(_Named):
    """Texts up to the end of the payload."""

    repeat: Annotated[str, Words(("text",))]
    """text: texts up to the end."""
    rules: tuple[RuleRef, ...] = ()
    """The rules that the texts obey when a well-behaved sender writes them."""


@dataclass(frozen=True, kw_only=True)
class NamesOfPair(Part):
    """The names of the two texts of a pair."""

    key: Name
    """The name of the first."""
    value: Name
    """The name of the second."""


@dataclass(frozen=True, kw_only=True)
class Pairs(_Named):
    """Pairs of texts up to the end of the payload."""

    pairs: NamesOfPair
    """The names of the two texts."""

    @property
    def key(self) -> str:
        """The name of the first text."""
        return self.pairs.key

    @property
    def value(self) -> str:
        """The name of the second text."""
        return self.pairs.value


@dataclass(frozen=True, kw_only=True)
class Records(_Named):
    """Records of numbers and texts up to the end of the payload."""

    record: Annotated[Name, key("repeat"), Limits(json_schema_extra={"not": {"const": "text"}})]
    """The name of the record, in lower case with hyphens."""
    fields: Some[Annotated[Number | _WithoutRules, OneOf()]]
    """The fields of one record."""


@dataclass(frozen=True, kw_only=True)
class When(Part):
    """Fields that are present only for some values of an earlier enum field."""

    when: Annotated[Mapping[Name, Some[AnyRef]], Length(1, 1)]
    """The name of an earlier enum field, and the ids of the values for which the fields are
    present."""
    fields: Some[Annotated[Number | Text, OneOf()]]
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


Leaf = Number | Text | Bytes | Texts | Pairs | Records
"""A field that has a name and a value."""

Field = Leaf | When
