# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What frames are made of, in bytes, and the order of the bytes of numbers."""

from __future__ import annotations

from typing import Final, Literal

BYTE_ORDER: Final[Literal["big", "little"]] = "big"
"""The order of the bytes of a number."""

STRUCT_ORDER: Final = ">"
"""The same in the formats of the library struct."""

HEAD_FORMAT: Final = ">IB"
"""What stands before the payload, as a format of the library struct."""

LENGTH_FORMAT: Final = ">I"
"""The same up to the end of the length, of which only the length is given."""

LENGTH_AT: Final = 0
"""Where the length begins in a frame."""

LENGTH_SIZE: Final = 4
"""How many bytes the length has."""

LENGTH_END: Final = LENGTH_AT + LENGTH_SIZE
"""How many bytes of a frame must be there before its length is known."""

CODE_AT: Final = 4
"""Where the code stands in a frame."""

PAYLOAD_START: Final = 5
"""Where the payload begins in a frame."""

LEAST_LENGTH: Final = 1
"""The length of a frame without a payload: what it counts beside the payload."""

GREATEST_LENGTH: Final = (1 << 8 * LENGTH_SIZE) - 1
"""The greatest length that its field can hold."""

UNCOUNTED: Final = 4
"""By how many bytes a frame is longer than its length."""
