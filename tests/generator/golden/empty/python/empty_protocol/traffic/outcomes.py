# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What happened to each transaction in recorded traffic."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from .._message import Message
from .._table import ANNOUNCES, IN_MESSAGE
from ..aio.journal import printable
from ..aio.summing_up import Summary, logged
from ..kinds import BEGIN_A_MESSAGE, DEFAULT_REPLY, INTERIM, LEAVE_A_MESSAGE, PROGRESS, QUEUE_ID
from ..macros import bare
from .records import Side

if TYPE_CHECKING:
    from .records import Entry

_UNDECIDED = "undecided"


class Outcome(NamedTuple):
    """What happened to a transaction.

    Attributes:
        verdict: the name of the reply that decided, or that there was none.
        step: the command that it answered, or the last one.
        fields: what else is known, in the words of the log of a service.
    """

    verdict: str
    step: str
    fields: dict[str, object]


class Outcomes:
    """Follows the transactions of one conversation."""

    def __init__(self) -> None:
        """Begin a conversation."""
        self._summary: Summary | None = None
        self._last: Message | None = None
        self._queue_id: str | None = None
        self._begun: float | None = None
        self._time: float | None = None

    def take(self, entry: Entry) -> Outcome | None:
        """Take a frame, and tell about the transaction that it ends."""
        said = entry.frame.said
        if not isinstance(said, Message):
            return None
        if entry.side is Side.FILTER:
            self._time = entry.frame.time
            return self._reply(entry, said)
        ended = self._command(entry, said)
        self._time = entry.frame.time
        return ended

    def end(self) -> Outcome | None:
        """Take it that nothing more comes."""
        return self._decide(_UNDECIDED, {})

    def _command(self, entry: Entry, command: Message) -> Outcome | None:
        kind, ended = type(command), None
        if kind in ANNOUNCES:
            macros = getattr(command, ANNOUNCES[kind].macros)
            found = {bare(name): value for name, value in macros}
            self._queue_id = found.get(bare(QUEUE_ID or ""), self._queue_id)
            return None
        if kind in LEAVE_A_MESSAGE or (kind in BEGIN_A_MESSAGE and entry.phase is None):
            ended = self._decide(_UNDECIDED, {"cause": f"{kind.__name__} came"})
        if self._summary is None and (
            entry.phase in IN_MESSAGE if entry.phase else kind in BEGIN_A_MESSAGE
        ):
            self._summary = Summary(0.0)
            self._begun = entry.frame.time
        self._last = command
        if self._summary is not None:
            self._summary.take(command)
        return ended

    def _reply(self, entry: Entry, reply: Message) -> Outcome | None:
        kind = type(reply)
        if self._summary is None or entry.phase is None:
            return None
        if kind in INTERIM:
            if kind not in PROGRESS:
                self._summary.change(reply)
        elif entry.phase not in IN_MESSAGE:
            return self._decide(kind.__name__, logged(reply))
        elif kind is not DEFAULT_REPLY and self._last is not None:
            self._summary.answer(self._last, reply)
        return None

    def _decide(self, verdict: str, more: dict[str, str]) -> Outcome | None:
        summary, self._summary = self._summary, None
        if summary is None:
            return None
        queue_id, self._queue_id = self._queue_id, None
        fields: dict[str, object] = {} if queue_id is None else {"queue_id": printable(queue_id)}
        fields |= summary.fields()
        fields |= more
        if self._begun is not None:
            begun = datetime.fromtimestamp(self._begun, UTC)
            fields["begun"] = begun.isoformat(timespec="milliseconds")
            if self._time is not None:
                fields["ms"] = round((self._time - self._begun) * 1e3, 1)
        return Outcome(verdict, type(self._last).__name__, fields)
