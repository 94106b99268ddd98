"""The mail that is modified."""

from milter_protocol.testing import Mail

_HEADERS = (
    ("From", " Anna <anna@example.org>"),
    ("X-Same", " a"),
    ("To", " Bert <bert@example.net>"),
    ("X-Fold", " one\n two\n\tthree"),
    ("Date", " Mon, 3 Jun 2024 10:00:00 +0000"),
    ("x-same", "b"),
    ("Received", " from there by client.example"),
    ("Message-Id", " <{token}@client.example>"),
    ("X-Eight", " caf\udce9 ü"),
    ("Subject", "   {token}"),
    ("X-SAME", "\tc"),
    ("X-Last", ""),
)
"""Servers add none to these but their `Received`, and none of them is rewritten."""
_BODY = b"Hello\r\n.dots\r\n\r\nbye \xe9\r\n"


def mail_of(token: str) -> Mail:
    """A mail that can be told from all others, with two recipients."""
    return Mail(
        "<anna@example.org>",
        tuple(f"<{name}.{token}@example.net>" for name in ("first", "second")),
        tuple((name, value.format(token=token)) for name, value in _HEADERS),
        _BODY,
    )
