# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The state table as data: see `states` for looking things up in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import commands, replies
from .enums import Deeds, Phase, Ways

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
        drop: flags that a keeper goes without when they are not offered.
        emulate: flags that a keeper then keeps for itself.
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


INITIAL: Final = Phase.OUTSIDE
FINAL: Final[frozenset[Phase]] = frozenset({Phase.GONE})
IN_MESSAGE: Final[frozenset[Phase]] = frozenset({Phase.ORDERING, Phase.DECIDING})
"""The phases in which a message is open."""

DROP_A_MESSAGE: Final[frozenset[type[Message]]] = frozenset(
    {commands.Hello, commands.Order, commands.Cart, commands.Bye}
)
"""The commands over which an open message ends although they are sent for something else."""

RETRY: Final[Phase | None] = Phase.INSIDE
"""Where a command that may not be sent now is taken to come."""

TRANSITIONS: Final[Mapping[Phase, tuple[Transition, ...]]] = {
    Phase.OUTSIDE: (
        Transition(commands.Hello, Phase.INSIDE),
        Transition(commands.Bye, Phase.GONE),
    ),
    Phase.INSIDE: (
        Transition(commands.Note, Phase.INSIDE),
        Transition(commands.Order, Phase.ORDERING),
        Transition(commands.Cart, Phase.ORDERING),
        Transition(commands.Bye, Phase.GONE),
    ),
    Phase.ORDERING: (
        Transition(commands.Note, Phase.ORDERING),
        Transition(commands.Order, Phase.ORDERING),
        Transition(commands.Picture, Phase.ORDERING),
        Transition(commands.Done, Phase.DECIDING),
        Transition(commands.Forget, Phase.INSIDE),
        Transition(commands.Bye, Phase.GONE),
    ),
    Phase.DECIDING: (
        Transition(commands.Forget, Phase.INSIDE, 0, 4),
        Transition(commands.Forget, Phase.ORDERING, 5, None),
    ),
}

EXCHANGES: Final[Mapping[type[Message], Exchange]] = {
    commands.Hello: Exchange(
        interim=(),
        final=(ReplyWay(commands.Hello, None),),
    ),
    commands.Order: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Yes, None),
            ReplyWay(replies.No, Phase.INSIDE),
            ReplyWay(replies.Leave, Phase.GONE, 5, None),
        ),
    ),
    commands.Cart: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Yes, None),
            ReplyWay(replies.No, Phase.INSIDE),
            ReplyWay(replies.Leave, Phase.GONE, 5, None),
        ),
    ),
    commands.Done: Exchange(
        interim=(
            ReplyWay(replies.ChangePrice, None),
            ReplyWay(replies.Wait, None, 5, None),
        ),
        final=(
            ReplyWay(replies.Yes, Phase.INSIDE),
            ReplyWay(replies.No, Phase.INSIDE, 0, 4),
            ReplyWay(replies.No, Phase.ORDERING, 5, None),
        ),
    ),
}

SENT_AFTER: Final[Mapping[type[Message], tuple[tuple[type[Message], type[Message]], ...]]] = {
    commands.Picture: (
        (commands.Order, replies.Yes),
        (commands.Cart, replies.Yes),
    ),
}
"""For a command that is sent only after some exchanges, their commands and replies."""

SUPPRESSED_BY: Final[Mapping[type[Message], IntFlag]] = {
    commands.Order: Ways.NO_ORDER,
}
"""The flag with which a command is not sent."""

UNANSWERED_WITH: Final[Mapping[type[Message], IntFlag]] = {
    commands.Order: Ways.SILENT_ORDER,
}
"""The flag with which a command gets no reply."""

REQUIRES: Final[Mapping[type[Message], IntFlag]] = {
    replies.ChangePrice: Deeds.CHANGE_PRICE,
}
"""The flag that a reply needs."""

LACKING: Final[Mapping[int, frozenset[type[Message]]]] = {
    4: frozenset({replies.Leave}),
    5: frozenset({replies.Old}),
    6: frozenset({replies.Old}),
    7: frozenset({replies.Old}),
}
"""The messages that a version does not have, for each of those that are spoken."""

PROGRESS: Final[frozenset[type[Message]]] = frozenset({replies.Wait})
"""Replies with which the keeper only shows that it is still working."""

ANNOUNCES: Final[Mapping[type[Message], Announcement]] = {
    commands.Note: Announcement("question", 0, "notes"),
}
"""For a message that announces a command where it is named, and its macros."""

MACRO_ORDER: Final[tuple[type[Message], ...]] = (
    commands.Order,
    commands.Cart,
)
"""Commands whose macros last until the command, or one before it, comes again."""

MACRO_ENDS: Final[frozenset[type[Message]]] = frozenset({commands.Forget})
"""Commands after which no macro lasts."""

QUEUE_ID: Final[str | None] = "n"
"""The macro that tells what the shop calls the purchase, without braces."""

FAILURE_REPLY: Final[type[Message] | None] = replies.Yes
"""The reply with which a keeper that fails loses nothing."""

LOGGED: Final[Mapping[type[Message], tuple[tuple[str, str], ...]]] = {
    commands.Order: (("wanted_goods", "goods"), ("message_", "remark")),
    replies.No: (("why", "reason"),),
    replies.ChangePrice: (("price", "amount"),),
}
"""The fields of messages that belong into a log: their names there, and in the message."""

STAGES: Final[Mapping[int, type[Message]]] = {
    0x00: commands.Order,
    0x05: commands.Cart,
    0x06: commands.Done,
}
"""The command of each stage that macros can be asked for."""

NARROW_STAGES: Final[Mapping[int, tuple[int, int | None]]] = {
    0x06: (5, None),
}
"""The first and the last version of each stage that not every version has."""

NARROW_VALUES: Final[
    Mapping[type[Message], tuple[tuple[tuple[str, ...], Mapping[Any, NarrowValue]], ...]]
] = {
    commands.Order: (
        (
            ("shelf",),
            {
                2: NarrowValue("shelf/cellar", 5, None),
                3: NarrowValue("shelf/attic", 3, 4),
            },
        ),
    ),
    replies.ChangePrice: (
        (
            ("shelf",),
            {
                2: NarrowValue("shelf/cellar", 5, None),
                3: NarrowValue("shelf/attic", 3, 4),
            },
        ),
    ),
    replies.Leave: (
        (
            ("shelf",),
            {
                2: NarrowValue("shelf/cellar", 5, None),
                3: NarrowValue("shelf/attic", 3, 4),
            },
        ),
    ),
}
"""For each message the fields with values that some version lacks: where they are, the values."""
COMMANDS: Final[frozenset[type[Message]]] = frozenset(
    {
        commands.Hello,
        commands.Note,
        commands.Order,
        commands.Cart,
        commands.Picture,
        commands.Done,
        commands.Forget,
        commands.Bye,
        commands.Secret,
    }
)
"""The messages of the shop."""
REPLIES: Final[frozenset[type[Message]]] = frozenset(
    {
        commands.Hello,
        replies.Yes,
        replies.No,
        replies.ChangePrice,
        replies.Wait,
        replies.Leave,
        replies.Old,
    }
)

FLAG_SYMBOLS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Deeds: {
        0x00000001: "FULL_MAY_REFUSE",
        0x00000002: "FULL_MAY_CHANGE_PRICE",
        0x80000000: "FULL_MAY_LIST",
    },
    Ways: {
        0x00000001: "FULL_NO_ORDER",
        0x00000002: "FULL_SILENT_ORDER",
        0x00000100: "FULL_WIDE",
        0x00030000: "FULL_RESERVED",
    },
}
"""The C symbol of each flag, by its class and its bit."""

FLAG_IDS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Deeds: {
        0x00000001: "deed/refuse",
        0x00000002: "deed/change-price",
        0x80000000: "deed/lists",
    },
    Ways: {
        0x00000001: "way/no-order",
        0x00000002: "way/silent-order",
        0x00000100: "way/wide",
        0x00030000: "way/reserved",
    },
}
"""The id of each flag in the spec and in the reference, by its class and its bit."""

NEGOTIATION: Final[type[Message] | None] = commands.Hello
VERSION_FIELD: Final = "edition"
LAYOUT_FIELD: Final[str | None] = None
"""The negotiated field with the flags that layouts depend on; `None` where none do."""

LISTS_FIELD: Final[str | None] = "lists"
LISTS_NEED: Final[IntFlag | None] = Deeds.LISTS
DEFAULT_REPLY: Final[type[Message] | None] = replies.Yes
"""What a session replies by itself to a command that could not be left out."""
TOLERATED_ANSWERS: Final[frozenset[str]] = frozenset(("ways",))
"""The fields whose values in an answer real shops take though they were not offered."""

VERSIONS: Final = (4, 7)
TOO_OLD: Final = "version/3"
NEGOTIATED_FLAGS: Final[tuple[NegotiatedFlags, ...]] = (
    NegotiatedFlags(
        field="deeds",
        type=Deeds,
        when_zero=0x00000001,
        drop=0x00000002,
        emulate=0x00000000,
        every=0x80000003,
        lacking=(
            0x00000000,
            0x00000000,
            0x00000000,
            0x00000000,
        ),
    ),
    NegotiatedFlags(
        field="ways",
        type=Ways,
        when_zero=0x00000000,
        drop=0x00000100,
        emulate=0x00000002,
        every=0x00000103,
        lacking=(
            0x00030100,
            0x00030100,
            0x00030100,
            0x00000000,
        ),
    ),
)
