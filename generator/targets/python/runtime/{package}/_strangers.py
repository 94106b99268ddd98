"""Telling other protocols by what their streams begin with."""

from __future__ import annotations

import re

from .limits import PLAUSIBLE_MAX_LENGTH, STRANGERS

LONGEST = max((len(digits) // 2 for digits, _ in STRANGERS), default=0)
"""So many bytes of a stream tell."""


def stranger_at(data: bytes) -> str | None:
    """Who the peer is whose stream begins like that, if it is a known stranger."""
    said = data[:LONGEST].hex()
    return next((peer for digits, peer in STRANGERS if re.match(digits, said)), None)


def stranger_with(length: int) -> str | None:
    """Who the peer may be whose stream begins with a length that is too long.

    Frames begin with some of what strangers begin with; of that a length tells nothing.
    """
    said = f"{length:08x}"
    return next((peer for head, peer in _BY_LENGTH if re.match(head, said)), None)


def _by_length() -> list[tuple[str, str]]:
    heads = [(digits[:8], peer) for digits, peer in reversed(STRANGERS)]
    return [
        (head, peer)
        for head, peer in heads
        if int(head.replace(".", "0").ljust(8, "0"), 16) > PLAUSIBLE_MAX_LENGTH
    ]


_BY_LENGTH = _by_length()
