"""Bytes that stand in a text: in hexadecimal digits, or in base64."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64
from typing import TYPE_CHECKING

from ..._frames import PAYLOAD_START
from .cells import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAYLOAD = re.compile(
    rb"""(?<![a-z0-9:.])(?:0x|\\x)?
    ([0-9a-f]{2}(?:[0-9a-f:]{8,}+|([\ _-])[0-9a-f]{2}(?:\2[0-9a-f]{2}){3,}+))
    (?![a-z0-9.])""",
    re.VERBOSE | re.IGNORECASE,
)
_CODED = re.compile(rb"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{7,}={0,2}(?![A-Za-z0-9+/=_-])")
_SEPARATOR = re.compile(rb"[: _-]")
_COMMON = bytes.maketrans(b"-_", b"+/")


def payloads(text: bytes) -> Iterator[bytes]:
    """The bytes that stand in a text in hexadecimal digits, at least the head of a frame each.

    Where there are none, what is in base64 counts if it could be the head of a frame.
    """
    are_digits = False
    for found, _ in _PAYLOAD.findall(text):
        digits = _SEPARATOR.sub(b"", found)
        if len(digits) % 2 == 0 and len(digits) >= 2 * PAYLOAD_START:
            are_digits = True
            yield bytes.fromhex(digits.decode("ascii"))
    if not are_digits:
        decoded = map(in_base64, _CODED.findall(text))
        yield from (data for data in decoded if is_head(data))


def is_head(data: bytes) -> bool:
    """Whether bytes could be the head of a frame, and more."""
    return len(data) >= PAYLOAD_START and HEADS.may_be(bytearray(data), 0)


def in_base64(text: bytes) -> bytes:
    """What a text stands for in base64, in either alphabet; empty if it is not that."""
    bare = text.rstrip(b"=")
    try:
        return a2b_base64(bare.translate(_COMMON) + b"=" * (-len(bare) % 4), strict_mode=True)
    except Error:
        return b""
