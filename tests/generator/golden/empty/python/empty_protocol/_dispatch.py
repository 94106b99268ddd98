# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._laid_out import VaryingMessage
    from ._message import Message

_new = object.__new__


MESSAGES: Final[tuple[type[Message], ...]] = ()
"""All messages, commands first."""

DECODERS: Final[list[Callable[[bytes], Message] | None]] = [None] * 256
"""The function that reads a payload, by the code, if it does not matter what was agreed."""

VARYING: Final[dict[int, type[VaryingMessage]]] = {}
"""The messages whose layout depends on what was agreed, by the code."""

PAIRS: Final[list[type[Message] | None]] = [None] * 256
"""The messages of two texts, by the code: those that a stream has most of. A payload that has two
NULs, the last one at its end, and that does not begin with one, is fine without a look at more."""
