"""Vectors of a message that has changed since they were written."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.check.judging import differences
from generator.check.lenience import lenient_differences
from generator.load import Problem
from generator.model import (
    ALWAYS,
    EncodingVector,
    Leaf,
    MalformedVector,
    Message,
    MessageVector,
    Number,
    Spec,
    StreamVector,
    Text,
)
from generator.model.vectors import OfVersion
from generator.resolve import Places
from generator.wire import newest


def outdated_vectors(spec: Spec, places: Places) -> Iterator[Problem]:
    """Vectors fit the version that they state, or the newest one; one problem for a message."""
    now = newest(spec)
    earlier = sorted((each.number for each in spec.versions if each.number != now), reverse=True)
    older: dict[tuple[str, int], list[OfVersion]] = {}
    without: dict[tuple[str, str], list[OfVersion]] = {}
    for vector in (each for topic in spec.vectors for each in topic.of_versions):
        if vector.version is not None or _fits(spec, vector, now):
            continue
        meant = next((each for each in earlier if _fits(spec, vector, each)), None)
        if meant is not None:
            changed = [m for m in spec.messages if _layout(m, meant) != _layout(m, now)]
            # A stream may hold a malformed frame of a message that it does not name.
            for message in [m for m in _messages(spec, vector) if m in changed] or changed:
                older.setdefault((message.id, meant), []).append(vector)
        elif isinstance(vector, MessageVector):
            message = spec.message(vector.message)
            for field in _layout(message, now):
                if _must_be_given(message, field) and field.name not in vector.values:
                    without.setdefault((message.id, field.name), []).append(vector)
    for (id_, version), vectors in older.items():
        shown = f"{id_} as version {version} has it, not {now}, the newest"
        hint = f"write `version: {version}` in each, or below `topic` for all in a file, and add a "
        yield _problem(vectors, places, shown, f"{hint}vector of version {now}")
    for (id_, name), vectors in without.items():
        shown = f"{id_} without '{name}', which every version has"
        hint = "if the field is new, give it the `since` of a new version; otherwise add its value "
        yield _problem(vectors, places, shown, f"{hint}to each, and its bytes to the frame")


def _problem(vectors: Sequence[OfVersion], places: Places, shown: str, hint: str) -> Problem:
    """A problem at the first of the vectors in the file with most of them; it counts all."""
    found = [places.place(f"vector/{each.id}") for each in vectors]
    files = Counter(each.file for each in found).most_common()
    place = next(each for each in found if each.file == files[0][0])
    listed = f" ({', '.join(f'{count} in {file}' for file, count in files)})" * (len(files) > 1)
    which = "this vector shows" if len(vectors) == 1 else f"{len(vectors)} vectors{listed} show"
    return Problem(place, "outdated-vectors", f"{which} {shown}", hint)


def _fits(spec: Spec, vector: OfVersion, version: int) -> bool:
    judges = (differences, lenient_differences)
    return not any(told for judge in judges for told in judge(spec, vector, version))


def _layout(message: Message, version: int) -> tuple[Leaf, ...]:
    """The fields of a message in a version, with all flags that it depends on."""
    return message.fields_in(version, message.deciding_flags)


def _must_be_given(message: Message, field: Leaf) -> bool:
    """Whether a field is there whatever was agreed, and each payload has a value of it."""
    is_optional = isinstance(field, Number | Text) and field.optional
    has_value = field in message.fields and field in message.value_fields
    return has_value and not is_optional and field.versions == ALWAYS and not field.negotiated_with


def _messages(spec: Spec, vector: OfVersion) -> Iterator[Message]:
    """The messages that a vector is about."""
    names: set[str] = set()
    codes: set[int] = set()
    match vector:
        case MessageVector(message=message) | EncodingVector(message=message):
            names.add(message)
        case MalformedVector(frame=frame):
            codes.update(frame[spec.protocol.framing.code_at :][:1])
        case StreamVector(messages=messages):
            shown = {each for chunk in messages for each in chunk}
            found = (each for topic in spec.vectors for each in topic.messages)
            names.update(each.message for each in found if each.id in shown)
    for each in spec.messages:
        if each.id in names or each.code in codes:
            yield each
