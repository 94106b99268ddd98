# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What is said over a channel, as far as nothing has to be waited for."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, cast

from ..errors import LocalProtocolError, NeedlessReplyError, NegotiationError, RemoteProtocolError
from ..events import MessageAborted
from ..filter_session import PongerSession
from ..findings import Finding
from ..kinds import ANNOUNCEMENTS, COMMANDS, DEFAULT_REPLY, LEAVE_A_MESSAGE, PARTINGS
from .journal import OVER
from .watching import watch_over

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from .. import Message
    from ..options import Options
    from ..unions import Command, Reply
    from .channel import Channel
    from .journal import ConnectionLog
    from .settings import Settings

GONE = "the pinger closed the connection"
_BROKEN = "the pinger broke the protocol"
_UNUSUAL = "the pinger did something unusual"
_NOT_AGREED = "the negotiation failed"
_LAST_WORDS = PARTINGS | ANNOUNCEMENTS
_DEFAULT = None if DEFAULT_REPLY is None else cast("Reply", DEFAULT_REPLY())


class Dialogue:
    """A session, the channel that it is held over, its log, and why it ends.

    Attributes:
        session: the session.
        log: where things about the conversation are logged.
        wanted: the commands that are for the ponger. The others get the default reply where
            one is owed.
        last: what the ponger got last, or would have got.
        commands, replies, findings: how many there were.
        has_acted: whether the pinger has done anything since this was set to false.
        is_settled: whether the last command has got its reply.
        has_replied: whether something was sent since this was set to false.
        stand_in: sees to commands in place of the ponger until the transaction ends, if it
            returns true; `None` while nothing does.
        finishing: why it ends as soon as no transaction is open.
        ending: why it has ended.
        rewrite: changes the bytes that are written, if anything does.
        watch: what follows it for the log and for who counts; `None` if nobody wants to know.
    """

    def __init__(
        self,
        channel: Channel,
        settings: Settings,
        request: Callable[[Message], Options],
        log: ConnectionLog,
    ) -> None:
        self.session = PongerSession(request)
        self.log = log
        log.queue_id = lambda: self.session.queue_id
        self.wanted: Collection[type[Message]] = COMMANDS
        self.last: type[Message | MessageAborted] | None = None
        self.has_acted = True
        self.commands = self.replies = self.findings = 0
        self.is_settled = False
        self.has_replied = False
        self.stand_in: Callable[[], bool] | None = None
        self.finishing: str | None = None
        self.ending: str | None = None
        self.rewrite: Callable[[bytes], bytes] | None = None
        self._channel = channel
        self._is_strict = settings.on_needless_reply == "error"
        self._has_left = False
        self.watch = watch_over(self.session, self.log, settings)
        self.log.debug("begins, with %s", log.peer)

    @property
    def step(self) -> str:
        """The name of what the ponger got last."""
        return self.last.__name__ if self.last else "the beginning"

    @property
    def is_open(self) -> bool:
        """Whether a transaction is open whose end the ponger does not know yet."""
        ended = self.last is MessageAborted or self.last in LEAVE_A_MESSAGE
        return self.session.in_message and not ended

    @property
    def is_deserted(self) -> bool:
        """Whether the pinger, which has closed its side, does not wait for what it has begun.

        A peer that said all and closed its side may still read; pingers do not do that.
        """
        if self.ending is not None or self.session.closed:
            return False
        if self._channel.is_broken:
            return True
        if self.session.awaited is None and not self.is_open:
            return False
        self._hear()
        return self.session.is_all_of(_LAST_WORDS)

    def has_more(self) -> bool:
        """Whether there is anything to see to before more arrives."""
        session, channel = self.session, self._channel
        return (
            session.is_ahead
            or channel.held != b""
            or channel.has_ended
            or session.closed
            or self.finishing is not None
            or self.ending is not None
        )

    def _hear(self) -> None:
        """Take what is held, when all that came before has been seen to."""
        if self._channel.held:
            self.session.receive_data(self._channel.take())

    def next_event(self) -> Command | MessageAborted | None:
        """The next thing for the ponger; what is not for it is seen to.

        Returns:
            The event. `None` until more arrives, if the dialogue has ended, and after a reply.
        """
        session = self.session
        while self.ending is None:
            try:
                event: Any = session.next_event()
            except RemoteProtocolError as error:
                reason = _NOT_AGREED if isinstance(error, NegotiationError) else _BROKEN
                self.log.warning("%s: %s", reason, error)
                if self.watch is not None:
                    self.watch.broken_off(error)
                self.end(reason)
                break
            if event is None:
                if self._take_more():
                    continue
                break
            if self.watch is not None:
                self.watch.event(event)
            kind = type(event)
            if kind in ANNOUNCEMENTS:
                continue
            if kind in COMMANDS:
                self.has_acted = True
                self.commands += 1
                self.last = kind
                self.is_settled = False
                if self.stand_in is None or not self.stand_in():
                    if kind in self.wanted:
                        if self.watch is not None:
                            self.watch.begin()
                        command: Command = event
                        return command
                    self.settle()
                if self.has_replied:
                    break
            elif isinstance(event, Finding):
                self._find(event, _BROKEN if event.is_violation else _UNUSUAL)
            elif isinstance(event, MessageAborted):
                self.has_acted = True
                self.last = MessageAborted
                self.stand_in = None
                return event
            else:
                self.has_acted = True
                # What comes with it may take time.
                self._write()
                if self.log.isEnabledFor(logging.DEBUG):
                    self.log.debug("agreed: %s", "; ".join(event.explain()))
        self._write()
        if self.ending is not None and self.is_open:
            self.last = MessageAborted
            return MessageAborted(self.ending)
        return None

    def send(self, message: Reply) -> None:
        """Send a message, unless the dialogue has ended.

        Raises:
            LocalProtocolError: the message may not be sent now, or was not agreed on.
        """
        if self.ending is not None:
            return
        session = self.session
        try:
            session.send(message)
        except NeedlessReplyError as error:
            if self._is_strict:
                raise
            self.log.warn_once(f"{error.reason}; what the ponger replies is not sent")
            return
        self.replies += 1
        self.has_replied = True
        self.is_settled = session.awaited is None
        if self.watch is not None:
            self.watch.reply(message)
        self._write()

    def settle(self) -> None:
        """Give the reply that is owed, if one is."""
        owed = self.session.awaited
        if owed is not None and self.ending is None:
            if _DEFAULT is None:
                raise LocalProtocolError(f"{owed.__name__} must be answered")
            self.send(_DEFAULT)

    def _write(self) -> None:
        """Write what is to be sent."""
        data = self.session.data_to_send()
        if data:
            try:
                self._channel.write(data if self.rewrite is None else self.rewrite(data))
            except OSError:
                self.end(GONE)

    def end(self, reason: str) -> None:
        """End, if it has not ended yet."""
        if self.ending is None:
            self.ending = reason

    def conclude(self) -> None:
        """Log how it has ended."""
        if self.watch is not None:
            self.watch.close(self.ending or "")
        counts = {"commands": self.commands, "replies": self.replies, "findings": self.findings}
        self.log.conclude(self.ending, **counts)

    def _take_more(self) -> bool:
        """Take what has arrived, or end if it is time.

        Returns:
            Whether there is anything to see to.
        """
        session, channel = self.session, self._channel
        if session.closed:
            self.end(GONE if self._has_left else OVER)
        elif self.finishing is not None and not (session.in_message or self.stand_in):
            self.end(self.finishing)
        elif channel.held:
            self._hear()
        elif not channel.has_ended:
            return False
        elif self._has_left:
            self.end(GONE)
        else:
            self._has_left = True
            session.receive_eof()
        return True

    def _find(self, finding: Finding, what: str) -> None:
        self.findings += 1
        self.log.warn_once(f"{what}: {finding.reason}")
