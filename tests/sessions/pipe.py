"""Two sessions with a wire between them."""

from typing import Any

import milter_protocol as mp
from tests.sessions.talking import heard, received, said, sent


class Wire:
    """An MTA and a filter that talk, and the bytes that are still on the way.

    Attributes:
        told: what the MTA said and the filter has not heard yet, with what it is to make of it.
        replied: the same the other way, with what the session said in place of the filter.
    """

    def __init__(self, mta: mp.MTASession, session: mp.FilterSession) -> None:
        self.mta = mta
        self.session = session
        self.told: list[mp.Event] = []
        self.replied: list[mp.Message] = []
        self._to_filter = b""
        self._to_mta = b""
        mta.open()
        self._write_to_filter()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on the way."""
        return not (self._to_filter or self._to_mta)

    def tell(self, command: Any) -> None:
        # If a reply is owed, it decides whether the message is still open.
        is_open = self.mta.in_message and self.mta.awaited is None
        self.told += heard(command, is_open)
        self.mta.send(command)
        self._write_to_filter()

    def reply(self, reply: mp.Message) -> None:
        self.replied.append(reply)
        self._to_mta += sent(self.session, reply)
        self._hear()

    def to_filter(self, size: int | None = None) -> None:
        piece, self._to_filter = _cut(self._to_filter, size)
        if piece:
            self.session.receive_data(piece)
        self._hear()

    def to_mta(self, size: int | None = None) -> None:
        piece, self._to_mta = _cut(self._to_mta, size)
        for message in said(received(self.mta, piece)):
            assert message == self.replied.pop(0)

    def deliver(self) -> None:
        """Bring over all that is on the way."""
        while not self.is_idle:
            self.to_filter()
            self.to_mta()

    def _write_to_filter(self) -> None:
        self._to_filter += self.mta.data_to_send()

    def _hear(self) -> None:
        session = self.session
        while (event := session.next_event()) is not None:
            if isinstance(event, mp.MessageAborted):
                assert session.in_message
                if self.told[0] == mp.Close():
                    assert session.next_event() == self.told.pop(0)
                    continue
            if isinstance(event, (mp.Message, mp.MessageAborted)):
                assert event == self.told.pop(0)
            else:
                assert isinstance(event, mp.Negotiated)
        answers = session.data_to_send()
        self._to_mta += answers
        for message in mp.Decoder().feed(answers):
            if not isinstance(message, mp.Negotiate):
                self.replied.append(message)


def _cut(data: bytes, size: int | None) -> tuple[bytes, bytes]:
    size = len(data) if size is None else size
    return data[:size], data[size:]
