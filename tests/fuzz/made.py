"""Values made at random, each of which its field takes."""

from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import NamedTuple

from generator.model import (
    Bytes,
    Constant,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)
from generator.model.composed import Valued
from generator.wire import flags_in, is_chosen, range_of
from generator.writing import Given

LONGEST = 40
NASTY = bytes(range(32)) + b"\x7f\x80\xc3\xff%-:. 0459<>{}" + b"\0" * 8
"""Bytes that mean something somewhere."""
_PLAIN = b"abcXYZ 0459.-%<>@:\t\r\n"

Values = dict[str, Given]


class Terms(NamedTuple):
    """What was agreed: the version, and the flags that layouts depend on."""

    version: int
    flags: int = 0


def present(
    spec: Spec, holder: Message | Records, values: Mapping[str, Given], terms: Terms
) -> Iterator[Leaf]:
    """The fields that a payload or a record with these values has.

    The values may be filled in meanwhile.
    """
    agreed = terms.version, flags_in(spec, terms.flags)

    def among(fields: Iterable[Field]) -> Iterator[Leaf]:
        for item in fields:
            if not item.holds(*agreed):
                continue
            if not isinstance(item, When):
                yield item
            elif is_chosen(spec, holder.leaf_fields, item, values):
                yield from among(item.fields)

    return among(holder.fields)


class Maker:
    """Values at random, each of which its field takes, though it may break a rule."""

    def __init__(self, spec: Spec, random: Random) -> None:
        self.spec = spec
        self.random = random

    def values(self, message: Message, terms: Terms) -> Values:
        """Those of a payload."""
        found: Values = {}
        for field in present(self.spec, message, found, terms):
            if getattr(field, "optional", False) and self.random.random() < 0.4:
                break
            if not isinstance(field, Constant):
                found[field.name] = self.value(field, terms)
        return found

    def value(self, field: Valued, terms: Terms) -> Given:
        """One of a field."""
        match field:
            case Number():
                return self.number(field)
            case Bytes():
                return self.noise(self.size(field))
            case Text():
                return self.text(self.size(field), not field.prefix and not field.length)
        return tuple(self.item(field, terms) for _ in range(self.random.randrange(4)))

    def item(self, field: Numbers | Texts | Pairs | Records, terms: Terms) -> Given:
        """One of a list."""
        match field:
            case Numbers():
                return self.number(field)
            case Texts():
                return self.text(self.random.randrange(LONGEST), not field.prefix)
            case Pairs():
                sizes = (self.random.randrange(LONGEST) for _ in range(2))
                return tuple(self.text(size, not field.prefix) for size in sizes)
            case Records():
                found: Values = {}
                for part in present(self.spec, field, found, terms):
                    if not isinstance(part, Constant):
                        found[part.name] = self.value(part, terms)
                return tuple(found.get(part.name) for part in field.value_fields)

    def number(self, field: Number | Numbers) -> int:
        """A number, often one at the end of its range."""
        known = range_of(field)
        chance = self.random.random()
        if isinstance(field, Number):
            if field.enum and (self.closed(field) or chance < 0.8):
                return self.random.choice(self.spec.enum(field.enum).values).number
            if field.flags and chance < 0.5:
                return self.random.choice(self.spec.flag_set(field.flags).members).bit
        if chance < 0.7:
            zero = min(max(known[0], 0), known[-1])
            return self.random.choice((known[0], known[-1], zero))
        return self.random.randint(known[0], known[-1])

    def closed(self, field: Number | Numbers) -> tuple[int, ...]:
        """The numbers beside which a field takes no other, if its enum is closed."""
        enum = self.spec.enum(field.enum) if isinstance(field, Number) and field.enum else None
        return tuple(each.number for each in enum.values) if enum and enum.closed else ()

    def size(self, field: Text | Bytes) -> int:
        """How many bytes a value has."""
        if field.length:
            return field.length
        least = field.min_length
        most = LONGEST if field.max_length is None else field.max_length
        if self.random.random() < 0.1:
            return self.random.choice((least, max(least, most)))
        return self.random.randint(least, max(least, min(most, LONGEST)))

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
