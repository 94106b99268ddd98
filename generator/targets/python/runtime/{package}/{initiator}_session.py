"""The initiator's side of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._asking import check_offer, why_not
from ._frames import LEAST_LENGTH
from ._lists import misused_lists
from ._local_errors import LocalProtocolError, shortened
from ._machine import rows_of
from ._message import Message
from ._opening import terms_stated
from ._reasons import FindingKind
from ._session import Session
from ._table import (
    ANNOUNCES,
    COMMANDS,
    LISTS_FIELD,
    NEGOTIATION,
    REPLIES,
    SENT_AFTER,
    STAGES,
    SUPPRESSED_BY,
    UNANSWERED_WITH,
)
from ._values import check_values
from .errors import IncompleteError, OutOfOrderError
from .events import Negotiated
from .findings import (
    Finding,
    broken_texts,
    not_awaited,
    not_granted,
    too_long,
    wrong_reply,
)
from .framing import encode
from .kinds import INTERIM
from .limits import TOLERATED_MAX_LENGTH
from .negotiation import (
    check_answer,
    everything,
    message_of,
    options_of,
    tolerate_answer,
)
from .options import Options
from .states import lacking, may_answer, responses_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._machine import Row, Step
    from .errors import RemoteProtocolError
    from .events import Event
    from .unions import Command


class InitiatorSession(Session):
    """The initiator's side: it sends commands and receives replies."""

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
            offer: the highest version that the initiator speaks and all flags that it can
                honour; by default everything that the newest version has.
            min_version: the lowest version that it speaks; by default the lowest there is.
            strict: whether a reply is an error if it is malformed, above the agreed limit, not
                granted or not due. If not, it is pointed out, and accepted where a real
                initiator accepts it. Texts that break a rule, and lists of macros that make no
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

    def open(self) -> None:
        """Make the offer, if the protocol has a negotiation.

        Raises:
            LocalProtocolError: the offer was made already.
        """
        if NEGOTIATION is not None:
            self.send(cast("Command", message_of(self._offer)))

    def close(self) -> None:
        """End the conversation with the command for that, if it may be sent now."""
        for kind, step in self._row.steps.items():
            if step.row.is_final and not kind.FIELDS and self.wants(kind):
                self.send(cast("Command", kind()))
                return

    def wants(self, command: type[Message]) -> bool:
        """Whether a command may be sent now.

        It may not be sent while a reply is awaited, if it is out of order or would be ignored after
        the last reply, if the responder wants it left out, or if the agreed version lacks it.
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

    def leaves_out(self, command: type[Message]) -> bool:
        """Whether a command is never sent: by the request, or because the version lacks it."""
        options = self.agreed
        if options is None or command not in COMMANDS:
            return False
        flag = SUPPRESSED_BY.get(command)
        return command in lacking(options) or (flag is not None and options.has(flag))

    def wanted_macros(self, command: type[Message]) -> tuple[str, ...] | None:
        """The names of the macros that the responder asked for before a command.

        Returns:
            The names as the responder wrote them, or `None` if it leaves the choice.
        """
        lists = getattr(self.agreed, LISTS_FIELD) if LISTS_FIELD and self.agreed else ()
        for stage, names, *_ in lists:
            if STAGES.get(stage) is command:
                return tuple(names.replace(",", " ").split())
        return None

    def send(self, command: Command) -> None:
        """Send a command to the responder.

        Args:
            command: what has happened.

        Raises:
            LocalProtocolError: the command may not be sent now; nothing has changed.
        """
        kind = type(command)
        if not self.wants(kind):
            facts = (self._row, self.awaited, self._answered, self.agreed)
            raise why_not(command, self.closed, *facts)
        data = encode(command, self._max_length, *terms_stated(command, self._terms))
        step = self._row.steps[kind]
        if step.needs_check:
            check_values(command, self.agreed)
        if kind is NEGOTIATION:
            self._offered = command
        if kind not in ANNOUNCES:
            self._answered = None
        # What is left of a reply that was pointed out is of no interest after a command.
        self._rest = None
        self._row = step.row
        self._step = step
        self.awaited = None if step.finals is None else kind
        self._outgoing.append(data)

    @property
    def _unanswered(self) -> type[Message] | None:
        """The last command, if it gets no reply because of an agreed flag."""
        step = self._step
        if step is None or step.finals is not None or step.command not in UNANSWERED_WITH:
            return None
        return step.command

    def _end(self) -> Iterator[Event]:
        if not self._is_over:
            try:
                yield from self._cut()
            except IncompleteError:
                self._end_is_done = True
                raise
        self._is_over = self._end_is_done = True
        if self.awaited is not None:
            name = self.awaited.__name__
            raise OutOfOrderError(f"the connection ended before {name} was answered", name)

    def _act(self, said: Message | Finding | RemoteProtocolError) -> Iterator[Event]:
        kind = type(said)
        if not isinstance(said, Message) or kind not in REPLIES:
            yield self._other(said)
            return
        if self._tolerated and (length := LEAST_LENGTH + len(said.payload)) > self._max_length:
            yield too_long(said, length, self._max_length)
        for broken in broken_texts(said):
            if broken.is_violation:
                yield broken
        owed = self._step
        if self.awaited is None or owed is None or owed.finals is None:
            finding = not_awaited(kind, self._unanswered)
            self._refuse(finding, kind)
            yield finding
        elif kind is NEGOTIATION and kind in owed.finals:
            yield from self._agreed_on(said, owed)
        elif (final := owed.finals.get(kind)) is not None:
            self._answer(owed, kind, final[0])
            yield said
        elif kind in owed.interim:
            yield said
        else:
            yield from self._unusual(said, owed)

    def _answer(self, owed: Step, kind: type[Message], row: Row) -> None:
        """Note that a reply ended the exchange."""
        self._row = row
        self.awaited = None
        self._answered = (owed.command, kind)

    def _agreed_on(self, answer: Message, owed: Step) -> Iterator[Event]:
        assert self._offered is not None
        options = options_of(answer)
        wrong: list[str] = []
        if self._strict:
            check_answer(self._offered, answer, self._min_version)
        else:
            wrong += tolerate_answer(self._offered, answer, self._min_version)
        wrong += misused_lists(options)
        for each in wrong:
            yield Finding(FindingKind.NEGOTIATION, each)
        self.awaited = None
        self._agree(options, rows_of(options), owed.row.phase)
        yield Negotiated(options, self._offered, frozenset(), ())

    def _unusual(self, message: Message, owed: Step) -> Iterator[Event]:
        """A message that does not answer the command, or needs a flag that is not in use."""
        kind = type(message)
        options = self.agreed or Options()
        if not may_answer(kind, owed.command, options):
            finding = wrong_reply(kind, owed.command)
            self._refuse(finding, kind)
            if kind not in INTERIM:
                self.awaited = None
            yield finding
            return
        if kind in owed.to_check:
            yield from self._lacking_values(message)
        else:
            finding = not_granted(kind, options)
            self._refuse(finding, kind)
            yield finding
        if kind in (final := responses_to(owed.command, options).final):
            to = final[kind]
            self._answer(owed, kind, owed.row if to is None else self._rows[to])
        yield message
