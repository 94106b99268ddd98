# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Single frames, read and written.

Frames follow each other directly, in both directions, without padding.

A frame is a length (4 bytes, network byte order), a code (1 byte) and a payload. The length
counts the code and the payload, but not itself, so the smallest length is 1, for a frame
without a payload. By default the payload has at most 65535 bytes, so the length is at most
65536. The code identifies the message. Commands have capital letters. The negotiation is the
only message that both sides send.

Numbers are unsigned, in network byte order. A text is its bytes followed by one NUL, so it
cannot contain a NUL itself. No charset is declared. There are no checksums and no frame
numbers. A reply belongs to the oldest command that still waits for one. Several frames may
arrive in one read, and one frame in several reads. If no replies are due, commands follow each
other at once. A length of 0 or above the limit is an error. After it, the rest of the stream
cannot be read, unless the reader is as lenient as libmilter.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any

from ._arguments import Octets, as_bytes
from ._dispatch import DECODERS, PAIRS, VARYING
from ._frames import (
    CODE_AT,
    GREATEST_LENGTH,
    HEAD_FORMAT,
    LEAST_LENGTH,
    LENGTH_AT,
    LENGTH_END,
    LENGTH_FORMAT,
    PAYLOAD_START,
    STRUCT_ORDER,
    UNCOUNTED,
)
from ._given import given_length, given_terms
from ._local_errors import EncodeError, LocalProtocolError
from ._message import Message
from ._strangers import LONGEST, stranger_at, stranger_with
from .errors import (
    ForeignError,
    FrameError,
    IncompleteError,
    PayloadError,
    SurplusError,
    TooLongError,
    UndersizedError,
    UnknownCodeError,
)
from .limits import DEFAULT_MAX_LENGTH, TOLERATED_LENGTHS

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = Struct(HEAD_FORMAT)
read_head = _HEAD.unpack_from
read_length: Callable[[Octets, int], tuple[int]] = Struct(LENGTH_FORMAT).unpack_from
_write_head = _HEAD.pack
new_message = object.__new__
SHORT = 512
"""Below this size a frame is taken apart in one step, by a layout of its own."""
WHOLE: list[Callable[[Octets], tuple[Any, ...]]] = [
    *[_HEAD.unpack] * PAYLOAD_START,
    Struct(f"{HEAD_FORMAT}0s0s").unpack,
    *(Struct(f"{HEAD_FORMAT}{size}sB").unpack for size in range(SHORT - PAYLOAD_START - 1)),
]
"""By the size of a frame, what gives its head, its payload but for the last byte, and that byte."""
_NEXT_HEAD = HEAD_FORMAT.removeprefix(STRUCT_ORDER)


def _no_payload(_data: bytes, _start: int) -> tuple[bytes, int, int, int]:
    raise IndexError


WITH_NEXT: list[Callable[[bytes, int], tuple[bytes, int, int, int]]] = [
    *[_no_payload] * LEAST_LENGTH,
    Struct(f"{STRUCT_ORDER}0s0s{_NEXT_HEAD}").unpack_from,
    *(
        Struct(f"{STRUCT_ORDER}{size}sB{_NEXT_HEAD}").unpack_from
        for size in range(SHORT - LEAST_LENGTH - 1)
    ),
]
"""By the length of a frame, what gives its payload but for the last byte, that byte, and the head
of the next frame; it raises IndexError if no frame has the length."""
# Of its own name, for type checkers know that no message is a class; a caller may still pass one.
_CLASS: object = type


def length_error(data: bytes, start: int, length: int, max_length: int) -> FrameError:
    """The error that an impossible length is."""
    if length < LEAST_LENGTH:
        reason = f"the length is {length}; the least is {LEAST_LENGTH}"
        return UndersizedError(offset=LENGTH_AT, reason=reason)
    stated = data[start + LENGTH_AT : start + LENGTH_END]
    likely = stranger_with(stated)
    if likely or all(0x20 <= byte < 0x7F for byte in stated):
        reason = f"the bytes of the length are text: {stated!r}"
        known = stranger_at(data[start : start + LONGEST])
        if known or likely:
            head = data[start : start + LENGTH_END]
            peer = f"is {known}" if known else f"seems to be {likely}"
            reason = f"the first bytes are {head!r}: the peer {peer}"
        return ForeignError(offset=LENGTH_AT, reason=reason)
    reason = f"the length is {length}, above the limit of {max_length}"
    return TooLongError(offset=LENGTH_AT, reason=reason)


def read_instead(length: int) -> int:
    """The length that real filters read in place of an impossible one; 0 for none."""
    for least, greatest, read_as in TOLERATED_LENGTHS:
        if least <= length <= greatest:
            return read_as
    return 0


def split_frame(frame: bytes, max_length: int = DEFAULT_MAX_LENGTH) -> tuple[int, bytes]:
    """The code and the payload of one whole frame.

    Raises:
        RemoteProtocolError: the frame's length is impossible or not that of the bytes.
    """
    size = len(frame)
    if size < LENGTH_END:
        raise IncompleteError(offset=size)
    (length,) = read_length(frame, 0)
    if not LEAST_LENGTH <= length <= max_length:
        raise length_error(frame, 0, length, max_length)
    end = UNCOUNTED + length
    if size < end:
        raise IncompleteError(offset=size)
    if size > end:
        raise SurplusError(offset=end)
    return frame[CODE_AT], frame[PAYLOAD_START:]


def join_frame(code: int, payload: bytes) -> bytes:
    """The frame with a code and a payload; empty if its length field cannot hold the length."""
    length = LEAST_LENGTH + len(payload)
    return _write_head(length, code) + payload if length <= GREATEST_LENGTH else b""


# What is called for each frame has no keyword-only parameters, and has numbers written out
# instead of the names in `_frames`: that is faster.
def decode(
    frame: Octets,
    max_length: int = DEFAULT_MAX_LENGTH,
    version: int | None = None,
    flags: int = 0,
) -> Message:
    """Read one whole frame.

    Args:
        frame: all bytes of the frame, nothing more.
        max_length: the greatest value of the length that is accepted.
        version: the version of the protocol in which it was written, on which the layout of some
            messages can depend; by default the newest.
        flags: the agreed flags on which it can depend as well; by default none.

    Returns:
        The message.

    Raises:
        RemoteProtocolError: the frame is malformed; its subclass and attributes say how and where.
        LocalProtocolError: an argument is not what it should be.
    """
    try:
        size = len(frame)
        length, code, text, last = WHOLE[size](frame)
        kind = PAIRS[code]
        if size == length + 4 and length <= max_length:
            if kind is not None:
                name, nul, value = parts = text.partition(b"\0")
                if name and nul and not (last or 0 in value):
                    message: Message = new_message(kind)
                    message._values = parts
                    message._payload = None
                    return message
            fast: Callable[[bytes], Message] | None = DECODERS[code]
            if fast is not None:
                return fast(bytes(frame[5:]))
    except PayloadError as error:
        error.frame = bytes(frame)
        error.version, error.flags = version, flags
        raise
    except Exception:
        pass  # long or wrong: read with more care below
    given_terms(version, flags)
    return read_payload(*split_frame(as_bytes(frame), given_length(max_length)), version, flags)


def read_payload(code: int, payload: bytes, version: int | None = None, flags: int = 0) -> Message:
    """The message of a code and a payload, by default of the newest version and without flags.

    Raises:
        RemoteProtocolError: no message has the code, or the payload is malformed.
    """
    decoder = DECODERS[code]
    try:
        if decoder is not None:
            return decoder(payload)
        if (kind := VARYING.get(code)) is not None:
            return kind.from_payload(payload, version, flags)
    except PayloadError as error:
        error.frame = join_frame(code, payload)
        error.version, error.flags = version, flags
        raise
    raise UnknownCodeError(offset=CODE_AT, reason=f"no message has the code {bytes((code,))!r}")


def encode(
    message: Message,
    max_length: int = DEFAULT_MAX_LENGTH,
    version: int | None = None,
    flags: int = 0,
) -> bytes:
    """Write one whole frame.

    Args:
        message: what to send; a decoded message is written byte for byte as it came.
        max_length: the greatest value of the length that the peer accepts.
        version: the version of the protocol in which it is written, on which the layout of some
            messages can depend; by default the newest.
        flags: the agreed flags on which it can depend as well; by default none.

    Returns:
        The bytes of the frame.

    Raises:
        EncodeError: the frame would be longer than that; or it has a field that was not given, or
            lacks one that was.
        LocalProtocolError: an argument is not what it should be.
    """
    try:
        if (frame := message._frame) is not None:
            if type(message) is _CLASS:
                raise TypeError
            return frame
        if (payload := message._payload) is None:
            payload = message._put_together(version, flags)
        length = len(payload) + 1
        if length <= max_length:
            return _write_head(length, message.CODE) + payload
        given_length(max_length)
    except LocalProtocolError:
        raise
    except Exception:
        if isinstance(message, Message):
            given_length(max_length)
        name = getattr(message, "__name__", type(message).__name__)
        reason = f"only messages that were built can be encoded, not {name}"
        raise LocalProtocolError(reason) from None
    remedy = "send less, or agree on a greater limit"
    if message.IN_PIECES:
        remedy = f"send it in pieces: {type(message).__name__}.in_pieces"
    reason = f"the frame would have a length of {length}, above the limit of {max_length}; {remedy}"
    raise EncodeError("too-long", reason, type(message).__name__)
