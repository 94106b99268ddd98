"""What real programs make of a malformed frame, by its spec: the judge of vectors."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Message, Spec
from generator.model.errors import FATAL, PAYLOAD_ERRORS
from generator.model.tolerance import Tolerance
from generator.model.vectors import DROPPED
from generator.wire import WireError, first_frame, framed, length_of, read_frame, with_length


def tolerated_frame(spec: Spec, frame: bytes, version: int | None = None, flags: int = 0) -> bytes:
    """The frame that real programs take a frame for, or `DROPPED`.

    By default it is of the newest version, with no agreed flags.

    Raises:
        WireError: they refuse it.
    """
    try:
        read_frame(spec, frame, version=version, flags=flags)
    except WireError as error:
        if error.kind not in PAYLOAD_ERRORS:
            raise
        return _tolerated(spec, frame, error, version, flags)
    return frame


@dataclass(frozen=True, slots=True)
class Mistake:
    """A malformed frame of a stream.

    Attributes:
        error: what is wrong with it.
        tolerated: what is read instead, as of `tolerated_frame`, or the length that its length is
            taken for, in four bytes, the highest first; `None` where it is refused.
    """

    error: WireError
    tolerated: bytes | None


def read_leniently(
    spec: Spec, chunks: Iterable[bytes], version: int | None = None, flags: int = 0
) -> list[list[bytes | Mistake]]:
    """For each chunk of a stream of commands its frames, and what is wrong and taken anyway.

    The first bytes of a stranger are refused at the beginning of a stream alone.
    """
    found: list[list[bytes | Mistake]] = []
    rest, begun, ended = b"", False, False
    for chunk in chunks:
        rest += b"" if ended else chunk
        events: list[bytes | Mistake] = []
        found.append(events)
        while not ended:
            try:
                frame = first_frame(spec, rest, version, flags)
            except WireError as error:
                if error.kind in FATAL:
                    length = None if error.kind == "foreign" and not begun else _length(spec, rest)
                    ended = length is None
                    taken = None if length is None else length.to_bytes(4, "big")
                    events.append(Mistake(error, taken))
                    rest = rest if length is None else with_length(spec, rest, length)
                else:
                    size = spec.protocol.framing.uncounted + length_of(spec, rest)
                    events.append(Mistake(error, _taken(spec, rest[:size], version, flags)))
                    rest = rest[size:]
                    begun = True
                continue
            if frame is None:
                break
            events.append(frame)
            rest = rest[len(frame) :]
            begun = True
    return found


def _length(spec: Spec, data: bytes) -> int | None:
    """The length that an impossible one is taken for."""
    length = length_of(spec, data)
    for each in spec.protocol.tolerated_lengths:
        if each.least <= length <= each.greatest:
            return each.read_as
    return None


def _taken(spec: Spec, frame: bytes, version: int | None, flags: int) -> bytes | None:
    try:
        return tolerated_frame(spec, frame, version, flags)
    except WireError:
        return None


def _tolerated(
    spec: Spec, frame: bytes, error: WireError, version: int | None, flags: int
) -> bytes:
    tolerance = _first(spec, frame, error, version, flags)
    if tolerance is None:
        raise error
    if tolerance.reading == "dropped":
        return DROPPED
    if tolerance.reading == "completed":
        return _completed(spec, frame)
    framing = spec.protocol.framing
    return framed(spec, frame[framing.code_at], frame[framing.payload_start : error.whole])


def _completed(spec: Spec, frame: bytes) -> bytes:
    framing = spec.protocol.framing
    return framed(spec, frame[framing.code_at], frame[framing.payload_start :] + b"\0")


def tolerance_of(
    spec: Spec, frame: bytes, version: int | None = None, flags: int = 0
) -> Tolerance | None:
    """The tolerance by which a frame is taken though it is malformed, if it is."""
    try:
        read_frame(spec, frame, version=version, flags=flags)
    except WireError as error:
        if error.kind in PAYLOAD_ERRORS:
            return _first(spec, frame, error, version, flags)
    return None


def _first(
    spec: Spec, frame: bytes, error: WireError, version: int | None, flags: int
) -> Tolerance | None:
    code = frame[spec.protocol.framing.code_at]
    message = next(each for each in spec.messages if each.code == code)
    found = next(
        (each for each in message.tolerated if _applies(spec, message, each, frame, error)), None
    )
    if found and found.reading == "completed":
        try:
            read_frame(spec, _completed(spec, frame), version=version, flags=flags)
        except WireError:
            # The agreed version has more fields after the text, and a NUL is not enough.
            return None
    return found


def _applies(
    spec: Spec, message: Message, tolerance: Tolerance, frame: bytes, error: WireError
) -> bool:
    if error.kind not in tolerance.errors:
        return False
    if tolerance.field and tolerance.field != error.field:
        return False
    if tolerance.after and frame[error.offset - 1] != value_after(spec, message, tolerance):
        return False
    payload = frame[spec.protocol.framing.payload_start :]
    match tolerance.condition:
        case "not-empty":
            return payload != b""
        case "has-nul":
            return 0 in payload
        case "ends-with-nul":
            return payload.endswith(b"\0")
        case "rest-without-nul":
            return 0 not in frame[error.offset :]
        case _:
            return True


def value_after(spec: Spec, message: Message, tolerance: Tolerance) -> int | None:
    """The byte that is the last one read, where a tolerance names it."""
    enums = {getattr(field, "enum", None) for field in message.leaf_fields}
    values = (value for enum in spec.enums if enum.id in enums for value in enum.values)
    return next((value.number for value in values if value.id == tolerance.after), None)
