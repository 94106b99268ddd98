"""Reading a payload, field by field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

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
from generator.wire.fields import default_of, flags_in, is_chosen, range_of
from generator.wire.readings import Raw, Reading, Span, WireError

Value = TypeVar("Value", int, bytes)


def read_payload(spec: Spec, message: Message, frame: bytes, version: int, flags: int) -> Reading:
    """Read the payload of a frame that is whole.

    Raises:
        WireError: it is malformed.
    """
    reader = _Reader(spec, frame, version, flags)
    try:
        return reader.read(message)
    except WireError as error:
        error.whole = reader.whole
        raise


class _Reader:
    def __init__(self, spec: Spec, frame: bytes, version: int, flags: int) -> None:
        self.frame = frame
        self.agreed = version, flags_in(spec, flags)
        self.position = self.whole = spec.protocol.framing.payload_start
        self.spans: list[Span] = []
        self.spec = spec

    def read(self, message: Message) -> Reading:
        values: dict[str, Raw] = {}
        for item in message.fields:
            for each in self.present(message.leaf_fields, (item,), values):
                if getattr(each, "optional", False) and self.at_end():
                    continue
                value = self.where_agreed(each, each.name)
                if value is not None:
                    values[each.name] = value
            self.whole = self.position
        if not self.at_end():
            raise WireError("trailing-bytes", self.position)
        return Reading(message, values, tuple(self.spans))

    def present(
        self, fields: Iterable[Leaf], some: Iterable[Field], values: Mapping[str, Raw]
    ) -> Iterator[Leaf]:
        """Some of the fields of a message or a record, those of a condition if it holds.

        It looks at the values that were read by then.
        """
        for item in some:
            if not isinstance(item, When):
                yield item
            elif item.holds(*self.agreed) and is_chosen(self.spec, fields, item, values):
                yield from self.present(fields, item.fields, values)

    def at_end(self) -> bool:
        return self.position >= len(self.frame)

    def where_agreed(self, item: Leaf, name: str) -> Raw | None:
        """The value of a field; where no frame has it, what it counts as."""
        if item.holds(*self.agreed):
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
                    size = self.number_of("bytes", item.prefix, item, name)
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

    def number_of(self, what: str, size: int, item: Field, name: str) -> int:
        """The number of bytes or items that follow."""
        start = self.position
        value = self.integer(size, False, name)
        self.spans.append(Span(start, self.position, name, value, item, what))
        return value

    def integer(self, size: int, is_signed: bool, name: str) -> int:
        start, self.position = self.position, self.position + size
        if self.position > len(self.frame):
            raise WireError("truncated", start, name)
        data, order = self.frame[start : self.position], self.spec.protocol.byte_order
        return int.from_bytes(data, order, signed=is_signed)

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
        return self.measured(item, name, start, start, self.frame[start:end])

    def one_text(self, item: Texts | Pairs, name: str) -> bytes:
        if not item.prefix:
            return self.text(item, name)
        start = self.position
        return self.sized(item, name, start, self.number_of("bytes", item.prefix, item, name))

    def sized(self, item: Field, name: str, start: int, size: int) -> bytes:
        """A value of a known size, which begins with its length at `start`."""
        begin, self.position = self.position, self.position + size
        if self.position > len(self.frame):
            raise WireError("truncated", start, name)
        return self.measured(item, name, start, begin, self.frame[begin : self.position])

    def measured(self, item: Field, name: str, start: int, begin: int, value: bytes) -> bytes:
        """A value that begins somewhere, after its length if that has a number in front."""
        if isinstance(item, Text | Bytes):
            if len(value) < item.min_length:
                raise WireError("too-short", start, name)
            if item.max_length is not None and len(value) > item.max_length:
                raise WireError("overlong", start, name)
        return self.span(begin, name, value, item)

    def record(self, item: Records, name: str) -> tuple[Raw | None, ...]:
        found: dict[str, Raw] = {}
        for part in self.present(item.leaf_fields, item.fields, found):
            value = self.where_agreed(part, name)
            if value is not None:
                found[part.name] = value
        return tuple(found.get(part.name) for part in item.value_fields)

    def repeat(
        self, item: Numbers | Texts | Pairs | Records, name: str, read: Callable[[], Raw]
    ) -> tuple[Raw, ...]:
        items = []
        left = self.number_of("items", item.count, item, name) if item.count else -1
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
