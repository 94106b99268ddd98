"""Ids, codes, bits and names are unique."""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from generator.check.standing import Standing, leaves
from generator.load import Place, Problem
from generator.model import Message, Records, Side, Spec
from generator.resolve import Places


def duplicate_id(spec: Spec, places: Places) -> Iterator[Problem]:
    """An id stands for one thing."""
    for id_, spots in places.elements.items():
        for spot in spots[1:]:
            yield Problem(
                spot.place("id"),
                "duplicate-id",
                f"'{id_}' is declared here a second time",
                f"the first is at {spots[0].place('id')}",
            )


def duplicate_code(spec: Spec, places: Places) -> Iterator[Problem]:
    """A code stands for one message: a frame is read without knowing its sender."""
    seen: dict[int, Message] = {}
    # Of two, the error names the one that came later to the protocol.
    for message in sorted(spec.messages, key=lambda each: each.since):
        first = seen.setdefault(message.code, message)
        if first is not message:
            hint = f"it is at {_code_of(places, first)}"
            if first.kind != message.kind:
                hint += f"; where both sides send it, write one message with `sender: {Side.BOTH}`"
            yield Problem(
                _code_of(places, message),
                "duplicate-code",
                f"the code '{message.letter}' is that of {first.id} already",
                hint,
            )


def _code_of(places: Places, message: Message) -> Place:
    return places.place(message.id, "code" if message.number is None else "number")


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
    """A value of an enum, a number of a phase or version, and a name of a macro mean one thing."""
    groups: list[list[tuple[str, str]]] = [
        [(version.id, str(version.number)) for version in spec.versions],
        [(phase.id, str(phase.number)) for phase in spec.session.phases],
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
    """No two things have names that some language would spell alike.

    Messages, records, enums and sets of flags are types. So is a list of records, with an `s`,
    whose functions have `add` and `next` at their ends. `kind` before a message, `phase` before a
    phase and the name of an enum or set before a value may spell the name of a type, too.
    The title of a role names the class of its handlers and, with `Session`, that of its session.
    """
    types = []
    for role in spec.protocol.roles:
        place = places.elements["protocol/framing"][0].place("roles", role.side, "title")
        name = role.title.lower()
        types += [(place, f"the role '{role.title}'", name)]
        types += [(place, f"the session of the role '{role.title}'", f"{name}-session")]
    types += [
        (places.place(each.id), each.id, each.name)
        for each in chain(spec.messages, spec.flag_sets, spec.enums)
    ]
    for owner, ids in _sets(spec):
        yield from _alike([(places.place(id_), id_, _name(id_)) for id_ in ids])
        types += [(places.place(id_), id_, f"{_name(owner)}-{_name(id_)}") for id_ in ids]
    for message in spec.messages:
        types += [(places.place(message.id), message.id, f"kind-{message.name}")]
    for phase in spec.session.phases:
        types += [(places.place(phase.id), phase.id, f"phase-{phase.name}")]
    for where, field in _records(spec, places):
        name = field.record
        names = (name, *(f"{name}s{end}" for end in ("", "-add", "-next")))
        types += [(where.place(), f"the record '{name}'", each) for each in names]
    yield from _alike(types)
    for things in (spec.session.phases, spec.rules):
        yield from _alike([(places.place(each.id), each.id, each.name) for each in things])


def unlike_records(spec: Spec, places: Places) -> Iterator[Problem]:
    """Records of one name are one type."""
    seen: dict[str, tuple[Records, object]] = {}
    for each, field in _records(spec, places):
        # A part is optional in a language if not every frame with its message has it.
        narrow = [
            bool(part.negotiated_with) or part.versions & each.versions != each.versions
            for part in (*field.fields, *field.leaf_fields)
        ]
        first, type_ = seen.setdefault(field.record, (field, (field.fields, narrow)))
        if type_ != (field.fields, narrow):
            yield Problem(
                each.place(),
                "unlike-records",
                f"the record '{field.record}' of '{field.name}' is not that of '{first.name}'",
                "give one of them another name after `repeat:`",
            )


def _records(spec: Spec, places: Places) -> Iterator[tuple[Standing, Records]]:
    for each, field in leaves(spec, places):
        if isinstance(field, Records):
            yield each, field


def _sets(spec: Spec) -> list[tuple[str, list[str]]]:
    """Sets of flags and enums, each with the ids that are declared in it."""
    sets = [(flags.id, [flag.id for flag in flags.members]) for flags in spec.flag_sets]
    for enum in spec.enums:
        if not enum.of_messages:
            sets.append((enum.id, [value.id for value in enum.values]))
    return sets


def _name(id_: str) -> str:
    return id_.partition("/")[2]


def _alike(things: Iterable[tuple[Place, str, str]]) -> Iterator[Problem]:
    """A thing whose name is another's but for hyphens; each has a place, a title and a name."""
    seen: dict[str, tuple[str, str]] = {}
    told = set()
    for place, title, name in things:
        first, first_name = seen.setdefault(name.replace("-", ""), (title, name))
        if first != title and (first, title) not in told:
            told.add((first, title))
            text = f"'{name}' is taken by {first} already"
            if first_name != name:
                text = f"'{name}' is spelled like '{first_name}' of {first} in some language"
            yield Problem(place, "duplicate-name", text, "choose a name that differs in a letter")


def _repeated(places: Places, rule: str, items: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for id_, what in items:
        first = seen.setdefault(what, id_)
        if first != id_:
            yield Problem(places.place(id_), rule, f"'{what}' is taken by {first} already")


def id_kind(spec: Spec, places: Places) -> Iterator[Problem]:
    """Within an enum or a set of flags all ids are of one kind, which no other thing has."""
    sets = _sets(spec)
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
                    f"'{id_}' is listed among ids of the kind '{kind}'",
                )
