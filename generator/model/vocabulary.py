"""Enums, sets of flags, macros and sources."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field as Limits

from generator.model.keys import Words, Written, key
from generator.model.text import Claim, Explained
from generator.model.versions import Versioned, Versions
from generator.model.words import (
    U32,
    U32_TYPE,
    CommandRef,
    Declared,
    EnumType,
    FlagRef,
    FlagsType,
    GroupRef,
    Letter,
    Line,
    MacroName,
    NonzeroU64,
    Positive,
    Prose,
    Some,
    StageRef,
    Symbol,
    Title,
    Truth,
    own,
    own_slug,
)


@dataclass(frozen=True, kw_only=True)
class EnumValue(Versioned):
    """One value of an enum."""

    ONE_OF = ("code", "number")

    id: Annotated[str, own()]
    letter: Annotated[Letter | None, key("code")] = None
    """The one byte on the wire as a printable ASCII character; always quoted."""
    plain: Annotated[U32 | None, key("number")] = None
    """The value as a number."""
    symbol: Symbol | None = None
    """The C symbol."""
    command: CommandRef | None = None
    """The command that it belongs to."""

    @property
    def number(self) -> int:
        """The value; for an enum of characters, the character's code."""
        value = self.plain if self.letter is None else self.letter
        assert value is not None
        return value


@dataclass(frozen=True, kw_only=True)
class Enum(Claim):
    """A set of values for a number field."""

    ONE_OF = ("values", "values-from")

    id: Annotated[str, own("enum")]
    of: EnumType
    """The type of its values. char: one byte, written as a character."""
    closed: Annotated[bool, Words({"refuse": True, "keep": False}), key("unknown")]
    """refuse: an unknown value is malformed; keep: it is passed on."""
    values: Some[EnumValue] = ()
    """The values."""
    of_messages: Annotated[bool, Words({"commands": True}), key("values-from")] = False
    """commands: one value for each command, its code."""

    @property
    def is_char(self) -> bool:
        """Whether the values are characters."""
        return self.of.form == "char"

    @property
    def size(self) -> int:
        """How many bytes a value has."""
        return self.of.size


@dataclass(frozen=True, kw_only=True)
class FlagGroup(Claim):
    """Flags of one purpose."""

    WITHOUT = ("evidence", "confidence")

    id: Annotated[str, own_slug("group")]
    title: Title
    """Its title."""
    internal: Truth = False
    """Whether the flags are left out of an offer of all that there is."""


@dataclass(frozen=True, kw_only=True)
class Flag(Explained, Versioned):
    """One bit of a set of flags, or several reserved together."""

    id: Annotated[str, own()]
    bit: NonzeroU64
    """The bit, or several that are reserved together."""
    symbol: Symbol
    """The C symbol."""
    aliases: tuple[Symbol, ...] = ()
    """Other C symbols of the same bit."""
    group: GroupRef | None = None
    """Its group."""
    if_not_offered: Annotated[str, Words(("refuse", "drop", "emulate"))] = "refuse"
    """What a responder does if it wants the flag and the flag is not offered. refuse: it gives up;
    drop: it goes without; emulate: it goes without, and provides the effect itself. Where replies
    are to be left out, it sends the default reply; where a reply needs the flag, it sends the
    default reply instead and answers by itself what that reply would have left out."""
    offered_since: Positive | None = None
    """The first version under which real programs offer and honour it, if that is before the
    version that introduced it."""

    @property
    def offered(self) -> Versions:
        """The versions under which it is offered and agreed."""
        return Versions(self.offered_since or self.since, self.until)


@dataclass(frozen=True, kw_only=True)
class FlagSet(Claim):
    """A set of flags, which are the bits of a number."""

    id: Annotated[str, own("flags")]
    of: FlagsType = U32_TYPE
    """The type of the number; `u32` without it."""
    when_zero: tuple[FlagRef, ...] = ()
    """What an offer of 0 means."""
    groups: tuple[FlagGroup, ...] = ()
    """Groups of flags by purpose."""
    members: Some[Flag]
    """The flags."""

    @property
    def size(self) -> int:
        """How many bytes the number has."""
        return self.of.size


@dataclass(frozen=True, kw_only=True)
class Macro(Versioned):
    """A well-known macro; its name as spelled on the wire."""

    id: Annotated[str, own_slug("macro")]
    macro: Annotated[MacroName, key("name")]
    """Its name as spelled on the wire."""
    stages: tuple[StageRef, ...] = ()
    """Where it is usually sent."""


@dataclass(frozen=True, kw_only=True)
class Source(Claim):
    """Something that evidence points to."""

    WITHOUT = ("evidence", "confidence")

    id: Annotated[
        str,
        Written(Annotated[str, Limits(pattern="^[A-Za-z][A-Za-z-]*$")], "source/".__add__),
        Declared(),
    ]
    """Its id, as evidence names it."""
    title: Title
    """Its title."""
    cited_as: Line = ""
    """Its name where it is cited, in generated code and on the site. By default it is the
    title."""
    path: Annotated[str | None, Limits(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*/\{\}\.[a-z]+$")] = None
    """The file of the checkout that evidence names, with {} for what stands after the id."""
    source_kind: Annotated[
        str,
        Words(("source-code", "documentation", "release-notes", "experiment", "capture")),
        key("kind"),
    ]
    """What it is."""
    doc: Prose = ""

    def __post_init__(self) -> None:
        if not self.cited_as:
            object.__setattr__(self, "cited_as", self.title)

    def place(self, where: str) -> str:
        """What evidence says of the place, or nothing where it only repeats the kind of source."""
        return "" if where == self.source_kind else where

    def file(self, where: str) -> str | None:
        """The path of the file of the checkout that evidence names, if the source has files."""
        return self.path.replace("{}", where) if self.path else None
