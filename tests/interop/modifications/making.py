"""Modifications as any filter can send them.

They are made from payloads: other filters send values that this package refuses to write.
"""

from collections.abc import Sequence

import milter_protocol as mp

Modifications = Sequence[mp.Message]


def add(name: str, value: str) -> mp.Message:
    """Add a header."""
    return mp.AddHeader.from_payload(_texts(name, value))


def insert(index: int, name: str, value: str = "new") -> mp.Message:
    """Insert a header."""
    return mp.InsertHeader.from_payload(index.to_bytes(4) + _texts(name, value))


def change(index: int, name: str, value: str = "new") -> mp.Message:
    """Change a header."""
    return mp.ChangeHeader.from_payload(index.to_bytes(4) + _texts(name, value))


def remove(index: int, name: str) -> mp.Message:
    """Remove a header."""
    return change(index, name, "")


def _texts(*texts: str) -> bytes:
    return "".join(f"{text}\0" for text in texts).encode("utf-8", "surrogateescape")
