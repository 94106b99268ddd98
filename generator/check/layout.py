"""A payload can be read in one way only."""

from collections.abc import Iterator
from itertools import pairwise

from generator.check.standing import Standing, leaves, standing
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


def duplicate_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message has no two fields that some language spells alike, nor has a record or a pair."""
    seen: dict[tuple[str | int, ...], dict[str, str]] = {}
    for each, field in leaves(spec, places):
        around = seen.setdefault(each.scope, {})
        names = [(around, field.name)]
        if isinstance(field, Pairs):
            pair: dict[str, str] = {}
            names += [(pair, field.key), (pair, field.value)]
        for known, name in names:
            alike = name.replace("-", "")
            if first := known.get(alike):
                text = "is there twice" if first == name else f"is spelled like '{first}'"
                yield Problem(each.place(), "duplicate-field", f"the field '{name}' {text}")
            known[alike] = name


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
    """The fields of each message in each version, with all flags that it depends on.

    Each field needs its flags only, so that two that can follow each other do so then, or have
    others between them of which the same is true.
    """
    for message in spec.messages:
        place_of = {id(field): place for field, place in places.fields(message)}
        for version in spec.versions:
            if version.number in message.versions:
                fields = message.fields_in(version.number, message.deciding_flags)
                yield [(field, place_of[id(field)]) for field in fields]


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
    for each, field in leaves(spec, places):
        if each.records and takes_the_rest(field):
            text = f"'{field.name}' takes all bytes to the end; it cannot stand in a record"
            hint = "say with `count:`, `prefix:` or `length:` where it ends"
            yield Problem(each.place(), "field-after-end", text, hint)


def empty_record(spec: Spec, places: Places) -> Iterator[Problem]:
    """A record has a value, and a byte in each version, without which nobody could count them."""
    for each, field in leaves(spec, places):
        if not isinstance(field, Records):
            continue
        if not field.value_fields:
            text = f"the record '{field.record}' has only constants, so it has no value"
            yield Problem(each.place(), "empty-record", text, "give it a part that has a value")
            continue
        for version in (known.number for known in spec.versions):
            if version in each.versions and not any(
                part.holds(version, ()) for part in field.fields if not isinstance(part, When)
            ):
                text = f"in version {version} the record '{field.record}' can have no bytes"
                hint = "let a part of it have no `since:`, `until:` and `negotiated-with:`"
                yield Problem(each.place(), "empty-record", text, hint)
                break


def in_pieces(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message that is sent in pieces has nothing but what is cut."""
    for message in spec.messages:
        for field, place in places.fields(message):
            if isinstance(field, Bytes) and field.in_pieces and len(message.fields) > 1:
                text = f"'{field.name}' is sent in pieces; other fields would be sent again"
                yield Problem(place, "in-pieces", text)
            elif isinstance(field, Bytes) and field.in_pieces and not takes_the_rest(field):
                text = (
                    f"'{field.name}' states its length; only bytes to the end can be sent in pieces"
                )
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
    for each, leaf in leaves(spec, places):
        if _is_optional(leaf) and (each.records or each.conditions):
            around = "a record" if each.records else "a condition"
            text = f"'{leaf.name}' may be absent, which no field of {around} can be"
            yield Problem(each.place(), "ambiguous-optional", text)


def _is_optional(field: Leaf) -> bool:
    return isinstance(field, Text | Number) and field.optional


def condition(spec: Spec, places: Places) -> Iterator[Problem]:
    """A condition looks at an earlier field that is there: flags, or a closed enum."""
    enums = {enum.id: enum for enum in spec.enums}
    numbers: dict[tuple[tuple[str | int, ...], str], tuple[Standing, Number]] = {}
    for each in standing(spec, places):
        item = each.field
        if isinstance(item, Number):
            numbers[each.scope, item.name] = each, item
        if not isinstance(item, When):
            continue
        where, number = numbers.get((each.scope, item.field), (each, None))
        is_around = where.conditions == each.conditions[: len(where.conditions)]
        if number is None or not is_around or not (number.enum or number.flags):
            text = f"'{item.field}' is not an enum or flags before this condition"
            yield Problem(each.place(), "condition", text)
            continue
        if number.flags:
            flags = spec.flag_set(number.flags)
            of, known = flags.id, {flag.id for flag in flags.members}
        else:
            enum = enums[str(number.enum)]
            of, known = enum.id, {value.id for value in enum.values}
        for value in item.values:
            if value not in known:
                yield Problem(each.place(), "condition", f"'{value}' is not a value of {of}")
        if number.enum and not enums[number.enum].closed:
            text = f"{of} keeps unknown values, for which the fields are not known"
            yield Problem(each.place(), "condition", text, "write `unknown: refuse` there")
        if number.optional:
            text = f"'{item.field}' is optional; without it nobody could tell what follows"
            yield Problem(each.place(), "condition", text)
        elif where.versions & each.versions != each.versions:
            text = f"'{item.field}' is not there in all versions of this condition"
            hint = "give the condition the `since:` and `until:` of that field"
            yield Problem(each.place(), "condition", text, hint)
        elif lacking := sorted(where.flags - each.flags):
            text = f"'{item.field}' is there only with {lacking[0]}, and this condition without it"
            hint = f"write `negotiated-with: {lacking[0]}` here too"
            yield Problem(each.place(), "condition", text, hint)


def enum_width(spec: Spec, places: Places) -> Iterator[Problem]:
    """An enum and its field are of one type, and each value fits."""
    enums = {enum.id: enum for enum in spec.enums}
    for each, field in leaves(spec, places):
        if isinstance(field, Number) and field.enum:
            of = enums[field.enum].of
            if (of.size, of.is_signed) != (field.size, field.type.is_signed):
                text = f"{field.enum} is not as wide as '{field.name}'"
                yield Problem(each.place(), "enum-width", text, f"its type must be {of.word}")
            elif field.type.form == "bool":
                text = f"'{field.name}' is false or true, and not of {field.enum}"
                yield Problem(each.place(), "enum-width", text, f"its type must be {of.word}")
    for enum in spec.enums:
        for value in enum.values:
            if value.number >= 1 << 8 * enum.size:
                yield Problem(
                    places.place(value.id, "number"),
                    "enum-width",
                    f"{value.number} does not fit {enum.id}",
                    f"it is of {enum.of.word}, which holds 0 to {(1 << 8 * enum.size) - 1}",
                )


def flags_width(spec: Spec, places: Places) -> Iterator[Problem]:
    """A set of flags and its field are of one type, which has each bit."""
    for each, field in leaves(spec, places):
        if isinstance(field, Number) and field.flags:
            of = spec.flag_set(field.flags).of
            if field.type != of:
                text = f"'{field.name}' must be of type {of.word}, as {field.flags} is"
                yield Problem(each.place(), "flags-width", text)
    for flags in spec.flag_sets:
        for flag in flags.members:
            if flag.bit > flags.of.greatest:
                yield Problem(
                    places.place(flag.id, "bit"),
                    "flags-width",
                    f"{flag.bit:#x} does not fit {flags.id}",
                    f"it is of {flags.of.word}, whose greatest bit is {1 << 8 * flags.size - 1:#x}",
                )
