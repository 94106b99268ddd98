"""Vectors of a spec that is made up: a good frame of each message, and a stream of some."""

from generator.model import Spec
from generator.wire import read_frame
from tests.fuzz.inputs import Inputs
from tests.generator.making.words import Json

TRIES = 200


def vectors(spec: Spec, seed: int) -> Json:
    """A topic with them."""
    inputs = Inputs(spec, seed)
    frames: dict[str, bytes] = {}
    for frame in (inputs.valid() for _ in range(TRIES * len(spec.messages))):
        frames.setdefault(read_frame(spec, frame).message.id, frame)
    ids = {id_: id_.replace("/", "-") for id_ in frames}
    data = b"".join(frames.values())
    place = inputs.random.randrange(len(data) + 1)
    ends = [sum(map(len, list(frames.values())[: count + 1])) for count in range(len(frames))]
    parts = [
        [ids[i] for i, e in zip(frames, ends, strict=True) if (e <= place) is is_first]
        for is_first in (True, False)
    ]
    return {
        "topic": "made-up",
        "doc": "Made up.",
        "messages": [
            {
                "id": ids[id_],
                "why": "It is good.",
                "message": id_,
                "values": _values(spec, frame),
                "frame": frame.hex(),
            }
            for id_, frame in frames.items()
        ],
        "streams": [
            {
                "id": "all-of-them",
                "why": "They come in two pieces.",
                "chunks": [data[:place].hex(), data[place:].hex()],
                "messages": parts,
            }
        ],
    }


def _values(spec: Spec, frame: bytes) -> Json:
    reading = read_frame(spec, frame)
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
