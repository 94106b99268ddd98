"""What was heard and waits to be shown."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from ..records import Damage, Piece, Start, Stop, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..records import Found

_LEFT_OUT = Damage(
    "not-shown",
    "what follows on this connection comes faster than it can be shown; a recording has it",
)


class Backlog:
    """A reader of what is heard, which waits for more until it is closed.

    Nobody who adds to it has to wait. If more comes than can be held, the rest of a connection is
    left out, which a damage tells.
    """

    def __init__(self, most: int) -> None:
        """Begin.

        Args:
            most: how many bytes are held.
        """
        self._most = most
        self._items: SimpleQueue[tuple[int, Found] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._size = 0
        self._left_out: set[int] = set()

    def add(self, stream: int, item: Found) -> None:
        """Add what was found in a stream."""
        if stream in self._left_out:
            if isinstance(item, Stop):
                self._left_out.discard(stream)
            return
        if isinstance(item, Piece):
            with self._lock:
                is_full = self._size + len(item.data) > self._most
                self._size += 0 if is_full else len(item.data)
            if is_full:
                self._left_out.add(stream)
                self._items.put((stream, _LEFT_OUT))
                item = Stop()
        self._items.put((stream, item))

    def close(self) -> None:
        """Take it that nothing more comes."""
        self._items.put(None)

    def read(self, when_empty: Callable[[], None]) -> Iterator[Found]:
        """All that was added, as it comes.

        Args:
            when_empty: is called whenever nothing is there, before more is waited for.
        """
        current = None
        while True:
            if self._items.empty():
                when_empty()
            if (entry := self._items.get()) is None:
                return
            stream, item = entry
            if stream != current and not isinstance(item, Start):
                yield Turn(stream)
            current = stream
            yield item
            if isinstance(item, Piece):
                with self._lock:
                    self._size -= len(item.data)
