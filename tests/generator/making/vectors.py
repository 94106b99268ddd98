"""Vectors of a spec that is made up: a good frame of each message."""

from contextlib import suppress

from generator.model import Bytes, Number, Records, Spec, Text
from generator.wire import WireError, flags_in, read_frame
from tests.fuzz.inputs import Framed, Inputs
from tests.fuzz.made import Terms
from tests.generator.making.words import Json

TRIES = 200


def vectors(spec: Spec, seed: int) -> Json | None:
    """A topic with them; `None` where not every message has one that can be stated."""
    inputs = Inputs(spec, seed)
    frames: dict[str, Framed] = {}
    for terms, frame in (inputs.valid() for _ in range(TRIES * len(spec.messages))):
        with suppress(WireError):
            message = read_frame(spec, frame, **terms._asdict()).message
            frames.setdefault(message.id, (terms, frame))
    known = {each.number for each in spec.versions}
    made = {
        id_: (terms, frame, _values(spec, frame, terms))
        for id_, (terms, frame) in frames.items()
        if terms.version in known and not _has_parts_of_versions(spec, id_)
    }
    if len(made) < len(spec.messages):
        return None
    return {
        "topic": "made-up",
        "doc": "Made up.",
        "messages": [
            {
                "id": id_.replace("/", "-"),
                "why": "It is good.",
                "message": id_,
                "version": terms.version,
                "flags": sorted(flags_in(spec, terms.flags) & spec.message(id_).deciding_flags),
                "values": values,
                "frame": frame.hex(),
            }
            for id_, (terms, frame, values) in made.items()
        ],
    }


def _has_parts_of_versions(spec: Spec, id_: str) -> bool:
    """Whether a record has more than plain values, or parts that are not always there."""
    records = [each for each in spec.message(id_).leaf_fields if isinstance(each, Records)]
    parts = [part for each in records for part in each.fields]
    plain = Number | Text | Bytes
    return any(
        not isinstance(each, plain) or each.versions.is_narrow or each.negotiated_with
        for each in parts
    )


def _values(spec: Spec, frame: bytes, terms: Terms) -> Json:
    reading = read_frame(spec, frame, **terms._asdict())
    fields = {each.name: each for each in reading.message.leaf_fields}
    return {
        name: _value(value, getattr(fields[name], "fields", ()))
        for name, value in reading.values.items()
        if value is not None
    }


def _value(value: object, parts: tuple[object, ...] = ()) -> object:
    match value:
        case bytes():
            return {"hex": value.hex()}
        case tuple() if parts:
            names = [part.name for part in parts]  # type: ignore[attr-defined]
            return [dict(zip(names, map(_value, each), strict=True)) for each in value]
        case tuple():
            return list(map(_value, value))
        case _:
            return value
