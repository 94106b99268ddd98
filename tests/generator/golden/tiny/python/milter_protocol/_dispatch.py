# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._message import Message
from .commands import Ping
from .replies import Pong

if TYPE_CHECKING:
    from collections.abc import Callable

Texts = tuple[type[Message], int, int, bool]
"""The message, the parts of its payload between NULs, the index of the last one, which must be
empty, and whether the first one may be empty."""

_new = object.__new__


def decode_ping(payload: bytes) -> Ping:
    """Read the payload of `Ping`."""
    return Ping.from_payload(payload)


def decode_pong(payload: bytes) -> Pong:
    """Read the payload of `Pong`."""
    return Pong.from_payload(payload)


MESSAGES: Final[tuple[type[Message], ...]] = (
    Ping,
    Pong,
)
"""All messages, commands first."""

DECODERS: Final[list[Callable[[bytes], Message] | None]] = [None] * 256
"""The function that reads a payload, by the code."""
DECODERS[0x50] = decode_ping
DECODERS[0x70] = decode_pong

TEXTS: Final[list[Texts | None]] = [None] * 256
"""What payloads are that are texts alone, by the code."""
TEXTS[0x50] = (Ping, 2, 1, True)
