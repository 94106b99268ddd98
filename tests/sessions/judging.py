"""Who is in the wrong, and where: by looking things up in the table, and by the sessions."""

from collections import deque
from collections.abc import Iterable, Sequence

import milter_protocol as mp
from tests.sessions.recordings import Said

Verdict = tuple[int | None, type[mp.Message] | None]
"""The place of the first thing that is wrong, or the command whose reply is owed at the end."""

CLOSED = mp.Phase.CLOSED


class Table:
    """What both judges have in common: the phase, and the command whose reply is owed."""

    def __init__(self, options: mp.Options) -> None:
        self.agreed = options
        self.phase = mp.Phase.NEGOTIATED
        self.awaited: type[mp.Message] | None = None

    def take(self, kind: type[mp.Message]) -> bool:
        after = mp.phase_after(self.phase, kind, self.agreed)
        if after is None:
            return False
        self.phase = after
        self.awaited = kind if mp.awaits_reply(kind, self.agreed) else None
        return True

    def answer(self, kind: type[mp.Message]) -> bool:
        if self.awaited is None:
            return False
        interim, final = mp.allowed_replies(self.awaited, self.agreed)
        if kind in final:
            self.phase = mp.phase_after_reply(self.phase, self.awaited, kind, self.agreed)
            self.awaited = None
        return kind in interim | final


class ForFilter(Table):
    """What comes early waits, and behind the end nothing is heard."""

    def __init__(self, options: mp.Options) -> None:
        super().__init__(options)
        self.held: deque[type[mp.Message]] = deque()

    def command(self, kind: type[mp.Message]) -> bool:
        self.held.append(kind)
        return self._go_on()

    def reply(self, kind: type[mp.Message]) -> bool:
        return self.answer(kind) and self._go_on()

    def _go_on(self) -> bool:
        while self.held and self.awaited is None and self.phase is not CLOSED:
            if not self.take(self.held.popleft()):
                return False
        return True


class ForMTA(Table):
    """An MTA waits for each reply, but may end the conversation before it comes."""

    def command(self, kind: type[mp.Message]) -> bool:
        waits = self.awaited is not None and kind is not mp.Close
        return not waits and self.agreed.version >= kind.SINCE and self.take(kind)

    def reply(self, kind: type[mp.Message]) -> bool:
        return self.phase is CLOSED or self.answer(kind)


def first_wrong(said: Iterable[Said], judge: ForFilter | ForMTA) -> Verdict:
    """What a judge says."""
    for place, each in enumerate(said):
        speak = judge.command if each.side == "mta" else judge.reply
        if not speak(type(each.message)):
            return place, None
    return None, judge.awaited


def first_error(
    said: Sequence[Said], session: mp.FilterSession | mp.MTASession, own: str
) -> Verdict:
    """The same of a session that has negotiated; `own` is the side that it speaks for."""
    for place, each in enumerate(said):
        try:
            if each.side == own:
                session.send(each.message)
            else:
                session.receive_data(each.frame)
            while session.next_event():
                pass
        except (mp.LocalProtocolError, mp.OutOfOrderError):
            return place, None
    return None, session.awaited
