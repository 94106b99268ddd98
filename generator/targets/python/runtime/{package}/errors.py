"""The errors of the two sides of the protocol.

There are two families: `RemoteProtocolError` for mistakes of the peer, and `LocalProtocolError` for
mistakes of the caller of this library. Nothing else escapes from decoding, encoding and building
messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._local_errors import (
    EncodeError,
    LocalProtocolError,
    NeedlessReplyError,
    ProtocolError,
    shortened,
)
from ._reasons import ERRORS

if TYPE_CHECKING:
    from ._message import Message

__all__ = [
    "EncodeError",
    "ForeignError",
    "FrameError",
    "IncompleteError",
    "LocalProtocolError",
    "NeedlessReplyError",
    "NegotiationError",
    "OutOfOrderError",
    "OutOfRangeError",
    "OverlongError",
    "PayloadError",
    "ProtocolError",
    "RemoteProtocolError",
    "SurplusError",
    "TooLongError",
    "TooShortError",
    "TrailingBytesError",
    "TruncatedError",
    "UndersizedError",
    "UnknownCodeError",
    "UnknownValueError",
    "UnterminatedError",
    "shortened",
]


class RemoteProtocolError(ProtocolError):
    """The peer sent something that the protocol does not allow.

    Attributes:
        kind: the kind of error, one word that is the same in every language.
        message: the name of the message, or `None` if it is not known.
        field: the name of its field, or `None`.
        offset: the byte of the frame to which the error belongs; the first one is 0.
        reason: what is wrong.
        frame: the frame, if it is complete and of a known message; otherwise empty.
        version: the version of the protocol in which the frame was read; `None`: the newest.
        flags: the agreed flags with which it was read, of the set that layouts can depend on.
        frame_start: where in the stream the frame begins; 0 for a single frame.
        messages: messages that came before the error in the same piece of a stream.
    """

    kind: ClassVar[str] = "protocol"
    reason: str = "the peer broke the protocol"

    def __init__(
        self,
        message: str | None = None,
        field: str | None = None,
        offset: int = 0,
        reason: str | None = None,
    ) -> None:
        self.message = message
        self.field = field
        self.offset = offset
        if reason is not None:
            self.reason = reason
        self.frame = b""
        self.version: int | None = None
        self.flags = 0
        self.frame_start = 0
        self.messages: tuple[Message, ...] = ()
        # Not `Event`: one of them, a finding, holds an error.
        super().__init__(message, field, offset, self.reason)

    def __str__(self) -> str:
        where = ".".join(part for part in (self.message, self.field) if part)
        start = f" of the frame at {self.frame_start}" if self.frame_start else ""
        return f"{where + ': ' if where else ''}{self.reason} (byte {self.offset}{start})"

    def __eq__(self, other: object) -> bool:
        """Whether both say the same of the same place, so that findings can be compared."""
        if type(other) is not type(self):
            return NotImplemented
        return self.args == other.args and self.frame_start == other.frame_start

    def __hash__(self) -> int:
        return hash(self.args)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.field, self.offset, self.reason), self._state()

    def _state(self) -> dict[str, object]:
        names = ("frame", "version", "flags", "frame_start", "messages")
        return {name: getattr(self, name) for name in names}


class OutOfOrderError(RemoteProtocolError):
    """The peer sent something that may not be sent now."""

    kind = "out-of-order"
    reason = "this may not be sent now"

    def __init__(self, reason: str, message: str | None = None) -> None:
        super().__init__(message, reason=reason)

    def __str__(self) -> str:
        return self.reason

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.reason, self.message), self._state()


class FrameError(RemoteProtocolError):
    """The stream cannot be split into frames; nothing after it can be read."""


class UndersizedError(FrameError):
    """The length is less than that of a frame without a payload."""

    kind = "undersized"
    reason = ERRORS[kind]


class TooLongError(FrameError):
    """The length is above the limit."""

    kind = "too-long"
    reason = ERRORS[kind]


class ForeignError(FrameError):
    """The peer speaks another protocol."""

    kind = "foreign"
    reason = ERRORS[kind]


class IncompleteError(FrameError):
    """The frame ends before its stated length."""

    kind = "incomplete"
    reason = ERRORS[kind]


class SurplusError(FrameError):
    """Bytes follow the end of a single frame."""

    kind = "surplus"
    reason = ERRORS[kind]


class UnknownCodeError(RemoteProtocolError):
    """No message has the code of the frame."""

    kind = "unknown-code"
    reason = ERRORS[kind]


class PayloadError(RemoteProtocolError):
    """The payload of one frame is malformed; the next frame can be read."""


class TruncatedError(PayloadError):
    """The payload ends inside a number, or inside a value of known length."""

    kind = "truncated"
    reason = ERRORS[kind]


class UnterminatedError(PayloadError):
    """The payload ends before the NUL of a text."""

    kind = "unterminated"
    reason = ERRORS[kind]


class UnknownValueError(PayloadError):
    """A value on which the rest of the payload depends is not known."""

    kind = "unknown-value"
    reason = ERRORS[kind]


class OutOfRangeError(PayloadError):
    """A number is not in its range."""

    kind = "out-of-range"
    reason = ERRORS[kind]


class TooShortError(PayloadError):
    """A value is shorter than allowed."""

    kind = "too-short"
    reason = ERRORS[kind]


class OverlongError(PayloadError):
    """A value is longer than allowed."""

    kind = "overlong"
    reason = ERRORS[kind]


class TrailingBytesError(PayloadError):
    """Bytes are left over after the last field."""

    kind = "trailing-bytes"
    reason = ERRORS[kind]


class NegotiationError(RemoteProtocolError):
    """The two sides do not agree.

    Attributes:
        refused: the id of the version or the flag that they do not agree on; if there are several
            flags, that of the lowest. The reason names all of them.
    """

    kind = "negotiation"
    reason = "the two sides do not agree"

    def __init__(self, reason: str, refused: str, message: str | None = None) -> None:
        super().__init__(message, reason=reason)
        self.refused = refused

    def __str__(self) -> str:
        return f"{self.message}: {self.reason}" if self.message else self.reason

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.reason, self.refused, self.message), self._state()
