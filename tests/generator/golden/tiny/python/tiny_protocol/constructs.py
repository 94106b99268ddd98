# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The payloads as declarations for the library construct: the readable reference.

Each name is a construct that parses and builds the payload of one message, and can be part of
other constructs. `FRAME` is a whole frame, `LAYOUTS` has the payloads by their code. Numbers are
numbers, and texts are bytes without their NUL. Malformed bytes raise the same errors as everywhere
else in this package. The layout of some messages can depend on the version of the protocol and on
agreed flags, which are keywords: `FRAME.parse(frame, version=2, flags=0)`; by default it is the
newest version without flags.
"""

from __future__ import annotations

from typing import Final

from ._construct_parts import Frame, Layout
from ._construct_values import U32, Text

Ping = Layout("Ping", "word" / Text)
Pong = Layout("Pong", "word" / Text, "count" / U32)

LAYOUTS: Final[dict[int, Layout]] = {
    0x50: Ping,
    0x70: Pong,
}
"""The payloads by the code of the frame."""

FRAME: Final = Frame(LAYOUTS)
"""A whole frame: a container of the message's name, its code and its payload."""
