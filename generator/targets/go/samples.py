"""Messages as a program in Go makes them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.lower.codec import Codec
from generator.lower.escaping import chars
from generator.lower.samples import Expression, Group, Parts, Sample, Samples, named
from generator.lower.views import FieldView, MessageView
from generator.targets.go.expressions import Struct

_FIELD = re.compile(r"(\t+)(\w+): (.*,)$")


class GoSamples(Samples):
    """Writes programs that use the package under its name."""

    indent = "\t"

    def __init__(
        self, codec: Codec, package: str, module: str, structs: Mapping[str, Struct]
    ) -> None:
        super().__init__(codec)
        self._package, self._module, self._structs = package, module, structs

    def program(self, message: MessageView, fields: Parts) -> Sample:
        """A struct, after the numbers that it points to."""
        made = self._made(f"{self._package}.{message.name}", message.name, fields)
        lines = [
            *self.before,
            self.fitted(named("message := ", made)),
            f"frame, err := {self._package}.Append(nil, message)",
            "if err != nil {\n\treturn err\n}",
            f"decoded, err := {self._package}.Decode(frame)",
        ]
        return Sample(f'import {self._package} "{self._module}"', "\n".join(lines))

    def _made(self, head: str, struct: str, fields: Parts) -> Group:
        pointers = self._structs[struct].pointers
        given = [
            (field.name, self._pointed(field, value) if field.name in pointers else value)
            for field, value in self.given(fields)
            if value
        ]
        return Group(f"{head}{{", tuple(named(f"{name}: ", value) for name, value in given), "}")

    def fitted(self, statement: Expression, end: str = "", tabs: int = 0, comma: str = ",") -> str:
        """A statement, broken as gofmt does, which aligns the values of fields."""
        text = super().fitted(statement, end, tabs, comma)
        return "\n".join(_aligned(text.split("\n"))) if not tabs else text

    def _pointed(self, field: FieldView, value: Expression) -> str:
        type_ = f"{self._package}.{field.whole}" if field.is_named else field.whole
        name = self.variable("number")
        self.before.append(f"{name} := {type_}({value})")
        return f"&{name}"

    def constant(self, name: str) -> str:
        """A constant of the package."""
        return f"{self._package}.{name}"

    def octets(self, field: FieldView, data: bytes) -> str:
        """A conversion of a string."""
        return f'[]byte("{chars(data)}")'

    def several(self, field: FieldView, items: Sequence[Expression]) -> Expression:
        """A slice of the type of the field; without items nil does as well."""
        if not items and not field.may_be_absent:
            return ""
        item = field.whole.removeprefix("[]")
        package = "" if field.size else f"{self._package}."
        return Group(f"[]{package}{item}{{", tuple(items), "}")

    def pair(self, key: str, value: str) -> Expression:
        """A struct whose type the slice states."""
        return Group("{", (named("Key: ", key), named("Value: ", value)), "}")

    def record(self, field: FieldView, parts: Parts) -> Expression:
        """A struct whose type the slice states."""
        return self._made("", field.record, parts)


def _aligned(lines: Sequence[str]) -> Iterator[str]:
    """Lines in which the values of successive fields begin in one column."""
    for _, group in groupby(lines, lambda line: bool(_FIELD.match(line))):
        parts = [_FIELD.match(line) or line for line in group]
        width = max((len(part[2]) for part in parts if isinstance(part, re.Match)), default=0)
        for part in parts:
            if isinstance(part, str):
                yield part
            else:
                yield f"{part[1]}{part[2] + ':':{width + 2}}{part[3]}"
