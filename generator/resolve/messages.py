"""Messages and their fields."""

from generator.model import (
    Bytes,
    Field,
    Message,
    Number,
    Pairs,
    Records,
    Side,
    Text,
    Texts,
    Tolerance,
    When,
)
from generator.resolve.reading import Element

SIZES = {"char": 1, "u16": 2, "u32": 4}


def read_message(element: Element, sender: Side) -> Message:
    """A command or a reply."""
    return Message(
        id=element.declare(),
        code=ord(element.exact("code")),
        symbol=element.text("symbol"),
        sender=Side.BOTH if "sender" in element else sender,
        fields=element.each("fields", _field),
        tolerated=element.each("tolerated", _tolerance),
        api=element.maybe("api"),
        versions=element.versions(),
        reserved=element.maybe("reserved"),
        class_=element.maybe("class"),
        suppressed_by=element.reference("suppressed-by"),
        unanswered_with=element.reference("unanswered-with"),
        macros=element.reference("macros"),
        announces=element.maybe("announces"),
        requires=element.reference("requires"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _tolerance(element: Element) -> Tolerance:
    return Tolerance(
        errors=element.texts("errors"),
        field=element.maybe("field"),
        after=element.reference("after"),
        condition=element.maybe("if"),
        reading=element.text("reading"),
        by=element.references("by"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _field(element: Element) -> Field:
    doc = element.text("doc")
    if "when" in element:
        when = element.element("when")
        (field,) = when.data
        return When(
            field=field,
            values=when.references(field),
            fields=element.each("fields", _record_field),
        )
    name = element.text("name")
    if "pairs" in element:
        pair = element.element("pairs")
        return Pairs(name=name, key=pair.text("key"), value=pair.text("value"), doc=doc)
    if "repeat" in element:
        if element.text("repeat") == "text":
            return Texts(name=name, rules=element.references("rules"), doc=doc)
        fields = element.each("fields", _record_field)
        return Records(name=name, record=element.text("repeat"), fields=fields, doc=doc)
    if element.text("type") == "bytes":
        return Bytes(
            name=name,
            min_length=element.number("min-length"),
            in_pieces=element.flag("in-pieces"),
            doc=doc,
        )
    return _record_field(element)


def _record_field(element: Element) -> Number | Text:
    name = element.text("name")
    doc = element.text("doc")
    if element.text("type") == "text":
        return Text(
            name=name,
            min_length=element.number("min-length"),
            optional=element.flag("optional"),
            rules=element.references("rules"),
            doc=doc,
        )
    return Number(
        name=name,
        size=SIZES[element.text("type")],
        enum=element.reference("enum"),
        flags=element.reference("flags"),
        doc=doc,
    )
