# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which conversation ends when another one needs its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from .connection import Connection

_SHORT = 0.1
"""Seconds for which each may be idle: a peer that is about to go on does not lose its place."""
_LEAVING = 1.0
"""Seconds for which one that was ended may keep its place before another one is ended, too."""


class Room:
    """Makes room, by one conversation at a time."""

    def __init__(self) -> None:
        self._leaving: Connection | None = None
        self._leaves_until = 0.0

    def make(self, connections: Collection[Connection], now: float) -> float:
        """End the conversation that has been idle for longest, if it was for long enough.

        None ends while the last one that was ended still has its place, unless it takes too long:
        its ponger may be stuck, and the others must not wait for it.

        Args:
            connections: all conversations that have a place.
            now: the time of the loop.

        Returns:
            After how many seconds there may be another one that can end.
        """
        if self._leaving in connections and now < self._leaves_until:
            return _SHORT
        idle = [
            (since, each.number, each)
            for each in connections
            if (since := each.idle_since) is not None
        ]
        if not idle:
            return _SHORT
        since, _, longest = min(idle)
        left = since + _SHORT - now
        if left > 0:
            return left
        longest.finish("another connection needs its place")
        self._leaving, self._leaves_until = longest, now + _LEAVING
        return _SHORT
