# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Heads of frames: the length and the code, which stand before the payload."""

from __future__ import annotations

import re

from .._dispatch import MESSAGES
from .._frames import (
    BYTE_ORDER,
    CODE_AT,
    LEAST_LENGTH,
    LENGTH_AT,
    LENGTH_END,
    LENGTH_SIZE,
    PAYLOAD_START,
    UNCOUNTED,
)
from ..framing import read_length

_NAMES = {kind.CODE: kind.__name__ for kind in MESSAGES}

CODES = frozenset(_NAMES)
"""The codes that messages have."""


def cut_off(data: bytes | bytearray) -> str:
    """What is said of the last frame, if only its beginning is there.

    Args:
        data: that beginning.
    """
    name = _NAMES.get(data[CODE_AT]) if len(data) > CODE_AT else None
    frame = f"the last frame, {name}, is cut off" if name else "the last frame is cut off"
    if len(data) < LENGTH_END:
        have = "1 byte" if len(data) == 1 else f"{len(data)} bytes"
        return f"{frame}: it has {have}, and its length is not complete"
    (length,) = read_length(data, 0)
    return f"{frame}: it has {len(data)} of its {UNCOUNTED + length} bytes"


class Heads:
    """Tells by a head alone whether a frame may begin at a place."""

    def __init__(self, max_length: int) -> None:
        """Choose which are believed.

        Args:
            max_length: the greatest length of a frame that is believed.
        """
        self._max_length = max_length
        self._find = re.compile(_expression(max_length).encode(), re.DOTALL).search

    def may_be(self, data: bytearray, at: int) -> bool:
        """Whether what is there of a length and a code could be those of a frame."""
        if len(data) - at < PAYLOAD_START:
            stated = data[at + LENGTH_AT : at + LENGTH_END].ljust(LENGTH_SIZE, b"\0")
            is_known = CODES.issuperset(data[at + CODE_AT : at + CODE_AT + 1])
            return is_known and int.from_bytes(stated, BYTE_ORDER) <= self._max_length
        (length,) = read_length(data, at)
        return LEAST_LENGTH <= length <= self._max_length and data[at + CODE_AT] in CODES

    def next(self, data: bytearray, at: int, *, whole: bool) -> int:
        """The next place where a frame may begin; the end if there is none.

        Args:
            data: where to look.
            at: the first place to look at.
            whole: whether the end may not cut a head off.
        """
        found = self._find(data, at)
        if found is not None:
            return found.start()
        size = len(data)
        if not whole:
            for place in range(max(at, size - PAYLOAD_START + 1), size):
                if self.may_be(data, place):
                    return place
        return size


def _expression(max_length: int) -> str:
    """An expression that finds heads. It passes a few lengths that are impossible."""
    codes = (rf"\x{code:02x}" for code in sorted(CODES))
    head = {CODE_AT: f"[{''.join(codes)}]"}
    is_bounded = True
    places = range(LENGTH_AT, LENGTH_END)
    highest_first = places if BYTE_ORDER == "big" else reversed(places)
    for place, byte in zip(highest_first, max_length.to_bytes(LENGTH_SIZE, "big"), strict=True):
        bounded = rf"[\x00-\x{byte:02x}]" if byte else r"\x00"
        head[place] = bounded if is_bounded else "."
        is_bounded = is_bounded and not byte
    return "".join(head[place] for place in sorted(head))
