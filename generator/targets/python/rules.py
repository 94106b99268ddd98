"""Rules for text."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.lower.names import spelled
from generator.lower.views import MessageView
from generator.model import Spec
from generator.targets.python.docstrings import wrapped_literal
from generator.targets.python.fields import tuple_of
from generator.targets.python.names import snake, upper

_NAMES = frozenset({"RULES"})


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
    def refused_by(self) -> str:
        """The rules by which building is refused, as a tuple."""
        return tuple_of([rule.constant for rule in self.errors])

    @property
    def listed(self) -> str:
        """All rules, as a tuple."""
        return tuple_of([rule.constant for rule in self.rules])


def rule_views(spec: Spec, prose: Callable[[str], str]) -> list[RuleView]:
    """The rules, in the order of the spec."""
    return [
        RuleView(
            id=rule.id,
            constant=spelled(rule.name, upper, _NAMES),
            pattern=_literal(_python(rule.pattern)),
            must_match=rule.must_match,
            is_error=rule.level == "error",
            only_with=tuple(map(ord, rule.only_with)),
            at_least=rule.at_least,
            doc=wrapped_literal(prose(rule.summary), 86),
            hint=wrapped_literal(rule.hint, 86),
        )
        for rule in spec.rules
    ]


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


def acceptors(messages: Iterable[MessageView], rules: Sequence[RuleView]) -> list[Acceptor]:
    """The texts that have rules."""
    return [
        Acceptor(
            function=f"accept_{snake(message.message.name)}_{field.name}",
            message=message.name,
            field=field.name,
            many=field.kind == "texts",
            least=field.min_length,
            rules=tuple(rules[place] for place in field.rules),
        )
        for message in messages
        for field in message.fields
        if field.rules
    ]
