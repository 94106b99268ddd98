"""Something of the protocol that has names."""

from __future__ import annotations

from typing import NamedTuple


class Thing(NamedTuple):
    """Something of the protocol.

    Attributes:
        id: its id in the spec and in the reference.
        what: its kind in words.
        name: what it is called in this package; empty if it is not there.
        names: all its names: C symbols, functions and callbacks in C, the name in this package.
        code: the byte that stands for it on the wire, if one does.
        sender: who sends it; empty if it is not a message.
        summary: what it is, in a sentence.
    """

    id: str
    what: str
    name: str
    names: tuple[str, ...]
    code: int | None
    sender: str
    summary: str
