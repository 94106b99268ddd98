# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What was received from the peer and not acted on yet."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, ClassVar

from ._frames import CODE_AT, PAYLOAD_START
from ._given import given_length
from ._local_errors import LocalProtocolError, shortened
from ._message import Message
from ._opening import VARIES, feed_opening
from .decoder import Decoder
from .errors import FrameError, OutOfOrderError, RemoteProtocolError
from .findings import malformed, misread
from .limits import DEFAULT_MAX_LENGTH
from .tolerating import tolerate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .events import Event
    from .findings import Finding

AT_ONCE = DEFAULT_MAX_LENGTH + PAYLOAD_START
"""How many bytes are decoded at once when they can be acted on."""

_PIECE = 4096
"""Bytes to take apart at a time when they had to wait. The rest is kept as bytes: a message takes
up many times the memory of a small frame, and an error even more."""


class Receiver:
    """The receiving half of a session."""

    __slots__ = (
        "_ceiling",
        "_decoder",
        "_ended",
        "_held",
        "_is_unsure",
        "_max_length",
        "_pending",
        "_strict",
        "_tolerated",
        "_unread",
    )

    _PEER: ClassVar[frozenset[int]] = frozenset()
    """The codes of what the peer sends."""
    _READS_ON: ClassVar[bool] = False
    """Whether this side reads impossible lengths as other ones."""

    def __init__(self, *, strict: bool, max_length: int | None, tolerated: int) -> None:
        if type(strict) is not bool:
            raise LocalProtocolError(f"strict must be True or False, not {shortened(strict)}")
        self._strict = strict
        self._ceiling = max_length
        self._max_length = DEFAULT_MAX_LENGTH
        if max_length is not None:
            self._max_length = min(given_length(max_length), DEFAULT_MAX_LENGTH)
        # What is held of the peer, where that is more than what was agreed.
        self._tolerated = tolerated if max_length is None else min(tolerated, max_length)
        self._decoder = Decoder(max_length=max(self._max_length, self._tolerated))
        # Whether it is unknown yet on which terms the next frame but one is written.
        self._is_unsure = VARIES
        # What was read but not acted on: messages, errors in the place of malformed frames, and
        # findings before tolerated ones.
        self._pending: deque[Any] = deque()
        # Its bytes.
        self._held = 0
        # What was received after it, not yet taken apart.
        self._unread = bytearray()
        # Whether nothing more can be received.
        self._ended = False

    @property
    def is_ahead(self) -> bool:
        """Whether more was received than was acted on."""
        return bool(self._pending or self._unread)

    def _decode(self, data: bytes) -> None:
        """Take bytes apart, no more than a piece."""
        try:
            if self._is_unsure:
                size = self._decoder.missing
                self._unread[:0] = data[size:]
                self._hold(feed_opening(self._decoder, data[:size]))
            else:
                self._hold(self._decoder.feed(data))
        except RemoteProtocolError as error:
            self._hold(self._recover(error))

    def _hold(self, said: Sequence[Any]) -> None:
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
            self._decode(self._piece())
        said = self._pending.popleft()
        self._held -= _size(said)
        return said

    def _piece(self) -> bytes:
        """The next bytes to take apart."""
        piece = bytes(self._unread[:_PIECE])
        del self._unread[:_PIECE]
        return piece

    def _forget(self) -> None:
        """Forget what was received and not acted on."""
        self._pending.clear()
        self._unread.clear()
        self._held = 0

    def _check_behind(self) -> None:
        """Give up if too much was received behind an error after which the caller went on.

        Raises:
            OutOfOrderError: it was.
        """
        self._check_held([], "behind what is wrong", self._most)

    @property
    def _most(self) -> int:
        """How many bytes are held by default."""
        return 4 * max(self._max_length, self._tolerated)

    def _check_held(self, events: list[Event], where: str, most: int) -> None:
        """Give up if too much was received that cannot be acted on.

        Raises:
            OutOfOrderError: it was.
        """
        held = self._held + len(self._unread) + self._decoder.pending
        if held > most:
            self._ended = True
            self._forget()
            error = OutOfOrderError(f"{held} bytes came {where}; the limit is {most}")
            error.events = tuple(events)
            raise error

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
        if not error.frame or error.frame[CODE_AT] not in self._PEER:
            return None
        try:
            message = tolerate(error)
        except RemoteProtocolError:
            return None
        # Without the traceback, which would keep all that was read along with it.
        found = malformed(error.with_traceback(None), message)
        return [found] if message is None else [found, message]

    def _skip(self) -> None:
        """Read to the end of what was received, whatever it is."""
        while not self._ended:
            self._pending.clear()
            self._decode(self._piece())
            if not (self._pending or self._unread):
                return


def _size(said: Message | Finding | RemoteProtocolError) -> int:
    """How many bytes something counts as."""
    return PAYLOAD_START + (len(said.payload) if isinstance(said, Message) else 0)
