# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Straight-line functions that take payloads apart.

Each returns the fields as they are on the wire: numbers, and texts as bytes. Each raises the error
that the payload is; offsets count from the start of the frame, whose payload begins at byte 2.
"""

from __future__ import annotations

from struct import Struct

read_u16 = Struct(">H").unpack_from
read_u32 = Struct(">I").unpack_from
