# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Heads of frames: the length and the code with which each begins."""

from __future__ import annotations

import re
from struct import Struct
from typing import TYPE_CHECKING

from .._dispatch import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 5
"""The bytes of a head."""

CODES = frozenset(kind.CODE for kind in MESSAGES)
"""The codes that messages have."""

_read_head = Struct(">IB").unpack_from


class Heads:
    """Tells by a head alone whether a frame may begin at a place."""

    def __init__(self, max_length: int) -> None:
        """Choose which are believed.

        Args:
            max_length: the greatest length of a frame that is believed.
        """
        self._max_length = max_length
        self._find = re.compile("".join(_classes(max_length)).encode(), re.DOTALL).search

    def may_be(self, data: bytearray, at: int) -> bool:
        """Whether what is there of a length and a code could be those of a frame."""
        if len(data) - at < HEAD:
            length = int.from_bytes(data[at : at + 4].ljust(4, b"\0"), "big")
            return length <= self._max_length
        length, code = _read_head(data, at)
        return 0 < length <= self._max_length and code in CODES

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
            for place in range(max(at, size - HEAD + 1), size):
                if self.may_be(data, place):
                    return place
        return size


def _classes(max_length: int) -> Iterator[str]:
    """An expression for each byte of a head. It passes a few lengths that are too great."""
    is_bounded = True
    for byte in max_length.to_bytes(4, "big"):
        if not is_bounded:
            yield "."
        else:
            yield rf"[\x00-\x{byte:02x}]" if byte else r"\x00"
        is_bounded = is_bounded and not byte
    codes = (rf"\x{code:02x}" for code in sorted(CODES))
    yield f"[{''.join(codes)}]"
