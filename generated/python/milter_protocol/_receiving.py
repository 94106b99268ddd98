# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What was received from the peer and not acted on yet."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, ClassVar

from ._arguments import as_bytes
from ._frames import CODE_AT, PAYLOAD_START
from ._given import given_length
from ._local_errors import LocalProtocolError, shortened
from ._message import Message
from ._opening import VARIES, feed_opening, size_of_opening
from .decoder import Decoder
from .errors import FrameError, OutOfOrderError, RemoteProtocolError
from .findings import malformed, misread
from .limits import DEFAULT_MAX_LENGTH
from .tolerating import tolerate

if TYPE_CHECKING:
    from collections.abc import Collection

    from ._arguments import Octets
    from .findings import Finding

_AT_ONCE = DEFAULT_MAX_LENGTH + PAYLOAD_START
"""How many bytes that were received last are taken apart at once."""

_PIECE = 4096
"""Bytes to take apart at a time if there are more. The rest is kept as bytes: a message takes up
many times the memory of a small frame, and an error even more."""


class Receiver:
    """The receiving half of a session."""

    __slots__ = (
        "_ceiling",
        "_decoder",
        "_fresh",
        "_has_left",
        "_is_deaf",
        "_is_unsure",
        "_max_length",
        "_pending",
        "_pending_size",
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
        # What was read but not acted on: messages, errors in place of malformed frames, and
        # findings before tolerated ones.
        self._pending: deque[Any] = deque()
        # How many bytes that counts as, so that it is summed up once for each reply.
        self._pending_size: int | None = None
        # What was received after what is pending, not yet taken apart.
        self._unread = bytearray()
        # What was received last, after all that.
        self._fresh = b""
        # Whether the peer has closed the connection.
        self._has_left = False
        # Whether what the peer sends is ignored.
        self._is_deaf = False

    @property
    def is_ahead(self) -> bool:
        """Whether more was received than was acted on."""
        return bool(self._fresh or self._pending or self._unread)

    @property
    def missing(self) -> int:
        """How many bytes complete the next frame, or its length where that has not come."""
        return self._decoder.missing

    def is_all_of(self, kinds: Collection[type[Message]]) -> bool:
        """Whether all that was received and not acted on is messages of some kinds.

        Args:
            kinds: their classes.
        """
        rest = []
        while (said := self._next()) is not None:
            rest.append(said)
            if type(said) not in kinds:
                break
        self._pending.extendleft(reversed(rest))
        return all(type(said) in kinds for said in rest)

    def receive_data(self, data: Octets) -> None:
        """Take bytes that the peer sent; `next_event` gives what they mean.

        Args:
            data: the bytes, as many as were read; none at all are the end of the connection.

        Raises:
            LocalProtocolError: the data is not bytes.
        """
        if type(data) is not bytes:
            data = as_bytes(data, "receive_data")
        if not data:
            self.receive_eof()
        elif self._is_deaf:
            return
        elif not self._fresh:
            self._fresh = data
        else:
            self._unread += self._fresh
            self._fresh = data

    def receive_eof(self) -> None:
        """Note that the peer has closed the connection; what it sent before is acted on first."""
        self._has_left = self._is_deaf = True

    def _decode(self, data: bytes) -> None:
        """Take bytes apart, no more than a piece."""
        try:
            if self._is_unsure:
                size = size_of_opening(self._decoder, data)
                self._unread[:0] = data[size:]
                self._pending += feed_opening(self._decoder, data[:size])
            else:
                self._pending += self._decoder.feed(data)
        except RemoteProtocolError as error:
            self._recover(error)

    def _next(self) -> Any:
        """The next thing to act on, or `None`."""
        while not self._pending:
            if not self._unread:
                data, self._fresh = self._fresh, b""
                if not data:
                    return None
                if len(data) > _AT_ONCE:
                    self._unread += data
            if self._unread:
                data = bytes(self._unread[:_PIECE])
                del self._unread[:_PIECE]
            self._decode(data)
        self._pending_size = None
        return self._pending.popleft()

    def _forget(self) -> None:
        """Forget what was received and not acted on, and ignore what is received from now on."""
        self._is_deaf = True
        self._fresh = b""
        self._pending.clear()
        self._unread.clear()

    def _check_held(self, most: int | None) -> None:
        """Check that no more was received ahead of a reply than may be held.

        Args:
            most: the number of bytes; `None` for four of the longest frames.

        Raises:
            OutOfOrderError: it was.
        """
        if self._pending_size is None:
            self._pending_size = sum(map(_size, self._pending))
        if most is None:
            most = 4 * max(self._max_length, self._tolerated)
        held = self._pending_size + len(self._fresh) + len(self._unread) + self._decoder.pending
        if held > most:
            raise OutOfOrderError(f"{held} bytes came ahead of a reply; the limit is {most}")

    def _recover(self, error: RemoteProtocolError) -> None:
        """Hold what came before an error, and what follows it as long as errors are tolerated."""
        while True:
            self._pending += error.messages
            taken = None if self._strict else self._excuse(error)
            if taken is None:
                self._pending.append(error)
                self._unread.clear()
                self._fresh = b""
                self._is_deaf = True
                return
            self._pending += taken
            try:
                self._pending += self._decoder.feed(b"")
                return
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


def _size(said: Message | Finding | RemoteProtocolError) -> int:
    """How many bytes something counts as."""
    return PAYLOAD_START + (len(said.payload) if isinstance(said, Message) else 0)
