# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""How programs carry out what they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .profile import Profile

PROFILES: Final[Mapping[str, Profile]] = {}
"""All of these by the names of the programs in small letters."""
