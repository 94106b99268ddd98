"""The closed set of fields that a payload is made of.

A codec in any language is a loop over these; a protocol that needs another kind of field needs a
new class here and a branch in each target's view.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field as Limits

from generator.model.choice import OneOf
from generator.model.formats import TextFormat, TextsFormat
from generator.model.keys import Words, key
from generator.model.part import Part
from generator.model.values import Digits
from generator.model.versions import Agreed
from generator.model.words import (
    AnyType,
    EnumRef,
    FlagSetRef,
    Integer,
    Name,
    PlainType,
    Positive,
    Prefix,
    Prose,
    RuleRef,
    Truth,
)


@dataclass(frozen=True, kw_only=True)
class _Named(Agreed):
    name: Name
    """The field's name, in lower case with hyphens."""
    doc: Prose = ""
    """Markdown. The first sentence is the summary. [[id]] links to the page of an id."""


@dataclass(frozen=True, kw_only=True)
class Number(_Named):
    """A number; a character or a boolean is a number of one byte."""

    NOT_BOTH = ("enum", "flags")

    type: AnyType
    """u8 to u64: an unsigned number; i8 to i64: a signed one, in two's complement; char: one byte,
    written as a character; bool: one byte, 0 or 1."""
    enum: EnumRef | None = None
    """The enum of the values."""
    flags: FlagSetRef | None = None
    """The set of flags that the bits are."""
    min: Integer | None = None
    """The least number; less is malformed."""
    max: Integer | None = None
    """The greatest number; more is malformed."""
    optional: Truth = False
    """Absent when the payload ends before it; only the last fields of a message can be."""
    default: Annotated[Truth | Integer, OneOf()] | None = None
    """What it counts as where the version or the flags do not have it; without it, it is absent."""

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.type.size

    @property
    def is_char(self) -> bool:
        """Whether the value is written as a character."""
        return self.type.form == "char"


@dataclass(frozen=True, kw_only=True)
class Constant(_Named):
    """A number that is always the same, and that no message has as a value."""

    type: PlainType
    """u8 to u64: an unsigned number; i8 to i64: a signed one, in two's complement."""
    is_: Integer
    """The number. Any other is malformed."""

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.type.size


@dataclass(frozen=True, kw_only=True)
class _Sized(_Named):
    NOT_BOTH = ("prefix", "length")

    prefix: Prefix = 0
    """The type of the length prefix, a number in front that counts the bytes of the value."""
    length: Positive = 0
    """The fixed number of bytes."""
    min_length: Positive = 0
    """The least length in bytes; a shorter value is malformed."""
    max_length: Positive | None = None
    """The greatest length in bytes; a longer value is malformed."""


@dataclass(frozen=True, kw_only=True)
class Text(_Sized):
    """Bytes that are text; without a length, they are ended by one NUL."""

    type: Annotated[str, Words(("text",))]
    """text: bytes without NUL, then one NUL; with a prefix or a length, any bytes."""
    optional: Truth = False
    """Absent when the payload ends before it; only the last fields of a message can be."""
    rules: tuple[RuleRef, ...] = ()
    """The rules that the text obeys when a well-behaved sender writes it."""
    format: TextFormat | None = None
    """What the text is, for code that takes it apart."""
    log_as: Name | None = None
    """The name under which logs of services have the text: of commands once for each transaction
    or connection, of replies with the reply."""
    default: Annotated[str, Limits(pattern="^[ -~]*$")] | None = None
    """What it counts as where the version or the flags do not have it; without it, it is absent."""


@dataclass(frozen=True, kw_only=True)
class Bytes(_Sized):
    """Bytes; without a length, all up to the end of the payload."""

    type: Annotated[str, Words(("bytes",))]
    """bytes: all that is left; with a prefix or a length, that many."""
    in_pieces: Truth = False
    """Whether a longer value is spread over several messages, one right after the other, whose
    values the receiver puts together. Only for a message's only field."""
    default: Digits | None = None
    """What it counts as where the version or the flags do not have it, in hexadecimal; without it,
    it is absent."""


@dataclass(frozen=True, kw_only=True)
class ListOfAny(_Named):
    """Several values."""

    count: Prefix = 0
    """The type of the number of items in front; without it, the list continues to the end of the
    payload."""


@dataclass(frozen=True, kw_only=True)
class Numbers(ListOfAny):
    """Numbers."""

    type: Annotated[PlainType, key("repeat")]
    """u8 to u64, i8 to i64: numbers of this type."""


@dataclass(frozen=True, kw_only=True)
class Texts(ListOfAny):
    """Texts."""

    repeat: Annotated[str, Words(("text",))]
    """text: texts."""
    prefix: Prefix = 0
    """The type of the length prefix of each text; without it, a NUL ends each text."""
    rules: tuple[RuleRef, ...] = ()
    """The rules that the texts obey when a well-behaved sender writes them."""
    format: TextsFormat | None = None
    """What the texts are, for code that takes them apart."""


@dataclass(frozen=True, kw_only=True)
class NamesOfPair(Part):
    """The names of the two texts of a pair."""

    key: Name
    """The name of the first."""
    value: Name
    """The name of the second."""


@dataclass(frozen=True, kw_only=True)
class RulesOfPair(Part):
    """The rules of the two texts of a pair."""

    ANY_OF = ("key", "value")

    key: tuple[RuleRef, ...] = ()
    """The rules that the first text obeys when a well-behaved sender writes it."""
    value: tuple[RuleRef, ...] = ()
    """The rules that the second text obeys when a well-behaved sender writes it."""


@dataclass(frozen=True, kw_only=True)
class Pairs(ListOfAny):
    """Pairs of texts."""

    pairs: NamesOfPair
    """The names of the two texts."""
    prefix: Prefix = 0
    """The type of the length prefix of each text; without it, a NUL ends each text."""
    rules: RulesOfPair | None = None
    """The rules of the two texts."""

    @property
    def key(self) -> str:
        """The name of the first text."""
        return self.pairs.key

    @property
    def value(self) -> str:
        """The name of the second text."""
        return self.pairs.value

    @property
    def key_rules(self) -> tuple[str, ...]:
        """The rules of the first text."""
        return self.rules.key if self.rules else ()

    @property
    def value_rules(self) -> tuple[str, ...]:
        """The rules of the second text."""
        return self.rules.value if self.rules else ()


Plain = Number | Constant | Text | Bytes | Numbers | Texts | Pairs
"""A field that holds no others."""
