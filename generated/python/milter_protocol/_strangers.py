# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Telling other protocols by what their streams begin with."""

from __future__ import annotations

import re

from ._frames import BYTE_ORDER, LENGTH_AT, LENGTH_END, LENGTH_SIZE
from .limits import PLAUSIBLE_MAX_LENGTH, STRANGERS

LONGEST = max((len(digits) // 2 for digits, _ in STRANGERS), default=0)
"""So many bytes of a stream tell."""


def stranger_at(data: bytes) -> str | None:
    """Who the peer is whose stream begins like that, if it is a known stranger."""
    said = data[:LONGEST].hex()
    return next((peer for digits, peer in STRANGERS if re.match(digits, said)), None)


def stranger_with(length: bytes) -> str | None:
    """Who the peer may be, judging by the bytes of a length that is too long.

    Frames begin with some of what strangers begin with; of that a length tells nothing.
    """
    said = length.hex()
    return next((peer for digits, peer in _BY_LENGTH if re.match(digits, said)), None)


def _by_length() -> list[tuple[str, str]]:
    found = [(digits[2 * LENGTH_AT : 2 * LENGTH_END], who) for digits, who in reversed(STRANGERS)]
    return [(digits, who) for digits, who in found if _least(digits) > PLAUSIBLE_MAX_LENGTH]


def _least(digits: str) -> int:
    """The least length with such bytes, of which some or the last ones may be unknown."""
    known = digits.replace(".", "0").ljust(2 * LENGTH_SIZE, "0")
    return int.from_bytes(bytes.fromhex(known), BYTE_ORDER)


_BY_LENGTH = _by_length()
