"""Hexadecimal digits: with or without `0x`, white space, commas, colons and semicolons between.

Where a text says that it was followed by Wireshark or tshark, lines that are indented belong to the
second side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .formats import MARK, Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_NODE = re.compile(rb"^=+$|^(?:Follow|Filter|Node \d+): ")
_LONGEST_PART = 1 << 16
_SHORT = re.compile(rb"(?:0[xX]|\\x)([0-9a-fA-F])(?![0-9a-fA-F])")
_SEPARATORS = re.compile(rb"0[xX]|\\x|[\s,;:]+")


def read_digits(source: Source) -> Iterator[Found]:
    """Read digits."""
    followed = any(_NODE.match(line.strip()) for line in source.head.splitlines())
    yield Start(Format.DIGITS, both=followed, facts={})
    rest = b""
    last, lane, begins = 0, Lane.FIRST, True
    for number, line, _ in source.parts(_LONGEST_PART):
        text = line.removeprefix(MARK) if number == 1 else line
        if followed and _NODE.match(text.strip()):
            continue
        if number != last:
            begins = not rest
            last, lane = number, Lane.SECOND if followed and text[:1].isspace() else Lane.FIRST
        digits = rest + _SEPARATORS.sub(b"", _SHORT.sub(rb"0\1", text))
        rest = b""
        wrong = re.search(rb"[^0-9a-fA-F]", digits)
        if wrong is not None:
            shown = repr(wrong.group())[1:]
            reason = f"{shown} is not a hexadecimal digit"
            if wrong.group() == b"*":
                reason = "lines that repeat the last one were left out; print all, as with `od -v`"
            yield Damage("bad-hex", reason, lane, number)
            digits = digits[: wrong.start()]
            digits = digits[: len(digits) & ~1]
        elif len(digits) % 2:
            digits, rest = digits[:-1], digits[-1:]
        if digits:
            yield Piece(lane, bytes.fromhex(digits.decode("ascii")), begins=begins)
            begins = False
    if rest:
        yield Damage("bad-hex", "the number of digits is odd", Lane.FIRST)
