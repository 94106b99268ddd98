# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A conversation from the listener's side."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from ..errors import LocalProtocolError
from ..kinds import DEFAULT_REPLY
from ..options import Options
from .deadline import Deadline
from .dialogue import GONE, Dialogue
from .standing_in import FAILED, StandIn
from .stepping import Stepper
from .working import Work, is_of_this_task

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine, Mapping

    from .. import Message
    from ..events import MessageAborted
    from ..unions import Command, Reply
    from .channel import Channel
    from .journal import ConnectionLog
    from .settings import Settings

    Converse = Callable[["Connection"], Coroutine[Any, Any, None]]
    Request = Options | Callable[[Message], Options]

_NO_REQUEST = Options()


class Connection:
    """A conversation with a speaker: iterate over its commands, and `send` replies.

    Iteration gives each command. It gives `MessageAborted` if a transaction ends early, before the
    command that ends it. A command that awaits its reply when the next one is requested gets the
    default reply. Iteration ends when the conversation does, for whatever reason.

    Attributes:
        number: the number of the connection, counted by the server.
        peer: the address of the speaker.
        request: what to ask for, or a function of the offer; read once, after iteration has begun.
        log: where to log things about this conversation.
        is_cancelled_by_others: whether a cancellation of the task comes from outside of the
            listener.
        work: what the listener is doing, which is cut short when the speaker goes away.
    """

    def __init__(self, channel: Channel, settings: Settings, log: ConnectionLog) -> None:
        self.number, self.peer = log.number, log.peer
        self.request: Request = _NO_REQUEST
        self.is_cancelled_by_others = False
        self.work = Work(settings.handler_timeout)
        self._dialogue = Dialogue(channel, settings, self._request_for, log)
        self._stand_in = StandIn(self._dialogue, settings.on_failure)
        self.log = log
        self._stepper = Stepper()
        self._channel = channel
        channel.on_data, channel.on_end = self._hear, self._notice_end
        channel.missing = lambda: self._dialogue.session.missing
        self._settings = settings
        # What the listener gets next.
        self._event: Command | MessageAborted | None = None
        self._deadline = Deadline(self._lose_patience)
        # How long the speaker may be silent.
        self._patience = settings.opening_timeout

    @property
    def agreed(self) -> Options | None:
        """What was negotiated, or `None` before the negotiation."""
        return self._dialogue.session.agreed

    @property
    def macros(self) -> Mapping[str, str]:
        """The macros that are valid at the last command, by name with or without braces."""
        return self._dialogue.session.macros

    @property
    def idle_since(self) -> float | None:
        """When the speaker last did something, by the clock of the loop.

        `None` if it waits for something itself, or if a transaction is open.
        """
        is_idle = self._stepper.is_paused() and not self._dialogue.session.in_message
        return self._deadline.since if is_idle else None

    @property
    def closed(self) -> bool:
        """Whether the conversation is over, so that whatever is sent is discarded."""
        return self._dialogue.ending is not None

    def __aiter__(self) -> AsyncIterator[Command | MessageAborted]:
        return self

    async def __anext__(self) -> Command | MessageAborted:
        event = self.proceed()
        while event is None:
            if (wait := self.wait()) is None:
                raise StopAsyncIteration
            await wait
            event = self.look()
        return event

    # Iteration in parts, because a coroutine for each event takes time.

    def proceed(self) -> Command | MessageAborted | None:
        """Be done with the last event, and `look` for the next one."""
        if self.work.seconds is not None:
            self.work.check()
            self.work.pause()
        dialogue = self._dialogue
        if dialogue.watch is not None:
            dialogue.watch.done()
        if self._event is None:
            dialogue.settle()
        return self.look()

    def look(self) -> Command | MessageAborted | None:
        """The next event; `None` where a `wait` comes before it."""
        dialogue = self._dialogue
        event, self._event = self._event, None
        if event is None and not (dialogue.has_replied and dialogue.ending is None):
            event = dialogue.next_event()
        if event is not None:
            if self._channel.is_full and dialogue.ending is None:
                self._event, event = event, None
            elif self.work.seconds is not None:
                self.work.go_on()
        return event

    def wait(self) -> Awaitable[None] | None:
        """What to await before the next `look`; `None` if the conversation is over."""
        dialogue = self._dialogue
        if dialogue.ending is not None:
            return None
        if self._channel.is_full:
            return self._drain()
        # A speaker that does not wait for replies must not keep the others waiting.
        is_hasty = dialogue.has_replied and dialogue.has_more()
        dialogue.has_replied = False
        if is_hasty:
            return asyncio.sleep(0)
        if dialogue.has_acted:
            dialogue.has_acted = False
            self._deadline.move(self._patience)
        return self._stepper.pause()

    async def send(self, message: Reply) -> None:
        """Send a message to the speaker: a reply, or a message that may come before it.

        If the speaker has gone away, nothing happens, and iteration ends. A reply to a command
        that must not be answered is not sent, and a warning is logged; see
        `ServerOptions.on_needless_reply`.

        Args:
            message: what to send.

        Raises:
            LocalProtocolError: the message may not be sent now, or was not agreed on.
            TimeoutError: the listener has taken longer than `handler_timeout`.
        """
        self.work.check()
        self._dialogue.send(message)
        if self._channel.is_full and not self.closed:
            with self.work.suspended():
                await self._drain()

    async def hold(self, converse: Converse) -> None:
        """Hold the conversation in the current task.

        Raises:
            CancelledError: the task was cancelled.
        """
        try:
            await self._stepper.run(converse, self)
            owed = self._dialogue.session.awaited
            if owed is not None and not self.closed:
                reason = f"the listener left without a reply to {owed.__name__}"
                raise LocalProtocolError(f"{reason}; send one before it returns")
        except (Exception, asyncio.CancelledError) as error:
            await self.fail(error)

    def rewrite(self, change: Callable[[bytes], bytes] | None) -> None:
        """Change what is written from now on, to try out how a speaker takes that."""
        self._dialogue.rewrite = change

    def restrict(self, wanted: Collection[type[Message]]) -> None:
        """Give only some commands in iteration; the others get the default reply where it is owed.

        Args:
            wanted: the commands.
        """
        if DEFAULT_REPLY is not None:
            self._dialogue.wanted = wanted

    def finish(self, reason: str = "the server stops") -> bool:
        """End the conversation if no transaction is open and no reply is owed.

        Args:
            reason: why it ends, for the log.

        Returns:
            Whether it ends.
        """
        if not self._stepper.is_paused() or self._dialogue.session.in_message:
            return False
        self._dialogue.stand_in = None
        self._dialogue.finishing = reason
        self._stepper.go_on()
        return True

    async def fail(self, error: BaseException, *, goes_on: bool = False) -> None:
        """Log an exception of the listener, and reply in its place; end if that is impossible.

        Args:
            error: the exception.
            goes_on: whether the listener can go on after the reply.

        Raises:
            CancelledError: this is the exception, and it has come from outside.
        """
        if is_of_this_task(error):
            raise error
        dialogue = self._dialogue
        is_replaced = self._stand_in.take_over(error)
        if self._channel.is_full and not self.closed:
            await self._drain()
        if is_replaced and goes_on:
            return
        if dialogue.stand_in is not None:
            dialogue.finishing = FAILED
            async for _ in self:
                break
        dialogue.end(FAILED)

    def cancelled(self, error: BaseException) -> None:
        """End because the task was cancelled, which raised an exception."""
        if self.is_cancelled_by_others:
            self.abort("cut off")
        else:
            self._stand_in.take_over(error, may_wait=False)
            self._dialogue.end(FAILED)

    def abort(self, reason: str) -> None:
        """Close the connection at once."""
        self._dialogue.end(reason)
        self._channel.abort()

    async def close(self) -> None:
        """Close the connection when all was written."""
        self._dialogue.end("the listener left")
        self._deadline.lift()
        self.work.close()
        try:
            await self._channel.close(self._settings.write_timeout)
        finally:
            self._dialogue.conclude()

    def _request_for(self, offer: Message) -> Options:
        self._patience = self._settings.command_timeout
        return self.request(offer) if callable(self.request) else self.request

    def _hear(self, data: bytes) -> bool:
        """See to what has arrived, unless the listener is at work and will do so itself."""
        if not self._stepper.is_paused():
            return False
        self._dialogue.session.receive_data(data)
        self._stepper.go_on()
        return True

    def _notice_end(self) -> None:
        """See to the end, or end at once if the listener is at work."""
        if self._stepper.is_paused():
            self._stepper.go_on()
        elif self._dialogue.is_deserted:
            self.abort(GONE)
            if self._settings.on_disconnect == "cancel":
                self.work.cut_short()

    def _lose_patience(self) -> None:
        """End because the speaker is silent, unless the listener works for it."""
        if not self._dialogue.has_acted:
            self._end(f"the speaker sent nothing for {self._patience:g} s")

    def _end(self, reason: str) -> None:
        """End when the listener waits for what comes next."""
        self._dialogue.end(reason)
        if self._stepper.is_paused():
            self._stepper.go_on()

    async def _drain(self) -> None:
        """Wait while the speaker leaves too much unread."""
        try:
            await self._channel.drain(self._settings.write_timeout)
        except TimeoutError:
            self.log.warning("the speaker does not read its replies")
            self._dialogue.end("the speaker does not read")
        except OSError:
            self._dialogue.end(GONE)
