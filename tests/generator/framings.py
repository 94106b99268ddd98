"""Specs with any framing and order of bytes."""

from dataclasses import replace
from struct import pack
from typing import Any, Literal

from hypothesis import strategies as st

from generator.model import Spec

LETTERS = {1: "B", 2: "H", 4: "I"}
ORDERS = {"big": ">", "little": "<"}
COUNTED = {"payload": 0, "code-and-payload": 1}

orders: st.SearchStrategy[Literal["big", "little"]] = st.sampled_from(("big", "little"))
framings: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "length": st.sampled_from(list(LETTERS)),
        "counts": st.sampled_from(("payload", "code-and-payload", "frame")),
        "code_first": st.booleans(),
    }
)
"""What a spec can state of frames."""


def with_framing(spec: Spec, order: Literal["big", "little"], framing: dict[str, Any]) -> Spec:
    """A spec with another framing and order of bytes."""
    changed = replace(spec.protocol.framing, **framing)
    return replace(spec, protocol=replace(spec.protocol, byte_order=order, framing=changed))


def laid_out(spec: Spec, code: int, length: int, payload: bytes) -> bytes:
    """A frame with a length that may be wrong, worked out by the library struct."""
    framing, order = spec.protocol.framing, ORDERS[spec.protocol.byte_order]
    letter = LETTERS[framing.length]
    if framing.code_first:
        return pack(f"{order}B{letter}", code, length) + payload
    return pack(f"{order}{letter}B", length, code) + payload


def true_length(spec: Spec, payload: bytes) -> int:
    """The length that a frame has to state."""
    framing = spec.protocol.framing
    return len(payload) + COUNTED.get(framing.counts, 1 + framing.length)
