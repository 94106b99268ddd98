"""What replies do to the mail has the fields that it needs."""

from collections.abc import Iterator

from generator.load import Problem
from generator.model import Bytes, Field, Message, Number, Spec, Text, When
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
