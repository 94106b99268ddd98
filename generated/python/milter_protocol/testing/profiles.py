# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""How programs carry out what they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .. import commands, enums, replies
from ..options import Options
from .habits import Habits
from .profile import OwnHeader, Profile, Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

POSTFIX: Final = Profile(
    title="Postfix",
    examined="3.7.11",
    own_headers=(OwnHeader("Received", is_fixed=True),),
    withheld=frozenset(),
    withheld_if_new=frozenset(),
    inserts="before",
    adds="at-end",
    changed_name="new",
    removed="gone",
    index="unsigned",
    fold="\t",
    recipients="first",
    name_limit=0,
    line_limit=0,
    body="in-one-run",
    repeated="added",
    empty_sender="nobody",
    reading=Reading(
        mailbox_starts=(b"From ", b">From "),
        not_names=(),
        closing=frozenset(),
        not_shown=frozenset(("bcc", "content-length", "resent-bcc", "return-path")),
        mailbox_lines="all",
        mailbox_header="X-Mailbox-Line",
        bare_cr="blank",
        nul="cut",
        longest_name=0,
        header_limit=60000,
        all_headers_limit=0,
    ),
    habits=Habits(
        macros={
            commands.Connect: ("j", "{daemon_name}", "{daemon_addr}", "v", "_"),
            commands.Helo: (
                "{tls_version}",
                "{cipher}",
                "{cipher_bits}",
                "{cert_subject}",
                "{cert_issuer}",
            ),
            commands.EnvelopeFrom: (
                "i",
                "{auth_type}",
                "{auth_authen}",
                "{auth_author}",
                "{mail_addr}",
                "{mail_host}",
                "{mail_mailer}",
            ),
            commands.EnvelopeRecipient: ("i", "{rcpt_addr}", "{rcpt_host}", "{rcpt_mailer}"),
            commands.Data: ("i",),
            commands.EndOfHeaders: ("i",),
            commands.EndOfMessage: ("i",),
        },
        macros_before={
            commands.Header: commands.EndOfHeaders,
            commands.Body: commands.EndOfMessage,
            commands.Unknown: None,
        },
        macros_alone=frozenset(
            {
                commands.Connect,
                commands.Helo,
                commands.EnvelopeFrom,
                commands.EnvelopeRecipient,
                commands.Data,
                commands.Unknown,
            }
        ),
        aborts=frozenset({"each-mail", "greeting"}),
        unknown_replies=frozenset(),
        empty_list="own",
        queue_id="after-recipient",
        greeting_in_mail="before-abort",
        ends="unless-decided",
        unknown="word",
        ipv6="plain",
        values={
            "j": ("{server-name}", "{server-name}"),
            "{daemon_name}": ("{server-name}", "{server-name}"),
            "{daemon_addr}": ("{server-address}", "{server-address}"),
            "{daemon_port}": ("25", "25"),
            "v": ("Postfix 3.7.11", "Postfix 3.7.11"),
            "_": ("{client-name} [{client-address}]", "unknown [{client-address}]"),
            "{client_addr}": ("{client-literal}", "{client-literal}"),
            "{client_name}": ("{client-name}", "unknown"),
            "{client_ptr}": ("{client-name}", "unknown"),
            "{client_port}": ("{client-port}", "{client-port}"),
            "i": ("{queue-id}", "{queue-id}"),
            "{auth_authen}": ("{client-login}", "{client-login}"),
            "{auth_type}": ("{client-login-type}", "{client-login-type}"),
            "{mail_addr}": ("{sender}", "{sender}"),
            "{mail_host}": ("{sender-host}", "{sender-host}"),
            "{mail_mailer}": ("smtp", "smtp"),
            "{rcpt_addr}": ("{recipient}", "{recipient}"),
            "{rcpt_host}": ("{recipient-host}", "{recipient-host}"),
            "{rcpt_mailer}": ("smtp", "smtp"),
        },
    ),
    offers={
        6: Options(version=6, actions=enums.Actions(511), steps=enums.Steps(2097151)),
        4: Options(version=4, actions=enums.Actions(511), steps=enums.Steps(895)),
        3: Options(version=3, actions=enums.Actions(511), steps=enums.Steps(383)),
        2: Options(version=2, actions=enums.Actions(511), steps=enums.Steps(127)),
    },
)
"""Postfix, 3.7.11.

Modifications edit the queue file, which holds the headers as they will be delivered. A removed
header no longer exists for later modifications.
"""

SENDMAIL: Final = Profile(
    title="Sendmail",
    examined="8.17.1.9",
    own_headers=(
        OwnHeader("Return-Path", is_fixed=False),
        OwnHeader("Received", is_fixed=True),
        OwnHeader("Resent-Date", is_fixed=False),
        OwnHeader("Date", is_fixed=False),
        OwnHeader("Resent-From", is_fixed=False),
        OwnHeader("From", is_fixed=False),
        OwnHeader("Full-Name", is_fixed=False),
        OwnHeader("Resent-Message-Id", is_fixed=False),
        OwnHeader("Message-Id", is_fixed=False),
    ),
    withheld=frozenset(("bcc", "content-length", "full-name", "return-path")),
    withheld_if_new=frozenset(
        (
            "resent-bcc",
            "resent-cc",
            "resent-date",
            "resent-from",
            "resent-message-id",
            "resent-reply-to",
            "resent-sender",
            "resent-to",
        )
    ),
    inserts="after",
    adds="before-same",
    changed_name="kept",
    removed="counted",
    index="signed",
    fold=" ",
    recipients="all",
    name_limit=200,
    line_limit=2303,
    body="anywhere",
    repeated="left-out",
    empty_sender="ignored",
    reading=Reading(
        mailbox_starts=(b"From ",),
        not_names=(b"--",),
        closing=frozenset(("message", "text")),
        not_shown=frozenset(),
        mailbox_lines="first",
        mailbox_header=None,
        bare_cr="refused",
        nul="removed",
        longest_name=100,
        header_limit=0,
        all_headers_limit=32768,
    ),
    habits=Habits(
        macros={
            commands.Connect: ("j", "_", "{daemon_name}", "{if_name}", "{if_addr}"),
            commands.Helo: (
                "{tls_version}",
                "{cipher}",
                "{cipher_bits}",
                "{cert_subject}",
                "{cert_issuer}",
            ),
            commands.EnvelopeFrom: (
                "i",
                "{auth_type}",
                "{auth_authen}",
                "{auth_ssf}",
                "{auth_author}",
                "{mail_mailer}",
                "{mail_host}",
                "{mail_addr}",
            ),
            commands.EnvelopeRecipient: ("{rcpt_mailer}", "{rcpt_host}", "{rcpt_addr}"),
            commands.Data: (),
            commands.EndOfHeaders: (),
            commands.EndOfMessage: ("{msg_id}",),
        },
        macros_before={},
        macros_alone=frozenset(
            {
                commands.Connect,
                commands.Helo,
                commands.EnvelopeFrom,
                commands.EnvelopeRecipient,
                commands.Data,
            }
        ),
        aborts=frozenset({"open-mail", "discarded-envelope"}),
        unknown_replies=frozenset({replies.Shutdown}),
        empty_list="none",
        queue_id="with-sender",
        greeting_in_mail="after-abort",
        ends="always",
        unknown="line",
        ipv6="tagged",
        values={
            "j": ("{server-name}", "{server-name}"),
            "_": ("{client-name} [{client-address}]", "[{client-address}]"),
            "v": ("8.17.1.9", "8.17.1.9"),
            "{daemon_name}": ("MTA", "MTA"),
            "{daemon_port}": ("25", "25"),
            "{if_name}": ("{server-name}", "{server-name}"),
            "{client_addr}": ("{client-address}", "{client-address}"),
            "{client_name}": ("{client-name}", "[{client-address}]"),
            "{client_ptr}": ("{client-name}", "[{client-address}]"),
            "{client_port}": ("{client-port}", "{client-port}"),
            "i": ("{queue-id}", "{queue-id}"),
            "{mail_mailer}": ("esmtp", "esmtp"),
            "{mail_host}": ("{sender-host}", "{sender-host}"),
            "{auth_authen}": ("{client-login}", "{client-login}"),
            "{auth_type}": ("{client-login-type}", "{client-login-type}"),
            "{mail_addr}": ("{sender}", "{sender}"),
            "{rcpt_mailer}": ("esmtp", "esmtp"),
            "{rcpt_host}": ("{recipient-host}", "{recipient-host}"),
            "{rcpt_addr}": ("{recipient}", "{recipient}"),
            "{nrcpts}": ("{taken-recipients}", "{taken-recipients}"),
            "{nbadrcpts}": ("{refused-recipients}", "{refused-recipients}"),
            "{msg_id}": ("{message-id}", "{message-id}"),
        },
    ),
    offers={
        6: Options(version=6, actions=enums.Actions(511), steps=enums.Steps(2097151)),
        2: Options(version=2, actions=enums.Actions(63), steps=enums.Steps(127)),
    },
)
"""Sendmail, 8.17.1.9.

Modifications edit a list in memory. It begins with the headers of the configuration, which
stand there even if the client sent its own or the mailer leaves them out. A removed header
stays in the list without a value.
"""

PROFILES: Final[Mapping[str, Profile]] = {
    "postfix": POSTFIX,
    "sendmail": SENDMAIL,
}
"""All of these by the names of the programs in small letters."""
