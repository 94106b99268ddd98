"""Which conversation ends when another one needs its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .connection import Connection

_SHORT = 0.1
"""Seconds for which each may be idle: a peer that is about to go on does not lose its place."""


def make_room(connections: Iterable[Connection], now: float) -> float:
    """End the conversation that has been idle for longest, if it was for long enough.

    Args:
        connections: all conversations.
        now: the time of the loop.

    Returns:
        After how many seconds there may be another one that can end.
    """
    idle = [
        (since, each.number, each) for each in connections if (since := each.idle_since) is not None
    ]
    if not idle:
        return _SHORT
    since, _, longest = min(idle)
    left = since + _SHORT - now
    if left > 0:
        return left
    longest.finish("another connection needs its place")
    return _SHORT
