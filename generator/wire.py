"""Reading a frame by its spec, with the place of each part: the judge of vectors and examples."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.limits import default_limit
from generator.model import (
    Bytes,
    Enum,
    Field,
    Message,
    Number,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)
from generator.strangers import PRINTABLE, length_tests

LENGTH_SIZE = 4
PAYLOAD_START = 5

Raw = int | bytes | tuple["Raw", ...]
"""A value as it is on the wire: a number, the bytes of a text, or several of them."""


class WireError(Exception):
    """A malformed frame.

    Attributes:
        kind: the kind of error.
        offset: the byte of the frame to which it belongs.
        field: the field in which it is, if it is in one.
        whole: where the last value ends that is whole; only of an error in a payload.
    """

    def __init__(self, kind: str, offset: int, field: str | None = None) -> None:
        self.kind = kind
        self.offset = offset
        self.field = field
        self.whole = 0
        super().__init__(f"{kind} at byte {offset}" + (f", field {field}" if field else ""))


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a frame and the field that they are."""

    start: int
    end: int
    field: str
    value: Raw
    part: Field


@dataclass(frozen=True, slots=True)
class Reading:
    """A frame that was read."""

    message: Message
    values: Mapping[str, Raw]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class StreamReading:
    """What came of a stream: the frames that each chunk completed, and how it ended."""

    frames: tuple[tuple[bytes, ...], ...]
    error: WireError | None
    pending: int


def read_frame(spec: Spec, frame: bytes, *, max_payload: int | None = None) -> Reading:
    """Read one whole frame.

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
            reader = _Reader(spec, frame)
            try:
                return reader.read(message)
            except WireError as error:
                error.whole = reader.whole
                raise
    raise WireError("unknown-code", LENGTH_SIZE)


def read_stream(spec: Spec, chunks: Iterable[bytes]) -> StreamReading:
    """Cut frames from chunks; an error ends the stream, so that later chunks complete nothing."""
    completed: list[tuple[bytes, ...]] = []
    error: WireError | None = None
    rest = b""
    for chunk in chunks:
        frames: list[bytes] = []
        if error is None:
            rest += chunk
        try:
            while error is None and (frame := first_frame(spec, rest)):
                frames.append(frame)
                rest = rest[len(frame) :]
        except WireError as raised:
            error, rest = raised, b""
        completed.append(tuple(frames))
    return StreamReading(tuple(completed), error, len(rest))


def first_frame(spec: Spec, data: bytes) -> bytes | None:
    """The frame that the data begin with, or None where more bytes must come.

    Raises:
        WireError: the frame is malformed.
    """
    try:
        read_frame(spec, data)
    except WireError as error:
        if error.kind == "incomplete":
            return None
        if error.kind == "surplus":
            return first_frame(spec, data[: error.offset])
        raise
    return data


def is_foreign(spec: Spec, frame: bytes) -> bool:
    """Whether bytes in the place of a length that is too long look like another protocol."""
    head = frame[:LENGTH_SIZE]
    length = int.from_bytes(head, "big")
    known = any(length & test.mask == test.value for test in length_tests(spec))
    return known or all(byte in PRINTABLE for byte in head)


class _Reader:
    def __init__(self, spec: Spec, frame: bytes) -> None:
        self.frame = frame
        self.position = self.whole = PAYLOAD_START
        self.spans: list[Span] = []
        self.enums: dict[str, Enum] = {enum.id: enum for enum in spec.enums}

    def read(self, message: Message) -> Reading:
        values: dict[str, Raw] = {}
        chosen: dict[str, str | None] = {}
        for item in message.fields:
            if isinstance(item, When):
                if chosen[item.field] in item.values:
                    values |= {each.name: self.value(each, each.name) for each in item.fields}
            elif not (isinstance(item, Text) and item.optional and self.at_end()):
                values[item.name] = value = self.value(item, item.name)
                if isinstance(item, Number) and item.enum:
                    known = self.enums[item.enum].values
                    chosen[item.name] = next((v.id for v in known if v.number == value), None)
            self.whole = self.position
        if not self.at_end():
            raise WireError("trailing-bytes", self.position)
        return Reading(message, values, tuple(self.spans))

    def at_end(self) -> bool:
        return self.position >= len(self.frame)

    def value(self, item: Field, name: str) -> Raw:
        match item:
            case Number():
                return self.number(item, name)
            case Text():
                return self.text(item, name, item.min_length)
            case Bytes():
                return self.bytes(item)
            case Texts():
                return self.repeat(lambda: self.text(item, name))
            case Pairs():
                return self.repeat(lambda: (self.text(item, name), self.text(item, name)))
            case Records():
                return self.repeat(lambda: tuple(self.value(f, name) for f in item.fields))
            case When():
                raise TypeError("a condition has no value of its own")

    def number(self, item: Number, name: str) -> int:
        start, end = self.position, self.position + item.size
        if end > len(self.frame):
            raise WireError("truncated", start, name)
        value = int.from_bytes(self.frame[start:end], "big")
        enum = self.enums[item.enum] if item.enum else None
        if enum and enum.closed and value not in {each.number for each in enum.values}:
            raise WireError("unknown-value", start, name)
        self.span(end, name, value, item)
        return value

    def text(self, item: Field, name: str, min_length: int = 0) -> bytes:
        start = self.position
        end = self.frame.find(0, start)
        if end < 0:
            raise WireError("unterminated", start, name)
        if end - start < min_length:
            raise WireError("too-short", start, name)
        value = self.frame[start:end]
        self.span(end + 1, name, value, item)
        return value

    def bytes(self, item: Bytes) -> bytes:
        start = self.position
        value = self.frame[start:]
        if len(value) < item.min_length:
            raise WireError("too-short", start, item.name)
        self.span(len(self.frame), item.name, value, item)
        return value

    def repeat(self, read: Callable[[], Raw]) -> tuple[Raw, ...]:
        items = []
        while not self.at_end():
            items.append(read())
            self.whole = self.position
        return tuple(items)

    def span(self, end: int, name: str, value: Raw, item: Field) -> None:
        if end > self.position:
            self.spans.append(Span(self.position, end, name, value, item))
        self.position = end
