"""Reading frames, one or a stream of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.limits import default_limit
from generator.model import Spec
from generator.strangers import PRINTABLE, length_tests
from generator.wire.fields import newest
from generator.wire.payload import read_payload
from generator.wire.readings import LENGTH_SIZE, Reading, WireError


@dataclass(frozen=True, slots=True)
class StreamReading:
    """What came of a stream: the frames that each chunk completed, and how it ended."""

    frames: tuple[tuple[bytes, ...], ...]
    error: WireError | None
    pending: int


def read_frame(
    spec: Spec, frame: bytes, *, max_payload: int | None = None, version: int | None = None
) -> Reading:
    """Read one whole frame, by default of the newest version.

    Raises:
        WireError: the frame is malformed.
    """
    limit = default_limit(spec) if max_payload is None else max_payload
    if len(frame) < LENGTH_SIZE:
        raise WireError("incomplete", len(frame))
    length = int.from_bytes(frame[:LENGTH_SIZE], "big")
    if length == 0:
        raise WireError("zero-length", 0)
    if length - 1 > limit:
        raise WireError("foreign" if is_foreign(spec, frame) else "too-long", 0)
    end = LENGTH_SIZE + length
    if len(frame) < end:
        raise WireError("incomplete", len(frame))
    if len(frame) > end:
        raise WireError("surplus", end)
    code = frame[LENGTH_SIZE]
    for message in spec.messages:
        if message.code == code:
            known = newest(spec) if version is None else version
            return read_payload(spec, message, frame, known)
    raise WireError("unknown-code", LENGTH_SIZE)


def read_stream(spec: Spec, chunks: Iterable[bytes], version: int | None = None) -> StreamReading:
    """Cut frames from chunks; an error ends the stream, so that later chunks complete nothing."""
    completed: list[tuple[bytes, ...]] = []
    error: WireError | None = None
    rest = b""
    for chunk in chunks:
        frames: list[bytes] = []
        if error is None:
            rest += chunk
        try:
            while error is None and (frame := first_frame(spec, rest, version)):
                frames.append(frame)
                rest = rest[len(frame) :]
        except WireError as raised:
            error, rest = raised, b""
        completed.append(tuple(frames))
    return StreamReading(tuple(completed), error, len(rest))


def first_frame(spec: Spec, data: bytes, version: int | None = None) -> bytes | None:
    """The frame that the data begin with, or None where more bytes must come.

    Raises:
        WireError: the frame is malformed.
    """
    try:
        read_frame(spec, data, version=version)
    except WireError as error:
        if error.kind == "incomplete":
            return None
        if error.kind == "surplus":
            return first_frame(spec, data[: error.offset], version)
        raise
    return data


def is_foreign(spec: Spec, frame: bytes) -> bool:
    """Whether bytes in the place of a length that is too long look like another protocol."""
    head = frame[:LENGTH_SIZE]
    length = int.from_bytes(head, "big")
    known = any(length & test.mask == test.value for test in length_tests(spec))
    return known or all(byte in PRINTABLE for byte in head)
