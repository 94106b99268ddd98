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


TOLERANCES: Final[Mapping[int, Sequence[Tolerance]]] = {}
"""By the code of the message; of several, the first that fits.
"""
