"""How a language spells what the spec names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.lower.names import Case, pascal, spelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How a language writes things.

    Attributes:
        types: the type of each kind of operation; of `records` the type of several, with `{0}` for
            the type of one, or `{1}` for a name of its own.
        optional: the type of a value that may be absent, with `{}` for the type.
        type_name: the case of types.
        field_name: the case of fields.
        constant: the name of a value, from the name of its type and its own, both as in the spec.
        without_fields: the name of a message that has no fields, where it has no type.
        label: how errors spell the name of a field.
        reserved: names of fields that are taken.
        reserved_in_records: those that are taken besides in records.
        reserved_types: names of types that are taken.
        reserved_constants: names of values that are taken.
        link: how a comment names another thing, with `{}` for its name.
        width: the room for the text of a comment.
        plain: escapes a text for the markup of comments.
        escape: escapes a line of a comment.
    """

    types: Mapping[str, str]
    optional: str = "{}"
    type_name: Case = pascal
    field_name: Case
    without_fields: Case | None = None
    label: Case = str
    constant: Callable[[str, str], str] = lambda kind, name: pascal(kind) + pascal(name)
    reserved: frozenset[str] = frozenset()
    reserved_in_records: frozenset[str] = frozenset()
    reserved_types: frozenset[str] = frozenset()
    reserved_constants: frozenset[str] = frozenset()
    link: str = "`{}`"
    width: int = 96
    plain: Callable[[str], str] = str
    escape: Callable[[str], str] = str

    def type_of(self, name: str) -> str:
        """The name of a type."""
        return spelled(name, self.type_name, self.reserved_types)

    def message_of(self, name: str, has_fields: bool) -> str:
        """The name by which code knows a message."""
        if has_fields or self.without_fields is None:
            return self.type_of(name)
        return self.without_fields(name)

    def field_of(self, name: str) -> str:
        """The name of a field."""
        return spelled(name, self.field_name, self.reserved)

    def part_of(self, name: str) -> str:
        """The name of a field of a record."""
        return spelled(name, self.field_name, self.reserved | self.reserved_in_records)

    def constant_of(self, kind: str, name: str) -> str:
        """The name of a value of an enum or a set of flags, whose type may be spelled otherwise."""
        kind += "_" * (self.type_name(kind) in self.reserved_types)
        return spelled(name, lambda each: self.constant(kind, each), self.reserved_constants)
