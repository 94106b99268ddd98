"""Classes of values: enums and flags."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Enum, EnumValue, Flag, FlagSet, Spec
from generator.targets.python.names import class_of, upper
from generator.targets.python.parsing import hexadecimal
from generator.targets.python.text import (
    class_docstring,
    docstring,
    plain,
    quoted,
    summary_and_rest,
)


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


@dataclass(frozen=True, slots=True)
class Class:
    """A class of values."""

    name: str
    doc: str
    members: tuple[Member, ...]
    constant: str = ""
    is_char: bool = False

    @property
    def numbers(self) -> str:
        """The line or lines of the numbers by their members."""
        display = f"{{member: number for number, member in {self.constant}_MEMBERS.items()}}"
        return f"{self.constant}_NUMBERS: Final = MappingProxyType({display})"


def _symbol_line(item: EnumValue | Flag) -> str:
    since = f"since version {item.since}"
    if isinstance(item, Flag):
        alias = "".join(f", `{alias}`" for alias in item.aliases)
        return f"`{item.symbol}`{alias}, {since}."
    return f"`{item.symbol}`, {since}." if item.symbol else ""


def _member(spec: Spec, item: EnumValue | Flag, literal: str, number: str) -> Member:
    parts = [plain(spec, item.summary), _symbol_line(item)]
    about = " ".join(part for part in parts if part)
    doc = docstring([about], 4)
    return Member(upper(item.name), literal, number, doc, item.symbol or "", item.id, about)


def _class_doc(spec: Spec, item: Enum | FlagSet, members: Iterable[Member]) -> str:
    paragraphs = summary_and_rest(plain(spec, item.doc), plain(spec, item.summary))
    return class_docstring(paragraphs, ((each.name, each.about) for each in members))


def enum_classes(spec: Spec) -> list[Class]:
    """The enums."""
    classes = []
    for enum in spec.enums:
        members = tuple(
            _member(
                spec,
                value,
                quoted(chr(value.number)) if enum.is_char else str(value.number),
                hexadecimal(value.number) if enum.is_char else str(value.number),
            )
            for value in enum.values
        )
        doc = _class_doc(spec, enum, members)
        constant = upper(enum.name)
        classes.append(Class(class_of(enum.id), doc, members, constant, enum.is_char))
    return classes


def flag_classes(spec: Spec) -> list[Class]:
    """The sets of flags."""
    classes = []
    for flags in spec.flag_sets:
        members = tuple(_member(spec, flag, hexadecimal(flag.bit, 8), "") for flag in flags.members)
        classes.append(Class(class_of(flags.id), _class_doc(spec, flags, members), members))
    return classes
