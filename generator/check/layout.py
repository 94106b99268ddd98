"""A payload can be read in one way only."""

from collections.abc import Iterator

from generator.load import Problem
from generator.model import Bytes, Field, Leaf, Number, Pairs, Records, Spec, Text, Texts, When
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


def _takes_the_rest(field: Field) -> bool:
    return isinstance(field, Bytes | Texts | Pairs | Records)


def field_after_end(spec: Spec, places: Places) -> Iterator[Problem]:
    """Nothing can follow a field that goes on to the end of the payload."""
    for message in spec.messages:
        for index, field in enumerate(message.fields[:-1]):
            if _takes_the_rest(field):
                assert not isinstance(field, When)
                yield Problem(
                    places.place(message.id, "fields", index + 1),
                    "field-after-end",
                    f"'{field.name}' takes all bytes to the end; nothing can follow it",
                )


def in_pieces(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message that is sent in pieces has nothing but what is cut."""
    for message in spec.messages:
        for field, place in places.fields(message):
            if isinstance(field, Bytes) and field.in_pieces and len(message.fields) > 1:
                text = f"'{field.name}' is cut into pieces; what is beside it would be sent again"
                yield Problem(place, "in-pieces", text)


def ambiguous_optional(spec: Spec, places: Places) -> Iterator[Problem]:
    """Only the last field can be absent; before others nobody could tell which one is."""
    for message in spec.messages:
        for field, place in places.fields(message):
            last = message.fields and field is message.fields[-1]
            if isinstance(field, Text) and field.optional and not last:
                yield Problem(
                    place,
                    "ambiguous-optional",
                    f"'{field.name}' may be absent, but is not the last field",
                )
        for index, item in enumerate(message.fields):
            if isinstance(item, Records) and any(
                isinstance(inner, Text) and inner.optional for inner in item.fields
            ):
                yield Problem(
                    places.place(message.id, "fields", index),
                    "ambiguous-optional",
                    f"a record of '{item.name}' has a field that may be absent",
                )


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
            if number is None or number.enum is None:
                yield Problem(
                    place,
                    "condition",
                    f"'{field.field}' is not an enum field before this condition",
                )
                continue
            enum = enums[number.enum]
            known = {value.id for value in enum.values}
            for value in field.values:
                if value not in known:
                    yield Problem(place, "condition", f"'{value}' is not a value of {enum.id}")
            if not enum.closed:
                yield Problem(
                    place,
                    "condition",
                    f"{enum.id} keeps unknown values, for which the fields are not known",
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
