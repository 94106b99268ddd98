"""What messages tell about a mail and do to it has the fields that it needs."""

from collections.abc import Callable, Iterator, Mapping

from generator.check.standing import Standing, leaves
from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import Bytes, Leaf, Message, Number, Spec, Text, Texts
from generator.model.asking import TOLD_WITH, Told
from generator.model.editing import PARTS, Effect
from generator.resolve import Places

_Type = tuple[str, Callable[[Leaf], bool]]
"""What a field has to be, in words, and whether it is that."""
_Named = Mapping[str, tuple[Standing, Leaf]]


def _counts(field: Leaf) -> bool:
    return (
        isinstance(field, Number)
        and (field.enum, field.flags) == (None, None)
        and field.type.form == "number"
    )


def _is_port(field: Leaf) -> bool:
    return (
        isinstance(field, Number)
        and _counts(field)
        and field.size >= _PORT_SIZE
        and not field.type.is_signed
        and (field.min, field.max) == (None, None)
    )


_PORT_SIZE = 2
_TEXT: _Type = ("a text", lambda field: isinstance(field, Text))
_BYTES: _Type = ("bytes", lambda field: isinstance(field, Bytes))
_NUMBER: _Type = ("a number without names", _counts)
_TYPES: Mapping[str, _Type] = {
    "index": _NUMBER,
    "name": _TEXT,
    "value": _TEXT,
    "address": _TEXT,
    "arguments": ("a list of texts", lambda field: isinstance(field, Texts)),
    "family": ("a number with an enum", lambda field: bool(getattr(field, "enum", None))),
    "port": ("an unsigned number of 16 bits or more, without names or a range", _is_port),
}
"""The types of the fields that edits and tellings name, by their keys."""
_OF_BODIES = (Effect.REPLACES_BODY, Told.BODY)
"""Where the value is the bytes of a body."""


def _fields(spec: Spec, places: Places) -> Mapping[str, _Named]:
    """The fields of each message, outside of records, by its id and their names."""
    found: dict[str, dict[str, tuple[Standing, Leaf]]] = {each.id: {} for each in spec.messages}
    for each, field in leaves(spec, places):
        if not each.records:
            found[each.message.id][field.name] = each, field
    return found


def _misfits(
    places: Places, message: Message, key: str, of: Effect | Told, named: _Named
) -> Iterator[Problem]:
    """What is wrong with the fields that an `edit` or a `tells` names."""
    for part, (text, fits) in _TYPES.items():
        if (name := getattr(getattr(message, key), part, None)) is None:
            continue
        if part == "value" and of in _OF_BODIES:
            text, fits = _BYTES
        place = places.place(message.id, key, part)
        if name not in named:
            yield unknown_word(place, key, f"field of {message.id}", name, [*named])
            continue
        each, field = named[name]
        is_given = key == "tells" or not (each.conditions or getattr(field, "optional", False))
        is_there = message.versions & each.versions == message.versions and not each.flags
        if not (fits(field) and is_there and is_given):
            yield Problem(
                place,
                key,
                f"'{name}' is not a field that can be the {part} in {of}",
                f"name {text} that is there " + ("in all versions" if key == "tells" else "always"),
            )


def edit(spec: Spec, places: Places) -> Iterator[Problem]:
    """An edit names the fields that it needs, of the types for it, and no others."""
    fields = _fields(spec, places)
    for reply in spec.replies:
        if reply.edit is None:
            continue
        does = reply.edit.does
        given = {part for part in _TYPES if getattr(reply.edit, part, None) is not None}
        if given != {*PARTS[does]}:
            text = f"{does} needs the keys {', '.join(PARTS[does])} and no others"
            yield Problem(places.place(reply.id, "edit"), "edit", text)
            continue
        yield from _misfits(places, reply, "edit", does, fields[reply.id])


_OPTIONAL = ("arguments", "family", "port", "address")
_KINDS = ("ipv4", "ipv6", "no_address")


def tells(spec: Spec, places: Places) -> Iterator[Problem]:
    """One command tells each thing, and names the fields that it needs and no others."""
    fields = _fields(spec, places)
    told: dict[Told, str] = {}
    for command in spec.commands:
        if (said := command.tells) is None:
            continue
        if (other := told.setdefault(said.of, command.id)) != command.id:
            place = places.place(command.id, "tells", "of")
            yield Problem(place, "tells", f"{other} states the same")
        given = {part for part in _TYPES if getattr(said, part, None) is not None}
        keys = TOLD_WITH[said.of]
        if given - {*keys} or {*keys} - {*_OPTIONAL} - given:
            needed = ", ".join(keys) or "no keys for fields"
            yield Problem(places.place(command.id, "tells"), "tells", f"{said.of} needs {needed}")
            continue
        yield from _misfits(places, command, "tells", said.of, fields[command.id])
        _, family = fields[command.id].get(said.family or "", (None, None))
        enum = getattr(family, "enum", None)
        values = {each.id for each in spec.enum(enum).values} if enum else set()
        for part in _KINDS:
            id_ = getattr(said, part)
            if id_ is not None and id_ not in values:
                place = places.place(command.id, "tells", part.replace("_", "-"))
                yield Problem(place, "tells", f"{id_} is not a value of the field for the family")
