"""A mail as lines and as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...testing import Mail


def stored(mail: Mail) -> bytes:
    """A mail as a file has it, with LF at the end of each line."""
    return bytes(mail).replace(b"\r\n", b"\n")


def lines(mail: Mail, *, with_body: bool = True) -> list[str]:
    """The envelope and the content of a mail, line by line."""
    return [*_envelope(mail), "", *_content(mail, with_body=with_body)]


def _envelope(mail: Mail) -> Iterator[str]:
    if mail.quarantine is not None:
        yield f"QUARANTINE: {mail.quarantine}"
    yield f"MAIL FROM:{mail.sender}"
    for recipient in mail.recipients:
        yield f"RCPT TO:{recipient}"


def _content(mail: Mail, *, with_body: bool) -> Iterator[str]:
    for name, value in mail.headers:
        yield from f"{name}:{value}".split("\n")
    if with_body:
        yield ""
        yield from _body(mail)


def _body(mail: Mail) -> Iterator[str]:
    if mail.body:
        text = mail.body.decode("utf-8", "surrogateescape")
        yield from text.removesuffix("\r\n").split("\r\n")
