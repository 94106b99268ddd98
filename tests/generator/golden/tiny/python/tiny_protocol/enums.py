# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values and flags that fields hold."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """How far a conversation has come.

    Attributes:
        OPEN: The first question is awaited.
        ASKED: A question was asked.
        CLOSED: Nothing more is said.
    """

    OPEN = "open"
    """The first question is awaited."""
    ASKED = "asked"
    """A question was asked."""
    CLOSED = "closed"
    """Nothing more is said."""
