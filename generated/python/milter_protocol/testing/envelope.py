# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The envelope of a mail, as SMTP has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUOTED = r'"(?:\\.|[^"\\])*"'
_BARE = re.compile(rf'(?:{_QUOTED}|[^\s<>"])*')
_BRACKETED = re.compile(rf'(<(?:{_QUOTED}|[^">])*>)((?: +[^\s]+)*) *')
_NO_LINE = re.compile(r"[\r\n\0]")
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
            ValueError: there is no recipient, or an argument has no valid address.
            TypeError: an argument is not a text.
        """
        if not (paths := tuple(map(_path, listed(recipients)))):
            raise ValueError("a mail needs at least one recipient")
        if any(address == "<>" for address, _ in paths):
            raise ValueError("a recipient must have an address; mail servers refuse <>")
        return cls(_path(sender), paths)


def listed(recipients: Iterable[str]) -> tuple[str, ...]:
    """The texts of a list of recipients.

    Raises:
        ValueError: it is one text.
    """
    if isinstance(recipients, str):
        raise ValueError("recipients must be a list of addresses, not one text")
    return tuple(recipients)


def bracketed(text: str) -> str:
    """An address in angle brackets, which may be there already.

    Raises:
        ValueError: it cannot be one.
        TypeError: it is not a text.
    """
    if not isinstance(text, str):
        raise TypeError(f"an address must be a text, not {shortened(text)}")
    if text.startswith("<"):
        return text
    if not _BARE.fullmatch(text):
        raise _invalid(text)
    return f"<{text}>"


def _path(text: str) -> Path:
    found = _BRACKETED.fullmatch(bracketed(text))
    if found is None or _NO_LINE.search(text):
        raise _invalid(text)
    return found[1], tuple(found[2].split())


def _invalid(text: str) -> ValueError:
    remedy = "write it in angle brackets, with parameters behind them, as in '<a@b> SIZE=3'"
    return ValueError(f"{shortened(text)} is not an address that SMTP can carry; {remedy}")
