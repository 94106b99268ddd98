# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each flag is for, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import IntFlag

MEANINGS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {}
"""By the class of the flag and its bit."""
