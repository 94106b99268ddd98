# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Frames: four bytes of length, one of code, and the payload.

The length counts the code and the payload, not itself. Numbers are in network byte order.
"""

from __future__ import annotations

from struct import Struct
from struct import error as StructError  # noqa: N812
from typing import TYPE_CHECKING

from ._dispatch import DECODERS, TEXTS, Texts
from ._message import Message, Octets, as_bytes
from .errors import (
    ForeignError,
    FrameError,
    IncompleteError,
    LocalProtocolError,
    RemoteProtocolError,
    SurplusError,
    TooLongError,
    UnknownCodeError,
    ZeroLengthError,
)
from .limits import DEFAULT_MAX_LENGTH, STRANGERS

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = Struct(">IB")
_LENGTH = Struct(">I")
_read_head = _HEAD.unpack_from
_read_length = _LENGTH.unpack_from
_write_head = _HEAD.pack
_new = object.__new__
_GREATEST = 0xFFFFFFFF
# Of its own name, for type checkers know that no message is a class; a caller may still pass one.
_CLASS: object = type


def length_error(data: bytes, start: int, length: int, max_length: int) -> FrameError:
    """The error that an impossible length is."""
    if length == 0:
        return ZeroLengthError()
    head = data[start : start + 4]
    for prefix, peer in STRANGERS:
        if head.startswith(prefix[:4]):
            return ForeignError(reason=f"the first bytes are {head!r}: the peer is {peer}")
    if all(0x20 <= byte < 0x7F for byte in head):
        return ForeignError(reason=f"the first bytes are the text {head!r}, not a length")
    return TooLongError(reason=f"the length is {length}, above the limit of {max_length}")


def split_frame(frame: bytes, max_length: int = DEFAULT_MAX_LENGTH) -> tuple[int, bytes]:
    """The code and the payload of one whole frame.

    Raises:
        RemoteProtocolError: the frame's length is impossible or not that of the bytes.
    """
    size = len(frame)
    if size < 4:
        raise IncompleteError(offset=size)
    (length,) = _read_length(frame)
    if not 0 < length <= max_length:
        raise length_error(frame, 0, length, max_length)
    if size < 4 + length:
        raise IncompleteError(offset=size)
    if size > 4 + length:
        raise SurplusError(offset=4 + length)
    return frame[4], frame[5:]


def decode(frame: Octets, max_length: int = DEFAULT_MAX_LENGTH) -> Message:
    """Read one whole frame.

    Args:
        frame: length, code and payload, nothing more.
        max_length: the greatest value of the length that is accepted.

    Returns:
        The message.

    Raises:
        RemoteProtocolError: the frame is malformed; its subclass and attributes say how and where.
        LocalProtocolError: an argument is not what it should be.
    """
    if type(frame) is bytes:
        try:
            length, code = _read_head(frame)
            if len(frame) - 4 == length <= max_length:
                texts: Texts | None = TEXTS[code]
                if texts is not None:
                    kind, wanted, last, may_be_empty = texts
                    parts = frame[5:].split(b"\0")
                    if len(parts) == wanted and not parts[last] and (parts[0] or may_be_empty):
                        message = _new(kind)
                        message._values = parts
                        return message
                fast: Callable[[bytes], Message] | None = DECODERS[code]
                if fast is not None:
                    return fast(frame[5:])
        except (StructError, TypeError):
            pass  # too short, or a limit that is no number: told below
    code, payload = split_frame(as_bytes(frame), checked_length(max_length))
    decoder = DECODERS[code]
    if decoder is None:
        raise _unknown(code)
    return decoder(payload)


def encode(message: Message, max_length: int = DEFAULT_MAX_LENGTH) -> bytes:
    """Write one whole frame.

    Args:
        message: what to say; what was decoded is written byte for byte as it came.
        max_length: the greatest value of the length that the peer accepts.

    Returns:
        Length, code and payload.

    Raises:
        LocalProtocolError: the frame would be longer than that, or an argument is not what it
            should be.
    """
    try:
        if (frame := message._frame) is not None:
            if type(message) is _CLASS:
                raise TypeError
            return frame
        payload = message._payload
        length = len(payload) + 1
        if length <= max_length:
            return _write_head(length, message.CODE) + payload
    except (AttributeError, TypeError):
        if isinstance(message, Message):
            checked_length(max_length)
        name = getattr(message, "__name__", type(message).__name__)
        reason = f"only messages that were built can be encoded, not {name}"
        raise LocalProtocolError(reason) from None
    reason = f"the frame would have the length {length}, above the limit of {max_length}"
    raise LocalProtocolError(reason, type(message).__name__)


class Decoder:
    """Reads a stream of frames that arrives in pieces of any size.

    The cost is linear in the bytes, however they are cut. An error that concerns one frame only is
    raised once, and the next call goes on behind that frame. After a `FrameError` nobody can tell
    where the next frame begins, and every later call is a `LocalProtocolError`.
    """

    __slots__ = ("_failed", "_have", "_max_length", "_need", "_parts", "_position", "_start")

    def __init__(self, *, max_length: int = DEFAULT_MAX_LENGTH) -> None:
        """Begin a stream.

        Args:
            max_length: the greatest value of the length of a frame that is accepted.
        """
        self._max_length = checked_length(max_length)
        self._parts: list[bytes] = []
        self._have = 0
        self._need = 0
        self._start = 0
        self._position = 0
        self._failed = False

    @property
    def pending(self) -> int:
        """How many bytes of an incomplete frame are held."""
        return self._have

    @property
    def position(self) -> int:
        """Where in the stream the next frame begins."""
        return self._position

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
        if self._parts:
            if data:
                self._parts.append(data)
                self._have += len(data)
            if self._have < self._need:
                return []
            data = b"".join(self._parts)
            self._parts.clear()
        elif self._failed:
            raise LocalProtocolError("an earlier error ended the stream; begin a new one")
        return self._read(data, self._start)

    def _read(self, data: bytes, start: int) -> list[Message]:
        messages: list[Message] = []
        append = messages.append
        new = _new
        read_head = _read_head
        decoders = DECODERS
        all_texts = TEXTS
        max_length = self._max_length
        position = end = start
        size = len(data)
        last_head = size - 5
        try:
            while position <= last_head:
                length, code = read_head(data, position)
                if length > max_length or not length:
                    self._failed = True
                    raise length_error(data, position, length, max_length)
                end = position + 4 + length
                if end > size:
                    break
                payload = data[position + 5 : end]
                texts = all_texts[code]
                if texts is not None:
                    kind, wanted, last, may_be_empty = texts
                    parts = payload.split(b"\0")
                    if len(parts) == wanted and not parts[last] and (parts[0] or may_be_empty):
                        message = new(kind)
                        message._values = parts
                        append(message)
                        position = end
                        continue
                decoder = decoders[code]
                if decoder is None:
                    raise _unknown(code)
                append(decoder(payload))
                position = end
            self._have = self._start = 0
            if position < size:
                self._keep(data, position)
        except RemoteProtocolError as error:
            error.frame_start = self._position + position - start
            error.messages = tuple(messages)
            self._have = self._start = 0
            if self._failed:
                self._position += position - start
            else:
                # The rest is not copied: a stream of nothing but errors would cost its square.
                self._position += end - start
                self._hold(data, end)
            raise
        self._position += position - start
        return messages

    def _keep(self, data: bytes, start: int) -> None:
        """Keep an incomplete frame, refused at once if its length is impossible."""
        need = 4
        if len(data) - start >= 4:
            (length,) = _read_length(data, start)
            if not 0 < length <= self._max_length:
                self._failed = True
                raise length_error(data, start, length, self._max_length)
            need = 4 + length
        self._have = len(data) - start
        self._need = need
        self._parts.append(data[start:])

    def _hold(self, data: bytes, start: int) -> None:
        self._have = len(data) - start
        self._need = 0
        if self._have:
            self._parts.append(data)
            self._start = start


def checked_length(max_length: int) -> int:
    """A limit that makes sense.

    Raises:
        LocalProtocolError: it is no number, or none that a length can have.
    """
    if type(max_length) is not int or not 1 <= max_length <= _GREATEST:
        reason = f"max_length must be a number from 1 to {_GREATEST}, not {max_length!r:.80}"
        raise LocalProtocolError(reason)
    return max_length


def _unknown(code: int) -> UnknownCodeError:
    return UnknownCodeError(offset=4, reason=f"no message has the code {bytes((code,))!r}")
