"""Frames made by hand, so that no codec under test makes its own input."""

import struct


def frame(code: str, payload: bytes = b"") -> bytes:
    return struct.pack(">IB", 1 + len(payload), ord(code)) + payload


def texts(*values: str) -> bytes:
    return b"".join(value.encode() + b"\0" for value in values)
