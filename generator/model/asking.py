"""What commands tell about a mail, and how programs ask a responder about one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from generator.model.keys import Words, Written
from generator.model.part import Part, wrong
from generator.model.text import Explained
from generator.model.words import AnyRef, CommandRef, Line, MacroRef, Name, ReplyRef, StageRef


class Told(StrEnum):
    """What a command can tell about a mail, in the order in which that happens."""

    CLIENT = "client"
    GREETING = "greeting"
    SENDER = "sender"
    RECIPIENT = "recipient"
    CONTENT = "content"
    HEADER = "header"
    HEADERS_END = "headers-end"
    BODY = "body"
    END = "end"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


TOLD_WITH: Mapping[Told, tuple[str, ...]] = {
    **dict.fromkeys(Told, ()),
    Told.CLIENT: ("name", "family", "port", "address"),
    Told.GREETING: ("value",),
    Told.SENDER: ("value", "arguments"),
    Told.RECIPIENT: ("value", "arguments"),
    Told.HEADER: ("name", "value"),
    Told.BODY: ("value",),
    Told.UNKNOWN: ("value",),
}
"""The keys of a `Tells`, beside those of families, that may name a field."""


@dataclass(frozen=True, kw_only=True)
class Tells(Part):
    """What a command tells about a mail, and the fields that it tells it in."""

    of: Annotated[
        Told,
        Words(
            {each.value: each for each in Told},
            {
                Told.CONTENT: "headers and body come next",
                Told.DROPPED: "the mail does not go on",
                Told.UNKNOWN: "a command of the client that the program does not know",
            },
        ),
    ]
    """What it tells; no other command states the same."""
    name: Name | None = None
    """The field with the name of the client or of the header."""
    value: Name | None = None
    """The field with the address, the value, the text or the data."""
    arguments: Name | None = None
    """The field with the ESMTP parameters."""
    family: Name | None = None
    """The field with the kind of the client's address."""
    port: Name | None = None
    """The field with the client's port."""
    address: Name | None = None
    """The field with the client's address."""
    ipv4: AnyRef | None = None
    """The kind of an IPv4 address."""
    ipv6: AnyRef | None = None
    """The kind of an IPv6 address."""
    no_address: AnyRef | None = None
    """The kind for a client without an address, whose port and address are left out."""


PLACEHOLDERS = (
    *("server-name", "server-address"),
    *("client-name", "client-address", "client-literal", "client-port"),
    *("client-login", "client-login-type"),
    *("queue-id", "sender", "sender-host", "recipient", "recipient-host"),
    *("taken-recipients", "refused-recipients", "message-id"),
)
"""What can stand in braces in the value of a macro."""
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def _known(text: str) -> str:
    for name in _PLACEHOLDER.findall(text):
        if name not in PLACEHOLDERS:
            hint = f"it can be {', '.join(PLACEHOLDERS)}"
            raise wrong("placeholder", f"'{name}' is not known of a mail", hint)
    if found := re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        raise wrong("placeholder", f"a '{found[0]}' stands alone", "write pairs, as in {sender}")
    return text


Template = Annotated[str, Written(Line, _known)]
"""A text with the names of things in braces that are known of a mail or a client."""


@dataclass(frozen=True, kw_only=True)
class FurtherMacros(Part):
    """A command without a stage of its own that a program sends macros before."""

    before: CommandRef
    """The command."""
    stage: StageRef | None = None
    """The stage whose macros they are; without it, there are none in the message."""


@dataclass(frozen=True, kw_only=True)
class KnownMacro(Part):
    """A macro whose value follows from the mail, the client or the configuration."""

    macro: MacroRef
    """The macro."""
    value: Template
    """Its value, with placeholders in braces. It is not defined while one of them is not known."""
    nameless: Template | None = None
    """Its value for a client without a name, if that is another one."""


@dataclass(frozen=True, kw_only=True)
class Asking(Explained):
    """How a program asks a responder about a mail that comes by SMTP."""

    further_macros: tuple[FurtherMacros, ...] = ()
    """The commands without a stage of their own that it sends macros before."""
    macros_alone: tuple[CommandRef, ...] = ()
    """The commands whose macros it sends even where it leaves the command out."""
    empty_list: Annotated[
        str,
        Words(
            ("own", "none"),
            {"own": "the macros of its configuration", "none": "no message with macros"},
        ),
    ]
    """What an empty list of macros means to it."""
    queue_id: Annotated[str, Words(("with-sender", "after-recipient"))]
    """Since when a mail has its queue id: with its sender, or after the first recipient that was
    taken."""
    aborts: tuple[
        Annotated[
            str,
            Words(
                ("each-mail", "open-mail", "discarded-envelope", "greeting"),
                {
                    "each-mail": "at the end of each mail, however it ended",
                    "open-mail": "when the client drops a mail whose sender the responder has "
                    "replied to, or whose headers it was shown",
                    "discarded-envelope": "at the end of a mail that was discarded before its "
                    "content",
                    "greeting": "when the name from the client's greeting is dropped",
                },
            ),
        ],
        ...,
    ] = ()
    """When it tells that a mail does not go on: at the end of each mail, when the client drops one
    whose sender was replied to, at the end of one that was discarded in its envelope, when the
    client's greeting is dropped."""
    greeting_in_mail: Annotated[str, Words(("before-abort", "after-abort"))]
    """Whether it announces a greeting that ends a mail before it announces that the mail ended."""
    ends: Annotated[
        str,
        Words(
            ("always", "unless-decided"),
            {"unless-decided": "not after a verdict on the client, which closes the connection"},
        ),
    ]
    """Whether the command that ends the conversation is sent."""
    unknown: Annotated[str, Words(("line", "word"))]
    """Whether it passes on the line of a command that it does not know, or the first word."""
    ipv6: Annotated[
        str, Words({"plain": "plain", "tagged": "tagged"}, {"tagged": "`IPv6:` and all groups"})
    ]
    """How it writes an IPv6 address in commands."""
    unknown_replies: tuple[ReplyRef, ...] = ()
    """The replies of the session that it does not know: it closes the connection."""
    values: tuple[KnownMacro, ...] = ()
    """The macros whose values follow from the mail, the client or the configuration."""
