"""How a language spells what the spec names."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from generator.lower.names import Case, pascal, spelled


def may_be_absent(reasons: Collection[str]) -> bool:
    """Whether a message can be without a value, given what can leave its field out."""
    return "optional" in reasons or "condition" in reasons or [*reasons] == ["version"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How a language writes things.

    Attributes:
        title: what people call it.
        types: the type of each kind of operation; of `records` the type of several, with `{0}` for
            the type of one, or `{1}` for a name of its own.
        optional: the type of a value that may be absent, with `{}` for the type.
        by_position: whether a message can be made of values in the order of its fields.
        absence: what `declared` gives, where it depends on more than whether a value may be absent.
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

    title: str
    types: Mapping[str, str]
    optional: str = "{}"
    by_position: bool = True
    absence: Callable[[str, str, Collection[str]], str] | None = None
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

    def declared(self, kind: str, type_: str, reasons: Collection[str]) -> str:
        """The type of a field, and what shows that it may be absent.

        Args:
            kind: the kind of operation.
            type_: its type where it is there.
            reasons: what can leave it out: `optional`, `condition`, `version`; and `default` if it
                counts as one where the version leaves it out.
        """
        if self.absence:
            return self.absence(kind, type_, reasons)
        return self.optional.format(type_) if may_be_absent(reasons) else type_

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
