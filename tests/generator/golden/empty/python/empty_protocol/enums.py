# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values and flags that fields hold."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """How far a conversation has come.

    Attributes:
        SILENCE: Nothing is said.
    """

    SILENCE = "silence"
    """Nothing is said."""
