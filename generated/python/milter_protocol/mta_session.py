# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The MTA's side of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._arguments import as_bytes
from ._asking import check_offer, why_not
from ._frames import LEAST_LENGTH
from ._lists import misused_lists
from ._local_errors import LocalProtocolError, shortened
from ._machine import rows_of
from ._message import Message
from ._opening import terms_stated
from ._reasons import FindingKind
from ._receiving import AT_ONCE
from ._session import Session
from ._table import ANNOUNCES, LISTS_FIELD, NEGOTIATION, REPLIES, SENT_AFTER, STAGES
from ._values import check_values
from .errors import NegotiationError, OutOfOrderError, RemoteProtocolError
from .events import Negotiated
from .findings import (
    Finding,
    broken_texts,
    incomplete,
    not_awaited,
    not_granted,
    too_long,
    wrong_reply,
)
from .framing import encode
from .limits import TOLERATED_MAX_LENGTH
from .negotiation import check_answer, everything, message_of, options_of, tolerate_answer
from .options import Options
from .states import INTERIM, may_answer, responses_to

if TYPE_CHECKING:
    from ._arguments import Octets
    from ._machine import Step
    from .events import Event


class MTASession(Session):
    """The MTA's side: it sends commands and receives replies."""

    __slots__ = ("_answered", "_offer", "_offered")

    _PEER = frozenset(kind.CODE for kind in REPLIES)

    def __init__(
        self,
        offer: Options | None = None,
        *,
        min_version: int | None = None,
        strict: bool = True,
        max_length: int | None = None,
    ) -> None:
        """Begin a conversation.

        Args:
            offer: the highest version that the MTA speaks and all flags that it can
                honour; by default everything that the newest version has.
            min_version: the lowest version that it speaks; by default the lowest there is.
            strict: whether a reply is an error if it is malformed, above the agreed limit, not
                granted or not due. If not, it is pointed out, and accepted where a real
                MTA accepts it. Texts that break a rule, and lists of macros that make no
                sense, are only pointed out in any case.
            max_length: the greatest length of a frame that is held. By default, it is the
                negotiated limit in a strict session, and `TOLERATED_MAX_LENGTH` in a lenient one.

        Raises:
            LocalProtocolError: an argument is invalid.
        """
        tolerated = TOLERATED_MAX_LENGTH if strict is False else 0
        super().__init__(
            min_version=min_version, strict=strict, max_length=max_length, tolerated=tolerated
        )
        self._offer = everything() if offer is None else offer
        self._offered: Message | None = None
        # The last command and the reply that ended its exchange.
        self._answered: tuple[type[Message], type[Message]] | None = None
        check_offer(self._offer, self._min_version)

    def open(self) -> list[Event]:
        """Make the offer.

        Returns:
            The bytes to write; an empty list if the protocol has no negotiation.

        Raises:
            LocalProtocolError: the offer was made already.
        """
        return [] if NEGOTIATION is None else self.send(message_of(self._offer))

    def wants(self, command: type[Message]) -> bool:
        """Whether a command may be sent now.

        It may not be sent while a reply is awaited, if it is out of order or would be ignored after
        the last reply, if the filter wants it left out, or if the agreed version lacks it.
        """
        try:
            step = self._row.steps.get(command)
        except Exception:
            reason = f"expected a class of commands, not {shortened(command)}"
            raise LocalProtocolError(reason) from None
        return (
            step is not None
            and (self.awaited is None or step.row.is_final)
            and self._answered in SENT_AFTER.get(command, (self._answered,))
            and not self.closed
        )

    def wanted_macros(self, command: type[Message]) -> tuple[str, ...] | None:
        """The names of the macros that the filter asked for before a command.

        Returns:
            The names as the filter wrote them, or `None` if it leaves the choice.
        """
        lists = getattr(self.agreed, LISTS_FIELD) if LISTS_FIELD and self.agreed else ()
        for stage, names, *_ in lists:
            if STAGES.get(stage) is command:
                return tuple(names.replace(",", " ").split())
        return None

    def send(self, command: Message) -> list[Event]:
        """Send a command to the filter.

        Args:
            command: what has happened.

        Returns:
            The bytes to write.

        Raises:
            LocalProtocolError: the command may not be sent now; nothing has changed.
        """
        kind = type(command)
        if not self.wants(kind):
            if self.closed:
                raise LocalProtocolError(f"{kind.__name__}: the conversation is over")
            facts = (self._row, self.awaited, self._answered, self.agreed)
            raise LocalProtocolError(why_not(kind, *facts))
        data = encode(command, self._max_length, *terms_stated(command, self._terms))
        step = self._row.steps[kind]
        if step.needs_check:
            check_values(command, self.agreed)
        if kind is NEGOTIATION:
            self._offered = command
        if kind not in ANNOUNCES:
            self._answered = None
        self._row = step.row
        self._step = step
        self.awaited = None if step.finals is None else kind
        return [data]

    def receive(self, data: Octets) -> list[Event]:
        """Process bytes that the filter sent.

        Returns:
            What they mean: replies to act on, and what else happened. `awaited` is `None` as soon
            as the reply that ends the exchange is among them.

        Raises:
            RemoteProtocolError: the filter sent something that it may not send. The `events`
                of the error are those of what it sent before.
            LocalProtocolError: the data is not bytes.
        """
        data = as_bytes(data)
        if self._row.is_final:
            return []
        self._check_behind()
        if not self._ended:
            if len(data) <= AT_ONCE and not (self._pending or self._unread):
                self._decode(data)
            else:
                self._unread += data
        events: list[Event] = []
        try:
            while not self._row.is_final and (said := self._next()) is not None:
                self._take(said, events)
        except RemoteProtocolError as error:
            error.events = tuple(events)
            raise
        if self._row.is_final:
            self._forget()
        return events

    def end(self) -> list[Event]:
        """Handle the end of the connection: the filter has closed it.

        Returns:
            A `Finding` if a frame was cut short.

        Raises:
            IncompleteError: a frame was cut short, and the session is strict.
            OutOfOrderError: a reply is awaited.
        """
        awaited, closed = self.awaited, self.closed
        cut = self._leave()
        if cut is not None and self._strict:
            raise cut
        events: list[Event] = [] if cut is None else [incomplete(cut)]
        if awaited is not None and not closed:
            reason = f"the connection ended before {awaited.__name__} was answered"
            error = OutOfOrderError(reason, awaited.__name__)
            error.events = tuple(events)
            raise error
        return events

    def _take(self, said: Message | Finding | RemoteProtocolError, events: list[Event]) -> None:
        kind = type(said)
        if not isinstance(said, Message) or kind not in REPLIES:
            self._take_other(said, events)
            return
        if self._tolerated and (length := LEAST_LENGTH + len(said.payload)) > self._max_length:
            events.append(too_long(said, length, self._max_length))
        events += (each for each in broken_texts(said) if each.is_violation)
        owed = self._step
        if self.awaited is None or owed is None or owed.finals is None:
            finding = not_awaited(kind, self._unanswered)
            self._refuse(finding, kind)
            events.append(finding)
        elif kind is NEGOTIATION and kind in owed.finals:
            self._agreed(said, owed, events)
        elif (row := owed.finals.get(kind)) is not None:
            self._row = row
            self.awaited = None
            self._answered = (owed.command, kind)
            events.append(said)
        elif kind in owed.interim:
            events.append(said)
        else:
            self._unusual(said, owed, events)

    def _agreed(self, answer: Message, owed: Step, events: list[Event]) -> None:
        assert self._offered is not None
        options = options_of(answer)
        wrong: list[str] = []
        try:
            if self._strict:
                check_answer(self._offered, answer, self._min_version)
            else:
                wrong += tolerate_answer(self._offered, answer, self._min_version)
        except NegotiationError:
            self._ended = True
            self._forget()
            raise
        wrong += misused_lists(options)
        events.extend(Finding(FindingKind.NEGOTIATION, each) for each in wrong)
        self.awaited = None
        self._agree(options, rows_of(options), owed.row.phase)
        events.append(Negotiated(options, self._offered, frozenset(), ()))

    def _unusual(self, message: Message, owed: Step, events: list[Event]) -> None:
        """A message that does not answer the command, or needs a flag that is not in use."""
        kind = type(message)
        options = self.agreed or Options()
        if not may_answer(kind, owed.command, options):
            finding = wrong_reply(kind, owed.command)
            self._refuse(finding, kind)
            events.append(finding)
            if kind not in INTERIM:
                self.awaited = None
            return
        if kind in owed.to_check:
            self._point_out_values(message, events)
        else:
            finding = not_granted(kind, options)
            self._refuse(finding, kind)
            events.append(finding)
        events.append(message)
        if kind in (final := responses_to(owed.command, options).final):
            to = final[kind]
            self._row = owed.row if to is None else self._rows[to]
            self._answered = (owed.command, kind)
            self.awaited = None
