# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Limits on frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from enum import IntFlag

NEWEST_VERSION: Final = 0
"""The newest version of the protocol, in which messages are read and written by default."""

LAYOUT_FLAGS: Final[type[IntFlag] | None] = None
"""The flags that the layout of messages can depend on, once they are agreed."""

DEFAULT_MAX_LENGTH: Final = 255
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


AGREED_MAX_LENGTHS: Final[tuple[AgreedMaxLength, ...]] = ()
"""The limits that two sides can agree on."""

GREATEST_MAX_LENGTH: Final = 255
"""The greatest of all limits."""

TOLERATED_MAX_LENGTH: Final = 255
"""The greatest length that a real mta accepts from a listener, whatever was agreed."""

TOLERATED_LENGTHS: Final[tuple[tuple[int, int, int], ...]] = ()
"""Lengths that no frame has: the least and the greatest, and what listeners read them as."""

PLAUSIBLE_MAX_LENGTH: Final = 255
"""The greatest length that is believed where recorded traffic is read."""

STRANGERS: Final[tuple[tuple[str, str], ...]] = ()
"""The first bytes of peers that speak another protocol, and what they are.

The bytes are hexadecimal digits, with a `.` for each digit that may be any. Those with the most
digits come first.
"""
