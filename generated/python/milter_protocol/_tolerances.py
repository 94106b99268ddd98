# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Malformed payloads that real programs accept, and what they read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Tolerance(NamedTuple):
    """One kind of malformed payload.

    Attributes:
        error: the kind of error.
        field: the field in which it is; empty for any.
        after: the last byte that could be read; `None` for any.
        condition: what must be true of the payload besides; empty for nothing.
        reading: what happens to it.
    """

    error: str
    field: str
    after: int | None
    condition: str
    reading: str


TOLERANCES: Final[Mapping[int, Sequence[Tolerance]]] = {
    0x4F: [
        Tolerance("truncated", "macro_lists", None, "", "cut"),
        Tolerance("unterminated", "macro_lists", None, "", "cut"),
    ],
    0x44: [
        Tolerance("unterminated", "macros", None, "has-nul", "cut"),
        Tolerance("unterminated", "macros", None, "", "dropped"),
    ],
    0x43: [
        Tolerance("trailing-bytes", "", 0x55, "", "cut"),
        Tolerance("trailing-bytes", "", None, "ends-with-nul", "cut"),
    ],
    0x48: [
        Tolerance("trailing-bytes", "", None, "ends-with-nul", "cut"),
    ],
    0x4D: [
        Tolerance("unterminated", "arguments", None, "", "cut"),
    ],
    0x52: [
        Tolerance("unterminated", "arguments", None, "", "cut"),
    ],
    0x54: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x55: [
        Tolerance("unterminated", "", None, "not-empty", "completed"),
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x4C: [
        Tolerance("trailing-bytes", "", None, "ends-with-nul", "cut"),
    ],
    0x4E: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x41: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x51: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x4B: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x63: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x72: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x64: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x61: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x74: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x73: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x79: [
        Tolerance("unterminated", "", None, "", "completed"),
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x68: [
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x6D: [
        Tolerance("truncated", "", None, "", "dropped"),
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x69: [
        Tolerance("truncated", "", None, "", "dropped"),
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x65: [
        Tolerance("unterminated", "arguments", None, "", "cut"),
        Tolerance("trailing-bytes", "", None, "rest-without-nul", "cut"),
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x2B: [
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x32: [
        Tolerance("unterminated", "arguments", None, "", "cut"),
        Tolerance("trailing-bytes", "", None, "rest-without-nul", "cut"),
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x2D: [
        Tolerance("unterminated", "", None, "", "dropped"),
        Tolerance("trailing-bytes", "", None, "", "dropped"),
    ],
    0x70: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x71: [
        Tolerance("unterminated", "", None, "", "completed"),
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
}
"""By the code of the message; of several, the first that fits.

Programs that accept some of these: libmilter, Postfix, Sendmail.
"""
