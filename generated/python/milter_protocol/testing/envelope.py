# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The envelope of a mail, as SMTP has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import shortened
from .texts import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUOTED = r'"(?:\\.|[^"\\])*"'
_BARE = re.compile(rf'(?:{_QUOTED}|[^\s<>"])*')
_BRACKETED = re.compile(rf'(<(?:{_QUOTED}|[^">])*>)((?: +[^\s]+)*) *')
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
        texts = all_bracketed(recipients)
        paths = tuple(_path(text, _place(index)) for index, text in enumerate(texts))
        if not paths:
            raise ValueError("recipients: a mail needs at least one")
        for index, (address, _) in enumerate(paths):
            if address == "<>":
                reason = "a recipient must have an address; mail servers refuse <>"
                raise ValueError(f"{_place(index)}: {reason}")
        return cls(_path(bracketed(sender, "sender"), "sender"), paths)


def all_bracketed(recipients: Iterable[str]) -> tuple[str, ...]:
    """The addresses of recipients in angle brackets.

    Raises:
        ValueError: they are one text, or one cannot be an address.
        TypeError: one is not a text, or this is not a list.
    """
    if isinstance(recipients, str | bytes):
        raise ValueError("recipients must be a list of addresses, not one text")
    return tuple(bracketed(text, _place(index)) for index, text in enumerate(recipients))


def bracketed(text: str, where: str) -> str:
    """An address in angle brackets, which may be there already.

    Args:
        text: the address.
        where: what it is, for the error.

    Raises:
        ValueError: it cannot be one.
        TypeError: it is not a text.
    """
    check_text(where, text)
    if text.startswith("<"):
        return text
    if not _BARE.fullmatch(text):
        raise _invalid(text, where)
    return f"<{text}>"


def _place(index: int) -> str:
    return f"recipients[{index}]"


def _path(text: str, where: str) -> Path:
    if (found := _BRACKETED.fullmatch(text)) is None:
        raise _invalid(text, where)
    return found[1], tuple(found[2].split())


def _invalid(text: str, where: str) -> ValueError:
    remedy = "write it in angle brackets, with parameters after them, as in '<a@b> SIZE=3'"
    return ValueError(f"{where}: {shortened(text)} is not an address that SMTP can carry; {remedy}")
