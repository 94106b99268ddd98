"""A session that returns several events at once, as one that hands them out one by one."""

import copy
from collections import deque
from types import SimpleNamespace
from typing import Any


class OneByOne:
    """Feeds a session a byte at a time, and no byte while a reply is owed.

    What it says of the state at an event is what the session said before the byte that completed
    it, or after it; that cannot be wrong in the way of a session that is ahead of its events.
    """

    def __init__(self, package: Any, session: Any, max_pending: int | None) -> None:
        self._package = package
        self._session = session
        self._is_responder = hasattr(session, "macros")
        self._max_pending = max_pending
        self._unread = bytearray()
        self._outgoing = bytearray()
        # Events and errors, each with what holds at it if that is not what holds now.
        self._events: deque[tuple[Any, Any]] = deque()
        self._at: Any = None
        self._is_left = self._is_over = self._has_ended = False

    @property
    def agreed(self) -> Any:
        return self._session.agreed

    @property
    def macros(self) -> Any:
        return self._session.macros if self._at is None else self._at.macros

    @property
    def phase(self) -> Any:
        return self._now.phase

    @property
    def in_message(self) -> bool:
        is_at_the_end = self._has_ended and not self._events and self._at is None
        return self._now.in_message and not is_at_the_end

    @property
    def awaited(self) -> Any:
        return None if self._is_over else self._now.awaited

    @property
    def closed(self) -> bool:
        return self._session.closed or self._is_over

    @property
    def _now(self) -> Any:
        return self._session if self._at is None else self._at

    def receive_data(self, data: bytes) -> None:
        self._unread += data

    def receive_eof(self) -> None:
        self._is_left = True

    def send(self, message: Any) -> None:
        if self._is_over:
            raise self._package.LocalProtocolError("the conversation is over")
        (data,) = self._session.send(message)
        self._outgoing += data

    def data_to_send(self) -> bytes:
        data, self._outgoing = bytes(self._outgoing), bytearray()
        return data

    def next_event(self) -> Any:
        self._at = None
        if self._is_waiting and len(self._unread) > (self._max_pending or len(self._unread)):
            self._is_over = True
            raise self._package.OutOfOrderError("too much ahead of a reply")
        while not (self._events or self._is_waiting):
            if self._unread and not self._is_over:
                piece = bytes(self._unread[:1])
                del self._unread[:1]
                self._take(lambda piece=piece: self._session.receive(piece))
            elif self._is_left and not self._has_ended:
                self._take(self._session.end)
                self._has_ended = True
            else:
                break
        if not self._events:
            return None
        event, self._at = self._events.popleft()
        if isinstance(event, self._package.RemoteProtocolError):
            self._is_over = True
            raise event
        return event

    @property
    def _is_waiting(self) -> bool:
        return self._is_responder and self._session.awaited is not None and not self._is_over

    def _take(self, act: Any) -> None:
        session = self._session
        before = SimpleNamespace(
            phase=session.phase,
            in_message=session.in_message,
            awaited=session.awaited,
            macros=copy.deepcopy(getattr(session, "macros", {})),
        )
        try:
            events = act()
        except self._package.RemoteProtocolError as error:
            events = [*error.events, error]
        aborted = self._package.MessageAborted
        is_news = self._is_responder and session.awaited is None
        is_news = is_news and before.in_message and not session.in_message
        is_told = any(isinstance(each, aborted) for each in events)
        for event in events:
            if isinstance(event, bytes):
                self._outgoing += event
                continue
            is_message = isinstance(event, self._package.Message | self._package.Negotiated)
            is_last = event is events[-1] and not self._is_responder
            is_over = is_news and not is_told if is_message else not is_last
            self._events.append((event, before if is_over else None))
