"""Values made at random, each of which its field takes, and the payloads that they are."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from generator.lower.operations import (
    AnyLeaf,
    Bytes,
    Constant,
    Number,
    Numbers,
    OfEnum,
    OfFlags,
    OfVersions,
    Operation,
    Pairs,
    Records,
    Sized,
    Test,
    Text,
    Texts,
    When,
    leaves,
)
from generator.writing import Given

LONGEST = 40
NASTY = bytes(range(32)) + b"\x7f\x80\xc3\xff%-:. 0459<>{}" + b"\0" * 8
"""Bytes that mean something somewhere."""
_PLAIN = b"abcXYZ 0459.-%<>@:\t\r\n"

Values = dict[str, Given]


def holds(test: Test, values: Mapping[str, Given], version: int) -> bool:
    """Whether the operations of a condition follow."""
    match test:
        case OfVersions(versions=versions):
            return version in versions
        case OfEnum(selector=selector, values=chosen):
            return values.get(selector) in {each.number for each in chosen}
        case OfFlags(selector=selector, mask=mask):
            flags = values.get(selector)
            return isinstance(flags, int) and bool(flags & mask)


def present(
    steps: Sequence[Operation], values: Mapping[str, Given], version: int
) -> Iterator[AnyLeaf | Constant]:
    """The operations that a payload with these values has, which may be filled in meanwhile."""
    for step in steps:
        if not isinstance(step, When):
            yield step
        elif holds(step.test, values, version):
            yield from present(step.inner, values, version)


def payload(steps: Sequence[Operation], values: Mapping[str, Given], version: int) -> bytes:
    """The bytes of values; what is absent is left out."""
    return b"".join(
        _written(step, 0 if isinstance(step, Constant) else values[step.name], version)
        for step in present(steps, values, version)
        if isinstance(step, Constant) or values.get(step.name) is not None
    )


def _written(step: AnyLeaf | Constant, value: Given, version: int) -> bytes:
    if isinstance(step, Constant):
        return step.value.to_bytes(step.size, "big", signed=step.is_signed)
    if isinstance(step, Number):
        return _number(step, value)
    if isinstance(step, Text):
        is_terminated = not step.prefix and not step.length
        return _prefixed(step.prefix, value) + b"\0" * is_terminated
    if isinstance(step, Bytes):
        return _prefixed(step.prefix, value)
    assert isinstance(value, tuple)
    count = len(value).to_bytes(step.count, "big") if step.count else b""
    return count + b"".join(_item(step, each, version) for each in value)


def _item(step: Numbers | Texts | Pairs | Records, item: Given, version: int) -> bytes:
    match step:
        case Numbers():
            return _number(step, item)
        case Texts():
            return _text(step.prefix, item)
    assert isinstance(item, tuple)
    if isinstance(step, Pairs):
        return b"".join(_text(step.prefix, each) for each in item)
    names = (each.name for each in leaves(step.inner))
    return payload(step.inner, dict(zip(names, item, strict=True)), version)


def _number(step: Number | Numbers, value: Given) -> bytes:
    assert isinstance(value, int)
    return value.to_bytes(step.size, "big", signed=step.is_signed)


def _text(prefix: int, value: Given) -> bytes:
    return _prefixed(prefix, value) + b"\0" * (not prefix)


def _prefixed(prefix: int, value: Given) -> bytes:
    assert isinstance(value, bytes)
    return (len(value).to_bytes(prefix, "big") if prefix else b"") + value


def range_of(step: Number | Numbers) -> range:
    """The numbers that a field takes."""
    bits = 8 * step.size
    least = -(1 << bits - 1) if step.is_signed else 0
    most = least + (1 << bits) - 1
    if isinstance(step, Number):
        least = least if step.least is None else step.least
        most = most if step.greatest is None else step.greatest
        most = 1 if step.is_bool else most
    return range(least, most + 1)


class Maker:
    """Values at random, each of which its field takes, though it may break a rule."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def values(self, steps: Sequence[Operation], version: int) -> Values:
        """Those of a payload in a version."""
        found: Values = {}
        for step in present(steps, found, version):
            if getattr(step, "optional", False) and self.random.random() < 0.4:
                break
            if not isinstance(step, Constant):
                found[step.name] = self.value(step, version)
        return found

    def value(self, step: AnyLeaf, version: int) -> Given:
        """One of a field."""
        match step:
            case Number():
                return self.number(step)
            case Bytes():
                return self.noise(self.size(step))
            case Text():
                return self.text(self.size(step), not step.prefix and not step.length)
        return tuple(self.item(step, version) for _ in range(self.random.randrange(4)))

    def item(self, step: Numbers | Texts | Pairs | Records, version: int) -> Given:
        """One of a list."""
        match step:
            case Numbers():
                return self.number(step)
            case Texts():
                return self.text(self.random.randrange(LONGEST), not step.prefix)
            case Pairs():
                sizes = (self.random.randrange(LONGEST) for _ in range(2))
                return tuple(self.text(size, not step.prefix) for size in sizes)
            case Records():
                values = self.values(step.inner, version)
                return tuple(values.get(each.name) for each in leaves(step.inner))

    def number(self, step: Number | Numbers) -> int:
        """A number, often one at the end of its range."""
        known = range_of(step)
        chance = self.random.random()
        if isinstance(step, Number):
            if step.enum and (step.known or chance < 0.8):
                return self.random.choice(step.enum.values).number
            if step.flags and chance < 0.5:
                return self.random.choice(step.flags.members).bit
        if chance < 0.7:
            zero = min(max(known[0], 0), known[-1])
            return self.random.choice((known[0], known[-1], zero))
        return self.random.randint(known[0], known[-1])

    def size(self, step: Sized) -> int:
        """How many bytes a value has."""
        if step.length:
            return step.length
        most = LONGEST if step.max_length is None else step.max_length
        if self.random.random() < 0.1:
            return self.random.choice((step.min_length, max(step.min_length, most)))
        return self.random.randint(step.min_length, max(step.min_length, min(most, LONGEST)))

    def text(self, size: int, is_terminated: bool) -> bytes:
        """A text; only one that no NUL ends may hold NUL."""
        if self.random.random() < 0.3:
            text = self.random.randbytes(size)
            return text.replace(b"\0", b"z") if is_terminated else text
        return bytes(self.random.choices(_PLAIN, k=size))

    def noise(self, size: int) -> bytes:
        """Any bytes."""
        if self.random.random() < 0.5:
            return self.random.randbytes(size)
        return bytes(self.random.choices(NASTY, k=size))
