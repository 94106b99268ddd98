# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each flag is for, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .enums import Deeds, Ways

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import IntFlag

MEANINGS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Deeds: {
        0x00000001: "It may refuse.",
        0x00000002: "It may change the price.",
        0x80000000: "It may ask for notes.",
    },
    Ways: {
        0x00000001: "Orders are not sent.",
        0x00000002: "Orders get no reply.",
        0x00000100: "Frames may be longer.",
        0x00030000: "Two bits without a meaning.",
    },
}
"""By the class of the flag and its bit."""
