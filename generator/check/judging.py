"""How a vector differs from what the spec says, in one version of the protocol."""

from collections.abc import Iterator

from generator.limits import default_limit
from generator.load.problems import shortened
from generator.model import (
    EncodingVector,
    ExpectedError,
    MalformedVector,
    MessageVector,
    Refusal,
    Spec,
    StreamVector,
)
from generator.model.vectors import OfVersion
from generator.wire import WireError, agreed_for, flags_in, read_frame, read_stream
from generator.writing import Given, RefusalError, raw_value, write_frame

_SHOWN = 80
"""The most characters of a value that a difference shows."""

Difference = tuple[str, str]
"""What is so, and what the vector says, if that needs a word."""


def differences(spec: Spec, vector: OfVersion, version: int | None = None) -> Iterator[Difference]:
    """How a vector differs from what the spec says.

    Args:
        spec: the spec.
        vector: a vector of any kind that has a version.
        version: the version in which it is judged; by default its own, or else the newest.
    """
    match vector:
        case MessageVector():
            yield from _of_message(spec, vector, version)
        case EncodingVector():
            yield from _of_encoding(spec, vector, version)
        case MalformedVector():
            yield from _of_malformed(spec, vector, version)
        case StreamVector():
            yield from _of_stream(spec, vector, version)


def _of_message(spec: Spec, vector: MessageVector, version: int | None) -> Iterator[Difference]:
    version, flags = agreed_for(spec, vector, version)
    try:
        reading = read_frame(spec, vector.frame, version=version, flags=flags)
    except WireError as error:
        yield f"the frame is malformed: {error}", ""
        return
    if reading.message.id != vector.message:
        yield f"the frame is {reading.message.id}", ""
        return
    fields = {field.name: field for field in reading.message.leaf_fields}
    try:
        wanted = {n: raw_value(spec, fields[n], v) for n, v in vector.values.items() if n in fields}
    except (KeyError, TypeError, ValueError) as error:
        yield f"a value does not fit its field: {error}", ""
        return
    there = reading.message.fields_in(version, flags_in(spec, flags))
    for name in dict(wanted) | dict(reading.values):
        found, given = reading.values.get(name), wanted.get(name)
        # What a field counts as where no frame has it need not be repeated.
        if given != found and (name in wanted or fields[name] in there):
            yield f"'{name}' is {_shown(found)} in the frame", f"the values say {_shown(given)}"


def _of_encoding(spec: Spec, vector: EncodingVector, version: int | None) -> Iterator[Difference]:
    message = spec.message(vector.message)
    fields = {field.name: field for field in message.leaf_fields}
    limit = vector.max_length or spec.protocol.framing.length_with(default_limit(spec))
    try:
        values = {n: raw_value(spec, fields[n], v) for n, v in vector.values.items()}
        frame = write_frame(spec, message, values, limit, *agreed_for(spec, vector, version))
        outcome: bytes | Refusal = frame
        shown = frame.hex()
    except RefusalError as error:
        outcome = Refusal(kind=error.kind, field=error.field, rule=error.rule)
        shown = str(error)
    except (KeyError, TypeError, ValueError) as error:
        yield f"a value does not fit its field: {error}", ""
        return
    if outcome != (vector.frame if vector.error is None else vector.error):
        yield f"it gives {shortened(shown, _SHOWN)}", ""


def _of_malformed(spec: Spec, vector: MalformedVector, version: int | None) -> Iterator[Difference]:
    version, flags = agreed_for(spec, vector, version)
    try:
        reading = read_frame(spec, vector.frame, version=version, flags=flags)
    except WireError as error:
        if _error(error) != _error(vector.error):
            yield f"the frame gives {error}", ""
    else:
        yield f"the frame is a valid {reading.message.id}", ""


def _of_stream(spec: Spec, stream: StreamVector, version: int | None) -> Iterator[Difference]:
    if len(stream.chunks) != len(stream.messages):
        yield "each chunk needs a list of messages", ""
        return
    frames = {each.id: each.frame for topic in spec.vectors for each in topic.messages}
    reading = read_stream(spec, stream.chunks, *agreed_for(spec, stream, version))
    for index, ids in enumerate(stream.messages):
        if reading.frames[index] != tuple(frames.get(id_) for id_ in ids):
            found = f"chunk {index + 1} completes {_frames(reading.frames[index])}"
            yield found, f"the messages say {', '.join(ids) or 'nothing'}"
    if _error(reading.error) != _error(stream.error):
        yield f"the stream gives {reading.error or 'no error'}", ""
    elif reading.pending != stream.pending:
        yield f"{reading.pending} bytes are left over at the end", ""


def _error(error: WireError | ExpectedError | None) -> tuple[str, int, str | None] | None:
    return None if error is None else (error.kind, error.offset, error.field)


def _frames(frames: tuple[bytes, ...]) -> str:
    return ", ".join(shortened(frame.hex(), _SHOWN) for frame in frames) or "nothing"


def _shown(value: Given) -> str:
    return shortened("absent" if value is None else repr(value), _SHOWN)
