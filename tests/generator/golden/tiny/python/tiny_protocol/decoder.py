# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The stream of frames, read as it arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._arguments import Octets, as_bytes
from ._dispatch import DECODERS, PAIRS
from ._frames import CODE_AT, LEAST_LENGTH, LENGTH_END, PAYLOAD_START, UNCOUNTED
from ._given import given_length, given_terms
from ._local_errors import LocalProtocolError
from .errors import ForeignError, FrameError, IncompleteError, RemoteProtocolError
from .framing import (
    SHORT,
    WHOLE,
    WITH_NEXT,
    length_error,
    new_message,
    read_head,
    read_instead,
    read_length,
    read_payload,
)
from .limits import DEFAULT_MAX_LENGTH, GREATEST_MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._message import Message


class Decoder:
    """Reads a stream of frames that arrives in pieces of any size.

    The cost is linear in the number of bytes, however they are split. An error that concerns only
    one frame is raised once, and the next call goes on after that frame. After a `FrameError` it is
    unknown where the next frame begins, and every later call raises a `LocalProtocolError`, unless
    `read_on` reads the length as another one.

    Attributes:
        version: the version of the protocol in which the frames are written. It can be set at any
            time, and holds for the frames that are completed after it.
        flags: the agreed flags on which the layout of messages can depend. They can be set like
            the version.
    """

    __slots__ = (
        "_at_fault",
        "_failed",
        "_have",
        "_max_length",
        "_need",
        "_parts",
        "_position",
        "_read_as",
        "_start",
        "_with_next",
        "flags",
        "version",
    )

    def __init__(
        self, *, max_length: int = DEFAULT_MAX_LENGTH, version: int | None = None, flags: int = 0
    ) -> None:
        """Begin a stream.

        Args:
            max_length: the greatest value of the length of a frame that is accepted.
            version: the version of the protocol in which frames are written; else the newest.
            flags: the agreed flags on which the layout of messages can depend; else none.
        """
        self.max_length = max_length
        self.version, self.flags = given_terms(version, flags)
        self._parts: list[bytes] = []
        self._have = 0
        self._need = 0
        self._start = 0
        self._position = 0
        self._failed = False
        # An impossible length: the bytes, its place, and what it is taken for; the latter by itself
        # once it is read on from.
        self._at_fault = b"", 0, 0
        self._read_as = 0

    @property
    def max_length(self) -> int:
        """The greatest value of the length of a frame that is accepted.

        It can be set at any time, and holds for the frames that begin after it.
        """
        return self._max_length

    @max_length.setter
    def max_length(self, value: int) -> None:
        self._max_length = given_length(value)
        self._with_next = WITH_NEXT if value >= SHORT else WITH_NEXT[: value + 1]

    @property
    def pending(self) -> int:
        """How many bytes of an incomplete frame are held."""
        return self._have

    @property
    def missing(self) -> int:
        """How many bytes complete the next frame, or its length where that is not held."""
        return max(self._need - self._have, 0) if self._have else LENGTH_END

    @property
    def position(self) -> int:
        """Where in the stream the next frame begins."""
        return self._position

    def _whole(self, data: bytes) -> Message | None:
        """The message of one whole frame, if nothing is held before it; else `None`."""
        size = len(data)
        if size < 5 or self._have or self._failed:
            return None
        if size < SHORT:
            length, code, text, last = WHOLE[size](data)
            kind = PAIRS[code]
        else:
            length, code = read_head(data, 0)
            kind = None
        if size != length + 4 or length > self._max_length:
            return None
        if kind is not None:
            name, nul, value = parts = text.partition(b"\0")
            if name and nul and not (last or 0 in value):
                message: Message = new_message(kind)
                message._values = parts
                message._payload = None
                self._position += size
                return message
        decoder: Callable[[bytes], Message] | None = DECODERS[code]
        try:
            if decoder is not None:
                message = decoder(data[5:])
                self._position += size
                return message
        except RemoteProtocolError:
            pass
        return None

    def feed(self, data: Octets) -> list[Message]:
        """Take bytes of the stream and return the messages that they complete.

        Args:
            data: the next bytes, any number of them. After an error, no bytes at all go on with
                what is held.

        Raises:
            RemoteProtocolError: a frame is malformed. Its `messages` are those that came before it
                in the same bytes, its `frame_start` is the place of the frame in the stream.
            LocalProtocolError: an earlier `FrameError` ended the stream, or the data is not bytes.
        """
        if type(data) is not bytes:
            data = as_bytes(data)
        if (message := self._whole(data)) is not None:
            return [message]
        if self._parts:
            if data:
                self._parts.append(data)
                self._have += len(data)
            if self._have < self._need:
                return []
            data = b"".join(self._parts)
            self._parts.clear()
            if self._read_as:
                return self._read_at_fault(data)
        elif self._failed:
            raise LocalProtocolError("an earlier error ended the stream; begin a new one")
        return self._read(data, self._start)

    def read_on(self) -> int:
        """Go on after an invalid length, which is read as real pongers read it.

        Pongers do so with some impossible lengths of commands. Pingers do not with
        replies. A stream that begins like one of another protocol is refused. The next call of
        `feed`, which may be without any bytes, goes on after the length.

        Returns:
            The length that is used; 0 if the last call did not end the stream for such a length.
        """
        data, start, read_as = self._at_fault
        if not read_as:
            return 0
        self._read_as = read_as
        self._at_fault = b"", 0, 0
        self._failed = False
        self._hold(data, start)
        self._need = UNCOUNTED + read_as
        return read_as

    def end(self) -> None:
        """Take it that nothing more comes.

        Raises:
            IncompleteError: the stream ends inside a frame. Its `frame_start` is the place of the
                frame in the stream, its `offset` how many bytes of it came.
        """
        if self._have and self._need:
            self._failed = True
            error = IncompleteError(offset=self._have)
            error.frame_start = self._position
            self._parts.clear()
            self._have = 0
            raise error

    def _read(self, data: bytes, start: int) -> list[Message]:
        messages: list[Message] = []
        append = messages.append
        new = new_message
        pairs = PAIRS
        with_next = self._with_next
        version, flags = self.version, self.flags
        max_length = self._max_length
        position = end = start
        size = len(data)
        last_head = size - 5
        try:
            while position <= last_head:
                length, code = read_head(data, position)
                end = position + length + 4
                while end <= last_head:
                    kind = pairs[code]
                    try:
                        text, last, length, code = with_next[length](data, position + 5)
                    except IndexError:
                        break
                    message = None
                    if kind is not None:
                        name, nul, value = parts = text.partition(b"\0")
                        if name and nul and not (last or 0 in value):
                            message = new(kind)
                            message._values = parts
                            message._payload = None
                    if message is None:
                        payload = data[position + 5 : end]
                        message = read_payload(data[position + 4], payload, version, flags)
                    append(message)
                    position = end
                    end += length + 4
                if not 1 <= length <= max_length:
                    raise length_error(data, position, length, max_length)
                if end > size:
                    break
                append(read_payload(code, data[position + 5 : end], version, flags))
                position = end
            self._have = self._start = 0
            if position < size:
                self._keep(data, position)
        except RemoteProtocolError as error:
            self._failed = isinstance(error, FrameError)
            error.frame_start = self._position + position - start
            error.messages = tuple(messages)
            self._have = self._start = 0
            if self._failed:
                self._position += position - start
                self._at_fault = self._excused(error, data, position)
            else:
                # The rest is not copied: a stream of nothing but errors would cost its square.
                self._position += end - start
                self._hold(data, end)
            raise
        self._position += position - start
        return messages

    def _excused(
        self, error: RemoteProtocolError, data: bytes, start: int
    ) -> tuple[bytes, int, int]:
        if self._position or not isinstance(error, ForeignError):
            (length,) = read_length(data, start)
            if read_as := read_instead(length):
                return data, start, read_as
        return b"", 0, 0

    def _read_at_fault(self, data: bytes) -> list[Message]:
        """Read a frame as if it had another length, and what follows it."""
        start, size = self._start, UNCOUNTED + self._read_as
        end, frame_start = start + size, self._position
        self._position += size
        self._read_as = self._start = 0
        self._hold(data, end)
        try:
            code, payload = data[start + CODE_AT], data[start + PAYLOAD_START : end]
            message = read_payload(code, payload, self.version, self.flags)
        except RemoteProtocolError as error:
            error.frame_start = frame_start
            raise
        try:
            return [message, *self.feed(b"")]
        except RemoteProtocolError as error:
            error.messages = (message, *error.messages)
            raise

    def _keep(self, data: bytes, start: int) -> None:
        """Keep an incomplete frame, refused at once if its length is impossible.

        However long frames may be, a stranger is known by its first bytes.
        """
        need = LENGTH_END
        if len(data) - start >= LENGTH_END:
            (length,) = read_length(data, start)
            if not LEAST_LENGTH <= length <= self._max_length:
                raise length_error(data, start, length, self._max_length)
            if length > GREATEST_MAX_LENGTH:
                error = length_error(data, start, length, self._max_length)
                if isinstance(error, ForeignError):
                    raise error
            need = UNCOUNTED + length
        self._have = len(data) - start
        self._need = need
        self._parts.append(data[start:])

    def _hold(self, data: bytes, start: int) -> None:
        self._have = len(data) - start
        self._need = 0
        if self._have:
            self._parts.append(data)
            self._start = start
