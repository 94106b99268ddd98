"""Messages as a program in Rust makes them."""

from collections.abc import Sequence
from dataclasses import replace

from generator.lower.codec import Codec
from generator.lower.escaping import chars
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView


class RustSamples(Samples):
    """Writes programs that use all of the crate."""

    def __init__(self, codec: Codec, crate: str) -> None:
        super().__init__(codec)
        self._crate = crate

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A variant of the enum of messages, with its struct if it has fields."""
        made: Expression = f"Message::{message.name}"
        if message.fields:
            struct = self._made(message.name, fields)
            made = replace(struct, head=f"{made}({struct.head}", tail=f"{struct.tail})")
        lines = [
            *self.before,
            self.fitted(named("let message = ", made), ";"),
            "let mut frame = Vec::new();",
            "message.encode(&mut frame, DEFAULT_MAX_LENGTH)?;",
            "assert_eq!(Message::decode(&frame)?, message);",
        ]
        return Sample(f"use {self._crate}::*;", "\n".join(lines))

    def _made(self, struct: str, fields: Parts) -> Group:
        given = {field.name: value for field, value in self.given(fields)}
        items = (
            named(f"{field.name}: ", self._there(field, given.get(field.name)))
            for field, _ in fields
        )
        return Group(f"{struct} {{ ", tuple(items), " }")

    def _there(self, field: FieldView, value: Expression | None) -> Expression:
        if not field.may_be_absent:
            assert value is not None
            return value
        return "None" if value is None else Group("Some(", (value,), ")")

    def unnamed(self, field: FieldView, number: int) -> str:
        """A tuple struct holds any number."""
        return f"{field.whole}(0x{number:x})"

    def octets(self, field: FieldView, data: bytes) -> str:
        """A byte string."""
        return f'b"{chars(data)}"'

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A view of a slice, which must outlive the statement if it is not a constant."""
        type_ = field.whole.partition("<")[0]
        if field.record and items:
            name = self.variable(field.name)
            made = Group("[", tuple(items), "]", f"let {name} = ")
            self.before.append(self.fitted(made, ";"))
            return f"{type_}::new(&{name})"
        return Group(f"{type_}::new(&[", tuple(items), "])")

    def pair(self, key: str, value: str) -> Expression:
        """A tuple."""
        return Group("(", (key, value), ")")

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """A struct."""
        return self._made(field.record, parts)
