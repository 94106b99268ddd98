"""A conversation from the responder's side."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from .._answering import needless
from .._local_errors import LocalProtocolError
from .._machine import ALWAYS_LAST, SCOPES
from .._table import ANNOUNCES, EMULATION, QUEUE_ID, UNANSWERED_WITH
from ..errors import NegotiationError, RemoteProtocolError
from ..events import MessageAborted, Negotiated
from ..findings import Finding
from ..macros import Macros
from ..options import Options
from ..responder_session import ResponderSession
from ..states import LEAVE_A_MESSAGE
from .journal import ConnectionLog
from .working import Work

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from .._message import Message
    from ..events import Event
    from .channel import Channel
    from .settings import Settings

    Request = Options | Callable[[Message], Options]

_T = TypeVar("_T")
_GONE = "the initiator closed the connection"
_STOPPED = "the server stops"
_BROKEN = "the initiator broke the protocol"
_UNUSUAL = "the initiator did something unusual"
_NOT_AGREED = "the negotiation failed"


class Connection:
    """A conversation with an initiator: iterate over its commands, and `send` replies.

    Iteration gives each command. It gives `MessageAborted` if a transaction ends early, before the
    command that ends it. A command that awaits its reply when the next one is requested gets the
    default reply. Iteration ends when the conversation does, for whatever reason.

    Attributes:
        number: the number of the connection, counted by the server.
        peer: the address of the initiator.
        request: what to ask for, or a function of the offer; read once, after iteration has begun.
        log: where to log things about this conversation.
        work: what the responder is doing, which is cut short when the initiator goes away.
    """

    def __init__(self, channel: Channel, settings: Settings, number: int, peer: str) -> None:
        self.number = number
        self.peer = peer
        self.request: Request = Options()
        self.log = ConnectionLog(number, peer, self._queue_id)
        self.work = Work()
        self._channel = channel
        self._channel.on_end = self._leave_early
        self._settings = settings
        self._session = ResponderSession(self._request_for)
        # The session reads ahead of commands that get no reply, and may know later macros.
        self._macros = Macros()
        self._inbox: deque[Message | MessageAborted] = deque()
        self._last: type[Message | MessageAborted] | None = None
        # What is not to be answered, as was asked for.
        self._unanswered: frozenset[type[Message]] = frozenset()
        self._heard = False
        self._waiting: asyncio.Timeout | None = None
        self._finishing = False
        self._ending: str | None = None
        self.log.info("begins, with %s", peer)

    @property
    def agreed(self) -> Options | None:
        """What was negotiated, or `None` before the negotiation."""
        return self._session.agreed

    @property
    def macros(self) -> Mapping[str, str]:
        """The macros that hold at the last command, by name with or without braces."""
        return self._macros

    @property
    def closed(self) -> bool:
        """Whether the conversation is over, so that whatever is sent is discarded."""
        return self._ending is not None

    def __aiter__(self) -> AsyncIterator[Message | MessageAborted]:
        return self

    async def __anext__(self) -> Message | MessageAborted:
        while True:
            while self._inbox:
                event = self._inbox.popleft()
                if isinstance(event, MessageAborted) or self._is_command(event):
                    self._last = type(event)
                    return event
            if self._ending is not None:
                raise StopAsyncIteration
            await self._go_on()

    async def send(self, message: Message) -> None:
        """Send a message to the initiator: a reply, or a message that may come before it.

        If the initiator has gone away, nothing happens, and iteration ends. A reply to a command
        that must not be answered is not sent, and a warning is logged; see
        `ServerOptions.on_needless_reply`.

        Args:
            message: what to send.

        Raises:
            LocalProtocolError: the message may not be sent now, or was not granted.
        """
        if self._ending is not None:
            return
        reason = needless(type(message), self._last, self._unanswered)
        if reason and self._settings.on_needless_reply == "warn":
            self.log.warn_once(f"{reason}; what the responder replies is not sent")
            return
        if reason or self._inbox:
            reason = reason or f"{self._name_of_last} gets no reply"
            raise LocalProtocolError(f"{type(message).__name__}: {reason}")
        await self._act(self._session.send, message)
        self.log.count("replies")
        if self._inbox:
            # A peer that does not wait for replies must not keep the others waiting.
            await asyncio.sleep(0)

    def finish(self) -> bool:
        """End the conversation if no transaction is open and no reply is owed.

        Returns:
            Whether it ends.
        """
        if self._waiting is None or self._session.in_message:
            return False
        self._finishing = True
        self._waiting.reschedule(asyncio.get_running_loop().time())
        return True

    def fail(self) -> None:
        """Log the exception that is being handled as one of the responder, and end."""
        self.log.exception("the responder failed at %s", self._name_of_last)
        self._end("the responder failed")

    def abort(self, reason: str) -> None:
        """Close the connection at once."""
        self._end(reason)
        self._channel.abort()

    async def close(self) -> None:
        """Close the connection when all was written."""
        self._end("the responder left")
        try:
            await self._channel.close(self._settings.write_timeout)
        finally:
            self.log.conclude(self._ending)

    def _request_for(self, offer: Message) -> Options:
        return self.request(offer) if callable(self.request) else self.request

    @property
    def _name_of_last(self) -> str:
        return self._last.__name__ if self._last else "the beginning"

    def _queue_id(self) -> str | None:
        """The queue id while a transaction keeps the responder busy; its macro lives on."""
        # What the session has heard ahead may be of the next transaction already.
        is_busy = self._session.in_message or self._inbox or self._last is MessageAborted
        is_open = is_busy and self._last not in LEAVE_A_MESSAGE
        return self._macros.get(QUEUE_ID) if QUEUE_ID and is_open else None

    def _is_command(self, message: Message) -> bool:
        """Take the macros of a message, or end those that end with a command."""
        kind = type(message)
        scope = SCOPES.get(kind, ALWAYS_LAST)
        if scope <= self._macros.top:
            self._macros.begin(scope)
        announcement = ANNOUNCES.get(kind)
        if announcement is not None:
            self._macros.take(message, announcement)
            return False
        self.log.count("commands")
        return True

    async def _go_on(self) -> None:
        """Say what is owed, else wait for more, unless it is time to end."""
        owed = self._session.awaited
        if owed is not None:
            if EMULATION is None:
                raise LocalProtocolError(f"{owed.__name__} must be answered")
            await self.send(EMULATION())
        elif self._session.closed:
            self._end("the conversation is over")
        elif self._finishing and not self._session.in_message:
            self._end(_STOPPED)
        else:
            await self._receive()

    async def _receive(self) -> None:
        """Read until there is something to act on."""
        settings = self._settings
        seconds = settings.command_timeout if self._heard else settings.opening_timeout
        acted = False
        try:
            async with asyncio.timeout(seconds) as self._waiting:
                while not acted and self._ending is None:
                    data = await self._channel.read()
                    if data:
                        acted = await self._act(self._session.receive, data)
                    else:
                        self._end(_GONE)
        except TimeoutError:
            silent = f"the initiator said nothing for {seconds:g} s"
            self._end(_STOPPED if self._finishing else silent)
        finally:
            self._waiting = None
        self._heard = True

    async def _act(self, said: Callable[[_T], list[Event]], what: _T) -> bool:
        """Do what the session says; whether there was anything."""
        error = None
        try:
            events = said(what)
        except RemoteProtocolError as wrong:
            error = wrong
            events = list(wrong.events)
        written = []
        for event in events:
            if isinstance(event, bytes):
                written.append(event)
            elif isinstance(event, Finding):
                self._find(event, _BROKEN if event.is_violation else _UNUSUAL)
            elif isinstance(event, Negotiated):
                self._unanswered = event.emulated.union(
                    kind for kind, flag in UNANSWERED_WITH.items() if event.agreed.has(flag)
                )
                if self.log.isEnabledFor(logging.DEBUG):
                    self.log.debug("agreed: %s", "; ".join(event.explain()))
            else:
                self._inbox.append(event)
        if written:
            await self._write(b"".join(written))
        if error is not None:
            reason = _NOT_AGREED if isinstance(error, NegotiationError) else _BROKEN
            self.log.warning("%s: %s", reason, error)
            self._end(reason)
        return bool(events)

    def _find(self, finding: Finding, what: str) -> None:
        self.log.count("findings")
        self.log.warn_once(f"{what}: {finding.reason}")

    def _leave_early(self, was_broken: bool) -> None:
        """End at once when the initiator is gone while the responder works."""
        if self._waiting is not None or self._ending is not None:
            return
        session = self._session
        is_missed = session.awaited is not None or session.in_message
        # A peer that said all and closed its side may still read; initiators do not do that.
        if was_broken or (is_missed and not self._inbox and not session.is_ahead):
            self.abort(_GONE)
            if self._settings.on_disconnect == "cancel":
                self.work.cut_short()

    async def _write(self, data: bytes) -> None:
        try:
            await self._channel.write(data, self._settings.write_timeout)
        except TimeoutError:
            self.log.warning("the initiator does not read its replies")
            self._end("the initiator does not read")
        except OSError:
            self._end(_GONE)

    def _end(self, reason: str) -> None:
        if self._ending is None:
            self._ending = reason
            for event in self._session.end():
                if isinstance(event, MessageAborted):
                    self._inbox.append(MessageAborted(reason))
                # A frame that we do not wait for is not the mistake of the peer.
                elif isinstance(event, Finding) and reason == _GONE:
                    self._find(event, reason)
