# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The keeper's side of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ._answering import agree, answer_beside, why_not
from ._local_errors import LocalProtocolError, shortened
from ._message import Message
from ._pieces import pieces_of
from ._session import Session
from ._table import COMMANDS, DEFAULT_REPLY, NEGOTIATION, QUEUE_ID, RETRY
from ._values import check_values
from .events import MessageAborted
from .findings import misplaced_command
from .framing import encode
from .macros import Macros
from .negotiation import check_request
from .options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from ._machine import Final, Row, Step
    from .errors import RemoteProtocolError
    from .events import Event
    from .findings import Finding
    from .unions import Reply

    Request = Options | Callable[[Message], Options]


_NO_REQUEST = Options()
_NOTHING: Mapping[type[Message], Any] = {}


class KeeperSession(Session):
    """The keeper's side: it receives commands and replies to them.

    It keeps only the macros that hold and what the peer has sent ahead of a reply.

    Attributes:
        macros: the macros that hold now, by name.
    """

    __slots__ = ("_finals", "_max_pending", "_request", "_whole", "macros")

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
            request: the highest version that the keeper speaks, the flags that it asks
                for and the macros that it wants; or a function that derives them from the
                offer of the shop.
            min_version: the lowest version that it speaks; by default the lowest there is.
            strict: whether a command that is malformed or may not be sent now is an error. If not,
                it gives a `Finding`, and is accepted where real keepers accept it.
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
        self._request = _NO_REQUEST if request is None else request
        if request is not None and not callable(request):
            check_request(request, self._min_version)
        self._whole = self._decoder._whole
        # The replies that end the exchange, while one is owed.
        self._finals: Mapping[type[Message], Final] = _NOTHING
        self._max_pending = max_pending

    @property
    def queue_id(self) -> str | None:
        """What the shop calls the open purchase, or `None` if that is not known."""
        return self.macros.get(QUEUE_ID) if QUEUE_ID and self.in_message else None

    def next_event(self) -> Event | None:
        """What the shop did next.

        Returns:
            A message, or another event; `None` until more is received or, if a reply is owed, until
            it is sent. Commands that arrive while a reply is owed wait until then.

        Raises:
            RemoteProtocolError: the shop sent something that it may not send. The
                conversation is over.
            LocalProtocolError: a function given as `request` returned something invalid. The
                conversation is over.
        """
        if self.awaited is None and self._rest is None:
            said: Any = None
            if self._pending or self._unread:
                said = self._next()
            elif self._fresh:
                said = self._whole(self._fresh)
                if said is None:
                    said = self._next()
                else:
                    self._fresh = b""
            elif not self._has_left:
                return None
            step: Step | None = self._row.quick.get(type(said))
            if step is not None:
                if step.scope <= self.macros.top:
                    self.macros.begin(step.scope)
                self._row = step.row
                self._step = step
                if step.finals is not None:
                    self._finals = step.finals
                    self.awaited = step.command
                elif step.announces is not None:
                    self.macros.take(said, step.announces)
                message: Message = said
                return message
            if said is not None:
                self._pending.appendleft(said)
        return super().next_event()

    def send(self, message: Reply) -> None:
        """Send a message to the shop.

        Args:
            message: a reply to the command that awaits one, or a message that may come before it.
                Data of any size is spread over several messages, where they may have it in pieces.

        Raises:
            LocalProtocolError: the message may not be sent now; nothing has changed.
        """
        kind = type(message)
        final = self._finals.get(kind)
        row: Row | None
        if final is None:
            row = self._send_unusual(message, kind)
            if row is None:
                return
        else:
            row, frame = final
            self._outgoing.append(frame or encode(message, self._max_length, *self._terms))
        self._row = row
        self._finals = _NOTHING
        self.awaited = None

    def _send_unusual(self, message: Reply, kind: type[Message]) -> Row | None:
        """Send what does not end the exchange, or not in the usual way.

        Returns:
            Where it leads; `None` if the reply is still owed.
        """
        step = self._step if self.awaited is not None else None
        row: Row | None = None
        if step is not None and kind in step.to_check:
            check_values(message, self.agreed)
            row = step.to_check[kind]
        elif step is not None and DEFAULT_REPLY is not None and kind in step.instead:
            message, row = cast("Reply", DEFAULT_REPLY()), step.instead[kind]
        elif step is None or kind not in step.interim:
            facts = (self.closed, self.awaited, self._step, self.agreed or _NO_REQUEST)
            raise why_not(message, *facts)
        pieces = pieces_of(message, self._max_length)
        self._outgoing += [encode(each, self._max_length, *self._terms) for each in pieces]
        return row

    def _holds_back(self) -> bool:
        self._check_held(self._max_pending)
        return True

    def _act(self, said: Message | Finding | RemoteProtocolError) -> Iterator[Event]:
        if not isinstance(said, Message) or (kind := type(said)) not in COMMANDS:
            yield self._other(said)
            return
        step = self._row.steps.get(kind) or (yield from self._misplaced(kind))
        if step is None:
            return
        if step.needs_check:
            yield from self._lacking_values(said)
        if step.drops:
            yield MessageAborted(f"{kind.__name__} came before its end")
        self._step = step
        if step.ends_a_message:
            yield said
        if step.scope <= self.macros.top:
            self.macros.begin(step.scope)
        if kind is NEGOTIATION:
            yield self._negotiate(said, step)
            return
        self._row = step.row
        if step.announces is not None:
            self.macros.take(said, step.announces)
        elif step.is_emulated:
            self._emulate(step)
        elif step.finals is not None:
            self._finals = step.finals
            self.awaited = kind
        if not (step.ends_a_message or step.is_hidden):
            yield said

    def _end(self) -> Iterator[Event]:
        if not self._is_over:
            yield from self._cut()
        if self.in_message:
            yield MessageAborted("the shop closed the connection")
        self._is_over = self._end_is_done = True

    def _fail(self) -> None:
        super()._fail()
        self._finals = _NOTHING

    def _negotiate(self, offer: Message, step: Step) -> Event:
        request = self._request
        if callable(request):
            request = request(offer)
            check_request(request, self._min_version)
        negotiated, rows, answer = agree(offer, request, self._min_version)
        self._agree(negotiated.agreed, rows, step.row.phase)
        self._outgoing.append(answer)
        return negotiated

    def _emulate(self, step: Step) -> None:
        """Answer in place of a keeper that was to leave the reply out."""
        assert DEFAULT_REPLY is not None
        assert step.finals is not None
        self._row, _ = step.finals[DEFAULT_REPLY]
        self._outgoing.append(encode(DEFAULT_REPLY()))

    def _misplaced(self, kind: type[Message]) -> Generator[Event, None, Step | None]:
        """Point out a command that may not be sent now.

        Returns:
            Where real keepers let it lead; `None` if they pass it over.
        """
        finding = misplaced_command(kind, self.phase, self.agreed)
        self._refuse(finding, kind)
        yield finding
        if (step := self._row.lacking.get(kind)) is not None:
            return step
        if RETRY is None or self._pass_over(kind):
            return None
        if self.in_message:
            yield MessageAborted(finding.reason)
        self._row = self._rows[RETRY]
        step = self._row.steps.get(kind) or self._row.lacking.get(kind)
        if step is None:
            self._pass_over(kind)
        return step

    def _pass_over(self, kind: type[Message]) -> bool:
        """Let things stand over a command that was to be left out, where they can."""
        answer = answer_beside(self.phase, kind, self.agreed, self.in_message)
        if answer is not None:
            self._outgoing += answer
        return answer is not None
