"""Messages, enums, flags and the other static parts of a protocol."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.fields import Field, Leaf, When
from generator.model.text import Claim, Evidence
from generator.model.tolerance import LengthTolerance, Tolerance
from generator.model.versions import Versioned


class Side(StrEnum):
    """Who sends a message."""

    MTA = "mta"
    FILTER = "filter"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One of the two sides."""

    side: Side
    title: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol(Claim):
    """The protocol as a whole."""

    title: str
    roles: tuple[Role, ...]
    framing_doc: str
    tolerated_lengths: tuple[LengthTolerance, ...] = ()

    def role(self, side: Side) -> Role:
        """The role of a side."""
        return next(role for role in self.roles if role.side is side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Claim):
    """A version of the protocol."""

    number: int
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Versioned):
    """A limit on the payload of a frame, in bytes, and the flag that negotiates it.

    One that programs tolerate is not negotiated: they take as much, whatever was agreed. A
    plausible limit does not bind a peer: a greater length is taken for damage.
    """

    payload: int
    default: bool = False
    plausible: bool = False
    negotiated_with: str | None = None
    tolerated_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stranger:
    """First bytes that show that the peer speaks another protocol.

    Attributes:
        digits: the bytes in hexadecimal digits, with a `.` for each digit that may be any.
        is_: what the peer is.
        evidence: what shows it.
        confidence: how sure it is.
    """

    digits: str
    is_: str
    evidence: tuple[Evidence, ...]
    confidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Claim):
    """What a text may hold when a well-behaved sender writes it.

    A rule about the least length has a pattern too, for those who treat all rules alike.
    """

    pattern: str
    must_match: bool
    at_least: int = 0
    only_with: str = ""
    level: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValue(Versioned):
    """One value of an enum; for an enum of characters, the character's code."""

    number: int
    symbol: str | None = None
    command: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum(Claim):
    """A set of values for a number field."""

    size: int
    closed: bool
    values: tuple[EnumValue, ...]
    of_messages: bool = False

    @property
    def is_char(self) -> bool:
        """Whether the values are characters."""
        return self.size == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagGroup(Claim):
    """Flags of one purpose."""

    title: str
    internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Versioned):
    """One bit of a set of flags, or several reserved together."""

    bit: int
    symbol: str
    aliases: tuple[str, ...] = ()
    group: str | None = None
    if_not_offered: str = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagSet(Claim):
    """A 32-bit field of flags."""

    members: tuple[Flag, ...]
    groups: tuple[FlagGroup, ...] = ()
    when_zero: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Versioned):
    """A command or a reply."""

    code: int
    symbol: str
    sender: Side
    fields: tuple[Field, ...] = ()
    tolerated: tuple[Tolerance, ...] = ()
    api: str | None = None
    reserved: str | None = None
    class_: str | None = None
    suppressed_by: str | None = None
    unanswered_with: str | None = None
    macros: str | None = None
    announces: str | None = None
    requires: str | None = None

    @property
    def letter(self) -> str:
        """The code as a character."""
        return chr(self.code)

    @property
    def leaf_fields(self) -> tuple[Leaf, ...]:
        """The fields in order, those of a condition in its place."""
        leaves: list[Leaf] = []
        for item in self.fields:
            leaves.extend(item.fields if isinstance(item, When) else (item,))
        return tuple(leaves)


@dataclass(frozen=True, slots=True, kw_only=True)
class Macro(Versioned):
    """A well-known macro; its name as spelled on the wire."""

    macro: str
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Claim):
    """Something that evidence points to."""

    title: str
    cited_as: str
    path: str | None = None
    source_kind: str = field(default="source-code")

    def place(self, where: str) -> str:
        """What evidence says of the place, or nothing where it only repeats the kind of source."""
        return "" if where == self.source_kind else where

    def file(self, where: str) -> str | None:
        """The path of the file of the checkout that evidence names, if the source has files."""
        return self.path.replace("{}", where) if self.path else None
