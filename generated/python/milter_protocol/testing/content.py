# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A mail while modifications are made to it."""

from __future__ import annotations

import re
from email.utils import getaddresses
from typing import TYPE_CHECKING

from .headers import Headers

if TYPE_CHECKING:
    from .mail import Mail
    from .profile import Profile

_LINE_END = re.compile(rb"\r?\n")


class ModificationError(ValueError):
    """A program would not carry out these modifications, and would not take the mail."""


class Content:
    """What a program holds of a mail.

    Attributes:
        sender: the address of the sender, in angle brackets.
        headers: the headers.
        reason: why the mail is held back, or `None` if it is not.
        place: the number of the reply that is carried out.
    """

    def __init__(self, mail: Mail, profile: Profile, *, keeps_space: bool) -> None:
        """Begin with the mail as it came.

        Args:
            mail: the mail.
            profile: the program.
            keeps_space: whether values of headers hold the white space after the colon.
        """
        self.sender = mail.sender
        self.headers = Headers(mail.headers, profile, keeps_space=keeps_space)
        self.reason = mail.quarantine
        self.place = 0
        self._profile = profile
        self._came = mail.recipients
        self._added: tuple[str, ...] = ()
        self._old_body = mail.body
        self._new_body: list[bytes] = []
        self._place_of_body = 0

    @property
    def recipients(self) -> tuple[str, ...]:
        """The addresses of the recipients, in angle brackets; those that were added come last."""
        return self._came + self._added

    @property
    def body(self) -> bytes:
        """The body; each line of a new one ends with CR LF, whatever ended it before."""
        if not self._new_body:
            return self._old_body
        body = _LINE_END.sub(b"\r\n", b"".join(self._new_body))
        return body if body.endswith(b"\r\n") or not body else body + b"\r\n"

    def adds_header(self, name: str, value: str) -> None:
        """Add a header."""
        self.headers.add(name, value)

    def inserts_header(self, index: int, name: str, value: str) -> None:
        """Insert a header at an index of the list."""
        self.headers.insert(index, name, value)

    def changes_header(self, index: int, name: str, value: str) -> None:
        """Change or, with an empty value, remove the header of a name that an index counts."""
        self.headers.change(index, name, value)

    def replaces_body(self, data: bytes) -> None:
        """Take the first or a further piece of a new body.

        Raises:
            ModificationError: something came between the pieces, which the program does not take.
        """
        has_gap = self._new_body and self.place != self._place_of_body + 1
        if has_gap and self._profile.body == "in-one-run":
            reason = "takes a new body only in one run of replies. Put the others before it."
            raise ModificationError(f"reply {self.place}: {self._profile.title} {reason}")
        self._place_of_body = self.place
        self._new_body.append(data)

    def changes_sender(self, address: str) -> None:
        """Take another sender."""
        if address or self._profile.empty_sender == "nobody":
            self.sender = _addresses(address)[0]

    def adds_recipient(self, address: str) -> None:
        """Add one recipient."""
        self._add(_addresses(address)[:1])

    def adds_recipients(self, addresses: str) -> None:
        """Add the recipients that the program reads in a text."""
        self._add(self._read(addresses))

    def removes_recipients(self, addresses: str) -> None:
        """Remove the recipients that the program reads in a text."""
        removed = self._read(addresses)
        self._came = tuple(each for each in self._came if each not in removed)
        self._added = tuple(each for each in self._added if each not in removed)

    def quarantines(self, reason: str) -> None:
        """Hold the mail back."""
        self.reason = reason

    def _add(self, addresses: tuple[str, ...]) -> None:
        for each in addresses:
            is_there = self._profile.repeated == "left-out" and each in self._came
            if not is_there and each not in (*self._added, "<>"):
                self._added += (each,)

    def _read(self, addresses: str) -> tuple[str, ...]:
        found = _addresses(addresses)
        return found if self._profile.recipients == "all" else found[:1]


def _addresses(text: str) -> tuple[str, ...]:
    """The addresses of a text in angle brackets; `<>` if the text has no address."""
    found = (address for _, address in getaddresses([text]))
    return tuple(f"<{address}>" for address in found) or ("<>",)
