"""Straight-line code that takes a payload apart."""

from generator.model import (
    Bytes,
    Enum,
    Field,
    Leaf,
    Message,
    Number,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)
from generator.targets.python.code import call, tuple_of
from generator.targets.python.names import class_of, snake

_READ = {1: "payload[pos]", 2: "read_u16(payload, pos)[0]", 4: "read_u32(payload, pos)[0]"}
RAW_TYPES: dict[type, str] = {
    Number: "int",
    Text: "bytes",
    Bytes: "bytes",
    Texts: "tuple[bytes, ...]",
    Pairs: "tuple[tuple[bytes, bytes], ...]",
}


def raw_type(field: Leaf, absent: bool) -> str:
    """The type of a field's value on the wire."""
    if isinstance(field, Records):
        inner = ", ".join(raw_type(part, absent=False) for part in field.fields)
        return f"tuple[tuple[{inner}], ...]"
    kind = RAW_TYPES[type(field)]
    return f"{kind} | None" if absent else kind


def is_absent_at_times(field: Field) -> bool:
    """Whether the last field of a payload can be absent."""
    return isinstance(field, Text) and field.optional


def hexadecimal(number: int, digits: int = 2) -> str:
    """A number in hexadecimal digits."""
    return f"0x{number:0{digits}x}"


def enum_values(spec: Spec, id_: str, chosen: tuple[str, ...] | None = None) -> str:
    """The numbers of an enum, or of some of its values, as a display."""
    enum: Enum = spec.enum(id_)
    numbers = [v.number for v in enum.values if chosen is None or v.id in chosen]
    return tuple_of(list(map(hexadecimal, numbers)))


class Parser:
    """The lines of one message's function."""

    def __init__(self, spec: Spec, message: Message) -> None:
        self.spec = spec
        self.message = class_of(message.id)
        self.lines: list[str] = []
        self.enums: dict[str, str] = {}
        names: list[str] = []
        self.emit(0, "pos = 0")
        if not (len(message.fields) == 1 and _is_unchecked(message.fields[0])):
            self.emit(0, "end = len(payload)")
        for item in message.fields:
            if isinstance(item, Number) and item.enum:
                self.enums[item.name] = item.enum
            if isinstance(item, When):
                self.condition(item, names)
            elif is_absent_at_times(item):
                name = snake(item.name)
                self.emit(0, f"{name}: bytes | None = None")
                self.emit(0, "if pos < end:")
                self.field(1, item)
                names.append(name)
            else:
                self.field(0, item)
                names.append(snake(item.name))
        if not message.fields or not _takes_the_rest(message.fields[-1]):
            self.emit(0, "if pos < end:")
            self.emit(1, f'raise TrailingBytesError("{self.message}", None, pos + 5)')
        self.emit(0, f"return {tuple_of(names)}")

    def emit(self, depth: int, line: str) -> None:
        """One line."""
        self.lines.append(" " * 4 * (depth + 1) + line)

    def condition(self, item: When, names: list[str]) -> None:
        """The fields of a condition."""
        for part in item.fields:
            self.emit(0, f"{snake(part.name)}: {raw_type(part, absent=True)} = None")
            names.append(snake(part.name))
        values = enum_values(self.spec, self.enums[item.field], item.values)
        self.emit(0, f"if {snake(item.field)} in {values}:")
        for part in item.fields:
            self.field(1, part)

    def fail(self, depth: int, error: str, field: str, offset: str) -> None:
        """Raise the error that the payload is."""
        arguments = [f'"{self.message}"', f'"{snake(field)}"', offset]
        self.lines += call(4 * depth + 4, f"raise {error}(", arguments, ")")

    def field(self, depth: int, item: Leaf) -> None:
        """One field."""
        match item:
            case Number():
                self.number(depth, item, snake(item.name), item.name)
            case Text():
                self.text(depth, item, snake(item.name), item.name)
            case Bytes():
                self.bytes(depth, item)
            case Texts():
                self.texts(depth, item.name)
                self.emit(depth, f"{snake(item.name)} = tuple(parts)")
            case Pairs():
                self.texts(depth, item.name)
                self.emit(depth, "if len(parts) % 2:")
                self.fail(depth + 1, "UnterminatedError", item.name, "end + 5")
                arguments = ["parts[::2]", "parts[1::2]", "strict=True"]
                pairs = f"zip({', '.join(arguments)})"
                self.lines += call(4 * depth + 4, f"{snake(item.name)} = tuple(", [pairs], ")")
            case Records():
                self.records(depth, item)

    def number(self, depth: int, item: Number, name: str, field: str) -> None:
        """A number."""
        self.emit(depth, f"if end - pos < {item.size}:")
        self.fail(depth + 1, "TruncatedError", field, "pos + 5")
        self.emit(depth, f"{name} = {_READ[item.size]}")
        if item.enum and self.spec.enum(item.enum).closed:
            self.emit(depth, f"if {name} not in {enum_values(self.spec, item.enum)}:")
            self.fail(depth + 1, "UnknownValueError", field, "pos + 5")
        self.emit(depth, f"pos += {item.size}")

    def text(self, depth: int, item: Text, name: str, field: str) -> None:
        """A text."""
        self.emit(depth, "stop = payload.find(0, pos)")
        self.emit(depth, "if stop < 0:")
        self.fail(depth + 1, "UnterminatedError", field, "pos + 5")
        if item.min_length:
            self.emit(depth, f"if stop - pos < {item.min_length}:")
            self.fail(depth + 1, "TooShortError", field, "pos + 5")
        self.emit(depth, f"{name} = payload[pos:stop]")
        self.emit(depth, "pos = stop + 1")

    def bytes(self, depth: int, item: Bytes) -> None:
        """All bytes to the end."""
        if item.min_length:
            self.emit(depth, f"if end - pos < {item.min_length}:")
            self.fail(depth + 1, "TooShortError", item.name, "pos + 5")
        self.emit(depth, f"{snake(item.name)} = payload[pos:]")

    def texts(self, depth: int, field: str) -> None:
        """Texts to the end, as a list."""
        self.emit(depth, "if pos < end and payload[-1]:")
        self.fail(depth + 1, "UnterminatedError", field, "max(payload.rfind(0) + 1, pos) + 5")
        self.emit(depth, 'parts = payload[pos:-1].split(b"\\0") if pos < end else []')

    def records(self, depth: int, item: Records) -> None:
        """Records to the end."""
        names = [f"{snake(part.name)}_item" for part in item.fields]
        inner = ", ".join(raw_type(part, absent=False) for part in item.fields)
        self.emit(depth, f"records: list[tuple[{inner}]] = []")
        self.emit(depth, "while pos < end:")
        for part, name in zip(item.fields, names, strict=True):
            if isinstance(part, Number):
                self.number(depth + 1, part, name, item.name)
            else:
                self.text(depth + 1, part, name, item.name)
        self.emit(depth + 1, f"records.append({tuple_of(names)})")
        self.emit(depth, f"{snake(item.name)} = tuple(records)")


def _takes_the_rest(field: Field) -> bool:
    return isinstance(field, Bytes | Texts | Pairs | Records)


def _is_unchecked(field: Field) -> bool:
    return isinstance(field, Bytes) and not field.min_length


def guard(message: Message, spec: Spec) -> str:
    """An expression that is true only if the payload is good, or nothing.

    It looks at the number of NULs and at the last byte, and so costs less than taking apart.
    """
    fixed = 0
    fields = list(message.fields)
    while fields and isinstance(number := fields[0], Number):
        if number.enum and spec.enum(number.enum).closed:
            return ""
        fixed += number.size
        fields.pop(0)
    count = 0
    least = [0]
    while fields and isinstance(text := fields[0], Text) and not text.optional:
        least.append(text.min_length)
        count += 1
        fields.pop(0)
    if len(fields) > 1 or max(least[2:], default=0) or max(least) > 1:
        return ""
    tail = fields[0] if fields else None
    expression = _guard_of_tail(fixed, count, tail)
    if expression and max(least):
        expression += f" and payload[{fixed}]"
    return expression


def is_pair(message: Message) -> bool:
    """Whether two texts are all that a payload can hold."""
    return len(message.fields) == 2 and all(
        isinstance(item, Text) and not item.optional and item.min_length <= 1 - place
        for place, item in enumerate(message.fields)
    )


def _guard_of_tail(fixed: int, count: int, tail: Field | None) -> str:
    nuls = f"payload.count(0, {fixed})" if fixed else "payload.count(0)"
    last = "not payload[-1]"
    if isinstance(tail, Bytes):
        least = fixed + tail.min_length
        return "" if count else (f"len(payload) >= {least}" if least else "True")
    if tail is None:
        if not count:
            return f"len(payload) == {fixed}" if fixed else "not payload"
        return f"{nuls} == {count} and {last}"
    if isinstance(tail, Text) and not tail.min_length:
        return f"{nuls} in ({count}, {count + 1}) and {last}" if count else ""
    if isinstance(tail, Texts) and count:
        return f"{nuls} >= {count} and {last}"
    if isinstance(tail, Pairs) and not count and fixed:
        good = f"len(payload) == {fixed} or not (payload[-1] or {nuls} % 2)"
        return f"len(payload) > {fixed - 1} and ({good})"
    if isinstance(tail, Records) and not count:
        return f"len(payload) == {fixed}"
    return ""
