"""Constructors: from arguments to a payload."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import (
    Bytes,
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
from generator.targets.python.names import class_named, class_of, snake, upper
from generator.targets.python.parsing import enum_values
from generator.targets.python.reading import number_type
from generator.targets.python.rules import Acceptor


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a constructor."""

    name: str
    type: str
    default: str | None

    @property
    def code(self) -> str:
        """The parameter as it is declared."""
        return f"{self.name}: {self.type}" + (f" = {self.default}" if self.default else "")


@dataclass(slots=True)
class Builder:
    """The parameters and the lines of a message's constructor."""

    spec: Spec
    message: Message
    parameters: list[Parameter] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    acceptors: Mapping[str, Acceptor] = field(default_factory=dict)
    fast: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts: list[str] = []
        for item in self.message.fields:
            if isinstance(item, When):
                self.flush(8)
                parts.append(self.condition(item))
            else:
                absent = isinstance(item, Text) and item.optional
                parts += self.encode(item, absent)
                self.parameter(item, absent)
        self.flush(8)
        if len(parts) > 3:
            self.emit(8, f'self._payload = b"".join({tuple_of(parts)})')
        else:
            joined = " + ".join(parts or ['b""'])
            self.emit(8, f"self._payload = {joined}")
        self.emit(8, "self._values = None")
        self._require_what_precedes_required()

    def _require_what_precedes_required(self) -> None:
        required = False
        for index in reversed(range(len(self.parameters))):
            parameter = self.parameters[index]
            required = required or parameter.default is None
            if required:
                self.parameters[index] = Parameter(parameter.name, parameter.type, None)

    @property
    def where(self) -> str:
        """The message, as an argument for errors."""
        return f'"{class_of(self.message.id)}"'

    def parameter(self, item: Leaf, absent: bool) -> None:
        """Declare the parameter of a field."""
        many = isinstance(item, Texts | Pairs | Records)
        default = "None" if absent else "()" if many else None
        if isinstance(item, Bytes) and not item.min_length:
            default = 'b""'
        if isinstance(item, Number) and item.flags:
            default = "0"
        self.parameters.append(
            Parameter(snake(item.name), self.argument_type(item, absent), default)
        )

    def argument_type(self, item: Leaf, absent: bool) -> str:
        """The type that a constructor takes."""
        match item:
            case Number():
                kind = number_type(self.spec, item)
            case Text():
                kind = "Text"
            case Bytes():
                kind = "Octets"
            case Texts():
                kind = "Iterable[Text]"
            case Pairs():
                kind = "Mapping[str, str] | Iterable[tuple[Text, Text]]"
            case Records():
                inner = ", ".join(
                    "Text" if isinstance(part, Text) else number_type(self.spec, part)
                    for part in item.fields
                )
                kind = f"Iterable[{class_named(item.record)} | tuple[{inner}]]"
        return f"{kind} | None" if absent else kind

    def encode(self, item: Leaf, absent: bool, indent: int = 8) -> list[str]:
        """Lines that check an argument, and the operands that its bytes are."""
        name = snake(item.name)
        where = [self.where, f'"{name}"']
        target = f"{name}_ = "
        if not isinstance(item, Text) and not (isinstance(item, Number) and item.is_plain):
            # The first thing that is wrong is said first.
            self.flush(indent)
        match item:
            case Number():
                if not item.is_plain:
                    self.number(indent, target, item, name, where)
                else:
                    arguments = [name, str(item.size), *where]
                    self.fast += call(indent + 4, f"{target}write_u{8 * item.size}(", [name], ")")
                    self.slow += call(indent + 4, f"{target}number_bytes(", arguments, ")")
                if item.flags:
                    arguments = [class_of(item.flags), name, *where]
                    self.checks += call(indent, "own_flags(", arguments, ")")
                return [f"{name}_"]
            case Text():
                return self.text(indent, target, item, absent)
            case Bytes():
                arguments = [name, str(item.min_length), *where]
                self.lines += call(indent, f"{target}data_bytes(", arguments, ")")
            case Texts():
                accept = [self.acceptor(item)] if self.acceptor(item) in self.acceptors else []
                self.lines += call(indent, f"{target}text_items(", [name, *where, *accept], ")")
            case Pairs():
                self.lines += call(indent, f"{target}text_pairs(", [name, *where], ")")
            case Records():
                self.records(item, name, where)
        return [f"{name}_"]

    def text(self, indent: int, target: str, item: Text, absent: bool) -> list[str]:
        """Check a text."""
        name = snake(item.name)
        where = [self.where, f'"{name}"']
        acceptor = self.acceptors.get(self.acceptor(item))
        if acceptor and acceptor.remembers:
            return self.remembered(indent, target, item, acceptor.fine, absent)
        if absent:
            margin = " " * (indent + 4)
            self.slow += [f"{margin}{name}_ = None", f"{margin}if {name} is not None:"]
            self.slow += call(indent + 8, f"{target}text_bytes(", [name, *where], ")")
            fast = [f"{margin}{target}None if {name} is None else encode_text({name})"]
        else:
            self.slow += call(indent + 4, f"{target}text_bytes(", [name, *where], ")")
            fast = call(indent + 4, f"{target}encode_text(", [name], ")")
        self.fast += fast
        present = indent
        if absent:
            self.check(indent, f"if {name}_ is None:")
            self.check(indent + 4, f'{name}_ = b""')
            self.check(indent, "else:")
            present += 4
        self.check(present, f"if 0 in {name}_:")
        self.checks += call(present + 4, "text_bytes(", [f"{name}_", *where], ")")
        if item.min_length:
            arguments = [f"{name}_", str(item.min_length), *where]
            self.checks += call(present, "at_least(", arguments, ")")
        if acceptor:
            for each in acceptor.broken(f"{name}_"):
                self.check(present, f"if {each}:")
                self.checks += call(present + 4, f"{acceptor.function}(", [f"{name}_"], ")")
        if absent:
            self.check(present, f'{name}_ += b"\\0"')
            return [f"{name}_"]
        return [f"{name}_", 'b"\\0"']

    def remembered(
        self, indent: int, target: str, item: Text, fine: str, absent: bool
    ) -> list[str]:
        """Check a text that is looked up among those that were found fine."""
        name = snake(item.name)
        self.flush(indent)
        self.emit(indent, f"if type({name}) is str:")
        self.emit(indent + 4, f"{target}{fine}[{name}]")
        if absent:
            self.emit(indent, f"elif {name} is None:")
            self.emit(indent + 4, f'{target}b""')
        self.emit(indent, "else:")
        self.lines += call(indent + 4, f"{target}{fine}.checked(", [name], ")")
        return [f"{name}_"]

    def check(self, indent: int, line: str) -> None:
        """One line that checks what was converted."""
        self.checks.append(" " * indent + line)

    def flush(self, indent: int) -> None:
        """The conversions in C, else those in Python, which say what is wrong; then the checks."""
        if self.fast:
            self.emit(indent, "try:")
            self.lines += self.fast
            self.emit(indent, "except CONVERSION_ERRORS:")
            self.lines += self.slow
        self.lines += self.checks
        self.fast, self.slow, self.checks = [], [], []

    def emit(self, indent: int, line: str) -> None:
        """One line."""
        self.lines.append(" " * indent + line)

    def number(self, indent: int, target: str, item: Number, name: str, where: list[str]) -> None:
        """Check a number."""
        if item.enum:
            enum = self.spec.enum(item.enum)
            known = f"{upper(item.enum.partition('/')[2])}_NUMBERS"
            arguments = [name, known, str(item.size), str(enum.closed), *where]
            self.lines += call(indent, f"{target}member_bytes(", arguments, ")")
        elif item.is_char:
            self.lines += call(
                indent, f"{target}member_bytes(", [name, "{}", "1", "False", *where], ")"
            )
        else:
            arguments = [name, str(item.size), *where]
            self.lines += call(indent, f"{target}number_bytes(", arguments, ")")

    def records(self, item: Records, name: str, where: list[str]) -> None:
        """Put records together."""
        names = [snake(part.name) for part in item.fields]
        self.emit(8, "records: list[bytes] = []")
        self.lines += call(8, "for record in listed(", [name, *where], "):")
        self.emit(12, "try:")
        comma = "," if len(names) == 1 else ""
        self.emit(16, f"{', '.join(f'{each}_item' for each in names)}{comma} = record")
        self.emit(12, "except Exception:")
        self.fail(16, "wrong-type", [f'"must be records of {len(names)}"', *where], " from None")
        operands: list[str] = []
        for part, part_name in zip(item.fields, names, strict=True):
            target = f"{part_name}_part = "
            operands.append(f"{part_name}_part")
            if isinstance(part, Number):
                self.number(12, target, part, f"{part_name}_item", where)
            else:
                arguments = [f"{part_name}_item", *where]
                self.lines += call(12, f"{target}text_bytes(", arguments, ")")
                operands.append('b"\\0"')
        self.emit(12, f"records += {tuple_of(operands)}")
        self.emit(8, f'{name}_ = b"".join(records)')

    def acceptor(self, item: Text | Texts) -> str:
        """The function that holds a text against its rules."""
        return f"accept_{snake(self.message.name)}_{snake(item.name)}"

    def fail(self, indent: int, kind: str, arguments: list[str], tail: str = "") -> None:
        """Raise an error about the caller."""
        self.lines += call(indent, "raise EncodeError(", [f'"{kind}"', *arguments], f"){tail}")

    def condition(self, item: When) -> str:
        """Parameters and lines of the fields of a condition."""
        chooser = snake(item.field)
        number = next(
            field
            for field in self.message.fields
            if isinstance(field, Number) and field.name == item.field
        )
        for part in item.fields:
            self.parameter(part, absent=True)
        rest = f"{snake(item.fields[0].name)}_rest"
        values = enum_values(self.spec, str(number.enum), item.values)
        known = f"{upper(str(number.enum).partition('/')[2])}_NUMBERS"
        self.emit(8, f'{rest} = b""')
        self.emit(8, f"if {known}.get({chooser}) in {values}:")
        operands = [
            operand for part in item.fields for operand in self.encode(part, False, indent=12)
        ]
        self.flush(12)
        self.emit(12, f"{rest} = {' + '.join(operands)}")
        for part in item.fields:
            name = snake(part.name)
            self.emit(8, f"elif {name} is not None:")
            reason = f'"must be left out for this {chooser}"'
            self.fail(12, "unexpected", [reason, self.where, f'"{name}"'])
        return rest
