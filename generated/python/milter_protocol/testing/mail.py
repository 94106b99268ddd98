# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A mail with its envelope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import shortened
from .envelope import all_bracketed, bracketed
from .texts import check_header


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as a mail server holds it.

    Text stands for bytes of UTF-8. A byte that is not UTF-8 is a surrogate, as the error handler
    `surrogateescape` makes it.

    Attributes:
        sender: the address of MAIL FROM, in angle brackets, which may be left out where the mail is
            made; `<>` for the null sender.
        recipients: the addresses of RCPT TO, in such brackets too.
        headers: names and values. A value begins right after the colon, usually with a space;
            a folded one has LF and white space inside.
        body: what follows the empty line, with CR LF at the end of each line.
        quarantine: why the mail is held back, or `None` if it is not.

    Raises:
        ValueError: an address or a header cannot be one, or the recipients are one text.
        TypeError: something is of another type.
    """

    sender: str = "<>"
    recipients: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    quarantine: str | None = None

    def __post_init__(self) -> None:
        headers = tuple(_pair(index, each) for index, each in enumerate(self.headers))
        object.__setattr__(self, "sender", bracketed(self.sender, "sender"))
        object.__setattr__(self, "recipients", all_bracketed(self.recipients))
        object.__setattr__(self, "headers", headers)
        if not isinstance(self.body, bytes):
            remedy = "encode a text first"
            raise TypeError(f"body must be bytes, not {shortened(self.body)}; {remedy}")

    def __bytes__(self) -> bytes:
        """Headers, empty line and body, with CR LF at the end of each line."""
        lines = (f"{name}:{value}\n".replace("\n", "\r\n") for name, value in self.headers)
        return "".join(lines).encode("utf-8", "surrogateescape") + b"\r\n" + self.body


def _pair(index: int, given: Any) -> tuple[str, str]:
    """A header that was given."""
    where = f"headers[{index}]"
    if not isinstance(given, tuple | list) or len(given) != 2:
        raise TypeError(f"{where} must be a pair, of name and value, not {shortened(given)}")
    name, value = given
    check_header(where, name, value)
    return name, value
