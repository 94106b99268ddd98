# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The state table as data: see `states` for looking things up in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import commands, replies
from .enums import Phase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import IntFlag

    from ._message import Message


class ReplyWay(NamedTuple):
    """A reply to a command.

    Attributes:
        reply: the reply.
        to: the phase to which it leads; `None` if it leads nowhere else.
        since: the first version in which it leads there.
        until: the last one; `None` where that is open.
    """

    reply: type[Message]
    to: Phase | None = None
    since: int = 0
    until: int | None = None


class Exchange(NamedTuple):
    """What may answer a command.

    Attributes:
        interim: replies that may come first, any number of them.
        final: replies that end the exchange, each once for every phase that it leads to.
    """

    interim: tuple[ReplyWay, ...]
    final: tuple[ReplyWay, ...]


class Transition(NamedTuple):
    """A command that may be sent in a phase.

    Attributes:
        command: the command.
        to: the phase to which it leads.
        since: the first version in which it leads there.
        until: the last one; `None` where that is open.
    """

    command: type[Message]
    to: Phase
    since: int = 0
    until: int | None = None


class Announcement(NamedTuple):
    """How a message announces a command.

    Attributes:
        command: the field with the code of the command.
        at: the byte of the payload that is this code.
        macros: the field with the macros.
    """

    command: str
    at: int
    macros: str


class NegotiatedFlags(NamedTuple):
    """A field of flags that is negotiated.

    Attributes:
        field: its name.
        type: its class.
        when_zero: what an offer of 0 means.
        drop: flags that a ponger goes without when they are not offered.
        emulate: flags that a ponger then keeps for itself.
        every: all flags that an offer can have.
        lacking: for each version from the least that is spoken, the flags that it does not have.
    """

    field: str
    type: type[IntFlag]
    when_zero: int
    drop: int
    emulate: int
    every: int
    lacking: tuple[int, ...]


class NarrowValue(NamedTuple):
    """A value that not every version has.

    Attributes:
        id: its id in the spec and in the reference.
        since: the first version that has it.
        until: the last one; `None` where that is open.
    """

    id: str
    since: int
    until: int | None


INITIAL: Final = Phase.OPEN
FINAL: Final[frozenset[Phase]] = frozenset({Phase.CLOSED})
IN_MESSAGE: Final[frozenset[Phase]] = frozenset()
"""The phases in which a message is open."""

DROP_A_MESSAGE: Final[frozenset[type[Message]]] = frozenset({commands.Ping})
"""The commands over which an open message ends although they are sent for something else."""

RETRY: Final[Phase | None] = None
"""Where a command that may not be sent now is taken to come."""

TRANSITIONS: Final[Mapping[Phase, tuple[Transition, ...]]] = {
    Phase.OPEN: (Transition(commands.Ping, Phase.ASKED),),
    Phase.ASKED: (Transition(commands.Ping, Phase.ASKED),),
}

EXCHANGES: Final[Mapping[type[Message], Exchange]] = {
    commands.Ping: Exchange(
        interim=(),
        final=(ReplyWay(replies.Pong, Phase.CLOSED),),
    ),
}

SENT_AFTER: Final[Mapping[type[Message], tuple[tuple[type[Message], type[Message]], ...]]] = {}
"""For a command that is sent only after some exchanges, their commands and replies."""

SUPPRESSED_BY: Final[Mapping[type[Message], IntFlag]] = {}
"""The flag with which a command is not sent."""

UNANSWERED_WITH: Final[Mapping[type[Message], IntFlag]] = {}
"""The flag with which a command gets no reply."""

REQUIRES: Final[Mapping[type[Message], IntFlag]] = {}
"""The flag that a reply needs."""

LACKING: Final[Mapping[int, frozenset[type[Message]]]] = {}
"""The messages that a version does not have, for each of those that are spoken."""

PROGRESS: Final[frozenset[type[Message]]] = frozenset()
"""Replies with which the ponger only shows that it is still working."""

ANNOUNCES: Final[Mapping[type[Message], Announcement]] = {}
"""For a message that announces a command where it is named, and its macros."""

MACRO_ORDER: Final[tuple[type[Message], ...]] = ()
"""Commands whose macros last until the command, or one before it, comes again."""

MACRO_ENDS: Final[frozenset[type[Message]]] = frozenset()
"""Commands after which no macro lasts."""

QUEUE_ID: Final[str | None] = None
"""The macro that tells what the pinger calls the transaction, without braces."""

FAILURE_REPLY: Final[type[Message] | None] = None
"""The reply with which a ponger that fails loses nothing."""

LOGGED: Final[Mapping[type[Message], tuple[tuple[str, str], ...]]] = {}
"""The fields of messages that belong into a log: their names there, and in the message."""

STAGES: Final[Mapping[int, type[Message]]] = {}
"""The command of each stage that macros can be asked for."""

NARROW_STAGES: Final[Mapping[int, tuple[int, int | None]]] = {}
"""The first and the last version of each stage that not every version has."""

NARROW_VALUES: Final[
    Mapping[type[Message], tuple[tuple[tuple[str, ...], Mapping[Any, NarrowValue]], ...]]
] = {}
"""For each message the fields with values that some version lacks: where they are, the values."""
COMMANDS: Final[frozenset[type[Message]]] = frozenset({commands.Ping})
"""The messages of the pinger."""
REPLIES: Final[frozenset[type[Message]]] = frozenset({replies.Pong})

FLAG_SYMBOLS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {}
"""The C symbol of each flag, by its class and its bit."""

FLAG_IDS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {}
"""The id of each flag in the spec and in the reference, by its class and its bit."""

NEGOTIATION: Final[type[Message] | None] = None
VERSION_FIELD: Final = ""
LAYOUT_FIELD: Final[str | None] = None
"""The negotiated field with the flags that layouts depend on; `None` where none do."""

LISTS_FIELD: Final[str | None] = None
LISTS_NEED: Final[IntFlag | None] = None
DEFAULT_REPLY: Final[type[Message] | None] = None
"""What a session replies by itself to a command that could not be left out."""
TOLERATED_ANSWERS: Final[frozenset[str]] = frozenset(())
"""The fields whose values in an answer real pingers take though they were not offered."""

VERSIONS: Final = (1, 1)
TOO_OLD: Final = ""
NEGOTIATED_FLAGS: Final[tuple[NegotiatedFlags, ...]] = ()
