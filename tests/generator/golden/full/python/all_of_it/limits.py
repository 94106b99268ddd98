# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Limits on frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .enums import Ways

if TYPE_CHECKING:
    from enum import IntFlag

NEWEST_VERSION: Final = 7
"""The newest version of the protocol, in which messages are read and written by default."""

LAYOUT_FLAGS: Final[type[IntFlag] | None] = None
"""The flags that the layout of messages can depend on, once they are agreed."""

DEFAULT_MAX_LENGTH: Final = 1001
"""The greatest value of a frame's length, unless another limit was agreed."""


class AgreedMaxLength(NamedTuple):
    """A limit that holds under the agreed options.

    Attributes:
        length: the greatest value of a frame's length.
        flag: the flag that must be in use; `None` if none must.
        since: the first version with which it holds.
        until: the last one; `None` where that is open.
    """

    length: int
    flag: IntFlag | None
    since: int
    until: int | None


AGREED_MAX_LENGTHS: Final[tuple[AgreedMaxLength, ...]] = (
    AgreedMaxLength(4001, Ways.WIDE, 0, None),
    AgreedMaxLength(2001, None, 7, None),
    AgreedMaxLength(3001, Ways.SILENT_ORDER, 1, 4),
)
"""The limits that two sides can agree on."""

GREATEST_MAX_LENGTH: Final = 4001
"""The greatest of all limits."""

TOLERATED_MAX_LENGTH: Final = 5001
"""The greatest length that Corner Shop accepts from a keeper, whatever was agreed."""

TOLERATED_LENGTHS: Final[tuple[tuple[int, int, int], ...]] = (
    (0x00000000, 0x00000000, 1),
    (0x16030000, 0x1603FFFF, 3),
)
"""Lengths that no frame has: the least and the greatest, and what keepers read them as."""

PLAUSIBLE_MAX_LENGTH: Final = 6001
"""The greatest length that is believed where recorded traffic is read."""

STRANGERS: Final[tuple[tuple[str, str], ...]] = (
    ("47455420", "a web browser"),
    ("0000..00ff", "a telescope"),
    ("16030.", "a shy web browser"),
)
"""The first bytes of peers that speak another protocol, and what they are.

The bytes are hexadecimal digits, with a `.` for each digit that may be any. Those with the most
digits come first.
"""
