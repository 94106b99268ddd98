# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The filter's side of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._answering import agree, answer_beside, why_not
from ._arguments import as_bytes
from ._local_errors import LocalProtocolError, shortened
from ._message import Message
from ._receiving import AT_ONCE
from ._session import Session
from ._table import COMMANDS, EMULATION, NEGOTIATION, RETRY
from ._values import check_values
from .errors import RemoteProtocolError
from .events import MessageAborted
from .findings import incomplete, misplaced_command
from .framing import encode
from .macros import Macros
from .negotiation import check_request
from .options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._arguments import Octets
    from ._machine import Row, Step
    from .events import Event
    from .findings import Finding

    Request = Options | Callable[[Message], Options]


_NO_WISH = Options()
_NOTHING: Mapping[type[Message], Any] = {}


class FilterSession(Session):
    """The filter's side: it receives commands and replies to them.

    It keeps only the macros that hold and what the peer has sent ahead of a reply.

    Attributes:
        macros: the macros that hold now, by name.
    """

    __slots__ = ("_feed", "_finals", "_max_pending", "_ready", "_request", "macros")

    _PEER = frozenset(kind.CODE for kind in COMMANDS)
    _READS_ON = True

    def __init__(
        self,
        request: Request | None = None,
        *,
        min_version: int | None = None,
        strict: bool = False,
        max_length: int | None = None,
        max_pending: int | None = None,
    ) -> None:
        """Begin a conversation.

        Args:
            request: the highest version that the filter speaks, the flags that it wants and the
                macros that it asks for; or a function that derives them from the offer of the
                MTA.
            min_version: the lowest version that it speaks; by default the lowest there is.
            strict: whether a command that is malformed or may not be sent now is an error. If not,
                it gives a `Finding`, and is accepted where real filters accept it.
            max_length: the greatest length of a frame, whatever is negotiated; by default the
                negotiated limit.
            max_pending: how many bytes the peer may send ahead of a reply; by default four frames
                of the greatest length.

        Raises:
            LocalProtocolError: an argument is invalid.
        """
        super().__init__(min_version=min_version, strict=strict, max_length=max_length)
        if max_pending is not None and (type(max_pending) is not int or max_pending < 0):
            raise LocalProtocolError(
                f"max_pending is {shortened(max_pending)}; it must be 0 or more"
            )
        self.macros = Macros()
        self._request = _NO_WISH if request is None else request
        if request is not None and not callable(request):
            check_request(request, self._min_version)
        self._feed: Callable[[Octets], list[Any]] = self._decoder.feed
        # The replies that end the exchange, while one is owed. Else what is quick to take, if
        # nothing waits before it.
        self._finals: Mapping[type[Message], Row] = _NOTHING
        self._ready: Mapping[type[Message], Step] = _NOTHING if self._is_unsure else self._row.quick
        self._max_pending = max_pending

    def receive(self, data: Octets) -> list[Event]:
        """Process bytes that the MTA sent.

        Commands that arrive while a reply is owed are held back until it is sent.

        Returns:
            What they mean: messages to act on, bytes to write, and what else happened.

        Raises:
            RemoteProtocolError: the MTA sent something that it may not send. The `events`
                of the error are those of what it sent before.
            LocalProtocolError: the data is not bytes; or a function given as `request` returned
                something invalid, and the conversation is over.
        """
        if type(data) is not bytes:
            data = as_bytes(data)
        ready = self._ready
        if ready is not _NOTHING and len(data) <= AT_ONCE:
            try:
                said = self._feed(data)
            except RemoteProtocolError as error:
                said = self._recover(error)
                self._check_behind()
            else:
                if len(said) == 1 and (step := ready.get(type(said[0]))) is not None:
                    if step.scope <= self.macros.top:
                        self.macros.begin(step.scope)
                    self._row = step.row
                    self._step = step
                    if step.finals is not None:
                        self._ready = _NOTHING
                        self._finals = step.finals
                        self.awaited = step.command
                    else:
                        self._ready = step.row.quick
                        if step.announces is not None:
                            self.macros.take(said[0], step.announces)
                    return said
            self._hold(said)
        elif self._ended:
            return self._go_on([]) if self.awaited is None else []
        else:
            if self._unread and self.awaited is None:
                self._check_behind()
            self._unread += data
        events = self._go_on([]) if self.awaited is None else []
        if self.awaited is not None:
            most = self._most if self._max_pending is None else self._max_pending
            self._check_held(events, "ahead of a reply", most)
        return events

    def send(self, message: Message) -> list[Event]:
        """Send a message to the MTA.

        Args:
            message: a reply to the command that awaits one, or a message that may come before it.

        Returns:
            The bytes to write, and the events of what the MTA has sent ahead of this
            reply.

        Raises:
            LocalProtocolError: the message may not be sent now; nothing has changed.
            RemoteProtocolError: what the MTA has sent ahead is wrong. The bytes to write
                are among the `events` of the error.
        """
        kind = type(message)
        row = self._finals.get(kind)
        if row is not None:
            data = message._frame or encode(message, self._max_length, *self._terms)
            self._row = row
            self._finals = _NOTHING
            self.awaited = None
            if self._pending or self._unread:
                return self._go_on([data])
            self._ready = row.quick
            return [data]
        step = self._step
        if self.awaited is not None and step is not None:
            if kind in step.interim:
                return [encode(message, self._max_length, *self._terms)]
            if kind in step.to_check:
                check_values(message, self.agreed)
                data = encode(message, self._max_length, *self._terms)
                row = step.to_check[kind]
                if row is None:
                    return [data]
                self._finals = {kind: row}
                return self.send(message)
        raise LocalProtocolError(
            why_not(kind, self.awaited, self._unanswered, self.agreed or _NO_WISH)
        )

    def end(self) -> list[Event]:
        """Handle the end of the connection: the MTA has closed it.

        Returns:
            `MessageAborted` if a mail message was open; before it a `Finding` if a frame was cut
            short.

        Raises:
            IncompleteError: a frame was cut short, and the session is strict.
        """
        was_open = self.in_message
        cut = self._leave()
        self._finals = self._ready = _NOTHING
        events: list[Event] = [MessageAborted("the connection ended")] if was_open else []
        if cut is None:
            return events
        if self._strict:
            cut.events = tuple(events)
            raise cut
        return [incomplete(cut), *events]

    def _go_on(self, events: list[Event]) -> list[Event]:
        """Act on what was said, up to the first command that must be answered."""
        try:
            while not self._row.is_final and (said := self._next()) is not None:
                kind = type(said)
                step = self._row.steps.get(kind) or self._unusual(said, events)
                if step is None:
                    continue
                if step.scope <= self.macros.top:
                    self.macros.begin(step.scope)
                self._step = step
                if kind is NEGOTIATION:
                    self._negotiate(said, step, events)
                    continue
                self._row = step.row
                if step.drops:
                    events.append(MessageAborted(f"{kind.__name__} came before its end"))
                if step.needs_check:
                    self._point_out_values(said, events)
                events.append(said)
                if step.finals is None:
                    if step.announces is not None:
                        self.macros.take(said, step.announces)
                    continue
                if step.is_emulated:
                    self._emulate(step, events)
                    continue
                self._finals = step.finals
                self.awaited = kind
                break
        except RemoteProtocolError as error:
            error.events = tuple(events)
            raise
        finally:
            if self._row.is_final:
                self._forget()
            is_idle = not (self.awaited or self._pending or self._unread or self._ended)
            self._ready = self._row.quick if is_idle and not self._is_unsure else _NOTHING
        return events

    def _negotiate(self, offer: Message, step: Step, events: list[Event]) -> None:
        try:
            request = self._request
            if callable(request):
                request = request(offer)
                check_request(request, self._min_version)
            negotiated, rows, answer = agree(offer, request, self._min_version)
        except BaseException:
            # The function that makes the request can raise anything, and has no second chance.
            self._ended = True
            self._forget()
            raise
        self._agree(negotiated.agreed, rows, step.row.phase)
        events += (negotiated, answer)

    def _emulate(self, step: Step, events: list[Event]) -> None:
        """Answer in place of a filter that was to leave the reply out."""
        assert EMULATION is not None
        assert step.finals is not None
        self._row = step.finals[EMULATION]
        events.append(encode(EMULATION()))

    def _unusual(
        self, said: Message | Finding | RemoteProtocolError, events: list[Event]
    ) -> Step | None:
        """What cannot be read, or may not be sent now."""
        kind = type(said)
        if not isinstance(said, Message) or kind not in COMMANDS:
            self._take_other(said, events)
            return None
        finding = misplaced_command(kind, self.phase, self.agreed)
        self._refuse(finding, kind)
        events.append(finding)
        if (step := self._row.lacking.get(kind)) is not None:
            return step
        if RETRY is None or self._pass_over(kind, events):
            return None
        if self.in_message:
            events.append(MessageAborted(finding.reason))
        self._row = self._rows[RETRY]
        step = self._row.steps.get(kind) or self._row.lacking.get(kind)
        if step is None:
            self._pass_over(kind, events)
        return step

    def _pass_over(self, kind: type[Message], events: list[Event]) -> bool:
        """Let things stand over a command that was to be left out, where they can."""
        answer = answer_beside(self.phase, kind, self.agreed, self.in_message)
        events += answer or ()
        return answer is not None
