"""Sessions whose state is noted at each event."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import milter_protocol as mp
from tests.sessions.talking import EXAMPLES

Session = mp.FilterSession | mp.MTASession


class Event(NamedTuple):
    """An event, and what the session says of itself at it."""

    event: mp.Event | str
    macros: dict[str, str]
    phase: mp.Phase
    in_message: bool
    awaited: type[mp.Message] | None
    agreed: mp.Options | None
    max_length: int
    closed: bool


def at(event: mp.Event | str, session: Session) -> Event:
    macros = dict(session.macros) if isinstance(session, mp.FilterSession) else {}
    state = session.phase, session.in_message, session.awaited, session.agreed
    return Event(event, macros, *state, session.max_length, session.closed)


def events_of(session: Session) -> Iterator[Event]:
    """All that there is, with the error that may be among it."""
    while True:
        event: mp.Event | str | None
        try:
            event = session.next_event()
        except mp.RemoteProtocolError as error:
            event = f"{type(error).__name__}: {error.reason}"
        if event is None:
            return
        yield at(event, session)


class Answering:
    """A filter that gives certain replies, at the command or once there is nothing more."""

    def __init__(self, session: mp.FilterSession, replies: Sequence[int], *, late: bool) -> None:
        self.session = session
        self.events: list[Event] = []
        self._replies = replies
        self._count = 0
        self._late = late

    def go_on(self) -> None:
        """Hear all that has come."""
        while True:
            for event in events_of(self.session):
                self.events.append(event)
                if not self._late:
                    self._answer()
            if not self.session.awaited:
                return
            self._answer()

    def _answer(self) -> None:
        while (command := self.session.awaited) is not None:
            assert self.session.agreed is not None
            interim, final = mp.allowed_replies(command, self.session.agreed)
            choice = sorted(interim | final, key=lambda kind: (kind in interim, kind.__name__))
            number = self._replies[self._count % len(self._replies)]
            self._count += 1
            # Most commands are passed over, or stories would be short.
            reply = choice[number] if number < len(choice) else mp.Continue
            self.session.send(EXAMPLES[reply])
