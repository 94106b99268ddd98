"""Conformance vectors of conversations: what both sides send, and what sessions make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field as Limits

from generator.model.choice import OneOf
from generator.model.keys import REST, Words, key
from generator.model.part import Part
from generator.model.values import Frames, Values
from generator.model.vector import VectorOfVersion
from generator.model.words import (
    AnyRef,
    Count,
    Kind,
    Line,
    MessageRef,
    NonzeroU32,
    PhaseRef,
    Positive,
    Title,
    Truth,
    VectorRef,
    Word,
)


@dataclass(frozen=True, kw_only=True)
class SaidMessage(Part):
    """A message that no vector shows."""

    message: MessageRef
    """The message."""
    values: Values = field(default_factory=dict)
    """The fields' values. What is absent is left out, and lists that are left out are empty."""


@dataclass(frozen=True, kw_only=True)
class SaidBytes(Part):
    """Bytes of a stream, such as a malformed frame or a part of a frame."""

    stream: Frames
    """The bytes: hexadecimal with spaces, or a list of such and of repetitions."""


_OneLine = Annotated[str, Limits(pattern="^.*$")]
Shown = Annotated[VectorRef | SaidMessage, OneOf()]
Said = Annotated[VectorRef | SaidMessage | SaidBytes, OneOf()]


@dataclass(frozen=True, kw_only=True)
class Standing(Part):
    """The state of a session, as far as it has changed."""

    phase: PhaseRef | None = None
    """The phase."""
    awaits: Annotated[str | None, Words(("nothing",))] = None
    """`nothing` where no reply is awaited though one would be by default: a command with an
    exchange awaits its reply, until a final one is sent."""
    macros: Mapping[_OneLine, _OneLine] | None = None
    """All macros that hold, by name, as the responder sees them."""


@dataclass(frozen=True, kw_only=True)
class GivenEvent(Standing):
    """An event, and what holds at it."""

    ONE_OF = ("message", "negotiated", "aborted", "finding")

    message: Shown | None = None
    """The message that is handed out."""
    negotiated: Values | None = None
    """What is agreed, as values of the message that negotiates."""
    aborted: Truth = False
    """The open message ended without a command that aborts it."""
    finding: Kind | None = None
    """The kind of finding."""


@dataclass(frozen=True, kw_only=True)
class Turn(Standing):
    """What one side does, what the session makes of it, and what holds after it."""

    said: Annotated[Mapping[Word, tuple[Said, ...]], key(REST)] = field(default_factory=dict)
    """What a side sends, by its role."""
    outside: tuple[Line, ...] = ()
    """What happens meanwhile outside the protocol: before what the initiator sends, and after what
    the responder sends."""
    ends: Word | None = None
    """The role of the side that closes the connection."""
    pieces: Positive | None = None
    """The greatest size of the pieces in which the bytes arrive; by default they arrive at once."""
    gives: tuple[Annotated[VectorRef | GivenEvent, OneOf()], ...] | None = None
    """The events; by default the messages that the other side sends, and none if there is an error.
    Where one of them, or the end of the connection, ends the open transaction and is not meant for
    that, `aborted` comes first."""
    writes: tuple[Shown, ...] | None = None
    """What is to be written; by default what the side itself sends."""
    error: Kind | None = None
    """The kind of error of the other side, after the events. It ends the conversation."""
    refused: Kind | None = None
    """The kind of error of the side itself, which changes nothing."""


@dataclass(frozen=True, kw_only=True)
class Conversation(VectorOfVersion):
    """A conversation, as one side or as each of them sees it."""

    title: Title = ""
    """The title of its page, if it has one."""
    after: VectorRef | None = None
    """The conversation that it goes on from: its steps come first, and its other keys hold where
    they are not given."""
    role: Word | None = None
    """The role of the side whose session it is about; by default it is about both."""
    strict: Truth | None = None
    """Whether the session refuses what it could tolerate. If it is left out, the conversation is
    about both kinds of session. Where a lenient one points out something that a strict one refuses,
    the conversation of a strict one ends with the error."""
    offer: Values | None = None
    """What the initiator offers, as values of the message that negotiates. The version that is left
    out is that of the vector, and flags are 0."""
    request: Values | None = None
    """What the responder asks for; by default the answer."""
    answer: Values | None = None
    """What the responder answers to the offer. Where there is an answer, the conversation begins
    with the negotiation."""
    min_version: Count | None = None
    """The lowest version that the side speaks."""
    max_length: NonzeroU32 | None = None
    """The greatest length of a frame that the session takes and sends, whatever is agreed."""
    max_pending: Count | None = None
    """How many bytes may come ahead of a reply."""
    differs: tuple[AnyRef, ...] = ()
    """The ids of what explains why a real program in the role does otherwise."""
    steps: tuple[Turn, ...] = ()
    """What both sides do, in order."""


SETTINGS = (
    "role",
    "strict",
    "offer",
    "request",
    "answer",
    "min_version",
    "max_length",
    "max_pending",
)
"""The attributes that a conversation has from the one that it goes on from."""
