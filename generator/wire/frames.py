"""Reading frames, one or a stream of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.limits import default_limit
from generator.model import Spec
from generator.strangers import PRINTABLE, length_tests
from generator.wire.fields import newest
from generator.wire.payload import read_payload
from generator.wire.readings import Reading, WireError


@dataclass(frozen=True, slots=True)
class StreamReading:
    """What came of a stream: the frames that each chunk completed, and how it ended."""

    frames: tuple[tuple[bytes, ...], ...]
    error: WireError | None
    pending: int


def read_frame(
    spec: Spec,
    frame: bytes,
    *,
    max_payload: int | None = None,
    version: int | None = None,
    flags: int = 0,
) -> Reading:
    """Read one whole frame, by default of the newest version, and with no agreed flags.

    Raises:
        WireError: the frame is malformed.
    """
    framing = spec.protocol.framing
    limit = default_limit(spec) if max_payload is None else max_payload
    if len(frame) < framing.length_at + framing.length:
        raise WireError("incomplete", len(frame))
    length = length_of(spec, frame)
    if length < framing.least_length:
        raise WireError("undersized", framing.length_at)
    if length - framing.least_length > limit:
        kind = "foreign" if is_foreign(spec, frame) else "too-long"
        raise WireError(kind, framing.length_at)
    end = framing.uncounted + length
    if len(frame) < end:
        raise WireError("incomplete", len(frame))
    if len(frame) > end:
        raise WireError("surplus", end)
    code = frame[framing.code_at]
    for message in spec.messages:
        if message.code == code:
            known = newest(spec) if version is None else version
            return read_payload(spec, message, frame, known, flags)
    raise WireError("unknown-code", framing.code_at)


def length_of(spec: Spec, frame: bytes) -> int:
    """The length that a frame states."""
    framing = spec.protocol.framing
    return int.from_bytes(frame[framing.length_at :][: framing.length], spec.protocol.byte_order)


def with_length(spec: Spec, data: bytes, length: int) -> bytes:
    """The data with another length in place of that in the first frame."""
    framing = spec.protocol.framing
    start, end = framing.length_at, framing.length_at + framing.length
    return data[:start] + length.to_bytes(framing.length, spec.protocol.byte_order) + data[end:]


def framed(spec: Spec, code: int, payload: bytes) -> bytes:
    """The frame of a code and a payload."""
    framing = spec.protocol.framing
    stated = framing.least_length + len(payload)
    length, letter = stated.to_bytes(framing.length, spec.protocol.byte_order), bytes((code,))
    return (letter + length if framing.code_first else length + letter) + payload


def read_stream(
    spec: Spec, chunks: Iterable[bytes], version: int | None = None, flags: int = 0
) -> StreamReading:
    """Cut frames from chunks; an error ends the stream, so that later chunks complete nothing."""
    completed: list[tuple[bytes, ...]] = []
    error: WireError | None = None
    rest = b""
    for chunk in chunks:
        frames: list[bytes] = []
        if error is None:
            rest += chunk
        try:
            while error is None and (frame := first_frame(spec, rest, version, flags)):
                frames.append(frame)
                rest = rest[len(frame) :]
        except WireError as raised:
            error, rest = raised, b""
        completed.append(tuple(frames))
    return StreamReading(tuple(completed), error, len(rest))


def first_frame(
    spec: Spec, data: bytes, version: int | None = None, flags: int = 0
) -> bytes | None:
    """The frame that the data begin with, or None where more bytes must come.

    Raises:
        WireError: the frame is malformed.
    """
    try:
        read_frame(spec, data, version=version, flags=flags)
    except WireError as error:
        if error.kind == "incomplete":
            return None
        if error.kind == "surplus":
            return first_frame(spec, data[: error.offset], version, flags)
        raise
    return data


def is_foreign(spec: Spec, frame: bytes) -> bool:
    """Whether bytes in place of a length that is too long look like another protocol."""
    framing, length = spec.protocol.framing, length_of(spec, frame)
    known = any(length & test.mask == test.value for test in length_tests(spec))
    return known or all(byte in PRINTABLE for byte in frame[framing.length_at :][: framing.length])
