"""Commands and replies."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Annotated

from generator.model.asking import Tells
from generator.model.choice import OneOf
from generator.model.composed import (
    Field,
    Leaf,
    Valued,
    deciding_flags,
    leaves_in,
    leaves_of,
)
from generator.model.editing import Edit
from generator.model.fields import Constant
from generator.model.keys import Words, key
from generator.model.protocol import Side
from generator.model.text import Explained
from generator.model.tolerance import Tolerance
from generator.model.versions import Versioned
from generator.model.words import (
    Byte,
    FlagRef,
    Letter,
    Line,
    Name,
    StageRef,
    Symbol,
    Title,
    own,
)

_SentByBoth = Annotated[Side, Words({"both": Side.BOTH})]


@dataclass(frozen=True, kw_only=True)
class Message(Explained, Versioned):
    """A command or a reply."""

    ONE_OF = ("code", "number")

    written: Annotated[Letter | None, key("code")] = None
    """The one byte on the wire as a printable ASCII character; always quoted."""
    number: Byte | None = None
    """The one byte on the wire as a number, where it does not stand for a character."""
    symbol: Symbol
    """The C symbol."""
    title: Title = ""
    """What it is called in words; by default its name with spaces."""
    api: Symbol | None = None
    """The function or callback of the C library that stands for it."""
    also_called: tuple[Name, ...] = ()
    """Names that it has elsewhere, such as in other libraries. A handler with such a name is a
    mistake."""
    sender: _SentByBoth
    """Only where both sides send it."""
    reserved: Line | None = None
    """Why it is here although no program sends or handles it."""
    class_: Annotated[str | None, Words(("verdict", "modification", "progress", "reserved"))] = None
    """What it does to the exchange. A verdict must follow a modification; after progress, which
    only shows that the responder is still working, the initiator may give up waiting."""
    suppressed_by: FlagRef | None = None
    """The flag with which it is not sent."""
    unanswered_with: FlagRef | None = None
    """The flag with which it gets no reply."""
    requires: FlagRef | None = None
    """The flag that must have been negotiated."""
    macros: StageRef | None = None
    """The stage whose macros come before it."""
    announces: Name | None = None
    """Its field that names the command which its macros belong to."""
    tells: Tells | None = None
    """What it tells about the mail that is under way."""
    edit: Edit | None = None
    """What it does to the mail that is under way."""
    decides: Annotated[
        str | None,
        Words(
            ("continue", "accept", "discard", "reject", "defer", "refuse"),
            {
                "accept": "the responder is not asked again",
                "discard": "accepted and thrown away",
                "reject": "refused for good",
                "defer": "refused for now",
                "refuse": "as the reply code says that its text begins with",
            },
        ),
    ] = None
    """What happens to the mail, the recipient or the client."""
    fields: tuple[Annotated[Field, OneOf()], ...] = ()
    """The fields of the payload in their order; none: the payload is empty."""
    tolerated: tuple[Tolerance, ...] = ()
    """Malformed payloads that real programs accept. The first entry that fits counts."""

    @property
    def code(self) -> int:
        """The one byte on the wire."""
        code = self.number if self.written is None else self.written
        assert code is not None
        return code

    @property
    def letter(self) -> str:
        """The code as the spec writes it: a character, or digits."""
        return str(self.number) if self.written is None else chr(self.written)

    @property
    def leaf_fields(self) -> tuple[Leaf, ...]:
        """The fields in order, those of a condition in its place."""
        return tuple(leaves_of(self.fields))

    def fields_in(self, version: int, flags: Container[str]) -> tuple[Leaf, ...]:
        """The same under an agreed version with some flags."""
        return tuple(leaves_in(self.fields, version, flags))

    @property
    def deciding_flags(self) -> frozenset[str]:
        """The negotiated flags that its layout depends on."""
        return frozenset(deciding_flags(self.fields))

    @property
    def value_fields(self) -> tuple[Valued, ...]:
        """The fields that have values; constants do not."""
        return tuple(each for each in self.leaf_fields if not isinstance(each, Constant))


@dataclass(frozen=True, kw_only=True)
class Command(Message):
    """A message of the side that opens the connection."""

    WITHOUT = ("class_", "requires", "edit", "decides")

    id: Annotated[str, own("command")]
    sender: _SentByBoth = Side.INITIATOR


@dataclass(frozen=True, kw_only=True)
class Reply(Message):
    """A message of the side that replies."""

    WITHOUT = ("also_called", "suppressed_by", "unanswered_with", "macros", "announces", "tells")

    id: Annotated[str, own("reply")]
    sender: _SentByBoth = Side.RESPONDER
