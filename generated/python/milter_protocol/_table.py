# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The state table as data: see `states` for looking things up in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import commands, replies
from .enums import Actions, Phase, Steps

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
        drop: flags that a filter goes without when they are not offered.
        emulate: flags that a filter then keeps for itself.
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


INITIAL: Final = Phase.OPENED
FINAL: Final[frozenset[Phase]] = frozenset({Phase.CLOSED})
IN_MESSAGE: Final[frozenset[Phase]] = frozenset(
    {
        Phase.MAIL,
        Phase.RECIPIENTS,
        Phase.DATA,
        Phase.HEADERS,
        Phase.END_OF_HEADERS,
        Phase.BODY,
        Phase.BODY_SKIPPED,
        Phase.END_OF_MESSAGE,
    }
)
"""The phases in which a message is open."""

DROP_A_MESSAGE: Final[frozenset[type[Message]]] = frozenset(
    {
        commands.Negotiate,
        commands.Connect,
        commands.Helo,
        commands.EnvelopeFrom,
        commands.Close,
        commands.QuitNewConnection,
    }
)
"""The commands over which an open message ends although they are sent for something else."""

RETRY: Final[Phase | None] = Phase.GREETED
"""Where a command that may not be sent now is taken to come."""

TRANSITIONS: Final[Mapping[Phase, tuple[Transition, ...]]] = {
    Phase.OPENED: (
        Transition(commands.Negotiate, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.NEGOTIATED: (
        Transition(commands.Connect, Phase.CONNECTED),
        Transition(commands.Unknown, Phase.NEGOTIATED),
        Transition(commands.Abort, Phase.NEGOTIATED),
        Transition(commands.Macro, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.CONNECTED: (
        Transition(commands.Helo, Phase.GREETED),
        Transition(commands.EnvelopeFrom, Phase.MAIL),
        Transition(commands.Unknown, Phase.CONNECTED),
        Transition(commands.Abort, Phase.CONNECTED),
        Transition(commands.Macro, Phase.CONNECTED),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.GREETED: (
        Transition(commands.Helo, Phase.GREETED),
        Transition(commands.EnvelopeFrom, Phase.MAIL),
        Transition(commands.Unknown, Phase.GREETED),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.GREETED),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.MAIL: (
        Transition(commands.Helo, Phase.GREETED),
        Transition(commands.EnvelopeFrom, Phase.MAIL),
        Transition(commands.EnvelopeRecipient, Phase.RECIPIENTS),
        Transition(commands.Unknown, Phase.MAIL),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.MAIL),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.RECIPIENTS: (
        Transition(commands.Helo, Phase.GREETED),
        Transition(commands.EnvelopeFrom, Phase.MAIL),
        Transition(commands.EnvelopeRecipient, Phase.RECIPIENTS),
        Transition(commands.Data, Phase.DATA),
        Transition(commands.Header, Phase.HEADERS),
        Transition(commands.EndOfHeaders, Phase.END_OF_HEADERS),
        Transition(commands.Body, Phase.BODY),
        Transition(commands.EndOfMessage, Phase.END_OF_MESSAGE),
        Transition(commands.Unknown, Phase.RECIPIENTS),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.RECIPIENTS),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.DATA: (
        Transition(commands.Helo, Phase.GREETED),
        Transition(commands.EnvelopeFrom, Phase.MAIL),
        Transition(commands.EnvelopeRecipient, Phase.RECIPIENTS),
        Transition(commands.Data, Phase.DATA),
        Transition(commands.Header, Phase.HEADERS),
        Transition(commands.EndOfHeaders, Phase.END_OF_HEADERS),
        Transition(commands.Unknown, Phase.DATA),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.DATA),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.HEADERS: (
        Transition(commands.Header, Phase.HEADERS),
        Transition(commands.EndOfHeaders, Phase.END_OF_HEADERS),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.HEADERS),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.END_OF_HEADERS: (
        Transition(commands.Body, Phase.BODY),
        Transition(commands.EndOfMessage, Phase.END_OF_MESSAGE),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.END_OF_HEADERS),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.BODY: (
        Transition(commands.Body, Phase.BODY),
        Transition(commands.EndOfMessage, Phase.END_OF_MESSAGE),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.BODY),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.BODY_SKIPPED: (
        Transition(commands.EndOfMessage, Phase.END_OF_MESSAGE),
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Macro, Phase.BODY_SKIPPED),
        Transition(commands.QuitNewConnection, Phase.NEGOTIATED),
        Transition(commands.Close, Phase.CLOSED),
    ),
    Phase.END_OF_MESSAGE: (
        Transition(commands.Abort, Phase.GREETED),
        Transition(commands.Close, Phase.CLOSED),
    ),
}

EXCHANGES: Final[Mapping[type[Message], Exchange]] = {
    commands.Negotiate: Exchange(
        interim=(),
        final=(ReplyWay(commands.Negotiate, None),),
    ),
    commands.Connect: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.Helo: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.EnvelopeFrom: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.EnvelopeRecipient: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Reject, None),
            ReplyWay(replies.TemporaryFailure, None),
            ReplyWay(replies.ReplyCode, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.Data: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Reject, Phase.RECIPIENTS),
            ReplyWay(replies.TemporaryFailure, Phase.RECIPIENTS),
            ReplyWay(replies.ReplyCode, Phase.RECIPIENTS),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.Unknown: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Reject, None),
            ReplyWay(replies.TemporaryFailure, None),
            ReplyWay(replies.ReplyCode, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Shutdown, Phase.CLOSED),
        ),
    ),
    commands.Header: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
        ),
    ),
    commands.EndOfHeaders: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
        ),
    ),
    commands.Body: Exchange(
        interim=(),
        final=(
            ReplyWay(replies.Continue, None),
            ReplyWay(replies.Skip, Phase.BODY_SKIPPED),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
        ),
    ),
    commands.EndOfMessage: Exchange(
        interim=(
            ReplyWay(replies.AddHeader, None),
            ReplyWay(replies.ChangeHeader, None),
            ReplyWay(replies.InsertHeader, None),
            ReplyWay(replies.ChangeSender, None),
            ReplyWay(replies.AddRecipient, None),
            ReplyWay(replies.AddRecipientPar, None),
            ReplyWay(replies.RemoveRecipient, None),
            ReplyWay(replies.ReplaceBody, None),
            ReplyWay(replies.Quarantine, None),
            ReplyWay(replies.Progress, None),
        ),
        final=(
            ReplyWay(replies.Continue, Phase.GREETED),
            ReplyWay(replies.Accept, Phase.GREETED),
            ReplyWay(replies.Discard, Phase.GREETED),
            ReplyWay(replies.Reject, Phase.GREETED),
            ReplyWay(replies.TemporaryFailure, Phase.GREETED),
            ReplyWay(replies.ReplyCode, Phase.GREETED),
        ),
    ),
}

SENT_AFTER: Final[Mapping[type[Message], tuple[tuple[type[Message], type[Message]], ...]]] = {
    commands.QuitNewConnection: (
        (commands.Unknown, replies.Continue),
        (commands.Unknown, replies.Reject),
        (commands.Unknown, replies.Discard),
        (commands.Unknown, replies.TemporaryFailure),
        (commands.Unknown, replies.ReplyCode),
        (commands.EndOfMessage, replies.Continue),
    ),
}
"""For a command that is sent only after some exchanges, their commands and replies."""

SUPPRESSED_BY: Final[Mapping[type[Message], IntFlag]] = {
    commands.Connect: Steps.NO_CONNECT,
    commands.Helo: Steps.NO_HELO,
    commands.EnvelopeFrom: Steps.NO_MAIL,
    commands.EnvelopeRecipient: Steps.NO_RECIPIENT,
    commands.Data: Steps.NO_DATA,
    commands.Unknown: Steps.NO_UNKNOWN,
    commands.Header: Steps.NO_HEADERS,
    commands.EndOfHeaders: Steps.NO_END_OF_HEADERS,
    commands.Body: Steps.NO_BODY,
}
"""The flag with which a command is not sent."""

UNANSWERED_WITH: Final[Mapping[type[Message], IntFlag]] = {
    commands.Connect: Steps.NO_REPLY_CONNECT,
    commands.Helo: Steps.NO_REPLY_HELO,
    commands.EnvelopeFrom: Steps.NO_REPLY_MAIL,
    commands.EnvelopeRecipient: Steps.NO_REPLY_RECIPIENT,
    commands.Data: Steps.NO_REPLY_DATA,
    commands.Unknown: Steps.NO_REPLY_UNKNOWN,
    commands.Header: Steps.NO_REPLY_HEADER,
    commands.EndOfHeaders: Steps.NO_REPLY_END_OF_HEADERS,
    commands.Body: Steps.NO_REPLY_BODY,
}
"""The flag with which a command gets no reply."""

REQUIRES: Final[Mapping[type[Message], IntFlag]] = {
    replies.Skip: Steps.SKIP,
    replies.AddHeader: Actions.ADD_HEADERS,
    replies.ChangeHeader: Actions.CHANGE_HEADERS,
    replies.InsertHeader: Actions.ADD_HEADERS,
    replies.ChangeSender: Actions.CHANGE_SENDER,
    replies.AddRecipient: Actions.ADD_RECIPIENTS,
    replies.AddRecipientPar: Actions.ADD_RECIPIENTS_PAR,
    replies.RemoveRecipient: Actions.DELETE_RECIPIENTS,
    replies.ReplaceBody: Actions.CHANGE_BODY,
    replies.Quarantine: Actions.QUARANTINE,
}
"""The flag that a reply needs."""

LACKING: Final[Mapping[int, frozenset[type[Message]]]] = {
    2: frozenset(
        {
            commands.Data,
            commands.Unknown,
            commands.QuitNewConnection,
            replies.ConnectionFailure,
            replies.SetSymbolList,
        }
    ),
    3: frozenset(
        {
            commands.Data,
            commands.QuitNewConnection,
            replies.ConnectionFailure,
            replies.SetSymbolList,
        }
    ),
    4: frozenset({commands.QuitNewConnection, replies.ConnectionFailure, replies.SetSymbolList}),
    5: frozenset({commands.QuitNewConnection, replies.ConnectionFailure, replies.SetSymbolList}),
}
"""The messages that a version does not have, for each of those that are spoken."""

PROGRESS: Final[frozenset[type[Message]]] = frozenset({replies.Progress})
"""Replies with which the filter only shows that it is still working."""

ANNOUNCES: Final[Mapping[type[Message], Announcement]] = {
    commands.Macro: Announcement("command", 0, "macros"),
}
"""For a message that announces a command where it is named, and its macros."""

MACRO_ORDER: Final[tuple[type[Message], ...]] = (
    commands.Connect,
    commands.Helo,
    commands.EnvelopeFrom,
    commands.EnvelopeRecipient,
    commands.Data,
    commands.Header,
    commands.EndOfHeaders,
    commands.Body,
    commands.EndOfMessage,
)
"""Commands whose macros last until the command, or one before it, comes again."""

MACRO_ENDS: Final[frozenset[type[Message]]] = frozenset({commands.QuitNewConnection})
"""Commands after which no macro lasts."""

QUEUE_ID: Final[str | None] = "i"
"""The macro that tells what the MTA calls the mail message, without braces."""

FAILURE_REPLY: Final[type[Message] | None] = replies.TemporaryFailure
"""The reply with which a filter that fails loses nothing."""

LOGGED: Final[Mapping[type[Message], tuple[tuple[str, str], ...]]] = {
    commands.Connect: (("client", "hostname"), ("client_address", "address")),
    commands.Helo: (("helo", "hostname"),),
    commands.EnvelopeFrom: (("sender", "sender"),),
    commands.EnvelopeRecipient: (("recipients", "recipient"),),
    replies.ReplyCode: (("text", "text"),),
    replies.AddHeader: (("header", "name"),),
    replies.ChangeHeader: (("header", "name"),),
    replies.InsertHeader: (("header", "name"),),
    replies.ChangeSender: (("sender", "sender"),),
    replies.AddRecipient: (("recipient", "recipient"),),
    replies.AddRecipientPar: (("recipient", "recipient"),),
    replies.RemoveRecipient: (("recipient", "recipient"),),
    replies.Quarantine: (("reason_", "reason"),),
}
"""The fields of messages that belong into a log: their names there, and in the message."""

STAGES: Final[Mapping[int, type[Message]]] = {
    0x00: commands.Connect,
    0x01: commands.Helo,
    0x02: commands.EnvelopeFrom,
    0x03: commands.EnvelopeRecipient,
    0x04: commands.Data,
    0x05: commands.EndOfMessage,
    0x06: commands.EndOfHeaders,
}
"""The command of each stage that macros can be asked for."""

NARROW_STAGES: Final[Mapping[int, tuple[int, int | None]]] = {}
"""The first and the last version of each stage that not every version has."""

NARROW_VALUES: Final[
    Mapping[type[Message], tuple[tuple[tuple[str, ...], Mapping[Any, NarrowValue]], ...]]
] = {
    commands.Macro: (
        (
            ("command",),
            {
                "T": NarrowValue("command/data", 4, None),
                "U": NarrowValue("command/unknown", 3, None),
                "K": NarrowValue("command/quit-new-connection", 6, None),
            },
        ),
    ),
}
"""For each message the fields with values that some version lacks: where they are, the values."""
COMMANDS: Final[frozenset[type[Message]]] = frozenset(
    {
        commands.Negotiate,
        commands.Macro,
        commands.Connect,
        commands.Helo,
        commands.EnvelopeFrom,
        commands.EnvelopeRecipient,
        commands.Data,
        commands.Unknown,
        commands.Header,
        commands.EndOfHeaders,
        commands.Body,
        commands.EndOfMessage,
        commands.Abort,
        commands.Close,
        commands.QuitNewConnection,
    }
)
"""The messages of the MTA."""
REPLIES: Final[frozenset[type[Message]]] = frozenset(
    {
        commands.Negotiate,
        replies.Continue,
        replies.Reject,
        replies.Discard,
        replies.Accept,
        replies.TemporaryFailure,
        replies.Skip,
        replies.ReplyCode,
        replies.AddHeader,
        replies.ChangeHeader,
        replies.InsertHeader,
        replies.ChangeSender,
        replies.AddRecipient,
        replies.AddRecipientPar,
        replies.RemoveRecipient,
        replies.ReplaceBody,
        replies.Progress,
        replies.Quarantine,
        replies.ConnectionFailure,
        replies.Shutdown,
        replies.SetSymbolList,
    }
)

FLAG_SYMBOLS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Actions: {
        0x00000001: "SMFIF_ADDHDRS",
        0x00000002: "SMFIF_CHGBODY",
        0x00000004: "SMFIF_ADDRCPT",
        0x00000008: "SMFIF_DELRCPT",
        0x00000010: "SMFIF_CHGHDRS",
        0x00000020: "SMFIF_QUARANTINE",
        0x00000040: "SMFIF_CHGFROM",
        0x00000080: "SMFIF_ADDRCPT_PAR",
        0x00000100: "SMFIF_SETSYMLIST",
    },
    Steps: {
        0x00000001: "SMFIP_NOCONNECT",
        0x00000002: "SMFIP_NOHELO",
        0x00000004: "SMFIP_NOMAIL",
        0x00000008: "SMFIP_NORCPT",
        0x00000010: "SMFIP_NOBODY",
        0x00000020: "SMFIP_NOHDRS",
        0x00000040: "SMFIP_NOEOH",
        0x00000080: "SMFIP_NR_HDR",
        0x00000100: "SMFIP_NOUNKNOWN",
        0x00000200: "SMFIP_NODATA",
        0x00000400: "SMFIP_SKIP",
        0x00000800: "SMFIP_RCPT_REJ",
        0x00001000: "SMFIP_NR_CONN",
        0x00002000: "SMFIP_NR_HELO",
        0x00004000: "SMFIP_NR_MAIL",
        0x00008000: "SMFIP_NR_RCPT",
        0x00010000: "SMFIP_NR_DATA",
        0x00020000: "SMFIP_NR_UNKN",
        0x00040000: "SMFIP_NR_EOH",
        0x00080000: "SMFIP_NR_BODY",
        0x00100000: "SMFIP_HDR_LEADSPC",
        0x10000000: "SMFIP_MDS_256K",
        0x20000000: "SMFIP_MDS_1M",
        0x40000000: "SMFI_INTERNAL",
        0x80000000: "SMFIP_TEST",
    },
}
"""The C symbol of each flag, by its class and its bit."""

FLAG_IDS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Actions: {
        0x00000001: "action/add-headers",
        0x00000002: "action/change-body",
        0x00000004: "action/add-recipients",
        0x00000008: "action/delete-recipients",
        0x00000010: "action/change-headers",
        0x00000020: "action/quarantine",
        0x00000040: "action/change-sender",
        0x00000080: "action/add-recipients-par",
        0x00000100: "action/set-macro-list",
    },
    Steps: {
        0x00000001: "step/no-connect",
        0x00000002: "step/no-helo",
        0x00000004: "step/no-mail",
        0x00000008: "step/no-recipient",
        0x00000010: "step/no-body",
        0x00000020: "step/no-headers",
        0x00000040: "step/no-end-of-headers",
        0x00000080: "step/no-reply-header",
        0x00000100: "step/no-unknown",
        0x00000200: "step/no-data",
        0x00000400: "step/skip",
        0x00000800: "step/rejected-recipients",
        0x00001000: "step/no-reply-connect",
        0x00002000: "step/no-reply-helo",
        0x00004000: "step/no-reply-mail",
        0x00008000: "step/no-reply-recipient",
        0x00010000: "step/no-reply-data",
        0x00020000: "step/no-reply-unknown",
        0x00040000: "step/no-reply-end-of-headers",
        0x00080000: "step/no-reply-body",
        0x00100000: "step/header-leading-space",
        0x10000000: "step/data-size-256k",
        0x20000000: "step/data-size-1m",
        0x40000000: "step/internal-reserved",
        0x80000000: "step/test",
    },
}
"""The id of each flag in the spec and in the reference, by its class and its bit."""

NEGOTIATION: Final[type[Message] | None] = commands.Negotiate
VERSION_FIELD: Final = "version"
LAYOUT_FIELD: Final[str | None] = None
"""The negotiated field with the flags that layouts depend on; `None` where none do."""

LISTS_FIELD: Final[str | None] = "macro_lists"
LISTS_NEED: Final[IntFlag | None] = Actions.SET_MACRO_LIST
DEFAULT_REPLY: Final[type[Message] | None] = replies.Continue
"""What a session replies by itself to a command that could not be left out."""
TOLERATED_ANSWERS: Final[frozenset[str]] = frozenset(
    (
        "version",
        "steps",
    )
)
"""The fields whose values in an answer real MTAs take though they were not offered."""

VERSIONS: Final = (2, 6)
TOO_OLD: Final = "version/1"
NEGOTIATED_FLAGS: Final[tuple[NegotiatedFlags, ...]] = (
    NegotiatedFlags(
        field="actions",
        type=Actions,
        when_zero=0x0000000F,
        drop=0x00000000,
        emulate=0x00000000,
        every=0x000001FF,
        lacking=(
            0x00000000,
            0x00000000,
            0x00000000,
            0x00000000,
            0x00000000,
        ),
    ),
    NegotiatedFlags(
        field="steps",
        type=Steps,
        when_zero=0x0000003F,
        drop=0x00000300,
        emulate=0x000FF480,
        every=0x001FFFFF,
        lacking=(
            0xF01FFF00,
            0xF01FFE00,
            0xF01FFC00,
            0xF01FFC00,
            0x00000000,
        ),
    ),
)
