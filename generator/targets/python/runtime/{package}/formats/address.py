"""Addresses of SMTP."""

from __future__ import annotations

from .._given import given_text


def address_of(text: str) -> str:
    """The mailbox of an address as SMTP commands have it (RFC 5321, section 4.1.2).

    Args:
        text: the address, in angle brackets, as `<anna@example.org>`, or without them. A source
            route in front of the mailbox, as in `<@a.example:anna@example.org>`, is left out.

    Returns:
        `anna@example.org`; an empty text for the null sender `<>`. What is not an address stays as
        it is: initiators pass on what the client sent.

    Raises:
        LocalProtocolError: it is not a text.
    """
    text = given_text(text).strip()
    if not (text.startswith("<") and text.endswith(">")):
        return text
    inner = text[1:-1]
    route, colon, mailbox = inner.partition(":")
    return mailbox if colon and route.startswith("@") else inner
