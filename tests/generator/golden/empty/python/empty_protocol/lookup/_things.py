# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Everything of the protocol that has names."""

from __future__ import annotations

from typing import Final

from .thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        id="phase/silence",
        what="phase",
        name="Phase.SILENCE",
        names=("Phase.SILENCE",),
        code=None,
        sender="",
        summary="Nothing is said.",
    ),
)
"""Messages, flags, values, macros, phases and versions, in the order of the spec."""
