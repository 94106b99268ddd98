"""How a vector differs from what a lenient reader makes of it, in one version of the protocol."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.check.judging import Difference
from generator.model import ExpectedError, MalformedVector, PointedOut, Spec, StreamVector
from generator.model.vectors import DROPPED, OfVersion
from generator.tolerating import Mistake, read_leniently, tolerated_frame
from generator.wire import WireError, agreed_for


def lenient_differences(
    spec: Spec, vector: OfVersion, version: int | None = None
) -> Iterator[Difference]:
    """How a malformed vector or a stream differs from what a lenient reader makes of it."""
    match vector:
        case MalformedVector():
            yield from _of_malformed(spec, vector, version)
        case StreamVector(lenient=tuple(lenient)):
            yield from _of_stream(spec, vector, lenient, version)


def _of_malformed(spec: Spec, vector: MalformedVector, version: int | None) -> Iterator[Difference]:
    try:
        found: bytes | None = tolerated_frame(
            spec, vector.frame, *agreed_for(spec, vector, version)
        )
    except WireError:
        found = None
    if found != vector.tolerated:
        told = f"by the tolerances of its message the frame is {_shown(found)}"
        yield told, f"the vector says {_shown(vector.tolerated)}"


def _of_stream(
    spec: Spec,
    stream: StreamVector,
    lenient: Sequence[Sequence[str | PointedOut]],
    version: int | None,
) -> Iterator[Difference]:
    frames = {each.id: each.frame.hex() for topic in spec.vectors for each in topic.messages}
    reading = read_leniently(spec, stream.chunks, *agreed_for(spec, stream, version))
    found = [list(map(_found, each)) for each in reading]
    said = [
        [frames.get(each, each) if isinstance(each, str) else _pointed_out(each) for each in events]
        for events in lenient
    ]
    for index, (events, wanted) in enumerate(zip_longest(found, said)):
        if events != wanted:
            told = f"in chunk {index + 1} a lenient reader finds {_listed(events)}"
            yield told, f"the vector says {_listed(wanted)}"


def _found(event: bytes | Mistake) -> str:
    if isinstance(event, bytes):
        return event.hex()
    error = event.error
    wrong = ExpectedError(kind=error.kind, offset=error.offset, field=error.field)
    return _pointed_out(PointedOut(error=wrong, tolerated=event.tolerated))


def _pointed_out(event: PointedOut) -> str:
    error = event.error
    field = f", field {error.field}" if error.field else ""
    return f"{error.kind} at byte {error.offset}{field}, {_shown(event.tolerated)}"


def _listed(events: Sequence[str] | None) -> str:
    return "; ".join(events or ()) or "nothing"


def _shown(frame: bytes | None) -> str:
    if frame is None:
        return "refused"
    return "dropped" if frame == DROPPED else f"taken for {frame.hex()}"
