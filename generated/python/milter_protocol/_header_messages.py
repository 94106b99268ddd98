# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The messages that are about headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from .commands import Header
from .enums import Steps
from .replies import AddHeader, ChangeHeader

if TYPE_CHECKING:
    from enum import IntFlag

Received: TypeAlias = Header
Changed: TypeAlias = ChangeHeader
Added: TypeAlias = AddHeader

BLANK_WITH: Final[IntFlag | None] = Steps.HEADER_LEADING_SPACE
"""The flag with which values begin with the space after the colon."""


def name_of(message: Received) -> str:
    """The name of a header."""
    return message.name


def changed(occurrence: int, name: str, value: str) -> Changed:
    """The message that changes a header, or removes it with an empty value."""
    return ChangeHeader(index=occurrence, name=name, value=value)


def added(name: str, value: str) -> Added:
    """The message that adds a header."""
    return AddHeader(name=name, value=value)
