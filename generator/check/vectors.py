"""Vectors are what the spec says."""

from collections.abc import Iterator
from itertools import chain

from generator.limits import default_limit
from generator.load import Problem
from generator.load.problems import shortened, unknown_word
from generator.model import (
    ExpectedError,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Refusal,
    Spec,
)
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.vectors import Agreed
from generator.resolve import Places
from generator.wire import WireError, agreed_for, length_of, read_frame, read_stream
from generator.writing import Given, RefusalError, raw_value, write_frame

_SHOWN = 80
"""The most characters of a value that a problem shows."""


def _vectors(spec: Spec) -> Iterator[MessageVector]:
    for topic in spec.vectors:
        yield from topic.messages


def without_vector(spec: Spec, places: Places) -> Iterator[Problem]:
    """Where there are vectors, each message has one."""
    shown = {vector.message for vector in _vectors(spec)}
    for message in spec.messages if shown else ():
        if message.id not in shown:
            yield Problem(
                places.place(message.id),
                "message-without-vector",
                f"no vector shows {message.id}",
                "give it one below `vectors`, with its values and its frame",
            )


def vector_version(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector is of a version of the protocol."""
    known = [version.number for version in spec.versions]
    for topic in spec.vectors:
        for each in chain[Agreed](topic.messages, topic.encodings, topic.malformed, topic.streams):
            if each.version is not None and each.version not in known:
                place = places.place(f"vector/{each.id}", "version")
                names = list(map(str, known))
                yield unknown_word(place, "vector-version", "version", str(each.version), names)


def vector_flag(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector names only agreed flags of the set that layouts depend on."""
    of = spec.layout_flags
    known = [flag.id for flag in of.members] if of else []
    for topic in spec.vectors:
        for each in chain[Agreed](topic.messages, topic.encodings, topic.malformed, topic.streams):
            for index, id_ in enumerate(each.flags):
                if id_ not in known:
                    place = places.place(f"vector/{each.id}", "flags", index)
                    if of:
                        yield unknown_word(place, "vector-flag", f"flag of {of.id}", id_, known)
                    else:
                        text = f"no layout depends on {id_}, nor on any other flag"
                        yield Problem(place, "vector-flag", text, "leave it out")


def vector_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector names only fields that its message has."""
    for vector in _vectors(spec):
        message = spec.message(vector.message)
        known = [field.name for field in message.leaf_fields]
        for name in vector.values:
            if name not in known:
                place = places.elements[f"vector/{vector.id}"][0].key_place("values", name)
                yield unknown_word(place, "vector-field", f"field of {message.id}", name, known)


def vector_frame(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector's frame holds its message and its values."""
    for vector in _vectors(spec):
        place = places.place(f"vector/{vector.id}", "frame")
        try:
            version, flags = agreed_for(spec, vector)
            reading = read_frame(spec, vector.frame, version=version, flags=flags)
        except WireError as error:
            yield Problem(place, "vector-frame", f"the frame is malformed: {error}")
            continue
        if reading.message.id != vector.message:
            yield Problem(place, "vector-frame", f"the frame is {reading.message.id}")
            continue
        fields = {field.name: field for field in reading.message.leaf_fields}
        try:
            wanted = {
                n: raw_value(spec, fields[n], v) for n, v in vector.values.items() if n in fields
            }
        except (KeyError, TypeError, ValueError) as error:
            yield Problem(place, "vector-frame", f"a value does not fit its field: {error}")
            continue
        for name in dict(wanted) | dict(reading.values):
            if wanted.get(name) != reading.values.get(name):
                yield Problem(
                    place,
                    "vector-frame",
                    f"'{name}' is {_shown(reading.values.get(name))} in the frame",
                    f"the values say {_shown(wanted.get(name))}",
                )


def vector_encoding(spec: Spec, places: Places) -> Iterator[Problem]:
    """What a vector gives an encoder gives the frame or the refusal that it names."""
    framing = spec.protocol.framing
    for topic in spec.vectors:
        for vector in topic.encodings:
            place = places.place(f"vector/{vector.id}")
            message = spec.message(vector.message)
            fields = {field.name: field for field in message.leaf_fields}
            limit = vector.max_length or framing.length_with(default_limit(spec))
            try:
                values = {n: raw_value(spec, fields[n], v) for n, v in vector.values.items()}
                frame = write_frame(spec, message, values, limit, *agreed_for(spec, vector))
                outcome: bytes | Refusal = frame
                shown = frame.hex()
            except RefusalError as error:
                outcome = Refusal(kind=error.kind, field=error.field, rule=error.rule)
                shown = str(error)
            except (KeyError, TypeError, ValueError) as error:
                yield Problem(place, "vector-encoding", f"a value does not fit its field: {error}")
                continue
            if outcome != (vector.frame if vector.error is None else vector.error):
                yield Problem(place, "vector-encoding", f"it gives {shortened(shown, _SHOWN)}")


def vector_error(spec: Spec, places: Places) -> Iterator[Problem]:
    """A malformed vector gives the error that it names."""
    known = [*FRAME_ERRORS, *PAYLOAD_ERRORS]
    for topic in spec.vectors:
        for vector in topic.malformed:
            place = places.place(f"vector/{vector.id}", "error")
            if vector.error.kind not in known:
                yield unknown_word(place, "vector-error", "kind of error", vector.error.kind, known)
                continue
            try:
                version, flags = agreed_for(spec, vector)
                reading = read_frame(spec, vector.frame, version=version, flags=flags)
            except WireError as error:
                if _error(error) != _error(vector.error):
                    yield Problem(place, "vector-error", f"the frame gives {error}")
            else:
                yield Problem(place, "vector-error", f"the frame is a good {reading.message.id}")


def vector_opinion(spec: Spec, places: Places) -> Iterator[Problem]:
    """An opinion that something is read as other frames holds them, whole; no other one does."""
    for topic in spec.vectors:
        vectors: list[MessageVector | MalformedVector | NegotiationVector] = [
            *topic.messages,
            *topic.malformed,
            *topic.negotiations,
        ]
        for vector in vectors:
            for program, opinion in vector.opinions.items():
                place = places.place(f"vector/{vector.id}", "opinions", program)
                if (opinion.outcome == "reads-as") != (opinion.read_as is not None):
                    yield Problem(place, "vector-opinion", "'as' belongs to the outcome 'reads-as'")
                elif opinion.read_as is not None and not _is_whole(spec, opinion.read_as):
                    yield Problem(place, "vector-opinion", "'as' does not hold whole frames")


def _is_whole(spec: Spec, frames: bytes) -> bool:
    framing = spec.protocol.framing
    while frames:
        size = framing.uncounted + length_of(spec, frames)
        if not framing.payload_start <= size <= len(frames):
            return False
        frames = frames[size:]
    return True


def vector_stream(spec: Spec, places: Places) -> Iterator[Problem]:
    """A stream's chunks complete the messages that it names, and end as it says."""
    frames = {vector.id: vector.frame for vector in _vectors(spec)}
    for topic in spec.vectors:
        for stream in topic.streams:
            place = places.place(f"vector/{stream.id}")
            if len(stream.chunks) != len(stream.messages):
                yield Problem(place, "vector-stream", "each chunk needs a list of messages")
                continue
            reading = read_stream(spec, stream.chunks, *agreed_for(spec, stream))
            for index, ids in enumerate(stream.messages):
                if reading.frames[index] != tuple(frames.get(id_) for id_ in ids):
                    yield Problem(
                        place,
                        "vector-stream",
                        f"chunk {index + 1} completes {_frames(reading.frames[index])}",
                        f"the messages say {', '.join(ids) or 'nothing'}",
                    )
            if _error(reading.error) != _error(stream.error):
                yield Problem(
                    place, "vector-stream", f"the stream gives {reading.error or 'no error'}"
                )
            elif reading.pending != stream.pending:
                left = f"{reading.pending} bytes are left over at the end"
                yield Problem(place, "vector-stream", left)


def _error(error: WireError | ExpectedError | None) -> tuple[str, int, str | None] | None:
    return None if error is None else (error.kind, error.offset, error.field)


def _frames(frames: tuple[bytes, ...]) -> str:
    return ", ".join(shortened(frame.hex(), _SHOWN) for frame in frames) or "nothing"


def _shown(value: Given) -> str:
    return shortened("absent" if value is None else repr(value), _SHOWN)
