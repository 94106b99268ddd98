# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What both sides of a session have in common."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ._local_errors import LocalProtocolError, shortened
from ._machine import Row, Step, rows_of
from ._receiving import Receiver
from ._table import INITIAL, UNANSWERED_WITH, VERSIONS
from ._values import values_not_in_version
from ._versions import Terms
from .errors import IncompleteError, OutOfOrderError, RemoteProtocolError
from .findings import NOT_IN_VERSION, Finding, wrong_side
from .limits import NEWEST_VERSION
from .negotiation import max_length_of
from .options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._message import Message
    from .enums import Phase
    from .events import Event

_ROWS = rows_of(Options())
# Few options are met again and again, and looking for a flag is slow.
_max_length_of = lru_cache(maxsize=64)(max_length_of)


class Session(Receiver):
    """One side of a conversation, without any I/O.

    Attributes:
        agreed: what was negotiated, or `None` before the negotiation.
        awaited: the command whose reply is awaited, or `None`.
    """

    __slots__ = (
        "_min_version",
        "_row",
        "_rows",
        "_step",
        "_terms",
        "_was_left",
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
        self._terms = Terms(NEWEST_VERSION, 0)
        self._rows = _ROWS
        self._row: Row = self._rows[INITIAL]
        # The last command with what it leads to.
        self._step: Step | None = None
        # Whether the peer is gone.
        self._was_left = False

    @property
    def phase(self) -> Phase:
        """How far the conversation has come."""
        return self._row.phase

    @property
    def in_message(self) -> bool:
        """Whether a purchase is open."""
        return self._row.in_message and not self._was_left

    @property
    def max_length(self) -> int:
        """The greatest length of a frame that applies now, for either direction."""
        return self._max_length

    @property
    def closed(self) -> bool:
        """Whether the conversation is over; then close the socket."""
        return self._row.is_final or (self._ended and not self._pending)

    def _agree(self, options: Options, rows: Mapping[Phase, Row], phase: Phase) -> None:
        """Go on under the agreed options."""
        self.agreed = options
        self._is_unsure = False
        self._rows = rows
        self._row = rows[phase]
        agreed = _max_length_of(options)
        if self._ceiling is not None:
            agreed = min(agreed, self._ceiling)
        self._terms = options._terms
        self._decoder.version, self._decoder.flags = self._terms
        if agreed != self._max_length:
            self._max_length = agreed
            self._decoder.max_length = max(agreed, self._tolerated)

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

    def _take_other(
        self, said: Message | Finding | RemoteProtocolError, events: list[Event]
    ) -> None:
        """Point out a finding, and raise whatever else the peer may not send."""
        if isinstance(said, Finding):
            events.append(said)
            return
        if isinstance(said, RemoteProtocolError):
            raise said
        kind = type(said)
        raise OutOfOrderError(wrong_side(kind).reason, kind.__name__)

    def _refuse(self, finding: Finding, kind: type[Message]) -> None:
        """Raise what is wrong, or not in the agreed version, where the session is strict."""
        if self._strict and (finding.is_violation or finding.kind in NOT_IN_VERSION):
            raise OutOfOrderError(finding.reason, kind.__name__)

    def _point_out_values(self, said: Message, events: list[Event]) -> None:
        """Tell of the values of a message that the agreed version does not have."""
        for found in values_not_in_version(said, self.agreed or Options()):
            self._refuse(found, type(said))
            events.append(found)
