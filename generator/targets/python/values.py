"""Classes of values: enums and flags."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Enum, EnumValue, Flag, FlagSet, Phase
from generator.targets.python.docstrings import (
    class_docstring,
    docstring,
    summary_and_rest,
    wrapped_literal,
)
from generator.targets.python.names import class_of, upper

Prose = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an enum or a set of flags."""

    name: str
    literal: str
    number: str
    doc: str
    symbol: str
    id: str
    about: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Class:
    """A class of values."""

    name: str
    doc: str
    members: tuple[Member, ...]
    constant: str = ""
    base: str = ""


def _symbol_line(item: EnumValue | Flag | Phase) -> str:
    if isinstance(item, Phase):
        return ""
    aliases = item.aliases if isinstance(item, Flag) else ()
    names = [f"`{name}`" for name in (item.symbol, *aliases) if name]
    return ", ".join(filter(None, (*names, item.came_with))) + "." if names else ""


_NEEDED = (
    "A request for a flag that is not offered ends the negotiation, unless the flag is described "
    "otherwise here, or stands in `Options.if_offered`."
)
_NOT_OFFERED = {
    "refuse": "",
    "drop": "Where it is not offered, it is left out.",
    "emulate": "Where it is not offered, a session makes up for it.",
}


def _member(prose: Prose, item: EnumValue | Flag | Phase, literal: str, number: str) -> Member:
    otherwise = _NOT_OFFERED[item.if_not_offered] if isinstance(item, Flag) else ""
    about = " ".join(filter(None, (prose(item.doc), otherwise, _symbol_line(item))))
    return Member(
        name=upper(item.name),
        literal=literal,
        number=number,
        doc=docstring([about], 4),
        symbol="" if isinstance(item, Phase) else item.symbol or "",
        id=item.id,
        about=about,
        meaning=wrapped_literal(prose(item.summary), 77),
    )


def _class(
    prose: Prose, item: Enum | FlagSet, members: tuple[Member, ...], base: str, *more: str
) -> Class:
    paragraphs = [*summary_and_rest(prose(item.doc), prose(item.summary)), *more]
    doc = class_docstring(paragraphs, ((each.name, each.about) for each in members))
    return Class(class_of(item.id), doc, members, upper(item.name), base)


def enum_class(prose: Prose, enum: Enum) -> Class:
    """The class of an enum."""
    members = tuple(
        _member(prose, each, repr(chr(each.number)), f"0x{each.number:02x}")
        if enum.is_char
        else _member(prose, each, str(each.number), str(each.number))
        for each in enum.values
    )
    return _class(prose, enum, members, "StrEnum" if enum.is_char else "IntEnum")


def flags_class(prose: Prose, flags: FlagSet, is_negotiated: bool) -> Class:
    """The class of a set of flags."""
    literals = [f"0x{flag.bit:0{2 * flags.size}x}" for flag in flags.members]
    pairs = zip(flags.members, literals, strict=True)
    members = tuple(_member(prose, flag, bit, bit) for flag, bit in pairs)
    groups = [f"{each.title}: {prose(each.doc)}" for each in flags.groups if each.doc]
    return _class(prose, flags, members, "IntFlag", *groups, *([_NEEDED] * is_negotiated))


def phase_class(prose: Prose, phases: Iterable[Phase]) -> Class:
    """The class of the phases."""
    members = tuple(_member(prose, each, repr(each.name), "") for each in phases)
    listed = ((each.name, each.about) for each in members)
    return Class(
        "Phase",
        class_docstring(["How far a conversation has come."], listed),
        members,
        base="StrEnum",
    )
