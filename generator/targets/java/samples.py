"""Messages as a program in Java makes them."""

import json
from collections.abc import Sequence

from generator.lower.codec import Codec
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView
from generator.targets.java.components import type_of
from generator.targets.java.literals import octets, word


class JavaSamples(Samples):
    """Writes programs that import all of the package."""

    indent = "  "

    def __init__(self, codec: Codec, package: str) -> None:
        super().__init__(codec)
        self._package = package

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A record of the interface of messages."""
        made = Group(f"new Message.{message.name}(", tuple(self._arguments(fields)), ")")
        lines = [
            self.fitted(named("Message message = ", made), ";", comma=""),
            "ByteBuffer frame = message.encode();",
            "Message decoded = Message.decode(frame);",
        ]
        imports = ["import java.nio.ByteBuffer;", "import java.util.*;"]
        return Sample("\n".join([*imports, f"import {self._package}.*;"]), "\n".join(lines))

    def _arguments(self, fields: Parts) -> list[Expression]:
        given = {field.name: value for field, value in self.given(fields)}
        return [self._there(field, given.get(field.name)) for field, _ in fields]

    def _there(self, field: FieldView, value: Expression | None) -> Expression:
        if not field.may_be_absent:
            assert value is not None
            return value
        box = type_of(field).partition("<")[0]
        return f"{box}.empty()" if value is None else Group(f"{box}.of(", (value,), ")")

    def constant(self, name: str) -> str:
        """A constant of a type."""
        return name.replace("#", ".")

    def together(self, flags: Sequence[str]) -> str:
        """A method puts flags together."""
        first, *others = flags
        return first + "".join(f".with({each})" for each in others)

    def unnamed(self, field: FieldView, number: int) -> str:
        """A record holds any number."""
        return f"new {field.whole}(0x{number:x}{'L' * (number >= 1 << 31)})"

    def number(self, field: FieldView, number: int) -> str:
        """A number of a type of the language."""
        type_ = field.item or field.whole
        return f"{number}L" if field.item == "long" else word(number, type_)

    def octets(self, field: FieldView, data: bytes) -> str:
        """Text as a text, and other bytes one by one."""
        try:
            text = data.decode("ascii")
        except UnicodeDecodeError:
            return octets(data)
        return octets(data) if "\0" in text else f"Octets.of({json.dumps(text)})"

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A list."""
        return Group("List.of(", tuple(items), ")")

    def pair(self, key: str, value: str) -> Expression:
        """An entry of a map."""
        return Group("Map.entry(", (key, value), ")")

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """A record of the interface of messages."""
        return Group(f"new Message.{field.record}(", tuple(self._arguments(parts)), ")")
