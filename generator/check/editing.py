"""What messages tell of a mail and do to it has the fields that it needs."""

from collections.abc import Iterator

from generator.load import Problem
from generator.model import Bytes, Field, Message, Number, Spec, Text, When
from generator.model.asking import TOLD_WITH, Told
from generator.model.editing import PARTS, Effect
from generator.resolve import Places


def edit(spec: Spec, places: Places) -> Iterator[Problem]:
    """An edit names the fields that it needs and no others."""
    for reply in spec.replies:
        if reply.edit is None:
            continue
        does = reply.edit.does
        parts = {part: getattr(reply.edit, part) for part in ("index", "name", "value")}
        given = {part: name for part, name in parts.items() if name is not None}
        if given.keys() != {*PARTS[does]}:
            text = f"{does} needs the keys {', '.join(PARTS[does])} and no others"
            yield Problem(places.place(reply.id, "edit"), "edit", text)
            continue
        fields = {each.name: each for each in reply.fields if not isinstance(each, When)}
        for part, name in given.items():
            if not _fits(does, part, fields.get(name), reply):
                place = places.place(reply.id, "edit", part)
                text = f"'{name}' is not a field that can be the {part} in {does}"
                hint = "name a field that is there in all versions and has the type for it"
                yield Problem(place, "edit", text, hint)


def _fits(does: Effect, part: str, field: Field | None, reply: Message) -> bool:
    """Whether a field always has a value of the right type."""
    match field:
        case Number(type=type_, optional=False):
            fits = (
                part == "index"
                and (field.enum, field.flags) == (None, None)
                and type_.form == "number"
            )
        case Text(optional=False):
            fits = part != "index" and does is not Effect.REPLACES_BODY
        case Bytes():
            fits = does is Effect.REPLACES_BODY
        case _:
            return False
    return fits and not field.negotiated_with and reply.versions & field.versions == reply.versions


_OPTIONAL = ("arguments", "family", "port", "address")
_PARTS = sorted({part for parts in TOLD_WITH.values() for part in parts})
_KINDS = ("ipv4", "ipv6", "no_address")


def tells(spec: Spec, places: Places) -> Iterator[Problem]:
    """One command tells each thing, and names the fields that it needs and no others."""
    told: dict[Told, str] = {}
    for command in spec.commands:
        if (said := command.tells) is None:
            continue
        if (other := told.setdefault(said.of, command.id)) != command.id:
            place = places.place(command.id, "tells", "of")
            yield Problem(place, "tells", f"{other} tells the same")
        parts = {part: getattr(said, part) for part in _PARTS}
        given = {part: name for part, name in parts.items() if name is not None}
        keys = TOLD_WITH[said.of]
        if given.keys() - keys or {*keys} - {*_OPTIONAL} - given.keys():
            needed = ", ".join(keys) or "no keys for fields"
            yield Problem(
                places.place(command.id, "tells"), "tells", f"{said.of.value} needs {needed}"
            )
        fields = {each.name: each for each in command.leaf_fields}
        for part, name in given.items():
            if name not in fields:
                place = places.place(command.id, "tells", part)
                yield Problem(place, "tells", f"there is no field '{name}'")
        family = fields.get(said.family or "")
        enum = getattr(family, "enum", None)
        values = {each.id for each in spec.enum(enum).values} if enum else set()
        for part in _KINDS:
            id_ = getattr(said, part)
            if id_ is not None and id_ not in values:
                place = places.place(command.id, "tells", part.replace("_", "-"))
                yield Problem(place, "tells", f"{id_} is not a value of the field for the family")
