"""What real programs make of malformed frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._frames import CODE_AT, PAYLOAD_START
from ._local_errors import LocalProtocolError, shortened
from ._tolerances import TOLERANCES
from .errors import PayloadError, RemoteProtocolError
from .framing import read_payload

if TYPE_CHECKING:
    from ._message import Message
    from ._tolerances import Tolerance


def tolerate(error: RemoteProtocolError) -> Message | None:
    """The message that real programs read from a malformed frame.

    Some programs accept frames that `decode` and `Decoder` refuse. A session that is not strict
    accepts them as well. The reference lists for each message what is accepted, and by whom. The
    error says what was wrong.

    Args:
        error: what `decode` or `Decoder.feed` raised.

    Returns:
        The message, or `None` if they ignore the frame.

    Raises:
        RemoteProtocolError: the error itself, because they refuse the frame as well.
        LocalProtocolError: the argument is not such an error.
    """
    if not isinstance(error, RemoteProtocolError):
        raise LocalProtocolError(f"expected a RemoteProtocolError, not {shortened(error)}")
    if isinstance(error, PayloadError) and len(error.frame) >= PAYLOAD_START:
        code, payload = error.frame[CODE_AT], error.frame[PAYLOAD_START:]
        for tolerance in TOLERANCES.get(code, ()):
            if _applies(tolerance, error, payload):
                match tolerance.reading:
                    case "dropped":
                        return None
                    case "completed":
                        return _completed(code, payload, error)
                    case _:
                        return _cut(code, payload, error)
    raise error


def _applies(tolerance: Tolerance, error: PayloadError, payload: bytes) -> bool:
    at = error.offset - PAYLOAD_START
    if (
        tolerance.error != error.kind
        or (tolerance.field and tolerance.field != error.field)
        or (tolerance.after is not None and payload[at - 1 : at] != bytes((tolerance.after,)))
    ):
        return False
    match tolerance.condition:
        case "not-empty":
            return payload != b""
        case "has-nul":
            return 0 in payload
        case "ends-with-nul":
            return payload.endswith(b"\0")
        case "rest-without-nul":
            return 0 not in payload[at:]
        case _:
            return True


def _completed(code: int, payload: bytes, error: PayloadError) -> Message:
    """The message of a payload with a NUL after it, unless the version has more fields there."""
    try:
        return read_payload(code, payload + b"\0", error.version, error.flags)
    except PayloadError:
        raise error from None


def _cut(code: int, payload: bytes, error: PayloadError) -> Message:
    """The message of as much of a payload as is whole."""
    end = len(payload)
    while True:
        end = min(error.offset - PAYLOAD_START, end - 1)
        try:
            return read_payload(code, payload[:end], error.version, error.flags)
        except PayloadError as next_:
            # The rest is a part of an item that has several; it ends where that begins.
            error = next_
