"""Messages as a program in Python makes them."""

import json
from collections.abc import Sequence

from generator.lower.codec import Codec
from generator.lower.escaping import chars
from generator.lower.operations import Bytes
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView


class PythonSamples(Samples):
    """Writes programs that import the package under the initials of its name."""

    def __init__(self, codec: Codec, package: str) -> None:
        super().__init__(codec)
        self._package = package
        self._short = "".join(word[0] for word in self._package.split("_"))

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A constructor with the names of its arguments."""
        short = self._short
        made = self._made(message.name, fields)
        return Sample(
            f"import {self._package} as {short}",
            f"{self.fitted(named('message = ', made))}\n"
            f"frame = {short}.encode(message)\n"
            f"assert {short}.decode(frame) == message",
        )

    def _made(self, class_: str, fields: Parts) -> Group:
        arguments = (named(f"{field.name}=", value) for field, value in self.given(fields))
        return Group(f"{self._short}.{class_}(", tuple(arguments), ")")

    def constant(self, name: str) -> str:
        """A member of a class of the package."""
        return f"{self._short}.{name}"

    def unnamed(self, field: FieldView, number: int) -> str:
        """The class of flags has an object for any number; beside an enum the value stands bare."""
        if field.is_flags:
            return f"{self._short}.{field.whole}(0x{number:X})"
        return self.number(field, number)

    def number(self, field: FieldView, number: int) -> str:
        """A character as `str`."""
        return json.dumps(chr(number)) if field.is_char else str(number)

    def truth(self, number: int) -> str:
        """A `bool`."""
        return repr(bool(number))

    def octets(self, field: FieldView, data: bytes) -> str:
        """A text as `str`."""
        if isinstance(field.op, Bytes):
            return f'b"{chars(data)}"'
        return json.dumps(data.decode("utf-8", "surrogateescape"))

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A list."""
        return Group("[", tuple(items), "]")

    def pair(self, key: str, value: str) -> Expression:
        """A tuple."""
        return Group("(", (key, value), ")")

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """An object of the class of the record."""
        return self._made(field.record, parts)
