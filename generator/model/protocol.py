"""The protocol as a whole: its sides, versions, limits and rules for text."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Limits

from generator.model.keys import Words, Written, key
from generator.model.part import Part
from generator.model.text import Claim, Explained, Proven
from generator.model.tolerance import LengthTolerance
from generator.model.versions import Versioned
from generator.model.words import (
    Declared,
    FlagRef,
    Length,
    Line,
    Positive,
    Prefix,
    ProgramRef,
    Prose,
    Some,
    Title,
    Truth,
    Word,
    own,
    own_slug,
)


class Side(StrEnum):
    """Who sends a message."""

    INITIATOR = "initiator"
    RESPONDER = "responder"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One of the two sides."""

    side: str
    """Its word, which names it in code and in recordings."""
    title: str
    """Its name."""
    doc: str
    """What it does. Markdown; the first sentence is the summary."""


@dataclass(frozen=True, kw_only=True)
class TitledRole(Part):
    """A side."""

    title: Annotated[str, Limits(pattern="^[A-Z][A-Za-z0-9]{0,11}$")]
    """Its name, one word; classes of code begin with it."""
    doc: Prose
    """What it does. Markdown; the first sentence is the summary."""


def _listed(roles: Mapping[str, TitledRole]) -> tuple[Role, ...]:
    return tuple(Role(side=side, title=of.title, doc=of.doc) for side, of in roles.items())


_Roles = Annotated[Mapping[Word, TitledRole], Length(2, 2)]


@dataclass(frozen=True, kw_only=True)
class Framing(Part):
    """How frames follow each other."""

    doc: Prose
    """In words. Markdown; the first sentence is the summary."""
    length: Prefix = 4
    """The type of the length; `u32` without it."""
    counts: Annotated[str, Words(("payload", "code-and-payload", "frame"))] = "code-and-payload"
    """What the length counts, in bytes. frame: the whole frame, with the length itself."""
    code_first: Truth = False
    """Whether the code stands before the length and not after it."""
    tolerated: tuple[LengthTolerance, ...] = ()
    """Lengths of commands that no frame has, but after which real responders continue."""

    @property
    def payload_start(self) -> int:
        """Where the payload begins in a frame: after a length and a code of one byte."""
        return self.length + 1

    @property
    def length_at(self) -> int:
        """Where the length stands in a frame."""
        return int(self.code_first)

    @property
    def code_at(self) -> int:
        """Where the code stands in a frame."""
        return 0 if self.code_first else self.length

    @property
    def parts(self) -> tuple[tuple[str, int, int], ...]:
        """What stands before the payload, in order: name, start and size."""
        parts = (("length", self.length_at, self.length), ("code", self.code_at, 1))
        return parts[::-1] if self.code_first else parts

    @property
    def least_length(self) -> int:
        """The length of a frame without a payload: what it counts beside the payload."""
        return {"payload": 0, "code-and-payload": 1, "frame": self.payload_start}[self.counts]

    @property
    def uncounted(self) -> int:
        """By how many bytes a frame is longer than its length."""
        return self.payload_start - self.least_length

    @property
    def greatest_length(self) -> int:
        """The greatest length that a frame can state."""
        return (1 << 8 * self.length) - 1

    @property
    def greatest_payload(self) -> int:
        """The size of the payload of a frame with the greatest length."""
        return self.greatest_length - self.least_length

    def length_with(self, payload: int) -> int:
        """The length of a frame with so many bytes of payload."""
        return self.least_length + payload


@dataclass(frozen=True, kw_only=True)
class Protocol(Claim):
    """The protocol as a whole."""

    id: Annotated[str, Limits(pattern="^[a-z][a-z0-9]*$"), Declared()]
    """Its id, a plain word."""
    title: Title
    """Its title."""
    roles: Annotated[tuple[Role, ...], Written(_Roles, _listed)]
    """The two sides: first the one that opens the connection and sends commands, then the one that
    replies. The key is a plain word that names the side in code and in recordings."""
    outside: Title = ""
    """What conversations go along with, such as another protocol, as the title of its lines."""
    framing: Framing
    """How frames follow each other."""
    byte_order: Annotated[Literal["big", "little"], Words(("big", "little"))] = "big"
    """The order of the bytes of a number, also of a length."""

    @property
    def tolerated_lengths(self) -> tuple[LengthTolerance, ...]:
        """Lengths of commands that no frame has, but after which real responders continue."""
        return self.framing.tolerated

    def role(self, side: Side) -> Role:
        """The role of a side."""
        return self.roles[side is Side.RESPONDER]

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the sides by their words."""
        return {each.side: each.title for each in self.roles}

    def side(self, side: Side) -> str:
        """The word of a side, or that for both."""
        return side if side is Side.BOTH else self.role(side).side


@dataclass(frozen=True, kw_only=True)
class Version(Explained, Claim):
    """A version of the protocol."""

    id: Annotated[str, own_slug("version")]
    number: Positive
    """Its number on the wire."""
    status: Annotated[str, Words(("current", "in-use", "historic", "never-seen"))]
    """Whether it is in use."""


@dataclass(frozen=True, kw_only=True)
class Limit(Explained, Versioned):
    """A limit on the payload of a frame, in bytes, and the flag or the versions that it holds with.

    If several hold, the greatest applies, and the default if none does. A limit that programs
    tolerate is not negotiated: they accept as much, whatever was agreed. A plausible limit does not
    bind a peer: anything above it counts as damage.
    """

    id: Annotated[str, own_slug("limit")]
    payload: Positive
    """Bytes of payload, without the code."""
    default: Truth = False
    """Whether it holds when nothing else was agreed."""
    plausible: Truth = False
    """Whether it is not a rule, but the greatest length that readers of recorded traffic
    believe."""
    negotiated_with: FlagRef | None = None
    """The flag that negotiates it."""
    tolerated_by: Some[ProgramRef] = ()
    """The programs that accept as much from their peer, although it is never negotiated."""

    @property
    def is_agreed(self) -> bool:
        """Whether it holds only under what two sides agree on."""
        return not (self.default or self.plausible or self.tolerated_by)

    def holds(self, version: int, flags: Container[str]) -> bool:
        """Whether it holds under an agreed version with some flags."""
        is_granted = self.negotiated_with is None or self.negotiated_with in flags
        return self.is_agreed and version in self.versions and is_granted


@dataclass(frozen=True, kw_only=True)
class Stranger(Proven):
    """First bytes that show that the peer speaks another protocol."""

    WITHOUT = ("doc",)

    digits: Annotated[str, Limits(pattern="^([0-9a-f.]{2})+$"), key("bytes")]
    """Hexadecimal, with a `.` for each digit that may be any."""
    is_: Line
    """What the peer is."""


@dataclass(frozen=True, kw_only=True)
class Rule(Explained, Claim):
    """What a text may hold when a well-behaved sender writes it.

    A rule about the least length has a pattern too, for those who treat all rules alike.
    """

    ONE_OF = ("must", "must-not", "at-least")
    NEEDS: ClassVar = {"only-with": "must-not"}

    id: Annotated[str, own("rule")]
    must: Annotated[str, Limits(pattern="^[ -~]+$")] = ""
    """An expression that must be found in the text."""
    must_not: Annotated[str, Limits(pattern="^[ -~]+$")] = ""
    """An expression that must not be found in the text."""
    level: Annotated[str, Words(("error", "warning"))]
    """error: building is refused; warning: only reported."""
    hint: Line
    """What to do."""
    at_least: Positive = 0
    """The least number of bytes of the text."""
    only_with: Annotated[str, Limits(pattern=r"^[\x00-\x7f]+$")] = ""
    """Characters without any of which a text cannot break the rule: a quick way to tell that it
    holds."""

    @property
    def pattern(self) -> str:
        """The expression, of whichever kind it is."""
        return self.must_not or self.must or f"^([^\\n]|\\n){{{self.at_least}}}"

    @property
    def must_match(self) -> bool:
        """Whether the expression must be found, or must not."""
        return not self.must_not
