# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

Texts = tuple[type[Message], int, int, bool]
"""The message, the parts of its payload between NULs, the index of the last one, which must be
empty, and whether the first one may be empty."""

_new = object.__new__


MESSAGES: Final[tuple[type[Message], ...]] = ()
"""All messages, commands first."""

DECODERS: Final[list[Callable[[bytes], Message] | None]] = [None] * 256
"""The function that reads a payload, by the code."""

TEXTS: Final[list[Texts | None]] = [None] * 256
"""What payloads are that are texts alone, by the code."""
