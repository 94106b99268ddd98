# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What commands tell, and what replies decide about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import commands, enums, replies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._message import Message


class Telling(NamedTuple):
    """A command, and its fields by what they hold."""

    command: type[Message]
    fields: Mapping[str, str]


TELLINGS: Final[Mapping[str, Telling]] = {
    "client": Telling(
        commands.Connect,
        {"name": "hostname", "family": "family", "port": "port", "address": "address"},
    ),
    "greeting": Telling(commands.Helo, {"value": "hostname"}),
    "sender": Telling(commands.EnvelopeFrom, {"value": "sender", "arguments": "arguments"}),
    "recipient": Telling(
        commands.EnvelopeRecipient, {"value": "recipient", "arguments": "arguments"}
    ),
    "content": Telling(commands.Data, {}),
    "header": Telling(commands.Header, {"name": "name", "value": "value"}),
    "headers-end": Telling(commands.EndOfHeaders, {}),
    "body": Telling(commands.Body, {"value": "data"}),
    "end": Telling(commands.EndOfMessage, {}),
    "dropped": Telling(commands.Abort, {}),
    "unknown": Telling(commands.Unknown, {"value": "command"}),
}
"""The commands by what they tell, in the order in which that happens."""

FAMILIES: Final[Mapping[int, Any]] = {
    4: enums.AddressFamily.INET,
    6: enums.AddressFamily.INET6,
    0: enums.AddressFamily.UNKNOWN,
}
"""The kinds of a client's address, by the version of IP; 0 for a client without an address."""

CONTINUE: Final[frozenset[type[Message]]] = frozenset(
    {
        replies.Continue,
        replies.Skip,
    }
)
ACCEPT: Final[frozenset[type[Message]]] = frozenset(
    {
        replies.Accept,
    }
)
DISCARD: Final[frozenset[type[Message]]] = frozenset(
    {
        replies.Discard,
    }
)

REFUSE: Final[Mapping[type[Message], str]] = {
    replies.Reject: "5",
    replies.TemporaryFailure: "4",
    replies.ReplyCode: "",
    replies.Shutdown: "4",
}
"""The first digit of the code that a client gets; empty where the text of the reply has it."""
