# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the two sides agreed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enum import IntFlag


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was negotiated; by default the newest version and no flags.

    Attributes:
        none: nothing is negotiated.
    """

    def has(self, flag: IntFlag) -> bool:
        """Whether a flag is in use."""
        raise TypeError(f"{flag!r} is never negotiated")
