"""What both sides of a session have in common."""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from ._given import given_length
from ._local_errors import LocalProtocolError, shortened
from ._machine import Row, Step, rows_of
from ._message import Message
from ._opening import IS_VERSIONED, feed_opening
from ._table import INITIAL, UNANSWERED_WITH, VERSIONS
from ._values import values_not_in_version
from .agreement import Agreement
from .decoder import Decoder
from .errors import FrameError, IncompleteError, OutOfOrderError, RemoteProtocolError
from .findings import NOT_IN_VERSION, malformed, misread
from .limits import DEFAULT_MAX_LENGTH, NEWEST_VERSION
from .negotiation import max_length_of
from .states import version_of
from .tolerating import tolerate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .enums import Phase
    from .events import Event
    from .findings import Finding


_CODE, _PAYLOAD = 4, 5

AT_ONCE = DEFAULT_MAX_LENGTH + _PAYLOAD
"""How many bytes are decoded at once when they can be acted on."""

_PIECE = 4096
"""Bytes to take apart at a time when they had to wait. The rest is kept as bytes: a message takes
up many times the memory of a small frame, and an error even more."""

_ROWS = rows_of(Agreement())
# Few agreements are met again and again, and looking for a flag is slow.
_max_length_of = lru_cache(maxsize=64)(max_length_of)


class Session:
    """One side of a conversation, without any I/O.

    Attributes:
        agreement: what was negotiated, or `None` before the negotiation.
        awaited: the command whose reply is awaited, or `None`.
    """

    __slots__ = (
        "_ceiling",
        "_decoder",
        "_ended",
        "_held",
        "_max_length",
        "_min_version",
        "_pending",
        "_row",
        "_rows",
        "_step",
        "_strict",
        "_tolerated",
        "_unread",
        "_version",
        "_was_left",
        "agreement",
        "awaited",
    )

    _PEER: ClassVar[frozenset[bytes]] = frozenset()
    """The codes of what the peer sends."""
    _READS_ON: ClassVar[bool] = False
    """Whether this side reads impossible lengths as other ones."""

    def __init__(
        self, *, min_version: int | None, strict: bool, max_length: int | None, tolerated: int = 0
    ) -> None:
        lowest, highest = VERSIONS
        if type(strict) is not bool:
            raise LocalProtocolError(f"strict must be True or False, not {shortened(strict)}")
        if min_version is None:
            min_version = lowest
        elif type(min_version) is not int or not lowest <= min_version <= highest:
            wanted = f"a version from {lowest} to {highest}"
            raise LocalProtocolError(f"min_version must be {wanted}, not {shortened(min_version)}")
        self.agreement: Agreement | None = None
        self.awaited: type[Message] | None = None
        self._min_version = min_version
        self._version = NEWEST_VERSION
        self._strict = strict
        self._ceiling = max_length
        self._max_length = DEFAULT_MAX_LENGTH
        if max_length is not None:
            self._max_length = min(given_length(max_length), DEFAULT_MAX_LENGTH)
        # What is held of the peer, where that is more than what was agreed.
        self._tolerated = min(tolerated, max_length or tolerated)
        self._decoder = Decoder(max_length=max(self._max_length, self._tolerated))
        self._rows = _ROWS
        self._row: Row = self._rows[INITIAL]
        # The last command with what it leads to.
        self._step: Step | None = None
        # What was read but not acted on: messages, errors in the place of malformed frames, and
        # findings before tolerated ones.
        self._pending: deque[Any] = deque()
        # Its bytes.
        self._held = 0
        # What was heard after it, not yet taken apart.
        self._unread = bytearray()
        # Whether nothing more can be heard, and whether the peer is gone.
        self._ended = False
        self._was_left = False

    @property
    def phase(self) -> Phase:
        """How far the conversation has come."""
        return self._row.phase

    @property
    def in_message(self) -> bool:
        """Whether a transaction is open."""
        return self._row.in_message and not self._was_left

    @property
    def max_length(self) -> int:
        """The greatest length of a frame that applies now, for either direction."""
        return self._max_length

    @property
    def closed(self) -> bool:
        """Whether the conversation is over; then close the socket."""
        return self._row.is_final or (self._ended and not self._pending)

    @property
    def is_ahead(self) -> bool:
        """Whether the peer has said more than was acted on."""
        return bool(self._pending or self._unread)

    def _agree(self, agreement: Agreement, rows: Mapping[Phase, Row], phase: Phase) -> None:
        """Go on under an agreement."""
        self.agreement = agreement
        self._rows = rows
        self._row = rows[phase]
        agreed = _max_length_of(agreement)
        if self._ceiling is not None:
            agreed = min(agreed, self._ceiling)
        self._version = self._decoder.version = version_of(agreement)
        if agreed != self._max_length:
            self._max_length = agreed
            self._decoder.max_length = max(agreed, self._tolerated)

    @property
    def _is_unsure(self) -> bool:
        """Whether it is unknown yet in which version the next frame but one is written."""
        return IS_VERSIONED and self.agreement is None

    def _hear(self, data: bytes) -> None:
        """Take bytes apart, no more than a piece."""
        try:
            if self._is_unsure:
                size = self._decoder.missing
                self._unread[:0] = data[size:]
                self._wait(feed_opening(self._decoder, data[:size]))
            else:
                self._wait(self._decoder.feed(data))
        except RemoteProtocolError as error:
            self._wait(self._recover(error))

    def _wait(self, said: Sequence[Any]) -> None:
        """Hold what was said until it is its turn."""
        if self._ended:
            self._unread.clear()
        self._pending.extend(said)
        self._held += sum(map(_size, said))

    def _next(self) -> Any:
        """The next thing to act on, or `None`."""
        while not self._pending:
            if not self._unread:
                return None
            self._hear(self._piece())
        said = self._pending.popleft()
        self._held -= _size(said)
        return said

    def _piece(self) -> bytes:
        """The next bytes to take apart."""
        piece = bytes(self._unread[:_PIECE])
        del self._unread[:_PIECE]
        return piece

    def _forget(self) -> None:
        """Forget what was heard and not acted on."""
        self._pending.clear()
        self._unread.clear()
        self._held = 0

    def _check_behind(self) -> None:
        """Give up if too much waits behind an error, for who goes on after errors.

        Raises:
            OutOfOrderError: it does.
        """
        self._check_held([], "behind what is wrong", self._most)

    @property
    def _most(self) -> int:
        """How many bytes are held by default."""
        return 4 * max(self._max_length, self._tolerated)

    def _check_held(self, events: list[Event], where: str, most: int) -> None:
        """Give up if the peer has said too much that cannot be acted on.

        Raises:
            OutOfOrderError: it has.
        """
        held = self._held + len(self._unread) + self._decoder.pending
        if held > most:
            self._ended = True
            self._forget()
            error = OutOfOrderError(f"{held} bytes came {where}; the limit is {most}")
            error.events = tuple(events)
            raise error

    @property
    def _unanswered(self) -> type[Message] | None:
        """The last command, if it gets no reply for an agreed flag."""
        step = self._step
        if step is None or step.finals is not None or step.command not in UNANSWERED_WITH:
            return None
        return step.command

    def _leave(self) -> IncompleteError | None:
        """Forget what is owed and what was heard, for the peer is gone.

        Returns:
            That it left inside a frame, if it did and anything was still to be heard.
        """
        cut = None
        if not (self._ended or self._row.is_final):
            self._skip()
            try:
                self._decoder.end()
            except IncompleteError as error:
                cut = error
        self._ended = self._was_left = True
        self.awaited = None
        self._forget()
        return cut

    def _recover(self, error: RemoteProtocolError) -> list[Any]:
        """What came before an error, and what follows it as long as errors are tolerated."""
        said: list[Any] = []
        while True:
            said += error.messages
            taken = None if self._strict else self._excuse(error)
            if taken is None:
                self._ended = isinstance(error, FrameError)
                return [*said, error]
            said += taken
            try:
                return said + self._decoder.feed(b"")
            except RemoteProtocolError as next_:
                error = next_

    def _excuse(self, error: RemoteProtocolError) -> list[Any] | None:
        """What is wrong and what it is taken for, or `None` if it is refused."""
        if isinstance(error, FrameError):
            length = self._decoder.read_on() if self._READS_ON else 0
            return [misread(error.with_traceback(None), length)] if length else None
        if error.frame[_CODE:_PAYLOAD] not in self._PEER:
            return None
        try:
            message = tolerate(error)
        except RemoteProtocolError:
            return None
        # Without the traceback, which would keep all that was read along with it.
        found = malformed(error.with_traceback(None), message)
        return [found] if message is None else [found, message]

    def _skip(self) -> None:
        """Read to the end of what was heard, whatever it is."""
        while not self._ended:
            self._pending.clear()
            self._hear(self._piece())
            if not (self._pending or self._unread):
                return

    def _refuse(self, finding: Finding, kind: type[Message]) -> None:
        """Raise what is wrong, or not in the agreed version, where the session is strict."""
        if self._strict and (finding.is_violation or finding.kind in NOT_IN_VERSION):
            raise OutOfOrderError(finding.reason, kind.__name__)

    def _point_out_values(self, said: Message, events: list[Event]) -> None:
        """Tell of the values of a message that the agreed version does not have."""
        for found in values_not_in_version(said, self.agreement or Agreement()):
            self._refuse(found, type(said))
            events.append(found)


def _size(said: Message | Finding | RemoteProtocolError) -> int:
    """How many bytes something counts as."""
    return _PAYLOAD + len(said.payload) if isinstance(said, Message) else _PAYLOAD
