"""Versions, limits, rules, enums, flags, macros and sources."""

from collections.abc import Sequence

from generator.model import (
    Enum,
    EnumValue,
    Flag,
    FlagGroup,
    FlagSet,
    LengthTolerance,
    Limit,
    Macro,
    MeantChange,
    Message,
    Protocol,
    Role,
    Rule,
    Side,
    Source,
    Stranger,
    Version,
)
from generator.resolve.messages import SIZES
from generator.resolve.reading import Element


def read_protocol(element: Element) -> Protocol:
    """The protocol as a whole."""
    element.places.add("protocol/framing", element.spot)
    roles = element.element("roles")
    framing = element.element("framing")
    return Protocol(
        id=element.declare(),
        title=element.text("title"),
        roles=tuple(_role(roles.element(side), side) for side in (Side.MTA, Side.FILTER)),
        framing_doc=framing.text("doc"),
        tolerated_lengths=framing.each("tolerated", _length_tolerance),
        doc=element.text("doc"),
        **element.proof(),
    )


def _length_tolerance(element: Element) -> LengthTolerance:
    return LengthTolerance(
        least=element.number("least"),
        greatest=element.number("greatest"),
        read_as=element.number("read-as"),
        by=element.references("by"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _role(element: Element, side: Side) -> Role:
    return Role(side=side, title=element.text("title"), doc=element.text("doc"))


def read_version(element: Element) -> Version:
    """A version."""
    return Version(
        id=element.declare(),
        number=element.number("number"),
        status=element.text("status"),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_limit(element: Element) -> Limit:
    """A limit on the payload."""
    return Limit(
        id=element.declare(),
        payload=element.number("payload"),
        default=element.flag("default"),
        plausible=element.flag("plausible"),
        versions=element.versions(),
        negotiated_with=element.reference("negotiated-with"),
        tolerated_by=element.references("tolerated-by"),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_stranger(element: Element) -> Stranger:
    """First bytes of another protocol."""
    return Stranger(element.text("bytes"), element.text("is"), **element.proof())


def read_rule(element: Element) -> Rule:
    """A rule for text."""
    key = next(key for key in ("must", "must-not", "at-least") if key in element)
    at_least = element.number("at-least")
    return Rule(
        id=element.declare(),
        pattern=f"^([^\\n]|\\n){{{at_least}}}" if at_least else element.exact(key),
        must_match=key != "must-not",
        at_least=at_least,
        only_with=element.exact("only-with"),
        level=element.text("level"),
        hint=element.text("hint"),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_enum(element: Element, commands: Sequence[Message]) -> Enum:
    """An enum; one that is made from commands has one value for each."""
    of_messages = "values-from" in element
    if of_messages:
        values = tuple(map(_value_of_message, commands))
    else:
        values = element.each("values", _value)
    return Enum(
        id=element.declare(),
        size=SIZES[element.text("of")],
        closed=element.text("unknown") == "refuse",
        values=values,
        of_messages=of_messages,
        doc=element.text("doc"),
        **element.proof(),
    )


def _value_of_message(message: Message) -> EnumValue:
    return EnumValue(
        id=message.id,
        number=message.code,
        symbol=message.symbol,
        versions=message.versions,
        command=message.id,
        doc=message.doc,
    )


def _value(element: Element) -> EnumValue:
    return EnumValue(
        id=element.declare(),
        number=ord(element.exact("code")) if "code" in element else element.number("number"),
        symbol=element.maybe("symbol"),
        versions=element.versions(),
        command=element.reference("command"),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_flag_set(element: Element) -> FlagSet:
    """A set of flags."""
    return FlagSet(
        id=element.declare(),
        members=element.each("members", _flag),
        groups=element.each("groups", _group),
        when_zero=element.references("when-zero"),
        doc=element.text("doc"),
        **element.proof(),
    )


def _group(element: Element) -> FlagGroup:
    return FlagGroup(
        id=element.declare(),
        title=element.text("title"),
        internal=element.flag("internal"),
        doc=element.text("doc"),
    )


def _flag(element: Element) -> Flag:
    return Flag(
        id=element.declare(),
        bit=element.number("bit"),
        symbol=element.text("symbol"),
        aliases=element.texts("aliases"),
        versions=element.versions(),
        group=element.reference("group"),
        if_not_offered=element.text("if-not-offered", "refuse"),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_macro(element: Element) -> Macro:
    """A well-known macro."""
    return Macro(
        id=element.declare(),
        macro=element.exact("name"),
        stages=element.references("stages"),
        versions=element.versions(),
        doc=element.text("doc"),
        **element.proof(),
    )


def read_source(element: Element) -> Source:
    """Something that evidence points to."""
    id_ = f"source/{element.text('id')}"
    element.places.add(id_, element.spot)
    return Source(
        id=id_,
        title=element.text("title"),
        cited_as=element.text("cited-as", element.text("title")),
        path=element.maybe("path"),
        source_kind=element.text("kind"),
        doc=element.text("doc"),
    )


def read_change(element: Element) -> MeantChange:
    """A change that is meant."""
    return MeantChange(
        id=element.text("id"),
        renamed_from=element.maybe("renamed-from"),
        rule=element.maybe("rule"),
        reason=element.maybe("reason"),
    )
