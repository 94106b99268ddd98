"""How a program carries out what it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..options import Options
    from .habits import Habits


class OwnHeader(NamedTuple):
    """A header in a program's list that it does not show.

    Attributes:
        name: its name.
        is_fixed: whether it stays as it is when a header of its name is added or changed.
    """

    name: str
    is_fixed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a program takes a mail from a client.

    Attributes:
        mailbox_starts: with what a line of a mailbox file begins, before the headers.
        mailbox_lines: whether it knows one such line or all.
        mailbox_header: the header that it makes of one; `None` where it drops it.
        bare_cr: whether it refuses a CR without LF, or turns it into a space.
        nul: whether a line of a header is cut at a NUL, or the NUL is removed.
        longest_name: how long the name of a header may be, in bytes; one with a longer name is the
            beginning of the body. 0: of any length.
        not_names: with what the name of a header cannot begin.
        closing: the names of headers with which the body begins, in small letters.
        not_shown: the names of headers that it removes at once, in small letters.
        header_limit: where a header is cut, in bytes; 0 for nowhere.
        all_headers_limit: how many bytes all headers together may have, with one for each line end;
            0 for any number.
    """

    mailbox_starts: tuple[bytes, ...]
    mailbox_lines: Literal["first", "all"]
    mailbox_header: str | None
    bare_cr: Literal["refused", "blank"]
    nul: Literal["cut", "removed"]
    longest_name: int
    not_names: tuple[bytes, ...]
    closing: frozenset[str]
    not_shown: frozenset[str]
    header_limit: int
    all_headers_limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How a program asks responders about mails, and carries out what they ask for.

    Attributes:
        title: the name of the program.
        examined: the version that this was measured with.
        own_headers: the headers in its list that it does not show, which come first, delivered or
            not.
        withheld: the names of headers that it does not deliver, in small letters.
        withheld_if_new: the names of headers that it does not deliver if no header of these names
            came with the mail, in small letters.
        inserts: whether a header goes before the one in the list that has its index, or after it;
            the first has 0.
        adds: whether a header goes to the end of the list, or before the first of its name.
        changed_name: how the name of a changed header is spelled: as in the reply, or as before.
        removed: whether a removed header still counts, and comes back when it is changed.
        index: whether an index is read as a signed number of 32 bits; a negative one acts as 0.
        fold: what is put before a line of a value that does not begin with white space.
        name_limit: how many bytes of the name of a header are delivered; 0 for all.
        line_limit: how many bytes of each line of a header are delivered, its name included; 0 for
            all.
        body: whether other replies may stand between the frames of a new body.
        recipients: which of several addresses with commas between them are taken.
        repeated: what happens to an added recipient that came with the mail.
        empty_sender: what an empty sender means.
        reading: how it takes a mail from a client.
        habits: how it asks a responder.
        offers: what it offers in the negotiation, by the version that it is configured for; the
            first is the default.
    """

    title: str
    examined: str
    own_headers: tuple[OwnHeader, ...]
    withheld: frozenset[str]
    withheld_if_new: frozenset[str]
    inserts: Literal["before", "after"]
    adds: Literal["at-end", "before-same"]
    changed_name: Literal["new", "kept"]
    removed: Literal["gone", "counted"]
    index: Literal["signed", "unsigned"]
    fold: str
    name_limit: int
    line_limit: int
    body: Literal["in-one-run", "anywhere"]
    recipients: Literal["first", "all"]
    repeated: Literal["added", "left-out"]
    empty_sender: Literal["nobody", "ignored"]
    reading: Reading
    habits: Habits
    offers: Mapping[int, Options]
