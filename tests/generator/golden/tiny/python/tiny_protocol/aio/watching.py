# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Following a conversation for the log, and for a program that counts."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from .. import Message
from ..events import MessageAborted
from ..kinds import (
    ANNOUNCEMENTS,
    DEFAULT_REPLY,
    INTERIM,
    LEAVE_A_MESSAGE,
    LOGGED,
    PROGRESS,
    QUEUE_ID,
)
from .journal import printable
from .summing_up import Summary, in_line, logged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..errors import RemoteProtocolError
    from ..filter_session import PongerSession
    from .journal import ConnectionLog
    from .settings import Settings

_ABORTED = "aborted"
_SHOWN = 1000
"""How many characters of a message are shown."""
_now = time.perf_counter


def watch_over(session: PongerSession, log: ConnectionLog, settings: Settings) -> Watch | None:
    """Follow a conversation, if anybody wants to know."""
    if settings.observer is None and not log.isEnabledFor(logging.INFO):
        return None
    return Watch(session, log, settings)


class Watch:
    """What is known of a conversation.

    Its methods are called while the session stands at an event, or after it has sent a reply.
    """

    __slots__ = (
        "_at_work",
        "_begun",
        "_command",
        "_connection",
        "_known_failures",
        "_log",
        "_observer",
        "_session",
        "_shows_messages",
        "_summary",
    )

    def __init__(self, session: PongerSession, log: ConnectionLog, settings: Settings) -> None:
        self._session = session
        self._log = log
        self._observer = settings.observer
        self._known_failures = settings.known_failures
        self._shows_messages = log.isEnabledFor(logging.DEBUG)
        self._begun = _now()
        # Since when the ponger is at work.
        self._at_work: float | None = None
        self._command: Message | None = None
        # The last command of each kind outside of transactions, without those of clients before.
        self._connection: dict[type[Message], Message] = {}
        self._summary: Summary | None = None
        self._tell("opened")

    def event(self, event: object) -> None:
        """Note what the pinger has done."""
        kind = type(event)
        if isinstance(event, MessageAborted):
            self._abort(event.reason)
        if not isinstance(event, Message):
            return
        if self._shows_messages:
            self._log.debug("received %s", repr(event)[:_SHOWN])
        if kind in ANNOUNCEMENTS:
            return
        self._command = event
        if kind in LEAVE_A_MESSAGE:
            self._abort(f"the pinger sent {kind.__name__}")
        elif self._summary is None and self._session.in_message:
            self._summary = Summary(_now())
        if kind in LOGGED:
            if self._summary is not None:
                self._summary.take(event)
            else:
                self._note(event)

    def begin(self) -> None:
        """Note that the ponger is at work."""
        self._at_work = _now()

    def done(self) -> None:
        """Note that the ponger is done."""
        if self._at_work is not None:
            seconds = _now() - self._at_work
            self._at_work = None
            if self._summary is not None:
                self._summary.busy += seconds
            self._tell("handled", self._step, seconds)

    def reply(self, reply: Message) -> None:
        """Note what was sent."""
        if self._shows_messages:
            self._log.debug("sends %s", repr(reply)[:_SHOWN])
        summary, kind = self._summary, type(reply)
        if kind in INTERIM:
            if summary is not None and kind not in PROGRESS:
                summary.change(reply)
            return
        self.done()
        if summary is None:
            if kind is not DEFAULT_REPLY:
                self._decide(kind.__name__, logged(reply))
        elif not self._session.in_message:
            self._decide(kind.__name__, logged(reply))
        elif kind is not DEFAULT_REPLY and self._command is not None:
            summary.answer(self._command, reply)

    def failed(self, step: str, error: BaseException) -> None:
        """Note that the ponger has failed."""
        self._tell("failed", step, error)

    def broken_off(self, error: RemoteProtocolError) -> None:
        """Note that the conversation ends for an error of the pinger."""
        self._tell("broken_off", error)

    def close(self, reason: str) -> None:
        """Note the end."""
        self.done()
        self._abort(reason)
        self._tell("closed", reason, _now() - self._begun)

    @property
    def _step(self) -> str:
        return type(self._command).__name__

    def _note(self, command: Message) -> None:
        """Keep a command, without what came later than one of its kind."""
        kinds = list(self._connection)
        if type(command) in kinds:
            for kind in kinds[kinds.index(type(command)) :]:
                del self._connection[kind]
        self._connection[type(command)] = command

    def _abort(self, reason: str) -> None:
        if self._summary is not None:
            self._decide(_ABORTED, {"cause": reason})

    def _decide(self, verdict: str, more: Mapping[str, str]) -> None:
        summary, self._summary = self._summary, None
        seconds = 0.0 if summary is None else _now() - summary.begun
        self._tell("decided", verdict, self._step, seconds)
        if not self._log.isEnabledFor(logging.INFO):
            return
        queue_id = self._session.macros.get(QUEUE_ID) if QUEUE_ID and summary else None
        fields: dict[str, object] = {"queue_id": queue_id and printable(queue_id)}
        for command in self._connection.values():
            fields |= logged(command)
        if summary is not None:
            fields |= summary.fields()
        fields |= more
        if summary is not None:
            fields |= {"ms": round(seconds * 1e3, 1), "busy_ms": round(summary.busy * 1e3, 1)}
        shown = {name: value for name, value in fields.items() if value is not None}
        text = f"{verdict} at {self._step}: {in_line(shown)}"
        self._log.info("%s", text, extra={"verdict": verdict, "step": self._step, **fields})

    def _tell(self, method: str, *arguments: object) -> None:
        if self._observer is None:
            return
        try:
            getattr(self._observer, method)(*arguments)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            # Whatever it is, the ponger has nothing to do with it.
            # It may come again at each event of each connection, and is logged once.
            failure = method, type(error)
            if failure not in self._known_failures:
                self._known_failures.add(failure)
                text = "the observer failed in %s with %s; such failures are not logged again"
                self._log.warning(text, method, type(error).__name__, exc_info=error)
