"""Reading a frame by its spec, with the place of each part: the judge of vectors and examples."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.limits import default_limit
from generator.model import (
    Bytes,
    Constant,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
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

Raw = int | bytes | tuple["Raw | None", ...]
"""A value as it is on the wire: a number, the bytes of a text, or several of them.

In a record, `None` stands for a value that the version does not have.
"""


Value = TypeVar("Value", int, bytes)


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
    """Bytes of a frame and the field that they are.

    Attributes:
        is_count: whether they are the number in front of a list that says how many items follow.
    """

    start: int
    end: int
    field: str
    value: Raw
    part: Field
    is_count: bool = False


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
            reader = _Reader(spec, frame, newest(spec) if version is None else version)
            try:
                return reader.read(message)
            except WireError as error:
                error.whole = reader.whole
                raise
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


def newest(spec: Spec) -> int:
    """The newest version of the protocol."""
    return max((each.number for each in spec.versions), default=0)


class _Reader:
    def __init__(self, spec: Spec, frame: bytes, version: int) -> None:
        self.frame = frame
        self.version = version
        self.position = self.whole = PAYLOAD_START
        self.spans: list[Span] = []
        self.spec = spec

    def read(self, message: Message) -> Reading:
        values: dict[str, Raw] = {}
        for item in message.fields:
            for each in self.present(message, item, values):
                if getattr(each, "optional", False) and self.at_end():
                    continue
                value = self.of_version(each, each.name)
                if value is not None:
                    values[each.name] = value
            self.whole = self.position
        if not self.at_end():
            raise WireError("trailing-bytes", self.position)
        return Reading(message, values, tuple(self.spans))

    def present(self, message: Message, item: Field, values: Mapping[str, Raw]) -> tuple[Leaf, ...]:
        """The fields of a condition if it holds, and any other field."""
        if not isinstance(item, When):
            return (item,)
        holds = self.version in item.versions and is_chosen(self.spec, message, item, values)
        return item.fields if holds else ()

    def at_end(self) -> bool:
        return self.position >= len(self.frame)

    def of_version(self, item: Leaf, name: str) -> Raw | None:
        """The value of a field; in a version that does not have it, what it counts as."""
        if self.version in item.versions:
            value = self.value(item, name)
            return None if isinstance(item, Constant) else value
        return default_of(item)

    def value(self, item: Leaf, name: str) -> Raw:
        match item:
            case Number():
                return self.number(item, name)
            case Constant():
                return self.constant(item, name)
            case Text(prefix=0, length=0):
                return self.text(item, name)
            case Bytes(prefix=0, length=0):
                return self.sized(item, name, self.position, len(self.frame) - self.position)
            case Text() | Bytes():
                start, size = self.position, item.length
                if item.prefix:
                    size = self.integer(item.prefix, False, name)
                return self.sized(item, name, start, size)
            case Numbers():
                return self.repeat(item, name, lambda: self.plain(item, name))
            case Texts():
                return self.repeat(item, name, lambda: self.one_text(item, name))
            case Pairs():
                return self.repeat(
                    item, name, lambda: (self.one_text(item, name), self.one_text(item, name))
                )
            case Records():
                return self.repeat(item, name, lambda: self.record(item, name))

    def integer(self, size: int, is_signed: bool, name: str) -> int:
        start, self.position = self.position, self.position + size
        if self.position > len(self.frame):
            raise WireError("truncated", start, name)
        return int.from_bytes(self.frame[start : self.position], "big", signed=is_signed)

    def plain(self, item: Numbers | Constant, name: str) -> int:
        start = self.position
        value = self.integer(item.type.size, item.type.is_signed, name)
        return self.span(start, name, value, item)

    def number(self, item: Number, name: str) -> int:
        start = self.position
        value = self.integer(item.type.size, item.type.is_signed, name)
        enum = self.spec.enum(item.enum) if item.enum else None
        is_strange = item.type.form == "bool" and value > 1
        if enum and enum.closed and value not in {each.number for each in enum.values}:
            is_strange = True
        if is_strange:
            raise WireError("unknown-value", start, name)
        if value not in range_of(item):
            raise WireError("out-of-range", start, name)
        return self.span(start, name, value, item)

    def constant(self, item: Constant, name: str) -> int:
        start = self.position
        value = self.integer(item.type.size, item.type.is_signed, name)
        if value != item.is_:
            raise WireError("unknown-value", start, name)
        return self.span(start, name, value, item)

    def text(self, item: Field, name: str) -> bytes:
        start = self.position
        end = self.frame.find(0, start)
        if end < 0:
            raise WireError("unterminated", start, name)
        self.position = end + 1
        return self.measured(item, name, start, self.frame[start:end])

    def one_text(self, item: Texts | Pairs, name: str) -> bytes:
        if not item.prefix:
            return self.text(item, name)
        start = self.position
        return self.sized(item, name, start, self.integer(item.prefix, False, name))

    def sized(self, item: Field, name: str, start: int, size: int) -> bytes:
        """A value of a known size, which begins with its length at `start`."""
        begin, self.position = self.position, self.position + size
        if self.position > len(self.frame):
            raise WireError("truncated", start, name)
        return self.measured(item, name, start, self.frame[begin : self.position])

    def measured(self, item: Field, name: str, start: int, value: bytes) -> bytes:
        if isinstance(item, Text | Bytes):
            if len(value) < item.min_length:
                raise WireError("too-short", start, name)
            if item.max_length is not None and len(value) > item.max_length:
                raise WireError("overlong", start, name)
        return self.span(start, name, value, item)

    def record(self, item: Records, name: str) -> tuple[Raw | None, ...]:
        whole = self.whole
        found = [(part, self.of_version(part, name)) for part in item.fields]
        self.whole = whole
        return tuple(value for part, value in found if not isinstance(part, Constant))

    def repeat(
        self, item: Numbers | Texts | Pairs | Records, name: str, read: Callable[[], Raw]
    ) -> tuple[Raw, ...]:
        items = []
        start, left = self.position, -1
        if item.count:
            left = self.integer(item.count, False, name)
            self.spans.append(Span(start, self.position, name, left, item, is_count=True))
        while left and not (left < 0 and self.at_end()):
            items.append(read())
            if not item.count:
                self.whole = self.position
            left -= 1
        return tuple(items)

    def span(self, start: int, name: str, value: Value, item: Field) -> Value:
        if self.position > start:
            self.spans.append(Span(start, self.position, name, value, item))
        return value


def is_chosen(spec: Spec, message: Message, item: When, values: Mapping[str, Any]) -> bool:
    """Whether an earlier field has a value with which the fields of a condition are there."""
    other = next(f for f in message.fields if isinstance(f, Number) and f.name == item.field)
    value = values.get(item.field)
    if value is None:
        value = default_of(other)
    if other.flags:
        members = spec.flag_set(other.flags).members
        bits = sum(each.bit for each in members if each.id in item.values)
        return isinstance(value, int) and value & bits != 0
    known = spec.enum(str(other.enum)).values
    return value in {each.number for each in known if each.id in item.values}


def range_of(item: Number) -> range:
    """The numbers that a field may be."""
    least = item.type.least if item.min is None else item.min
    greatest = item.type.greatest if item.max is None else item.max
    return range(least, greatest + 1)


def default_of(item: Leaf) -> int | bytes | None:
    """What a field counts as in versions that do not have it; `None` if it is absent there."""
    match item:
        case Number(default=default) if default is not None:
            return int(default)
        case Text(default=default) if default is not None:
            return default.encode()
        case Bytes(default=default):
            return default
    return None
