"""Putting the segments of TCP connections together again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..records import Gap, Lane, Piece
from .connections import Left, Met, Moved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .connections import Event
    from .segments import End, Segment

_NUMBERS = 1 << 32
_MOST_HELD = 1 << 12
_LOST = "the capture lacks packets; record again, with `tcpdump -B 16384` if there is much traffic"
_SHORT = "the capture has only the beginning of each packet; record with `tcpdump -s 0`"
_Key = frozenset["End"]


class _Direction:
    """What one end sends: in its order, each byte once.

    Attributes:
        expected: the number of the next byte; `None` before the first.
        has_ended: whether it sends nothing more.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self.expected: int | None = None
        self.has_ended = False
        self._held: dict[int, tuple[Segment, float | None]] = {}

    def take(self, segment: Segment, time: float | None) -> Iterator[Piece | Gap]:
        """Take a segment, and give what it completes."""
        sequence = segment.sequence + segment.opens
        if self.expected is None or segment.opens:
            self.expected = sequence % _NUMBERS
        if segment.data or segment.missing or segment.ends:
            held = self._held.get(sequence % _NUMBERS)
            if held is None or len(segment.data) > len(held[0].data):
                self._held[sequence % _NUMBERS] = segment, time
        yield from self._give()
        if len(self._held) > _MOST_HELD:
            yield from self.end()

    def acknowledge(self, number: int) -> Iterator[Piece | Gap]:
        """Take it that the other end has all bytes before one: what is not here now is lost."""
        while self._held and self.expected is not None and _ahead(number, self.expected) > 0:
            first = min(self._held, key=lambda each: _ahead(each, self.expected))
            if _ahead(number, first) < 0:
                break
            yield from self._skip(first)

    def end(self) -> Iterator[Piece | Gap]:
        """Take it that no more packets come."""
        while self._held:
            yield from self._skip(min(self._held, key=lambda each: _ahead(each, self.expected)))

    def _skip(self, number: int) -> Iterator[Gap | Piece]:
        lost = _ahead(number, self.expected)
        if lost > 0:
            yield Gap(self._lane, lost, _LOST)
            self.expected = number
        yield from self._give()

    def _give(self) -> Iterator[Piece | Gap]:
        """Give what follows without a hole, and forget what came before."""
        while True:
            ready = [each for each in self._held if _ahead(each, self.expected) <= 0]
            if not ready:
                return
            for number in sorted(ready, key=lambda each: _ahead(each, self.expected)):
                segment, time = self._held.pop(number)
                old = -_ahead(number, self.expected)
                data = segment.data[old:]
                missing = max(0, len(segment.data) + segment.missing - old) - len(data)
                if data:
                    yield Piece(self._lane, data, time)
                if missing:
                    yield Gap(self._lane, missing, _SHORT)
                assert self.expected is not None
                self.expected = (self.expected + len(data) + missing) % _NUMBERS
                self.has_ended |= segment.ends


def _ahead(number: int, of: int | None) -> int:
    """How far a number is ahead of another one; both begin again at zero."""
    return (number - (of or 0) + _NUMBERS // 2) % _NUMBERS - _NUMBERS // 2


class Reassembly:
    """Connections of TCP, from segments in the order in which they were captured."""

    def __init__(self) -> None:
        """Begin without connections."""
        self._open: dict[_Key, dict[End, _Direction]] = {}
        self._begun: dict[_Key, int] = {}
        self._over: set[_Key] = set()

    def take(self, segment: Segment, time: float | None) -> Iterator[Event]:
        """Take a segment."""
        key = frozenset((segment.source, segment.target))
        is_first = segment.opens and segment.acknowledged is None
        if is_first and key in self._open and self._begun.get(key) != segment.sequence:
            yield from self._leave(key)
        if key not in self._open:
            if key in self._over and not segment.opens:
                return
            is_answer = segment.opens and segment.acknowledged is not None
            first = segment.target if is_answer else segment.source
            last = segment.source if is_answer else segment.target
            self._open[key] = {first: _Direction(Lane.FIRST), last: _Direction(Lane.SECOND)}
            yield Met(key, _facts(first, last, time), (first.port, last.port), segment.opens)
        if is_first:
            self._begun[key] = segment.sequence
        own, other = self._open[key][segment.source], self._open[key][segment.target]
        if segment.acknowledged is not None:
            for item in other.acknowledge(segment.acknowledged):
                yield Moved(key, item)
        for item in own.take(segment, time):
            yield Moved(key, item)
        if segment.aborts or (own.has_ended and other.has_ended):
            yield from self._leave(key)

    def end(self) -> Iterator[Event]:
        """Take it that no more segments come."""
        for key in list(self._open):
            yield from self._leave(key)

    def _leave(self, key: _Key) -> Iterator[Event]:
        self._begun.pop(key, None)
        self._over.add(key)
        for direction in self._open.pop(key, {}).values():
            for item in direction.end():
                yield Moved(key, item)
        yield Left(key)


def _facts(first: End, last: End, time: float | None) -> dict[str, str]:
    facts = {"from": str(first), "to": str(last)}
    if time is not None:
        facts["begun"] = datetime.fromtimestamp(time, UTC).isoformat(timespec="milliseconds")
    return facts
