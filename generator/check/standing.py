"""Fields with what they stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.load import Place
from generator.model import Field, Leaf, Message, Records, Spec, Versions, When
from generator.resolve import Places
from generator.resolve.places import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A field, or a condition, where it stands.

    Attributes:
        message: the message whose field it is.
        spot: where it is written.
        field: the field.
        around: the versions that have what it stands in.
        flags: the negotiated flags without which no frame has it.
        conditions: the conditions around it in the message or the record, from the outermost.
        records: the records whose part it is, from the outermost.
    """

    message: Message
    spot: Spot
    field: Field
    around: Versions
    flags: frozenset[str]
    conditions: tuple[When, ...] = ()
    records: tuple[Records, ...] = ()

    @property
    def versions(self) -> Versions:
        """The versions that have it."""
        return self.field.versions & self.around

    @property
    def is_narrow(self) -> bool:
        """Whether something may be agreed on with which what it stands in is there without it."""
        return self.versions != self.around or self.field.negotiated_with is not None

    @property
    def scope(self) -> tuple[str | int, ...]:
        """The message or the record whose fields it can look at."""
        return (self.message.id, *self.spot.path[: -2 - 2 * len(self.conditions)])

    @property
    def title(self) -> str:
        """How an error names it."""
        return "the condition" if isinstance(self.field, When) else f"'{self.field.name}'"

    def place(self, *below: str | int) -> Place:
        """Its place, or that of one of its keys."""
        return self.spot.place(*below)


def standing(spec: Spec, places: Places) -> Iterator[Standing]:
    """All fields of all messages; a condition or a list of records before what is in it."""
    for message in spec.messages:
        yield from _in(
            places.elements[message.id][0], message.fields, message, message.versions, frozenset()
        )


def layouts(spec: Spec, message: Message) -> Iterator[tuple[Leaf, ...]]:
    """The fields of a message under all that two sides may agree on."""
    flags = sorted(message.deciding_flags)
    for version in spec.versions:
        for count in range(len(flags) + 1) if version.number in message.versions else ():
            for some in combinations(flags, count):
                yield message.fields_in(version.number, some)


def leaves(spec: Spec, places: Places) -> Iterator[tuple[Standing, Leaf]]:
    """Those of them that have a name."""
    for each in standing(spec, places):
        if not isinstance(each.field, When):
            yield each, each.field


def _in(
    spot: Spot,
    fields: Sequence[Field],
    message: Message,
    around: Versions,
    flags: frozenset[str],
    conditions: tuple[When, ...] = (),
    records: tuple[Records, ...] = (),
) -> Iterator[Standing]:
    for place, field in enumerate(fields):
        own = (field.negotiated_with,) if field.negotiated_with else ()
        found = Standing(
            message=message,
            spot=Spot(spot.document, (*spot.path, "fields", place)),
            field=field,
            around=around,
            flags=flags.union(own),
            conditions=conditions,
            records=records,
        )
        yield found
        if isinstance(field, When):
            around_parts = found.versions, found.flags
            inner = (*conditions, field)
            yield from _in(found.spot, field.fields, message, *around_parts, inner, records)
        elif isinstance(field, Records):
            around_parts = found.versions, found.flags
            held = (*records, field)
            yield from _in(found.spot, field.fields, message, *around_parts, (), held)
