"""A message as a program makes and reads it, in the words of one language."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.limits import default_limit
from generator.lower.codec import Codec
from generator.lower.views import FieldView, MessageView
from generator.model import MessageVector, Spec
from generator.wire import Raw, newest, read_frame
from generator.writing import RefusalError, write_frame

_COLUMNS = 80
_TAB = 4
_NAMED = 4
"""The greatest number of flags that are named; more of them are a number."""


@dataclass(frozen=True, slots=True)
class Group:
    """An expression that can be broken: each item then has a line of its own.

    Attributes:
        before: what stands before it, such as the name of a field.
    """

    head: str
    items: "tuple[Expression, ...]"
    tail: str
    before: str = ""

    def __str__(self) -> str:
        if not self.items:
            return f"{self.before}{self.head.rstrip()}{self.tail.lstrip()}"
        return f"{self.before}{self.head}{', '.join(map(str, self.items))}{self.tail}"


Expression = str | Group
Parts = Sequence[tuple[FieldView, Raw | None]]
"""The fields of a message or a record, with the values of those that are there."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A program: what it imports, and its statements, which leave `frame` to look at."""

    imports: str
    code: str


def named(name: str, value: Expression) -> Expression:
    """A value after a name."""
    return name + value if isinstance(value, str) else replace(value, before=name + value.before)


def sampled_values(spec: Spec, vector: MessageVector) -> Mapping[str, Raw] | None:
    """The values of a message that programs can send, by field, in the newest version.

    `None` for a message of an older version, one that depends on agreed flags, and one that an
    encoder refuses.
    """
    if vector.flags or vector.version not in (None, newest(spec)):
        return None
    limit = spec.protocol.framing.length_with(default_limit(spec))
    values = read_frame(spec, vector.frame, max_payload=len(vector.frame)).values
    try:
        write_frame(spec, spec.message(vector.message), values, limit)
    except RefusalError:
        return None
    return values


class Samples(ABC):
    """Writes such programs; a language adds how it writes values.

    Attributes:
        before: statements that must stand before that which makes the message.
        size: of the frame.
    """

    indent = "    "

    def __init__(self, codec: Codec) -> None:
        self.codec = codec
        self.before: list[str] = []
        self.size = 0
        self._types = {each.name: each for each in (*codec.enums, *codec.flags)}

    def of(self, message: str, values: Mapping[str, Raw], size: int) -> Sample:
        """A program that makes a message, its frame, and the message again.

        Args:
            message: its id.
            values: those of its fields that are there, by their names in the spec.
            size: of its frame in bytes.
        """
        self.before, self.size = [], size
        view = next(each for each in self.codec.messages if each.message.id == message)
        return self.program(view, [(field, values.get(field.key)) for field in view.fields])

    @abstractmethod
    def program(self, message: MessageView, fields: Parts) -> Sample:
        """The program for a message with some values."""

    def given(self, fields: Parts) -> Iterator[tuple[FieldView, Expression]]:
        """The fields that are there, with their values."""
        for field, raw in fields:
            if raw is not None:
                yield field, self._value(field, raw)

    def _value(self, field: FieldView, raw: Raw) -> Expression:
        if isinstance(raw, tuple):
            return self.several(field, [self._item(field, each) for each in raw])
        if isinstance(raw, bytes):
            return self.octets(field, raw)
        if field.is_bool:
            return self.truth(raw)
        return self._named(field, raw) if field.is_named else self.number(field, raw)

    def _item(self, field: FieldView, raw: Raw | None) -> Expression:
        match raw:
            case bytes():
                return self.octets(field, raw)
            case int():
                return self.number(field, raw)
            case (bytes() as key, bytes() as value) if field.kind == "pairs":
                return self.pair(self.octets(field, key), self.octets(field, value))
            case _:
                return self.record(field, list(zip(field.value_fields, raw or (), strict=True)))

    def _named(self, field: FieldView, number: int) -> str:
        known = self._types[field.whole].values
        if same := next((each.name for each in known if each.number == number), None):
            return self.constant(same)
        flags = [each for each in known if each.number & number == each.number]
        is_sum = field.is_flags and sum(each.number for each in flags) == number
        if is_sum and 0 < len(flags) <= _NAMED:
            return self.together([self.constant(each.name) for each in flags])
        return self.unnamed(field, number)

    def constant(self, name: str) -> str:
        """A named number."""
        return name

    def together(self, flags: Sequence[str]) -> str:
        """Flags put together."""
        return " | ".join(flags)

    def unnamed(self, field: FieldView, number: int) -> str:
        """A number without a name, of a type that names numbers."""
        return f"0x{number:x}"

    def number(self, field: FieldView, number: int) -> str:
        """A number of a field, or an item of one."""
        return str(number)

    def truth(self, number: int) -> str:
        """True or false."""
        return "true" if number else "false"

    def variable(self, name: str) -> str:
        """A name for a variable that the statements before do not have."""
        while any(re.search(rf"\b{name} :?=", each) for each in self.before):
            name += "_"
        return name

    @abstractmethod
    def octets(self, field: FieldView, data: bytes) -> str:
        """A text, or bytes."""

    @abstractmethod
    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A list."""

    @abstractmethod
    def pair(self, key: str, value: str) -> Expression:
        """An item of pairs."""

    @abstractmethod
    def record(self, field: FieldView, parts: Parts) -> Expression:
        """An item of records."""

    def fitted(self, statement: Expression, end: str = "", tabs: int = 0, comma: str = ",") -> str:
        """A statement, broken where a line would be too long.

        Args:
            statement: without what ends it.
            end: what ends it.
            tabs: how far it is indented.
            comma: what ends the last item if each has a line of its own.
        """
        pad = self.indent * tabs
        line = f"{pad}{statement}{end}"
        if isinstance(statement, str) or len(line.expandtabs(_TAB)) <= _COLUMNS:
            return line
        ends = [*[","] * (len(statement.items) - 1), comma]
        inner = (
            self.fitted(item, each, tabs + 1, comma)
            for item, each in zip(statement.items, ends, strict=True)
        )
        head, tail = statement.head.rstrip(), statement.tail.lstrip()
        return "\n".join([f"{pad}{statement.before}{head}", *inner, f"{pad}{tail}{end}"])
