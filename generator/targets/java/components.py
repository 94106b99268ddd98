"""The components of records, as parameters and as tags of their comments."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.lower.spelling import may_be_absent
from generator.lower.views import AgreedView, FieldView

_ABSENT = " It is absent where the message goes without it."


_UNSIGNED = " It is unsigned: {@link Long#toUnsignedString(long)} shows it."


@dataclass(frozen=True, slots=True)
class Component:
    """A component of a record.

    Attributes:
        type: its type.
        name: its name.
        doc: what it is.
        zero: its value before a negotiation.
        agreed: its value after one, in the method that answers an offer.
    """

    type: str
    name: str
    doc: str
    zero: str = ""
    agreed: str = ""

    @property
    def declared(self) -> str:
        """The component as a parameter."""
        return f"{self.type} {self.name}"

    @property
    def tag(self) -> str:
        """The component as a tag."""
        return f"@param {self.name} {self.doc}"

    @property
    def tag_again(self) -> str:
        """The component as a tag of what has the same parameters."""
        return f"@param {self.name} as above"


_BOXES = {"int": "Integer", "long": "Long", "boolean": "Boolean"}


def is_several(field: FieldView) -> bool:
    """Whether a field has several values."""
    return field.kind in ("numbers", "texts", "pairs", "records")


def whole_of(field: FieldView) -> str:
    """The type of the value of a field."""
    return boxed(field.whole)


def boxed(type_: str) -> str:
    """A type whose lists hold objects."""
    item = type_.removeprefix("List<").removesuffix(">")
    return f"List<{_BOXES[item]}>" if type_ != item and item in _BOXES else type_


def type_of(field: FieldView) -> str:
    """The type of a field; what may be absent is optional."""
    whole = whole_of(field)
    return optional(whole) if field.may_be_absent else whole


def optional(type_: str) -> str:
    """The type of a value that may be absent."""
    if type_ in ("int", "long"):
        return f"Optional{type_.capitalize()}"
    return f"Optional<{_BOXES.get(type_, type_)}>"


def absence(kind: str, type_: str, reasons: Collection[str]) -> str:
    """The type of a field that may be absent for some reasons."""
    return optional(boxed(type_)) if may_be_absent(reasons) else boxed(type_)


def item_of(field: FieldView) -> str:
    """The type of one of several."""
    return field.item or field.whole.removeprefix("List<").removesuffix(">")


def of_fields(fields: Iterable[FieldView]) -> list[Component]:
    """The components of a message or of one of its records."""
    return [
        Component(
            type_of(each),
            each.name,
            (" ".join(each.doc) or each.label)
            + _ABSENT * each.may_be_absent
            + _UNSIGNED * (each.size == 8 and not each.is_signed),
        )
        for each in fields
    ]


def of_options(version: str, agreed: Sequence[AgreedView]) -> list[Component]:
    """The components of what was negotiated: the version, if there is one, and the flags."""
    flags = [
        Component(type_, name, "the flags in use", f"{type_}.NONE", f"new {type_}({name}Granted)")
        for name, type_, _ in agreed
    ]
    number = Component("long", version, "the version in use", "0", "spoken")
    return [number, *flags] if version else flags
