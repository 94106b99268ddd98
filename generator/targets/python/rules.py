"""Rules for text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Spec, Text, Texts
from generator.targets.python.code import call, tuple_of
from generator.targets.python.names import class_of, snake, upper
from generator.targets.python.text import plain, wrapped


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule with its expression as Python writes it."""

    id: str
    constant: str
    pattern: str
    must_match: bool
    is_error: bool
    only_with: tuple[int, ...]
    at_least: int
    doc: str
    hint: str


@dataclass(frozen=True, slots=True)
class Acceptor:
    """A text and the rules that it is held against."""

    function: str
    message: str
    field: str
    many: bool
    least: int
    rules: tuple[RuleView, ...]

    @property
    def errors(self) -> tuple[RuleView, ...]:
        """The rules by which building is refused."""
        return tuple(rule for rule in self.rules if rule.is_error)

    @property
    def remembers(self) -> bool:
        """Whether a rule concerns any text, so that texts found fine are remembered."""
        each = (not (rule.only_with or rule.at_least) for rule in self.errors)
        return not self.many and any(each)

    @property
    def fine(self) -> str:
        """The name of the texts that were found fine."""
        return self.function.replace("accept", "fine", 1)

    @property
    def searched(self) -> tuple[RuleView, ...]:
        """The rules that are asked about at once, for they concern few texts."""
        return () if self.remembers else tuple(rule for rule in self.errors if rule.only_with)

    def broken(self, text: str) -> list[str]:
        """Expressions of which one is true for a text that breaks a rule, the quickest first."""
        asked = [
            f"not {text}" if rule.at_least == 1 else f"len({text}) < {rule.at_least}"
            for rule in self.errors
            if rule.at_least
        ]
        for rule in self.searched:
            there = " or ".join(f"{byte} in {text}" for byte in rule.only_with)
            there = f"({there})" if len(rule.only_with) > 1 else there
            asked.append(f"{there} and search_{rule.constant.lower()}({text}) is not None")
        return asked

    @property
    def refusal(self) -> str:
        """The lines that hold a text against the rules."""
        return self._with_rules(4, "_refuse(", ["text", f'"{self.message}"', f'"{self.field}"'])

    @property
    def memory(self) -> str:
        """The lines that make the memory of the texts that were found fine."""
        arguments = [f'"{self.message}"', f'"{self.field}"', str(self.least)]
        return self._with_rules(0, f"{self.fine}: Final = _Fine(", arguments)

    def _with_rules(self, indent: int, head: str, arguments: list[str]) -> str:
        """A call whose last argument are the rules."""
        listed = tuple_of([rule.constant for rule in self.errors])
        return "\n".join(call(indent, head, [*arguments, listed], ")"))

    @property
    def listed(self) -> str:
        """The row of the table of all rules."""
        inner = tuple_of([rule.constant for rule in self.rules])
        return f'("{self.field}", {self.many}, {inner}),'


def rule_views(spec: Spec) -> dict[str, RuleView]:
    """The rules by id."""
    return {
        rule.id: RuleView(
            id=rule.id,
            constant=upper(rule.name),
            pattern=_literal(_python(rule.pattern)),
            must_match=rule.must_match,
            is_error=rule.level == "error",
            only_with=tuple(map(ord, rule.only_with)),
            at_least=rule.at_least,
            doc=wrapped(plain(spec, rule.summary), 86),
            hint=wrapped(rule.hint, 86),
        )
        for rule in spec.rules
    }


def _python(pattern: str) -> str:
    r"""An expression as Python writes it: `$` means the very end, which is `\Z`."""
    text = ""
    in_class = False
    escaped = False
    for char in pattern:
        if not escaped and char in "[]":
            in_class = char == "["
        text += r"\Z" if char == "$" and not in_class and not escaped else char
        escaped = char == "\\" and not escaped
    return text


def _literal(pattern: str) -> str:
    """An expression for bytes, in pieces that fit a line."""
    pattern = pattern.replace('"', r"\x22")
    # The formatter leaves pieces of raw strings as they are.
    pieces = [pattern] if len(pattern) <= 75 else re.findall(r"(?:\\.|[^\\]){1,38}", pattern)
    return " ".join(f'rb"{piece}"' for piece in pieces)


def acceptors(spec: Spec, rules: Mapping[str, RuleView]) -> list[Acceptor]:
    """The texts that have rules."""
    return [
        Acceptor(
            function=f"accept_{snake(message.name)}_{snake(field.name)}",
            message=class_of(message.id),
            field=snake(field.name),
            many=isinstance(field, Texts),
            least=field.min_length if isinstance(field, Text) else 0,
            rules=tuple(rules[rule] for rule in field.rules),
        )
        for message in spec.messages
        for field in message.leaf_fields
        if isinstance(field, Text | Texts) and field.rules
    ]
