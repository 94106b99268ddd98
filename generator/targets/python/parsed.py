"""What messages give of fields with a format, taken apart."""

from dataclasses import dataclass

from generator.lower.views import FieldView


@dataclass(frozen=True, slots=True)
class Parsed:
    """A property beside that of a field.

    Attributes:
        name: its name.
        type: the type of what it gives.
        value: an expression for it, of the `value` of the field.
        doc: what it gives.
    """

    name: str
    type: str
    value: str
    doc: str


@dataclass(frozen=True, slots=True)
class _Format:
    function: str
    type: str
    doc: str
    takes_none: bool = False


_FORMATS = {
    "address": _Format(
        "address_of", "str", "without angle brackets; empty for the null sender. See `address_of`"
    ),
    "parameters": _Format("parameters_of", "Parameters", "by their keywords", takes_none=True),
    "ip": _Format("ip_of", "IP | None", "as an object; `None` if it is not an IP address"),
    "reply": _Format("reply_of", "SmtpReply | None", "in its parts; `None` if it is not a reply"),
    "header-text": _Format(
        "header_text", "str", "unfolded, and without spaces and tabs at both ends"
    ),
}


def parsed(field: FieldView) -> Parsed | None:
    """What a message gives of a field, taken apart, if its format says how."""
    word = field.op.format if hasattr(field.op, "format") else None
    if word not in _FORMATS:
        return None
    of = _FORMATS[word]
    value, type_ = f"{of.function}(value)", of.type
    if field.may_be_absent and not of.takes_none:
        value = f"None if value is None else {value}"
        type_ = type_ if type_.endswith(" | None") else f"{type_} | None"
    doc = f"`{field.name}` {of.doc}."
    return Parsed(word.replace("-", "_"), type_, value, doc)
