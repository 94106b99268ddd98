# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Limits on frames."""

from __future__ import annotations

from typing import Final

DEFAULT_MAX_LENGTH: Final = 1001
"""The greatest value of a frame's length, unless another limit was agreed."""

STRANGERS: Final[tuple[tuple[bytes, str], ...]] = ((b"GET ", "a web browser"),)
"""First bytes of peers that speak another protocol, and what they are."""
