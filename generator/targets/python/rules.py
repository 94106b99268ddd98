"""Rules for text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.lower.names import spelled
from generator.lower.views import FieldView, MessageView, values_of
from generator.model import Spec
from generator.targets.python.docstrings import wrapped_literal
from generator.targets.python.names import snake, upper
from generator.targets.python.reading import tuple_of
from generator.targets.python.shapes import Way, is_plain

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
    """A text and the rules that it is held against.

    Attributes:
        message: the class of the message.
        way: how the text is found in a message.
        function: the function that holds it against its rules.
        many: whether there are several texts.
        is_plain: whether the constructor of the message does without a layout.
        least: the least number of bytes.
        rules: the rules.
    """

    message: str
    way: Way
    function: str
    many: bool
    is_plain: bool
    least: int
    rules: tuple[RuleView, ...]

    @property
    def field(self) -> str:
        """The field of the message."""
        return str(self.way[0])

    @property
    def whole(self) -> tuple[str, ...]:
        """The names on the way, without the place of a text in a pair."""
        return tuple(each for each in self.way if isinstance(each, str))

    @property
    def errors(self) -> tuple[RuleView, ...]:
        """The rules by which building is refused."""
        return tuple(rule for rule in self.rules if rule.is_error)

    @property
    def remembers(self) -> bool:
        """Whether a rule concerns any text, so that texts found fine are remembered."""
        each = (not (rule.only_with or rule.at_least) for rule in self.errors)
        return self.is_plain and not self.many and any(each)

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
    taken = set[str]()
    return [
        Acceptor(
            message=message.name,
            way=way,
            function=_function(message, way, taken),
            many=field.kind in ("texts", "pairs"),
            is_plain=is_plain(each.op for each in message.steps),
            least=field.min_length,
            rules=tuple(rules[place] for place in places),
        )
        for message in messages
        for way, field, places in _texts(message.fields)
        if places
    ]


@dataclass(frozen=True, slots=True)
class RuledField:
    """A field whose texts have rules.

    Attributes:
        message: the class of the message.
        field: the field of the message.
        inner: the fields of records that lead to the texts, as a tuple.
        rules: the rules of each text of an item, as a tuple: of a pair there are two.
    """

    message: str
    field: str
    inner: str
    rules: str


def ruled_fields(acceptors: Iterable[Acceptor]) -> Iterator[RuledField]:
    """The fields whose texts have rules, those of a pair together."""
    for (message, way), group in groupby(acceptors, key=lambda each: (each.message, each.whole)):
        listed = {each.way[-1]: each.listed for each in group}
        places = (
            [listed.get(0, "()"), listed.get(1, "()")] if {0, 1} & {*listed} else listed.values()
        )
        inner = tuple_of([f'"{each}"' for each in way[1:]])
        yield RuledField(message, way[0], inner, tuple_of(list(places)))


def _function(message: MessageView, way: Way, taken: set[str]) -> str:
    """A name that no other function has; the words of two ways may be the same in a row."""
    name = known = "_".join(("accept", snake(message.message.name), *map(str, way)))
    number = 1
    while name in taken:
        number += 1
        name = f"{known}_{number}"
    taken.add(name)
    return name


def _texts(
    fields: Iterable[FieldView], *above: str
) -> Iterator[tuple[Way, FieldView, tuple[int, ...]]]:
    """The fields, and those of records in them, each with the places of the rules of its texts."""
    for field in values_of(fields):
        way = (*above, field.name)
        yield way, field, field.rules
        for place, rules in enumerate((field.key_rules, field.value_rules)):
            yield (*way, place), field, rules
        yield from _texts(field.inner, *way)
