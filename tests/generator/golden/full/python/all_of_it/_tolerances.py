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
    0x48: [
        Tolerance("truncated", "lists", None, "", "cut"),
        Tolerance("unterminated", "lists", None, "", "cut"),
    ],
    0x4E: [
        Tolerance("unterminated", "notes", None, "has-nul", "cut"),
        Tolerance("unterminated", "notes", None, "", "dropped"),
    ],
    0x4F: [
        Tolerance("unterminated", "remark", 0x27, "", "cut"),
        Tolerance("trailing-bytes", "", None, "rest-without-nul", "cut"),
    ],
    0x45: [
        Tolerance("trailing-bytes", "", None, "", "cut"),
    ],
    0x6E: [
        Tolerance("unterminated", "", None, "not-empty", "completed"),
        Tolerance("trailing-bytes", "", None, "ends-with-nul", "cut"),
    ],
}
"""By the code of the message; of several, the first that fits.

Programs that accept some of these: Keeper.
"""
