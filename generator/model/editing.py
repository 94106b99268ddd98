"""What replies do to the mail that is under way, and how programs take and modify mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field as Limits

from generator.model.keys import Words
from generator.model.part import Part
from generator.model.text import Explained
from generator.model.words import Count, Name, Truth

HeaderName = Annotated[str, Limits(pattern="^[!-9;-~]+$")]
MailboxStart = Annotated[str, Limits(pattern="^[ -~]+$")]
Blank = Annotated[str, Limits(pattern="^[ \t]$")]


class Effect(StrEnum):
    """What a reply can do to the mail."""

    ADDS_HEADER = "adds-header"
    INSERTS_HEADER = "inserts-header"
    CHANGES_HEADER = "changes-header"
    REPLACES_BODY = "replaces-body"
    CHANGES_SENDER = "changes-sender"
    ADDS_RECIPIENT = "adds-recipient"
    ADDS_RECIPIENTS = "adds-recipients"
    REMOVES_RECIPIENTS = "removes-recipients"
    QUARANTINES = "quarantines"


PARTS: Mapping[Effect, tuple[str, ...]] = {
    **dict.fromkeys(Effect, ("value",)),
    Effect.ADDS_HEADER: ("name", "value"),
    Effect.INSERTS_HEADER: ("index", "name", "value"),
    Effect.CHANGES_HEADER: ("index", "name", "value"),
}
"""The keys of an `Edit` that each effect needs."""


@dataclass(frozen=True, kw_only=True)
class Edit(Part):
    """What a reply does to the mail, and the fields with what it needs for that."""

    does: Annotated[
        Effect,
        Words(
            {each.value: each for each in Effect},
            {
                Effect.CHANGES_HEADER: "also removes it, if the value is empty",
                Effect.REPLACES_BODY: "the first frame takes the old body away, and further ones "
                "add to the new one",
                Effect.ADDS_RECIPIENTS: "one, or as many as the program reads in the text",
            },
        ),
    ]
    """What it does."""
    index: Name | None = None
    """The field with the place: of an inserted header that among all headers, from 0; of a changed
    one that among the headers of its name, from 1."""
    name: Name | None = None
    """The field with the name of the header."""
    value: Name
    """The field with the value, the text, the address or the reason."""


@dataclass(frozen=True, kw_only=True)
class OwnHeader(Part):
    """A header in a program's list that it does not show."""

    name: HeaderName
    """Its name."""
    fixed: Truth = False
    """Whether it stays as it is when a header of its name is added or changed."""


@dataclass(frozen=True, kw_only=True)
class Editing(Explained):
    """How a program carries out what replies do to the mail."""

    own_headers: tuple[OwnHeader, ...] = ()
    """The headers in its list that it does not show, which come first, delivered or not."""
    withheld: tuple[HeaderName, ...] = ()
    """The names of headers that it does not deliver."""
    withheld_if_new: tuple[HeaderName, ...] = ()
    """The names of headers that it does not deliver if no header of these names came with the
    mail."""
    inserts: Annotated[str, Words(("before", "after"))]
    """Whether a header goes before the one in the list that has its index, or after it; the first
    has 0."""
    adds: Annotated[str, Words(("at-end", "before-same"))]
    """Whether a header goes to the end of the list, or before the first of its name."""
    changed_name: Annotated[str, Words(("new", "kept"))]
    """How the name of a changed header is spelled: as in the reply, or as before."""
    removed: Annotated[str, Words(("gone", "counted"))]
    """Whether a removed header still counts, and comes back when it is changed."""
    index: Annotated[str, Words(("signed", "unsigned"))]
    """How an index is read; a negative one acts as 0."""
    fold: Blank
    """What is put before a line of a value that does not begin with white space."""
    name_limit: Count = 0
    """How many bytes of the name of a header it delivers; 0: all."""
    line_limit: Count = 0
    """How many bytes of each line of a header it delivers, the name included. 0: all."""
    body: Annotated[str, Words(("in-one-run", "anywhere"))]
    """Whether other replies may stand between the frames of a new body."""
    recipients: Annotated[str, Words(("first", "all"))]
    """Which of several addresses with commas between them are taken."""
    repeated: Annotated[str, Words(("added", "left-out"))]
    """What happens to an added recipient that came with the mail."""
    empty_sender: Annotated[str, Words(("nobody", "ignored"))]
    """What an empty sender means."""


@dataclass(frozen=True, kw_only=True)
class Reading(Explained):
    """How a program takes a mail from a client."""

    mailbox_starts: tuple[MailboxStart, ...] = ()
    """With what a line of a mailbox file begins, before the headers."""
    mailbox_lines: Annotated[str, Words(("first", "all"))] = "all"
    """Whether it knows one such line or all."""
    mailbox_header: HeaderName | None = None
    """The header that it makes of such a line; without it, the line is dropped."""
    bare_cr: Annotated[str, Words(("refused", "blank"))]
    """Whether it refuses a CR without LF, or turns it into a space."""
    nul: Annotated[str, Words(("cut", "removed"))]
    """Whether a line of a header is cut at a NUL, or the NUL is removed."""
    longest_name: Count = 0
    """How many bytes the name of a header may have; one with a longer name is the beginning of the
    body. 0: any number."""
    not_names: tuple[HeaderName, ...] = ()
    """With what the name of a header cannot begin."""
    closing: tuple[HeaderName, ...] = ()
    """The names of headers with which the body begins."""
    not_shown: tuple[HeaderName, ...] = ()
    """The names of headers that it removes at once."""
    header_limit: Count = 0
    """Where a header is cut, in bytes; 0: nowhere."""
    all_headers_limit: Count = 0
    """How many bytes all headers together may have, with one for each line end. 0: any number."""
