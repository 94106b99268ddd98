# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .commands import Ping
from .replies import Pong

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._laid_out import VaryingMessage
    from ._message import Message

_new = object.__new__


def decode_ping(payload: bytes) -> Ping:
    """Read the payload of `Ping`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(Ping)
        message._payload = payload
        message._values = None
        return message
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
"""The function that reads a payload, by the code, if it does not matter what was agreed."""
DECODERS[0x50] = decode_ping
DECODERS[0x70] = decode_pong

VARYING: Final[dict[int, type[VaryingMessage]]] = {}
"""The messages whose layout depends on what was agreed, by the code."""

PAIRS: Final[list[type[Message] | None]] = [None] * 256
"""The messages of two texts, by the code: those that a stream has most of. A payload that has two
NULs, the last one at its end, and that does not begin with one, is fine without a look at more."""
