# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Several connections side by side, of which those are shown that speak the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..._message import Message
from ..._table import NEGOTIATION
from ...limits import GREATEST_MAX_LENGTH
from ..records import Damage, Frame, Gap, Lane, Piece, Start, Stop, Turn
from ..stream import Stream
from .formats import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from ..records import Found
    from .formats import Format

_ENOUGH = 1 << 14
_LISTED = 8


class Choice(NamedTuple):
    """Which connections of a file are wanted; by default those that speak the protocol.

    Attributes:
        stream: the number of the only one, from 0.
        port: the port of one of its ends.
        is_live: whether connections are shown as they go on, rather than one after another.
    """

    stream: int | None = None
    port: int | None = None
    is_live: bool = False


class Met(NamedTuple):
    """A connection is met for the first time.

    Attributes:
        key: stands for it.
        facts: what is known of it.
        ports: those of its ends.
        is_whole: whether this is where it begins.
    """

    key: Hashable
    facts: Mapping[str, str]
    ports: tuple[int, ...] = ()
    is_whole: bool = True


class Moved(NamedTuple):
    """Bytes of a connection, or the lack of them."""

    key: Hashable
    item: Piece | Gap


class Left(NamedTuple):
    """A connection is over."""

    key: Hashable


Event = Met | Moved | Left | Damage


class _Connection:
    """One connection. What comes is held until it is known whether it is wanted.

    Attributes:
        number: its number in the file.
        facts: what is known of it.
        is_wanted: whether it is shown; `None` while that is unknown.
        is_over: whether nothing more comes.
    """

    def __init__(self, number: int, met: Met, choice: Choice) -> None:
        self.number = number
        self.facts = met.facts
        self.is_over = False
        self.is_wanted: bool | None = None
        if choice.stream is not None:
            self.is_wanted = number == choice.stream
        if choice.port is not None:
            self.is_wanted = choice.port in met.ports and self.is_wanted is not False
        self.held: list[Piece | Gap] = []
        self._is_whole = met.is_whole
        self._begun: dict[Lane, bytes] = {}

    def take(self, item: Piece | Gap) -> None:
        """Hold what comes until it is wanted, and judge by it."""
        if self.is_wanted is not False:
            self.held.append(item)
        if self.is_wanted is None and isinstance(item, Piece):
            begun = self._begun.get(item.lane, b"") + item.data
            self._begun[item.lane] = begun[:_ENOUGH]
            self.judge(is_final=len(begun) >= _ENOUGH)

    def judge(self, *, is_final: bool) -> None:
        """Judge whether it speaks the protocol."""
        if self.is_wanted is not None:
            return
        for lane, begun in self._begun.items():
            stream = Stream(lane, GREATEST_MAX_LENGTH)
            found = [*stream.feed(begun), *(stream.end() if is_final else ())]
            said = [each.said if isinstance(each, Frame) else None for each in found]
            skipped = sum(each.skipped for each in found if isinstance(each, Damage))
            if NEGOTIATION is not None and said and type(said[0]) is NEGOTIATION:
                self.is_wanted = True
            elif NEGOTIATION is None or not self._is_whole:
                read = sum(isinstance(each, Message) for each in said)
                is_believed = read > 1 and skipped < len(begun) - skipped
                self.is_wanted = is_believed or (is_final and 0 < read == len(said)) or None
            elif said:
                self.is_wanted = False
            if self.is_wanted is not None:
                break
        if is_final and self.is_wanted is None:
            self.is_wanted = False
        if self.is_wanted is False:
            self.held.clear()


def choose(events: Iterable[Event], format_: Format, choice: Choice) -> Iterator[Found]:
    """What the wanted connections say.

    Args:
        events: what happens to all of them.
        format_: the form of the file.
        choice: which are wanted.

    Raises:
        UnreadableError: there are none.
    """
    return _Chooser(format_, choice).run(events)


class _Chooser:
    def __init__(self, format_: Format, choice: Choice) -> None:
        self._format = format_
        self._choice = choice
        self._all: list[Mapping[str, str]] = []
        self._open: dict[Hashable, _Connection] = {}
        self._waiting: list[_Connection] = []
        self._shown: dict[int, _Connection] = {}
        self._turn: int | None = None
        self._damages: list[Damage] = []

    def run(self, events: Iterable[Event]) -> Iterator[Found]:
        for event in events:
            match event:
                case Met():
                    yield from self._leave(event.key)
                    connection = _Connection(len(self._all), event, self._choice)
                    self._all.append(event.facts)
                    self._open[event.key] = connection
                case Moved():
                    connection = self._open[event.key]
                    connection.take(event.item)
                    yield from self._show(connection)
                case Left():
                    yield from self._leave(event.key)
                case Damage() if self._turn is None:
                    self._damages.append(event)
                case _:
                    yield event
        for key in list(self._open):
            yield from self._leave(key)
        if self._turn is None:
            raise UnreadableError(self._nothing())

    def _leave(self, key: Hashable) -> Iterator[Found]:
        connection = self._open.pop(key, None)
        if connection is None:
            return
        connection.judge(is_final=True)
        connection.is_over = True
        yield from self._show(connection)

    def _show(self, connection: _Connection) -> Iterator[Found]:
        """Show what can be shown now: a connection, and those that waited for its end."""
        if not connection.is_wanted:
            return
        if connection.number not in self._shown and self._shown and not self._choice.is_live:
            if connection not in self._waiting:
                self._waiting.append(connection)
            return
        shown: _Connection | None = connection
        while shown is not None:
            yield from self._go_on(shown)
            shown = self._waiting.pop(0) if self._waiting and not self._shown else None

    def _go_on(self, connection: _Connection) -> Iterator[Found]:
        if connection.number not in self._shown:
            yield from self._start(connection)
        elif self._turn != connection.number:
            yield Turn(connection.number)
        self._turn = connection.number
        yield from connection.held
        connection.held.clear()
        if connection.is_over:
            del self._shown[connection.number]
            yield Stop()

    def _start(self, connection: _Connection) -> Iterator[Found]:
        self._shown[connection.number] = connection
        yield Start(self._format, both=True, facts=connection.facts, stream=connection.number)
        yield from self._damages
        self._damages.clear()

    def _nothing(self) -> str:
        """Why nothing is shown."""
        if not self._all:
            return "it has no TCP connections" + "".join(
                f"; {damage.reason}" for damage in self._damages[:1]
            )
        listed = ", ".join(
            f"{number}: {' '.join(facts.values())}"
            for number, facts in enumerate(self._all[:_LISTED])
        )
        more = ", ..." if len(self._all) > _LISTED else ""
        if self._choice.stream is not None or self._choice.port is not None:
            return f"no connection in it matches; it has {listed}{more}"
        return (
            f"no connection in it begins like one of this protocol; choose one with --stream or "
            f"--port; it has {listed}{more}"
        )
