"""Ids, codes, bits and names are unique."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.load import Problem
from generator.model import Message, Side, Spec
from generator.resolve import Places


def duplicate_id(spec: Spec, places: Places) -> Iterator[Problem]:
    """An id stands for one thing."""
    for id_, spots in places.elements.items():
        for spot in spots[1:]:
            yield Problem(
                spot.place("id"),
                "duplicate-id",
                f"'{id_}' stands here a second time",
                f"the first is at {spots[0].place('id')}",
            )


def duplicate_code(spec: Spec, places: Places) -> Iterator[Problem]:
    """A code stands for one message: a frame is read without knowing its sender."""
    seen: dict[int, Message] = {}
    for message in spec.messages:
        first = seen.setdefault(message.code, message)
        if first is not message:
            yield Problem(
                places.place(message.id, "code"),
                "duplicate-code",
                f"the code '{message.letter}' is that of {first.id} already",
                f"where both sides send it, write one message with `sender: {Side.BOTH}`",
            )


def duplicate_bit(spec: Spec, places: Places) -> Iterator[Problem]:
    """A bit has one meaning."""
    for flags in spec.flag_sets:
        for first, second in combinations(flags.members, 2):
            if common := first.bit & second.bit:
                yield Problem(
                    places.place(second.id, "bit"),
                    "duplicate-bit",
                    f"the bit {common:#010x} is that of {first.id} already",
                )


def duplicate_value(spec: Spec, places: Places) -> Iterator[Problem]:
    """A value of an enum, the number of a version and the name of a macro have one meaning."""
    groups: list[list[tuple[str, str]]] = [
        [(version.id, str(version.number)) for version in spec.versions],
        [(macro.id, macro.macro) for macro in spec.macros],
        *(
            [(value.id, str(value.number)) for value in enum.values]
            for enum in spec.enums
            if not enum.of_messages
        ),
    ]
    for group in groups:
        yield from _repeated(places, "duplicate-value", group)


def duplicate_symbol(spec: Spec, places: Places) -> Iterator[Problem]:
    """A C symbol names one thing."""
    symbols = [(message.id, message.symbol) for message in spec.messages]
    for enum in spec.enums:
        if not enum.of_messages:
            symbols += [(value.id, value.symbol) for value in enum.values if value.symbol]
    for flags in spec.flag_sets:
        for flag in flags.members:
            symbols += [(flag.id, symbol) for symbol in (flag.symbol, *flag.aliases)]
    yield from _repeated(places, "duplicate-symbol", symbols)


def duplicate_name(spec: Spec, places: Places) -> Iterator[Problem]:
    """Two messages, or two members of a set, would have one name in the generated code."""
    groups: list[list[str]] = [
        [each.id for each in spec.messages],
        *([flag.id for flag in flags.members] for flags in spec.flag_sets),
        *([value.id for value in enum.values] for enum in spec.enums),
    ]
    for ids in groups:
        yield from _repeated(
            places, "duplicate-name", ((id_, id_.partition("/")[2]) for id_ in ids)
        )


def _repeated(places: Places, rule: str, items: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for id_, what in items:
        first = seen.setdefault(what, id_)
        if first != id_:
            yield Problem(places.place(id_), rule, f"'{what}' is taken by {first} already")


def id_kind(spec: Spec, places: Places) -> Iterator[Problem]:
    """Within an enum or a set of flags all ids are of one kind, which no other thing has."""
    sets = [(flags.id, [flag.id for flag in flags.members]) for flags in spec.flag_sets]
    sets += [
        (enum.id, [value.id for value in enum.values])
        for enum in spec.enums
        if not enum.of_messages
    ]
    inside = {id_ for _, ids in sets for id_ in ids}
    taken = {id_.partition("/")[0]: id_ for id_ in places.elements if id_ not in inside}
    for owner, ids in sets:
        kind = ids[0].partition("/")[0]
        if kind in taken:
            place = places.place(ids[0], "id")
            yield Problem(place, "id-kind", f"'{kind}' is the kind of {taken[kind]} already")
        taken[kind] = owner
        for id_ in ids:
            if not id_.startswith(f"{kind}/"):
                yield Problem(
                    places.place(id_, "id"),
                    "id-kind",
                    f"'{id_}' stands among ids of the kind '{kind}'",
                )
