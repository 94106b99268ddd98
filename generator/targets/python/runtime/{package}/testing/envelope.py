"""The envelope of a mail, as SMTP has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BRACKETED = re.compile(r'<(?:"(?:\\.|[^"\\])*"|[^">])*>')
Path = tuple[str, tuple[str, ...]]
"""An address in angle brackets, and its ESMTP parameters."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Sender and recipients with their ESMTP parameters."""

    sender: Path
    recipients: tuple[Path, ...]

    @classmethod
    def of(cls, sender: str, recipients: Iterable[str]) -> Envelope:
        """Read the arguments of MAIL FROM and RCPT TO.

        Raises:
            ValueError: there is no recipient.
        """
        if isinstance(recipients, str):
            raise ValueError("recipients must be a list of addresses, not one text")
        if not (paths := tuple(map(_path, recipients))):
            raise ValueError("a mail needs at least one recipient")
        return cls(_path(sender), paths)


def _path(text: str) -> Path:
    if (found := _BRACKETED.match(text)) is None:
        return f"<{text}>", ()
    return found[0], tuple(text[found.end() :].split())
