"""Messages to encode: as they are, with a limit about their size, and with one thing wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.limits import default_limit
from generator.lower.automaton import Automaton, automaton
from generator.lower.operations import (
    AnyLeaf,
    Bytes,
    Number,
    Numbers,
    Operation,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
    When,
    leaves,
    operations,
)
from generator.model import Spec
from generator.model.values import Unencodable
from generator.wire import LENGTH_SIZE, read_frame
from generator.writing import Given
from tests.fuzz.made import Maker, Values, present, range_of

SURROGATES = ("d800", "dbff", "dc00", "dc7f", "dd00", "dfff", "d800d800", "0061d83d0062")
"""Strings that have no UTF-8, as UTF-16; those that stand for a single byte are not among them."""
_LONGEST = 4096
"""The longest text that is written into a question."""


class Encodings:
    """Questions about what an encoder makes of the values of a frame."""

    def __init__(self, spec: Spec, maker: Maker) -> None:
        self.spec = spec
        self.maker = maker
        self.random = maker.random
        self.max_length = default_limit(spec) + 1
        self.rules = {rule.id: automaton(rule) for rule in spec.rules if rule.level == "error"}
        self.steps = {message.id: operations(spec, message) for message in spec.messages}

    def question(self, version: int, frame: bytes, asked: int) -> str:
        """A question about the values of a good frame of a version, to write them in another."""
        reading = read_frame(self.spec, frame, version=version)
        steps = self.steps[reading.message.id]
        fields = tuple(leaves(steps))
        values: Values = {step.name: reading.values.get(step.name) for step in fields}
        limit = self.max_length
        # Never two things at once, for what the types of a language rule out it sees first.
        if not self.obeys(fields, values):
            asked = version
        elif asked == version and fields and self.random.random() < 0.7:
            self.spoil(steps, values, version)
        elif asked == version and self.random.random() < 0.5:
            limit = max(1, len(frame) - LENGTH_SIZE + self.random.randint(-2, 2))
        items = ",".join(_items(values.values()))
        code = reading.message.code
        return f'["encode",{asked},{limit},{code}{"," if items else ""}{items}]'

    def obeys(self, fields: Iterable[AnyLeaf], values: Mapping[str, Given]) -> bool:
        """Whether no text breaks a rule."""
        texts = chain.from_iterable(self.ruled(each, values[each.name]) for each in fields)
        return not any(rule.is_broken_by(text) for text, rule in texts)

    def ruled(self, step: AnyLeaf, value: Given) -> Iterator[tuple[bytes, Automaton]]:
        """Each text of a field with each rule that it obeys."""
        if isinstance(step, Text | Texts):
            texts = value if isinstance(value, tuple) else (value,)
            rules = [self.rules[id_] for id_ in step.rules if id_ in self.rules]
            yield from ((text, rule) for text in texts if isinstance(text, bytes) for rule in rules)
        elif isinstance(step, Records) and isinstance(value, tuple):
            parts = tuple(leaves(step.inner))
            for item in value:
                assert isinstance(item, tuple)
                for part, one in zip(parts, item, strict=True):
                    yield from self.ruled(part, one)

    def spoil(self, steps: Sequence[Operation], values: Values, version: int) -> None:
        """Put something wrong in the place of one value."""
        step = self.random.choice(tuple(leaves(steps)))
        value = values[step.name]
        if step not in tuple(present(steps, values, version)):
            # Where nothing may be given, anything is too much but for a default.
            given = self.maker.value(step, version)
            values[step.name] = given if self.obeys((step,), {step.name: given}) else None
        elif value is None:
            values[step.name] = self.maker.value(step, version)
        elif self.random.random() < 0.2:
            values[step.name] = None
        else:
            values[step.name] = self.spoilt(step, value)
        for condition in _conditions(steps):
            if getattr(condition.test, "selector", "") == step.name:
                values |= dict.fromkeys(each.name for each in leaves(condition.inner))

    def spoilt(self, step: AnyLeaf, value: Given) -> Given:
        """A value that cannot be written, or none."""
        match step:
            case Number():
                return self.number(step)
            case Text() | Bytes():
                assert isinstance(value, bytes)
                return self.sized(step, value)
        assert isinstance(value, tuple)
        if step.count == 1 and value and self.random.random() < 0.1:
            return value[:1] * (1 << 8)
        items = list(value)
        if not items:
            return None
        place = self.random.randrange(len(items))
        items[place] = self.item(step, items[place])
        return tuple(items)

    def item(self, step: Numbers | Texts | Pairs | Records, item: Given) -> Given:
        """An item of a list with something wrong in it."""
        if isinstance(step, Numbers):
            return self.number(step)
        if isinstance(step, Texts):
            return self.text(item, not step.prefix)
        assert isinstance(item, tuple)
        parts = list(item)
        if not parts:
            return item
        place = self.random.randrange(len(parts))
        if isinstance(step, Pairs):
            parts[place] = self.text(parts[place], not step.prefix)
        elif parts[place] is not None:
            parts[place] = self.spoilt(tuple(leaves(step.inner))[place], parts[place])
        return tuple(parts)

    def number(self, step: Number | Numbers) -> int | None:
        """A number that does not fit, or that nothing stands for."""
        bits = 8 * step.size
        if isinstance(step, Number) and step.is_bool:
            return None
        if isinstance(step, Number) and step.known and self.random.random() < 0.6:
            unknown = self.random.randrange(1 << bits)
            return unknown if unknown not in step.known else -1
        known = range_of(step)
        above = known[-1] + 1, (1 << bits) + self.random.choice((0, 1, 255))
        below = known[0] - 1, known[0] - 256
        # In JavaScript, flags with the highest bit are negative.
        is_flags = isinstance(step, Number) and step.flags
        return self.random.choice(above if is_flags else above + below)

    def sized(self, step: Sized, value: bytes) -> Given:
        """A value of a wrong length, or a text that cannot be written."""
        least = step.length or step.min_length
        most = step.length or step.max_length or (1 << 8 * step.prefix if step.prefix else 0)
        if least and self.random.random() < 0.3:
            return value[: self.random.randrange(least)]
        if 0 < most < _LONGEST and self.random.random() < 0.3:
            return (value or b"x").ljust(most + self.random.randint(1, 9), b"x")
        is_terminated = not step.prefix and not step.length
        return self.text(value, is_terminated) if isinstance(step, Text) else None

    def text(self, text: Given, is_terminated: bool) -> Given:
        """A text that cannot be written, or that breaks many a rule."""
        assert isinstance(text, bytes)
        chance = self.random.random()
        if chance < 0.4:
            return Unencodable(bytes.fromhex(self.random.choice(SURROGATES)))
        if chance < 0.6 or not is_terminated:
            return text + self.random.choice((b"\n", b"\r\n", b":", b"\rx", b"\nx"))
        place = self.random.randrange(len(text) + 1)
        return text[:place] + b"\0" + text[place:]


def _conditions(steps: Sequence[Operation]) -> Iterator[When]:
    for step in steps:
        if isinstance(step, When):
            yield step
            yield from _conditions(step.inner)


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
