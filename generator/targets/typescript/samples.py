"""Messages as a program in TypeScript makes them."""

import json
from collections.abc import Sequence

from generator.lower.codec import Codec
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView


class TypeScriptSamples(Samples):
    """Writes programs that use the module under a short name."""

    indent = "  "

    def __init__(self, codec: Codec, module: str, short: str) -> None:
        super().__init__(codec)
        self._module, self._short = module, short

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A plain object."""
        type_ = f'type: "{message.message.name}"'
        made = Group("{ ", (type_, *self._values(fields)), " }", "const message = ")
        lines = [
            self.fitted(made, ";"),
            f"const frame = {self._short}.encode(message);",
            f"const decoded = {self._short}.decode(frame);",
        ]
        return Sample(f'import * as {self._short} from "{self._module}";', "\n".join(lines))

    def _values(self, fields: Parts) -> list[Expression]:
        return [named(f"{field.name}: ", value) for field, value in self.given(fields)]

    def constant(self, name: str) -> str:
        """A constant of the module."""
        return f"{self._short}.{name}"

    def unnamed(self, field: FieldView, number: int) -> str:
        """The type is that of numbers."""
        return f"0x{number:x}{'n' * (field.size == 8)}"

    def number(self, field: FieldView, number: int) -> str:
        """Numbers of 64 bits are a type of their own."""
        return f"{number}{'n' * ((field.item or field.whole) == 'bigint')}"

    def octets(self, field: FieldView, data: bytes) -> str:
        """A string stands for its UTF-8, and a lone surrogate for a byte that is not UTF-8."""
        return json.dumps(data.decode("utf-8", "surrogateescape"))

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """An array."""
        return Group("[", tuple(items), "]")

    def pair(self, key: str, value: str) -> Expression:
        """An array of two."""
        return Group("[", (key, value), "]")

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """An object."""
        return Group("{ ", tuple(self._values(parts)), " }")
