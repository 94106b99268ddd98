"""How a program asks a responder about a mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._message import Message

Aborts = Literal["each-mail", "open-mail", "discarded-envelope", "greeting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a program asks a responder about a mail that comes by SMTP.

    Attributes:
        macros: the names of the macros that it is configured to send, by the command that they
            come before.
        macros_before: further commands that it sends macros before, and the command whose macros
            they are; `None` for a message without macros.
        macros_alone: the commands whose macros it sends even where it leaves the command out.
        unknown_replies: the replies that it does not know, at which it breaks the connection.
        empty_list: what it sends if a responder asks for an empty list of macros: its own, or no
            message with macros at all.
        queue_id: since when a mail has its queue id: with its sender, or after the first recipient
            that was taken.
        aborts: when it tells that a mail does not go on: at the end of each mail, however it ended;
            if the client drops a mail whose sender the responder has replied to, or whose headers
            it was shown; at the end of a mail that was discarded before its content; when the name
            from the client's greeting is dropped.
        greeting_in_mail: whether it announces a greeting that ends a mail before it announces
            that the mail ended, or after it.
        ends: whether it sends the command that ends the conversation always, or not after a verdict
            on the client, which closes the connection.
        unknown: whether it passes on the line of a command that it does not know, or the first
            word.
        ipv6: whether IPv6 addresses in commands are short, or have `IPv6:` in front and all groups.
        values: the values of macros, by name, with what is known of the mail in braces; first for
            a client with a name, then for one without.
    """

    macros: Mapping[type[Message], tuple[str, ...]]
    macros_before: Mapping[type[Message], type[Message] | None]
    macros_alone: frozenset[type[Message]]
    aborts: frozenset[Aborts]
    unknown_replies: frozenset[type[Message]]
    empty_list: Literal["own", "none"]
    queue_id: Literal["with-sender", "after-recipient"]
    greeting_in_mail: Literal["before-abort", "after-abort"]
    ends: Literal["always", "unless-decided"]
    unknown: Literal["line", "word"]
    ipv6: Literal["plain", "tagged"]
    values: Mapping[str, tuple[str, str]]
