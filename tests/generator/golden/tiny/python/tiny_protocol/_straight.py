# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Straight-line functions that take payloads apart.

Each returns the fields as they are on the wire: numbers, and texts as bytes. Each raises the error
that the payload is; offsets count from the start of the frame, whose payload begins at byte 5.
"""

from __future__ import annotations

from struct import Struct

from .errors import TrailingBytesError, TruncatedError, UnterminatedError

read_u16 = Struct(">H").unpack_from
read_u32 = Struct(">I").unpack_from


def parse_ping(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Ping` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Ping", "word", pos + 5)
    word = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Ping", None, pos + 5)
    return (word,)


def parse_pong(payload: bytes) -> tuple[bytes, int]:
    """Take the payload of `Pong` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Pong", "word", pos + 5)
    word = payload[pos:stop]
    pos = stop + 1
    if end - pos < 4:
        raise TruncatedError("Pong", "count", pos + 5)
    count = read_u32(payload, pos)[0]
    pos += 4
    if pos < end:
        raise TrailingBytesError("Pong", None, pos + 5)
    return (word, count)
