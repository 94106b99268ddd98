"""Messages as a program in C makes them."""

from collections.abc import Callable, Sequence

from generator.lower.codec import Codec
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView


class CSamples(Samples):
    """Writes programs that have the header."""

    def __init__(
        self,
        codec: Codec,
        prefix: str,
        string: Callable[[bytes], str],
        literal: Callable[[FieldView, int], str],
    ) -> None:
        super().__init__(codec)
        self._p, self._string, self._literal = prefix, string, literal

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A struct, after the lists that it views."""
        p, name = self._p, message.message.name
        kind = self.codec.language.message_of(name, has_fields=False)
        items: list[Expression] = [f".kind = {kind}"]
        if message.fields:
            items.append(self._made(f".as.{self.codec.language.field_of(name)} = ", "", fields))
        made = Group("{", tuple(items), "}")
        lines = [
            *self.before,
            self.fitted(named(f"{p}_message message = ", made), ";"),
            f"uint8_t frame[{self._room}];",
            f"size_t size = {p}_encode(&message, 0, 0, 0, frame, sizeof frame, NULL);",
            f"{p}_message decoded;",
            f"bool is_good = {p}_decode(frame, size, 0, 0, &decoded, NULL);",
        ]
        return Sample(f'#include "{p}.h"', "\n".join(lines))

    @property
    def _room(self) -> int:
        return max(16, 1 << (self.size - 1).bit_length())

    def _made(self, before: str, head: str, fields: Parts, tail: str = "") -> Group:
        members = (
            named(f".{field.name} = ", f"{{true, {value}}}" if is_marked(field) else value)
            for field, value in self.given(fields)
            if value
        )
        return Group(f"{head}{{", tuple(members), f"}}{tail}", before)

    def number(self, field: FieldView, number: int) -> str:
        """A number of the type of its field."""
        return self._literal(field, number)

    def octets(self, field: FieldView, data: bytes) -> str:
        """A view of a string."""
        if 0 in data:
            return f"({self._p}_bytes){{(const uint8_t *){self._string(data)}, {len(data)}}}"
        return f"{self._p}_text({self._string(data)})"

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A list, which statements before put together in memory; nothing if it is empty."""
        if not items:
            return ""
        name = self.variable(field.name)
        memory = f"{name}_memory"
        self.before += [f"uint8_t {memory}[{self._room}];", f"{field.whole} {name} = {{NULL, 0}};"]
        place = f"&{name}, {memory}, sizeof {memory}"
        for item in items:
            call = Group(f"{field.whole}_add(", (place, item), ")")
            self.before.append(self.fitted(call, ";", comma=""))
        return name

    def pair(self, key: str, value: str) -> Expression:
        """Two arguments."""
        return f"{key}, {value}"

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """The version and the flags of a list, and a struct."""
        return self._made("", f"0, 0, &({field.record})", parts, ", NULL")


def is_marked(field: FieldView) -> bool:
    """Whether a number has a mark that it is there."""
    return field.is_optional and bool(field.size)
