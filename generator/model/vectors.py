"""Conformance vectors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from generator.model.choice import OneOf
from generator.model.conversations import Conversation
from generator.model.implementation import Flags
from generator.model.keys import REST, Words, Written, key
from generator.model.part import Part
from generator.model.values import Frames, Values
from generator.model.vector import Vector, VectorOfVersion
from generator.model.words import (
    U32,
    AnyRef,
    Citation,
    Count,
    FlagRef,
    Kind,
    Line,
    MessageRef,
    Name,
    NonzeroU32,
    ProgramName,
    Prose,
    Ref,
    RuleRef,
    Slug,
    Truth,
    VectorRef,
)

OUTCOMES = {
    "takes": "acts on it unchanged",
    "trims": "acts on what it can read, and ignores the rest",
    "drops": "ignores it and goes on",
    "reads-as": "acts on other frames, which `as` holds",
    "reads-on": "reads past its end",
    "replaces": "puts something of its own in its place",
    "waits": "waits for more",
    "closes": "gives the connection up",
}
"""What may happen to a frame or an offer, in the words of the spec language."""

_Source = Annotated[Citation, Ref("source", id_of=lambda text: f"source/{text.partition(' ')[0]}")]
DROPPED = b""
"""Stands for the frame in place of one that counts for nothing."""


@dataclass(frozen=True, kw_only=True)
class Opinion(Part):
    """What a program makes of a frame or of an offer."""

    outcome: Annotated[str, Words(tuple(OUTCOMES), OUTCOMES)]
    """What happens to it."""
    doc: Line
    """What the program does, and why."""
    read_as: Annotated[Frames | None, key("as")] = None
    """The frames that the program reads in its place."""


Opinions = Mapping[ProgramName, Opinion]
"""Opinions by the name in the program's id."""


@dataclass(frozen=True, kw_only=True)
class OfVersion(VectorOfVersion):
    """A vector of frames that are read or written after two sides have agreed."""

    flags: tuple[FlagRef, ...] = ()
    """The agreed flags, as far as layouts depend on them; by default none."""


@dataclass(frozen=True, kw_only=True)
class MessageVector(OfVersion):
    """A frame and the message that it is."""

    message: MessageRef
    """The message."""
    values: Values = field(default_factory=dict)
    """The fields' values. What is absent is left out, and what the version lacks may be."""
    frame: Frames
    """The frame: hexadecimal with spaces, or a list of such and of repetitions."""
    opinions: Opinions = field(default_factory=dict)
    """What programs make of it, by the name in the program's id."""
    source: _Source | None = None
    """Where the frame comes from: the id of a source, a space, the place in it."""
    example: Truth = False
    """Whether it is shown on the message's page."""


@dataclass(frozen=True, kw_only=True)
class ExpectedError(Part):
    """The error that malformed input gives."""

    kind: Kind
    """The kind of error."""
    offset: Count
    """The byte in the frame, from 0, to which it belongs."""
    field: Name | None = None
    """The field in which it is."""


@dataclass(frozen=True, kw_only=True)
class Refusal(Part):
    """Why a message, or a request, is not written."""

    kind: Kind
    """The kind of error."""
    field: Name | None = None
    """The field in which it is."""
    rule: RuleRef | None = None
    """The rule that a text breaks."""


@dataclass(frozen=True, kw_only=True)
class EncodingVector(OfVersion):
    """A message that an encoder is given, and the frame or the refusal that comes of it."""

    message: MessageRef
    """The message."""
    values: Values = field(default_factory=dict)
    """The fields' values; what is left out is not given."""
    max_length: NonzeroU32 | None = None
    """The greatest length of a frame; by default as the default limit allows."""
    frame: Frames | None = None
    """The frame: hexadecimal with spaces, or a list of such and of repetitions."""
    error: Refusal | None = None
    """Why it is not written."""


@dataclass(frozen=True, kw_only=True)
class TakenFor(Part):
    """Another frame is read instead."""

    frame: Frames
    """The frame: hexadecimal with spaces, or a list of such and of repetitions."""

    def __bytes__(self) -> bytes:
        return self.frame


@dataclass(frozen=True, kw_only=True)
class TakenAsLength(Part):
    """Another length is read instead."""

    length: U32
    """That length."""

    def __bytes__(self) -> bytes:
        return self.length.to_bytes(4, "big")


_Dropped = Annotated[bytes, Words({"dropped": DROPPED})]


@dataclass(frozen=True, kw_only=True)
class MalformedVector(OfVersion):
    """A frame that is refused."""

    frame: Frames
    """The frame: hexadecimal with spaces, or a list of such and of repetitions."""
    error: ExpectedError
    """The error that it gives."""
    tolerated: Annotated[bytes | None, Written(Annotated[_Dropped | TakenFor, OneOf()], bytes)] = (
        None
    )
    """What real programs make of it, if they do not refuse it: the frame that they take it for, or
    `dropped`."""
    opinions: Opinions = field(default_factory=dict)
    """What programs make of it, by the name in the program's id."""
    source: _Source | None = None
    """Where the frame comes from: the id of a source, a space, the place in it."""


@dataclass(frozen=True, kw_only=True)
class PointedOut(Part):
    """An error in a stream that a lenient reader meets."""

    error: ExpectedError
    """What it points out."""
    tolerated: Annotated[
        bytes | None, Written(Annotated[_Dropped | TakenFor | TakenAsLength, OneOf()], bytes)
    ] = None
    """What a lenient reader reads instead: another frame, or the frame with another length; or
    `dropped`. Left out where it refuses the frame as well."""


@dataclass(frozen=True, kw_only=True)
class StreamVector(OfVersion):
    """Chunks of a byte stream and the messages that each completes."""

    chunks: tuple[Frames, ...]
    """The chunks, as they arrive."""
    messages: tuple[tuple[VectorRef, ...], ...]
    """For each chunk the ids of the message vectors that it completes."""
    error: ExpectedError | None = None
    """The error that it gives."""
    pending: Count = 0
    """How many bytes of an incomplete frame are left over."""
    lenient: tuple[tuple[Annotated[VectorRef | PointedOut, OneOf()], ...], ...] | None = None
    """For each chunk what a lenient reader of commands makes of it: the ids of message vectors that
    are completed, and errors that are pointed out; left out where the vector does not say."""


@dataclass(frozen=True, kw_only=True)
class Answer(Part):
    """The numbers of a negotiation message: the version, and a key for each field of flags."""

    version: Count
    """The version."""
    flags: Annotated[Flags, key(REST)]
    """The flags."""


@dataclass(frozen=True, kw_only=True)
class NegotiationVector(Vector):
    """An offer, what the responder wants, and what it answers or why it refuses."""

    offer: Answer
    """The offer of the initiator."""
    request: Answer
    """What the responder wants."""
    if_offered: Flags = ()
    """Flags that are wanted only where they are offered: a key for each field."""
    answer: Answer | None = None
    """What is agreed."""
    refused: AnyRef | None = None
    """The id of what is refused."""
    error: Refusal | None = None
    """What is wrong with the request itself."""
    opinions: Opinions = field(default_factory=dict)
    """What programs make of it, by the name in the program's id."""


@dataclass(frozen=True, kw_only=True)
class VectorTopic(Part):
    """Conformance vectors of one topic."""

    topic: Slug
    """The topic; the name in the published file."""
    doc: Prose
    """Markdown. The first sentence is the summary. [[id]] links to the page of an id."""
    version: Count | None = None
    """The version of the protocol that its vectors are of, unless they state one themselves; by
    default the newest."""
    messages: tuple[MessageVector, ...] = ()
    """Frames and the messages that they are."""
    encodings: tuple[EncodingVector, ...] = ()
    """Messages that an encoder is given, and the frame or the error that comes of each."""
    malformed: tuple[MalformedVector, ...] = ()
    """Frames that are refused."""
    streams: tuple[StreamVector, ...] = ()
    """Chunks of a byte stream."""
    negotiations: tuple[NegotiationVector, ...] = ()
    """Offers, requests and what comes of them."""
    conversations: tuple[Conversation, ...] = ()
    """Conversations, and what each side makes of them."""

    @property
    def of_versions(self) -> tuple[OfVersion, ...]:
        """Those whose frames are read or written in one version."""
        return (*self.messages, *self.encodings, *self.malformed, *self.streams)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of them."""
        every: tuple[Vector, ...] = (*self.of_versions, *self.negotiations, *self.conversations)
        return tuple(each.id for each in every)
