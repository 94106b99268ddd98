"""Messages to encode: as they are, with a limit about their size, and with one thing wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from generator.limits import default_limit
from generator.lower.automaton import automaton
from generator.lower.operations import (
    AnyLeaf,
    Bytes,
    Number,
    Operation,
    Records,
    Text,
    Texts,
    When,
    operations,
)
from generator.model import Spec
from generator.model.values import Unencodable
from generator.wire import LENGTH_SIZE, read_frame
from generator.writing import Given

SURROGATES = ("d800", "dbff", "dc00", "dc7f", "dd00", "dfff", "d800d800", "0061d83d0062")
"""Strings that have no UTF-8, as UTF-16; those that stand for a single byte are not among them."""

Values = dict[str, Given]


class Encodings:
    """Questions about what an encoder makes of the values of a frame."""

    def __init__(self, spec: Spec, random: Random) -> None:
        self.spec = spec
        self.random = random
        self.max_length = default_limit(spec) + 1
        self.rules = {rule.id: automaton(rule) for rule in spec.rules if rule.level == "error"}
        steps = {message.id: operations(spec, message) for message in spec.messages}
        self.leaves = {id_: tuple(_leaves(each)) for id_, each in steps.items()}
        self.conditions = {
            id_: [each for each in steps[id_] if isinstance(each, When)] for id_ in steps
        }

    def question(self, frame: bytes) -> str:
        """A question about the values of a good frame."""
        reading = read_frame(self.spec, frame)
        leaves = self.leaves[reading.message.id]
        values: Values = {step.name: reading.values.get(step.name) for step in leaves}
        limit = self.max_length
        # Never two things at once, for what the types of a language rule out it sees first.
        if leaves and self.random.random() < 0.7 and self.obeys(leaves, values):
            self.spoil(reading.message.id, values)
        elif self.random.random() < 0.5:
            limit = max(1, len(frame) - LENGTH_SIZE + self.random.randint(-2, 2))
        items = ",".join(_items(values.values()))
        return f'["encode",{limit},{reading.message.code}{"," if items else ""}{items}]'

    def obeys(self, leaves: Sequence[AnyLeaf], values: Mapping[str, Given]) -> bool:
        """Whether no text breaks a rule."""
        for step in leaves:
            if isinstance(step, Text | Texts):
                value = values[step.name]
                texts = value if isinstance(value, tuple) else (value,)
                for rule in (self.rules[id_] for id_ in step.rules if id_ in self.rules):
                    if any(isinstance(text, bytes) and rule.is_broken_by(text) for text in texts):
                        return False
        return True

    def spoil(self, message: str, values: Values) -> None:
        """Put something wrong in the place of one value."""
        step = self.random.choice(self.leaves[message])
        value = values[step.name]
        if value is None:
            # Where nothing may be given, anything is too much.
            values[step.name] = 1 if isinstance(step, Number) else b"x"
        elif self.random.random() < 0.2 and not (isinstance(step, Text) and step.optional):
            values[step.name] = None
        else:
            values[step.name] = self.spoilt(step, value)
        for condition in self.conditions[message]:
            if condition.selector == step.name:
                values |= dict.fromkeys(each.name for each in condition.inner)

    def spoilt(self, step: AnyLeaf, value: Given) -> Given:
        match step:
            case Number():
                return self.number(step)
            case Bytes():
                return b""
            case Text():
                assert isinstance(value, bytes)
                return self.text(value, step.min_length)
        assert isinstance(value, tuple)
        items = list(value)
        if not items:
            return None
        place = self.random.randrange(len(items))
        items[place] = self.item(step, items[place])
        return tuple(items)

    def item(self, step: AnyLeaf, item: Given) -> Given:
        """An item of a list with something wrong in it."""
        if not isinstance(item, tuple):
            assert isinstance(item, bytes)
            return self.text(item, 0)
        parts = list(item)
        place = self.random.randrange(len(parts))
        part = parts[place]
        if isinstance(part, bytes):
            parts[place] = self.text(part, 0)
        else:
            assert isinstance(step, Records)
            number = step.inner[place]
            assert isinstance(number, Number)
            parts[place] = self.number(number)
        return tuple(parts)

    def number(self, step: Number) -> int:
        """A number that does not fit, or that nothing stands for."""
        if step.known and self.random.random() < 0.6:
            unknown = self.random.randrange(1 << 8 * step.size)
            return unknown if unknown not in step.known else -1
        beyond = (1 << 8 * step.size) + self.random.choice((0, 1, 255))
        # In JavaScript, flags with the highest bit are negative.
        return beyond if step.flags or self.random.random() < 0.5 else -self.random.choice((1, 256))

    def text(self, text: bytes, least: int) -> Given:
        """A text that cannot be written."""
        chance = self.random.random()
        if chance < 0.3:
            return Unencodable(bytes.fromhex(self.random.choice(SURROGATES)))
        if chance < 0.4 and least:
            return b""
        if chance < 0.6:
            return text + self.random.choice((b"\n", b"\r\n", b":", b"\rx", b"\nx"))
        place = self.random.randrange(len(text) + 1)
        return text[:place] + b"\0" + text[place:]


def _leaves(steps: Sequence[Operation]) -> Iterator[AnyLeaf]:
    """The fields, also those of a condition."""
    for step in steps:
        if isinstance(step, When):
            yield from step.inner
        else:
            yield step


def _items(values: Iterable[Given]) -> Iterator[str]:
    for value in values:
        match value:
            case None:
                yield "null"
            case Unencodable(utf16):
                yield f'"~{utf16.hex()}"'
            case bytes():
                yield f'"{value.hex()}"'
            case tuple():
                yield str(len(value))
                for item in value:
                    yield from _items(item if isinstance(item, tuple) else (item,))
            case _:
                yield str(value)
