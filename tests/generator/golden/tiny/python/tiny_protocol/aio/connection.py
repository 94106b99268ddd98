# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A conversation from the ponger's side."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING

from .._message import Message
from .._table import ANNOUNCES, DEFAULT_REPLY, QUEUE_ID
from ..errors import LocalProtocolError, NeedlessReplyError, NegotiationError, RemoteProtocolError
from ..events import MessageAborted, Negotiated
from ..filter_session import PongerSession
from ..findings import Finding
from ..options import Options
from ..states import LEAVE_A_MESSAGE
from .journal import ConnectionLog
from .working import Work, is_of_this_task

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from .channel import Channel
    from .settings import Settings

    Request = Options | Callable[[Message], Options]

_GONE = "the pinger closed the connection"
_STOPPED = "the server stops"
_BROKEN = "the pinger broke the protocol"
_UNUSUAL = "the pinger did something unusual"
_NOT_AGREED = "the negotiation failed"


class Connection:
    """A conversation with a pinger: iterate over its commands, and `send` replies.

    Iteration gives each command. It gives `MessageAborted` if a transaction ends early, before the
    command that ends it. A command that awaits its reply when the next one is requested gets the
    default reply. Iteration ends when the conversation does, for whatever reason.

    Attributes:
        number: the number of the connection, counted by the server.
        peer: the address of the pinger.
        request: what to ask for, or a function of the offer; read once, after iteration has begun.
        log: where to log things about this conversation.
        work: what the ponger is doing, which is cut short when the pinger goes away.
    """

    def __init__(self, channel: Channel, settings: Settings, number: int, peer: str) -> None:
        self.number = number
        self.peer = peer
        self.request: Request = Options()
        self.log = ConnectionLog(number, peer, self._queue_id)
        self.work = Work(settings.handler_timeout)
        self._channel = channel
        self._channel.on_end = self._leave_early
        self._settings = settings
        self._session = PongerSession(self._request_for)
        self._last: type[Message | MessageAborted] | None = None
        self._heard = False
        # Whether the pinger has done anything since the last wait began.
        self._has_acted = False
        self._has_left = False
        self._waiting: asyncio.Timeout | None = None
        self._idle_since: float | None = None
        self._finishing: str | None = None
        self._ending: str | None = None
        self.log.info("begins, with %s", peer)

    @property
    def agreed(self) -> Options | None:
        """What was negotiated, or `None` before the negotiation."""
        return self._session.agreed

    @property
    def macros(self) -> Mapping[str, str]:
        """The macros that hold at the last command, by name with or without braces."""
        return self._session.macros

    @property
    def idle_since(self) -> float | None:
        """When the pinger last did something, by the clock of the loop.

        `None` if it waits for something itself, or if a transaction is open.
        """
        return None if self._session.in_message else self._idle_since

    @property
    def closed(self) -> bool:
        """Whether the conversation is over, so that whatever is sent is discarded."""
        return self._ending is not None

    def __aiter__(self) -> AsyncIterator[Message | MessageAborted]:
        return self

    async def __anext__(self) -> Message | MessageAborted:
        if self.work.seconds is not None:
            self.work.pause()
        while True:
            event = self._next_event()
            if event is None:
                if self._ending is not None:
                    raise StopAsyncIteration
                event = await self._wait()
            if event is not None:
                await self._flush()
                self._last = type(event)
                if self.work.seconds is not None:
                    self.work.go_on()
                return event

    async def send(self, message: Message) -> None:
        """Send a message to the pinger: a reply, or a message that may come before it.

        If the pinger has gone away, nothing happens, and iteration ends. A reply to a command
        that must not be answered is not sent, and a warning is logged; see
        `ServerOptions.on_needless_reply`.

        Args:
            message: what to send.

        Raises:
            LocalProtocolError: the message may not be sent now, or was not granted.
        """
        if self._ending is not None:
            return
        try:
            self._session.send(message)
        except NeedlessReplyError as error:
            if self._settings.on_needless_reply == "error":
                raise
            self.log.warn_once(f"{error.reason}; what the ponger replies is not sent")
            return
        self.log.count("replies")
        await self._flush()
        if self._session.is_ahead:
            # A peer that does not wait for replies must not keep the others waiting.
            await asyncio.sleep(0)

    def finish(self, reason: str = _STOPPED) -> bool:
        """End the conversation if no transaction is open and no reply is owed.

        Args:
            reason: why, for the log.

        Returns:
            Whether it ends.
        """
        if self._waiting is None or self._session.in_message:
            return False
        self._finishing = reason
        self._waiting.reschedule(asyncio.get_running_loop().time())
        return True

    async def fail(self, error: BaseException, *, goes_on: bool = False) -> None:
        """Log an exception of the ponger, and reply in its place; end if that is impossible.

        Args:
            error: the exception.
            goes_on: whether the ponger can go on after the reply.

        Raises:
            CancelledError: this is the exception, and it has come from outside.
        """
        if is_of_this_task(error):
            raise error
        reply = self._settings.on_failure
        is_sent = False
        if isinstance(reply, Message) and self._session.awaited is not None:
            with contextlib.suppress(LocalProtocolError):
                await self.send(reply)
                is_sent = self._ending is None
        outcome = f"{type(reply).__name__} is sent" if is_sent else "the connection is closed"
        where = self._name_of_last
        self.log.error("the ponger failed at %s; %s", where, outcome, exc_info=error)
        if not (is_sent and goes_on):
            self._end("the ponger failed")

    def abort(self, reason: str) -> None:
        """Close the connection at once."""
        self._end(reason)
        self._channel.abort()

    async def close(self) -> None:
        """Close the connection when all was written."""
        self._end("the ponger left")
        try:
            await self._channel.close(self._settings.write_timeout)
        finally:
            self.log.conclude(self._ending)

    def _request_for(self, offer: Message) -> Options:
        return self.request(offer) if callable(self.request) else self.request

    @property
    def _name_of_last(self) -> str:
        return self._last.__name__ if self._last else "the beginning"

    @property
    def _is_open(self) -> bool:
        """Whether a transaction is open whose end the ponger does not know yet."""
        ended = self._last is MessageAborted or self._last in LEAVE_A_MESSAGE
        return self._session.in_message and not ended

    def _queue_id(self) -> str | None:
        """The queue id of the open transaction; its macro lives on."""
        session = self._session
        return session.macros.get(QUEUE_ID) if QUEUE_ID and session.in_message else None

    def _next_event(self) -> Message | MessageAborted | None:
        """The next thing for the ponger, if there is any; what is not for it is logged."""
        while self._ending is None:
            try:
                event = self._session.next_event()
            except RemoteProtocolError as error:
                reason = _NOT_AGREED if isinstance(error, NegotiationError) else _BROKEN
                self.log.warning("%s: %s", reason, error)
                self._end(reason)
                break
            if event is None:
                return None
            if isinstance(event, Finding):
                self._find(event, _BROKEN if event.is_violation else _UNUSUAL)
                continue
            if type(event) in ANNOUNCES:
                continue
            self._has_acted = True
            if isinstance(event, Negotiated):
                if self.log.isEnabledFor(logging.DEBUG):
                    self.log.debug("agreed: %s", "; ".join(event.explain()))
            elif isinstance(event, MessageAborted):
                return event
            else:
                self.log.count("commands")
                return event
        if self._is_open:
            return MessageAborted(self._ending or "")
        return None

    async def _wait(self) -> Message | MessageAborted | None:
        """Give the reply that is owed, else wait for more, unless it is time to end."""
        await self._flush()
        owed = self._session.awaited
        if self._ending is not None:
            return None
        if owed is not None:
            if DEFAULT_REPLY is None:
                raise LocalProtocolError(f"{owed.__name__} must be answered")
            await self.send(DEFAULT_REPLY())
        elif self._session.closed:
            self._end(_GONE if self._has_left else "the conversation is over")
        elif self._finishing and not self._session.in_message:
            self._end(self._finishing)
        else:
            return await self._receive()
        return None

    async def _receive(self) -> Message | MessageAborted | None:
        """Read until the pinger has done something."""
        settings = self._settings
        seconds = settings.command_timeout if self._heard else settings.opening_timeout
        self._has_acted = False
        self._idle_since = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(seconds) as self._waiting:
                while not self._has_acted and self._ending is None:
                    data = await self._channel.read()
                    self._session.receive_data(data)
                    self._has_left = not data
                    event = self._next_event()
                    if event is not None:
                        return event
                    await self._flush()
                    if not data:
                        self._end(_GONE)
        except TimeoutError:
            silent = f"the pinger said nothing for {seconds:g} s"
            self._end(self._finishing or silent)
        finally:
            self._waiting = self._idle_since = None
            self._heard = True
        return None

    def _find(self, finding: Finding, what: str) -> None:
        self.log.count("findings")
        self.log.warn_once(f"{what}: {finding.reason}")

    def _leave_early(self, was_broken: bool) -> None:
        """End at once when the pinger is gone while the ponger works."""
        if self._waiting is not None or self._ending is not None:
            return
        session = self._session
        is_missed = session.awaited is not None or self._is_open
        # A peer that said all and closed its side may still read; pingers do not do that.
        if was_broken or (is_missed and not session.is_ahead):
            self.abort(_GONE)
            if self._settings.on_disconnect == "cancel":
                self.work.cut_short()

    async def _flush(self) -> None:
        data = self._session.data_to_send()
        if not data:
            return
        try:
            await self._channel.write(data, self._settings.write_timeout)
        except TimeoutError:
            self.log.warning("the pinger does not read its replies")
            self._end("the pinger does not read")
        except OSError:
            self._end(_GONE)

    def _end(self, reason: str) -> None:
        if self._ending is None:
            self._ending = reason
