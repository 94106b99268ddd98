"""Vectors are what the spec says."""

from collections.abc import Iterable, Iterator

from generator.check.judging import differences
from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import (
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Spec,
)
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.vectors import OfVersion
from generator.resolve import Places
from generator.wire import length_of


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
    stated = [
        (document.file.vectors.version, document.place(("vectors", "version")))
        for document in places.documents
        if document.file.vectors
    ]
    for topic in spec.vectors:
        for each in (*topic.of_versions, *topic.conversations):
            if each.version != topic.version:
                stated.append((each.version, places.place(f"vector/{each.id}", "version")))
    for number, place in stated:
        if number is not None and number not in known:
            names = list(map(str, known))
            yield unknown_word(place, "vector-version", "version", str(number), names)


def vector_flag(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector names only agreed flags of the set that layouts depend on."""
    of = spec.layout_flags
    known = [flag.id for flag in of.members] if of else []
    for topic in spec.vectors:
        for each in topic.of_versions:
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
        known = {field.name for field in message.leaf_fields}
        for name in vector.values:
            if name not in known:
                free = sorted(known.difference(vector.values))
                place = places.elements[f"vector/{vector.id}"][0].key_place("values", name)
                yield unknown_word(place, "vector-field", f"field of {message.id}", name, free)


def vector_frame(spec: Spec, places: Places) -> Iterator[Problem]:
    """A vector's frame holds its message and its values."""
    for topic in spec.vectors:
        yield from _judged(spec, places, "vector-frame", topic.messages, "frame")


def vector_encoding(spec: Spec, places: Places) -> Iterator[Problem]:
    """What a vector gives an encoder gives the frame or the refusal that it names."""
    for topic in spec.vectors:
        yield from _judged(spec, places, "vector-encoding", topic.encodings)


def vector_error(spec: Spec, places: Places) -> Iterator[Problem]:
    """A malformed vector gives the error that it names."""
    known = [*FRAME_ERRORS, *PAYLOAD_ERRORS]
    for topic in spec.vectors:
        for vector in topic.malformed:
            kind, place = vector.error.kind, places.place(f"vector/{vector.id}", "error")
            if kind not in known:
                yield unknown_word(place, "vector-error", "kind of error", kind, known)
            else:
                yield from _judged(spec, places, "vector-error", [vector], "error")


def vector_stream(spec: Spec, places: Places) -> Iterator[Problem]:
    """A stream's chunks complete the messages that it names, and end as it says."""
    for topic in spec.vectors:
        yield from _judged(spec, places, "vector-stream", topic.streams)


def _judged(
    spec: Spec, places: Places, rule: str, vectors: Iterable[OfVersion], *below: str
) -> Iterator[Problem]:
    for vector in vectors:
        place = places.place(f"vector/{vector.id}", *below)
        for told in differences(spec, vector):
            yield Problem(place, rule, *told)


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
