"""Conformance vectors."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unencodable:
    """A string that UTF-8 cannot encode, as its UTF-16."""

    utf16: bytes


Value = str | int | bytes | Unencodable | tuple["Value", ...]
"""A field's value: text and enum ids are `str`, raw text and data `bytes`, flags tuples."""


OUTCOMES = {
    "takes": "acts on it as it stands",
    "trims": "acts on what it can read, and ignores the rest",
    "drops": "ignores it and goes on",
    "reads-as": "acts on other frames, which `as` holds",
    "reads-on": "reads on behind its end",
    "replaces": "puts something of its own in its place",
    "waits": "waits for more",
    "closes": "gives the connection up",
}
"""What may become of a frame or an offer, in the words of the spec language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a program makes of a frame or of an offer.

    The outcome is a word of the spec language, `doc` a sentence about it for people. Where the
    program reads other frames than those that are there, `read_as` holds them.
    """

    outcome: str
    doc: str
    read_as: bytes | None


Opinions = Mapping[str, Opinion]
"""Opinions by the name in the program's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageVector:
    """A frame and the message that it is."""

    id: str
    why: str
    message: str
    values: Mapping[str, Value]
    frame: bytes
    opinions: Opinions
    source: str | None
    example: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedError:
    """The error that malformed input gives: its kind and the byte offset in the frame."""

    kind: str
    offset: int
    field: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a message is not written: the kind of error, the field, and a rule that is broken."""

    kind: str
    field: str | None
    rule: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingVector:
    """A message that an encoder is given, and the frame or the refusal that comes of it.

    Without a `max_length` the default limit holds.
    """

    id: str
    why: str
    message: str
    values: Mapping[str, Value]
    max_length: int | None
    frame: bytes | None
    error: Refusal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MalformedVector:
    """A frame that is refused.

    Attributes:
        tolerated: the frame that real programs take it for, empty where they drop it; `None` where
            they refuse it as well.
    """

    id: str
    why: str
    frame: bytes
    error: ExpectedError
    tolerated: bytes | None
    opinions: Opinions
    source: str | None


@dataclass(frozen=True, slots=True)
class PointedOut:
    """An error in a stream that a lenient reader meets.

    Attributes:
        error: what it points out.
        tolerated: the frame that is read instead, or the length; empty where the frame counts for
            nothing, and `None` where it is refused.
    """

    error: ExpectedError
    tolerated: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamVector:
    """Chunks of a byte stream and the messages that each completes.

    Attributes:
        lenient: for each chunk what a lenient reader makes of it: ids of messages, and errors;
            `None` where the vector does not say.
    """

    id: str
    why: str
    chunks: tuple[bytes, ...]
    messages: tuple[tuple[str, ...], ...]
    error: ExpectedError | None
    pending: int
    lenient: tuple[tuple[str | PointedOut, ...], ...] | None


Flags = tuple[tuple[str, int], ...]
"""Flags by the name of their field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The numbers of a negotiation message; flags by the field's name."""

    version: int
    flags: Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class NegotiationVector:
    """An offer, what the filter wants, and what it answers or why it refuses.

    The flags of `if_offered` are wanted only where they are offered. An `error` is one of the wish.
    """

    id: str
    why: str
    offer: Answer
    wish: Answer
    if_offered: Flags
    answer: Answer | None
    refused: str | None
    error: Refusal | None
    opinions: Opinions


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorTopic:
    """The vectors of one file."""

    topic: str
    doc: str
    messages: tuple[MessageVector, ...]
    encodings: tuple[EncodingVector, ...]
    malformed: tuple[MalformedVector, ...]
    streams: tuple[StreamVector, ...]
    negotiations: tuple[NegotiationVector, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all of them."""
        messages, malformed = {e.id for e in self.messages}, {e.id for e in self.malformed}
        streams, negotiations = {e.id for e in self.streams}, {e.id for e in self.negotiations}
        return frozenset(messages | malformed | streams | negotiations)
