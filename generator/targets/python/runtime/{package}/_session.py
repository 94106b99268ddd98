"""What both sides of a session have in common."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ._given import NEWEST_TERMS
from ._local_errors import LocalProtocolError, shortened
from ._machine import Row, Step, rows_of
from ._receiving import Receiver
from ._table import INITIAL, VERSIONS
from ._values import values_not_in_version
from .errors import IncompleteError, OutOfOrderError, RemoteProtocolError
from .findings import NOT_IN_VERSION, Finding, incomplete, wrong_side
from .negotiation import max_length_of
from .options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ._message import Message
    from ._versions import Terms
    from .enums import Phase
    from .events import Event

_ROWS = rows_of(Options())


# Few sets of options are met again and again, and looking for a flag is slow.
@lru_cache(maxsize=64)
def _limits_of(options: Options) -> tuple[int, Terms]:
    """The greatest length of a frame under the agreed options, and what layouts depend on."""
    return max_length_of(options), options._terms


class Session(Receiver):
    """One side of a conversation, without any I/O.

    Its attributes describe the state at the last event that `next_event` gave. At `MessageAborted`,
    and at a command that ends the open transaction without a reply, it is still open.

    Attributes:
        agreed: what was negotiated, or `None` before the negotiation.
        awaited: the command whose reply is awaited, or `None`.
    """

    __slots__ = (
        "_end_is_done",
        "_is_over",
        "_min_version",
        "_outgoing",
        "_rest",
        "_row",
        "_rows",
        "_step",
        "_terms",
        "agreed",
        "awaited",
    )

    def __init__(
        self, *, min_version: int | None, strict: bool, max_length: int | None, tolerated: int = 0
    ) -> None:
        super().__init__(strict=strict, max_length=max_length, tolerated=tolerated)
        lowest, highest = VERSIONS
        if min_version is None:
            min_version = lowest
        elif type(min_version) is not int or not lowest <= min_version <= highest:
            wanted = f"a version from {lowest} to {highest}"
            raise LocalProtocolError(f"min_version must be {wanted}, not {shortened(min_version)}")
        self.agreed: Options | None = None
        self.awaited: type[Message] | None = None
        self._min_version = min_version
        self._terms = NEWEST_TERMS
        self._rows = _ROWS
        self._row: Row = self._rows[INITIAL]
        # The last command with what it leads to.
        self._step: Step | None = None
        # The events that are left of what is being acted on.
        self._rest: Iterator[Event] | None = None
        self._outgoing: list[bytes] = []
        # Whether nothing more is acted on, because the peer has gone or has broken the protocol.
        self._is_over = False
        # Whether the end of the connection has been handled.
        self._end_is_done = False

    @property
    def phase(self) -> Phase:
        """How far the conversation has come."""
        return self._row.phase

    @property
    def in_message(self) -> bool:
        """Whether a transaction is open."""
        return self._row.in_message and not self._end_is_done

    @property
    def max_length(self) -> int:
        """The greatest length of a frame that applies now, for either direction."""
        return self._max_length

    @property
    def closed(self) -> bool:
        """Whether the conversation is over; write what is to be sent, then close the socket."""
        return self._row.is_final or self._is_over

    def next_event(self) -> Event | None:
        """What the peer did next.

        Returns:
            The event; `None` until more is received or, if a reply is owed, until it is sent.

        Raises:
            RemoteProtocolError: the peer sent something that it may not send. The conversation is
                over.
        """
        try:
            while True:
                if self._rest is not None:
                    for event in self._rest:
                        return event
                    self._rest = None
                if self._row.is_final:
                    self._forget()
                    return None
                if self.awaited is not None and self._holds_back():
                    return None
                said = self._next()
                if said is not None:
                    self._rest = self._act(said)
                elif self._has_left and not self._end_is_done:
                    self._rest = self._end()
                else:
                    return None
        except BaseException:
            self._fail()
            raise

    def data_to_send(self) -> bytes:
        """All bytes that are to be written to the peer, once."""
        if not self._outgoing:
            return b""
        data = b"".join(self._outgoing)
        self._outgoing.clear()
        return data

    def _act(self, said: Message | Finding | RemoteProtocolError) -> Iterator[Event]:
        """The events of what the peer said; what changes with them changes in between."""
        raise NotImplementedError

    def _end(self) -> Iterator[Event]:
        """The events of the end of the connection."""
        raise NotImplementedError

    def _holds_back(self) -> bool:
        """Whether what the peer sends waits while a reply is awaited."""
        return False

    def _fail(self) -> None:
        """End the conversation, because something in it cannot be acted on."""
        self._is_over = True
        self._rest = self.awaited = None
        self._forget()

    def _agree(self, options: Options, rows: Mapping[Phase, Row], phase: Phase) -> None:
        """Go on under options that were agreed on."""
        self.agreed = options
        self._is_unsure = False
        self._rows = rows
        self._row = rows[phase]
        agreed, self._terms = _limits_of(options)
        if self._ceiling is not None:
            agreed = min(agreed, self._ceiling)
        self._decoder.version, self._decoder.flags = self._terms
        if agreed != self._max_length:
            self._max_length = agreed
            self._decoder.max_length = max(agreed, self._tolerated)

    def _cut(self) -> Iterator[Finding]:
        """Point out a frame inside which the connection ended.

        Raises:
            IncompleteError: the connection ended inside a frame, and the session is strict.
        """
        try:
            self._decoder.end()
        except IncompleteError as error:
            if self._strict:
                raise
            yield incomplete(error)

    def _other(self, said: Message | Finding | RemoteProtocolError) -> Finding:
        """A finding; whatever else the peer may not send is raised."""
        if isinstance(said, Finding):
            return said
        if isinstance(said, RemoteProtocolError):
            raise said
        kind = type(said)
        raise OutOfOrderError(wrong_side(kind).reason, kind.__name__)

    def _refuse(self, finding: Finding, kind: type[Message]) -> None:
        """Raise what is wrong, or not in the agreed version, where the session is strict."""
        if self._strict and (finding.is_violation or finding.kind in NOT_IN_VERSION):
            raise OutOfOrderError(finding.reason, kind.__name__)

    def _lacking_values(self, said: Message) -> Iterator[Finding]:
        """Point out the values of a message that the agreed version does not have."""
        for found in values_not_in_version(said, self.agreed or Options()):
            self._refuse(found, type(said))
            yield found
