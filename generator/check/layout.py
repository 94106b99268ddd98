"""A payload can be read in one way only."""

from collections.abc import Iterator
from itertools import pairwise

from generator.load import Place, Problem
from generator.model import (
    Bytes,
    Field,
    Leaf,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)
from generator.resolve import Places

_FLAGS_SIZE = 4


def duplicate_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message has no two fields that some language spells alike, nor has a record or a pair."""
    for message in spec.messages:
        seen: dict[str, str] = {}
        for field, place in places.fields(message):
            inside: dict[str, str] = {}
            for known, name in [
                (seen, field.name),
                *((inside, each) for each in _inner_names(field)),
            ]:
                alike = name.replace("-", "")
                if first := known.get(alike):
                    text = "is there twice" if first == name else f"is spelled like '{first}'"
                    yield Problem(place, "duplicate-field", f"the field '{name}' {text}")
                known[alike] = name


def _inner_names(field: Leaf) -> list[str]:
    match field:
        case Records():
            return [part.name for part in field.fields]
        case Pairs():
            return [field.key, field.value]
        case _:
            return []


def takes_the_rest(field: Field) -> bool:
    """Whether a field goes on to the end of the payload."""
    match field:
        case Bytes():
            return not field.prefix and not field.length
        case Numbers() | Texts() | Pairs() | Records():
            return not field.count
        case When():
            return any(map(takes_the_rest, field.fields))
        case _:
            return False


def _of_each_version(spec: Spec, places: Places) -> Iterator[list[tuple[Leaf, Place]]]:
    """The fields of each message in each version, those of a condition in its place."""
    for message in spec.messages:
        around = {
            id(leaf): item
            for item in message.fields
            if isinstance(item, When)
            for leaf in item.fields
        }
        for version in spec.versions:
            yield [
                (field, place)
                for field, place in places.fields(message)
                if version.number in field.versions
                and (id(field) not in around or version.number in around[id(field)].versions)
            ]


def field_after_end(spec: Spec, places: Places) -> Iterator[Problem]:
    """Nothing can follow a field that goes on to the end of the payload."""
    found: dict[Place, str] = {}
    for fields in _of_each_version(spec, places):
        for (field, _), (_, place) in pairwise(fields):
            if takes_the_rest(field):
                found.setdefault(place, field.name)
    for place, name in found.items():
        text = f"'{name}' takes all bytes to the end; nothing can follow it"
        yield Problem(place, "field-after-end", text)


def in_pieces(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message that is sent in pieces has nothing but what is cut."""
    for message in spec.messages:
        for field, place in places.fields(message):
            if isinstance(field, Bytes) and field.in_pieces and len(message.fields) > 1:
                text = f"'{field.name}' is cut into pieces; what is beside it would be sent again"
                yield Problem(place, "in-pieces", text)


def ambiguous_optional(spec: Spec, places: Places) -> Iterator[Problem]:
    """Only the last fields can be absent; before others nobody could tell which one is."""
    found: dict[Place, str] = {}
    for fields in _of_each_version(spec, places):
        for (field, place), (after, _) in pairwise(fields):
            if _is_optional(field) and not _is_optional(after):
                found.setdefault(place, field.name)
    for place, name in found.items():
        text = f"'{name}' may be absent, but is not the last field"
        yield Problem(place, "ambiguous-optional", text)
    for message in spec.messages:
        for index, item in enumerate(message.fields):
            if isinstance(item, Records) and any(map(_is_optional, item.fields)):
                yield Problem(
                    places.place(message.id, "fields", index),
                    "ambiguous-optional",
                    f"a record of '{item.name}' has a field that may be absent",
                )


def _is_optional(field: Leaf) -> bool:
    return isinstance(field, Text | Number) and field.optional


def condition(spec: Spec, places: Places) -> Iterator[Problem]:
    """A condition looks at an earlier enum field that refuses unknown values."""
    enums = {enum.id: enum for enum in spec.enums}
    for message in spec.messages:
        numbers: dict[str, Number] = {}
        for index, field in enumerate(message.fields):
            if isinstance(field, Number):
                numbers[field.name] = field
            if not isinstance(field, When):
                continue
            place = places.place(message.id, "fields", index)
            number = numbers.get(field.field)
            if number is None or not (number.enum or number.flags):
                text = f"'{field.field}' is not an enum or flags before this condition"
                yield Problem(place, "condition", text)
                continue
            if number.flags:
                flags = spec.flag_set(number.flags)
                of, known = flags.id, {each.id for each in flags.members}
            else:
                enum = enums[str(number.enum)]
                of, known = enum.id, {each.id for each in enum.values}
            for value in field.values:
                if value not in known:
                    yield Problem(place, "condition", f"'{value}' is not a value of {of}")
            if number.enum and not enums[number.enum].closed:
                yield Problem(
                    place,
                    "condition",
                    f"{of} keeps unknown values, for which the fields are not known",
                    "write `unknown: refuse` there",
                )


def enum_width(spec: Spec, places: Places) -> Iterator[Problem]:
    """An enum and its field are of one width, and each value fits."""
    enums = {enum.id: enum for enum in spec.enums}
    for message in spec.messages:
        for field, place in places.fields(message):
            for part in _parts(field):
                if isinstance(part, Number) and part.enum and enums[part.enum].size != part.size:
                    yield Problem(
                        place, "enum-width", f"{part.enum} is not as wide as '{part.name}'"
                    )
    for enum in spec.enums:
        for value in enum.values:
            if value.number >= 1 << 8 * enum.size:
                yield Problem(
                    places.place(value.id), "enum-width", f"{value.number} does not fit {enum.id}"
                )


def flags_width(spec: Spec, places: Places) -> Iterator[Problem]:
    """Flags are 32 bits wide."""
    for message in spec.messages:
        for field, place in places.fields(message):
            for part in _parts(field):
                if isinstance(part, Number) and part.flags and part.size != _FLAGS_SIZE:
                    yield Problem(
                        place, "flags-width", f"the flags '{part.name}' must be of type u32"
                    )


def _parts(field: Leaf) -> tuple[Leaf, ...]:
    return field.fields if isinstance(field, Records) else (field,)
