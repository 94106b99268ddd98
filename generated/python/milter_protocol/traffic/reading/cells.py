# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Numbers between spaces: their base, how many bytes each stands for, and in which order."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from ..._frames import LENGTH_END, UNCOUNTED
from ...framing import read_length
from ...limits import GREATEST_MAX_LENGTH
from ..heads import Heads

HEADS = Heads(GREATEST_MAX_LENGTH)
"""Tells whether a frame may begin with some bytes."""

Order: TypeAlias = Literal["big", "little"]

AFFIX = re.compile(rb"(?<!\w)(?:\$|&H|U\+00)(?=[0-9a-f])|(?<=[0-9a-f])h\b", re.IGNORECASE)
"""What some languages write before or after hexadecimal digits."""

_ARRAY = re.compile(rb"[{\[(<]\s*((?:[^\s,\[\](){}<>]+[\s,]+){4,})")
_BETWEEN = re.compile(rb"[\s,'\"]+")


class Cells(NamedTuple):
    """Numbers of one kind.

    Attributes:
        pattern: one of them.
        base: in which base they are.
        width: how many bytes each stands for.
    """

    pattern: str
    base: int
    width: int

    def data(self, words: list[str], order: Order) -> bytes | None:
        """The bytes that numbers stand for; `None` if one of them is not of this kind."""
        data = bytearray()
        for word in words:
            if not re.fullmatch(self.pattern, word):
                return None
            number = int(word, self.base)
            if not -(1 << 8 * self.width - 1) <= number < 1 << 8 * self.width:
                return None
            data += (number % (1 << 8 * self.width)).to_bytes(self.width, order)
        return bytes(data)


DIGITS = (
    Cells("[0-9a-fA-F]{4}", 16, 2),
    Cells("[01][0-7]{5}", 8, 2),
    Cells("[0-9a-fA-F]{8}", 16, 4),
    Cells("[0-3][0-7]{10}", 8, 4),
    Cells("[0-9a-fA-F]{16}", 16, 8),
    Cells("[01][0-7]{21}", 8, 8),
)
"""Numbers of several bytes each, all of whose digits are there."""

DECIMALS = (
    Cells(r"-?\d{1,5}", 10, 2),
    Cells(r"-?\d{1,10}", 10, 4),
    Cells(r"-?\d{1,20}", 10, 8),
)
"""The same without leading zeros."""

_BYTES = (
    Cells(r"-?\d{1,3}", 10, 1),
    Cells("(?:0x)?0?[0-9a-fA-F]{1,2}", 16, 1),
    Cells("(?:0o)?[0-7]{1,4}", 8, 1),
    Cells("(?:0b)?[01]{1,8}", 2, 1),
)


def listed(text: bytes) -> tuple[Cells, Order] | None:
    """The kind of the numbers in an array or a text of nothing else.

    Args:
        text: the beginning of a file.

    Returns:
        The first kind by which their bytes are those of frames; `None` if none is.
    """
    array = _ARRAY.search(text)
    found = _BETWEEN.split(AFFIX.sub(b"", array[1] if array else text).strip(b" \t\r\n'\""))
    # The end of what is there may cut the last one off.
    words = [word.decode("latin-1") for word in found[:-1]]
    for cells in (*_BYTES, *DIGITS, *DECIMALS):
        # Digits of big numbers read as those of bytes.
        orders: tuple[Order, ...] = ("little",) if cells.base == 16 else ("little", "big")
        for order in orders:
            data = cells.data(words, order)
            if data and _are_frames(bytearray(data)):
                return cells, order
    return None


def _are_frames(data: bytearray) -> bool:
    at = 0
    while at < len(data):
        if not HEADS.may_be(data, at):
            return False
        if len(data) - at < LENGTH_END:
            break
        (length,) = read_length(data, at)
        at += UNCOUNTED + length
    return True
