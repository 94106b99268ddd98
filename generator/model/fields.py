"""The closed set of fields that a payload is made of.

A codec in any language is a loop over these; a protocol that needs another kind of field needs a
new class here, a key in the schema and a branch in each target's view.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An unsigned number of 1, 2 or 4 bytes, network byte order; one byte is a character."""

    name: str
    size: int
    enum: str | None = None
    flags: str | None = None
    doc: str = ""

    @property
    def is_char(self) -> bool:
        """Whether the value is written as a character."""
        return self.size == 1

    @property
    def is_plain(self) -> bool:
        """Whether the value is nothing but a number: not a character, and of no enum."""
        return not (self.enum or self.is_char)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Bytes without NUL, ended by one NUL."""

    name: str
    min_length: int = 0
    optional: bool = False
    rules: tuple[str, ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bytes:
    """All bytes up to the end of the payload."""

    name: str
    min_length: int = 0
    in_pieces: bool = False
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Texts up to the end of the payload."""

    name: str
    rules: tuple[str, ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of texts up to the end of the payload."""

    name: str
    key: str
    value: str
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Records of numbers and texts up to the end of the payload."""

    name: str
    record: str
    fields: tuple[Number | Text, ...]
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Fields that are present only for some values of an earlier enum field."""

    field: str
    values: tuple[str, ...]
    fields: tuple[Number | Text, ...]


Leaf = Number | Text | Bytes | Texts | Pairs | Records
"""A field that has a name and a value."""

Field = Leaf | When
