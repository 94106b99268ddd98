"""Texts that a mail server can hand over."""

from __future__ import annotations

import re
from typing import Any

from ..errors import shortened

_NOT_IN_LINES = re.compile(r"[\0\r\n]")
_NOT_IN_HEADERS = re.compile(r"[\0\r]|\n(?![ \t])")
_NAME = re.compile(r"[^\s:\0]+")
_SPELLED = {"\0": "a NUL", "\r": "a CR", "\n": "an LF"}


def check_text(where: str, text: Any) -> None:
    """Check a text that stands in one line.

    Args:
        where: what it is, for the error.
        text: the text.

    Raises:
        TypeError: it is not a text.
        ValueError: it has a NUL or a line end.
    """
    _check(where, text, _NOT_IN_LINES, "leave it out")


def check_header(where: str, name: Any, value: Any) -> None:
    """Check a header, which may be folded.

    Args:
        where: what it is, for the error.
        name: its name.
        value: its value.

    Raises:
        TypeError: one of them is not a text.
        ValueError: the name is not one, or the value has something that would not stay in it.
    """
    check_text(f"the name of {where}", name)
    if not _NAME.fullmatch(name):
        reason = "is not the name of a header: it is empty, or has a colon or white space"
        raise ValueError(f"{where}: {shortened(name)} {reason}")
    remedy = "leave it out; between the lines of a folded header is an LF with white space after it"
    _check(f"{where} ({name})", value, _NOT_IN_HEADERS, remedy)


def _check(where: str, text: Any, forbidden: re.Pattern[str], remedy: str) -> None:
    if not isinstance(text, str):
        raise TypeError(f"{where} must be a text, not {shortened(text)}")
    if found := forbidden.search(text):
        what = f"{_SPELLED[found[0]]} at index {found.start()}"
        raise ValueError(f"{where} has {what}, which no mail server hands over; {remedy}")
