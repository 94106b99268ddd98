# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""How programs carry out what they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
)
"""Postfix, 3.7.11.

Modifications edit the queue file, in which the headers stand as they will be delivered. A
removed header is gone for all that comes after it.
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
