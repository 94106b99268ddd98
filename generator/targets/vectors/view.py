"""The published form of the vectors."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.engine import STAMP
from generator.limits import default_limit
from generator.lower.escaping import markdown, prose
from generator.model import (
    Answer,
    EncodingVector,
    ExpectedError,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Opinion,
    PointedOut,
    Records,
    Refusal,
    Spec,
    StreamVector,
    Valued,
    VectorTopic,
)
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.text import Claim
from generator.model.values import Unencodable
from generator.model.vectors import OfVersion, Opinions
from generator.targets.vectors.schema import schema
from generator.wire import agreed_for, read_frame
from generator.writing import Given, raw_value


@dataclass(frozen=True, slots=True)
class JsonFile:
    """A file and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A line of the table of topics."""

    topic: str
    summary: str
    messages: tuple[MessageVector, ...]
    encodings: tuple[EncodingVector, ...]
    malformed: tuple[MalformedVector, ...]
    streams: tuple[StreamVector, ...]
    negotiations: tuple[NegotiationVector, ...]


def _published(value: Given) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Unencodable):
        return {"utf-16": value.utf16.hex()}
    return [_published(item) for item in value] if isinstance(value, tuple) else value


def _agreed(spec: Spec, vector: OfVersion) -> dict[str, int]:
    version, flags = agreed_for(spec, vector)
    return {"version": version, **({"flags": flags} if flags else {})}


def _message(spec: Spec, vector: MessageVector) -> dict[str, Any]:
    version, flags = agreed_for(spec, vector)
    reading = read_frame(spec, vector.frame, version=version, flags=flags)
    return {
        "id": vector.id,
        "why": vector.why,
        **_agreed(spec, vector),
        "message": vector.message,
        "code": reading.message.code,
        "values": _values(reading.message.value_fields, reading.values),
        "frame": vector.frame.hex(),
        **_opinions(vector.opinions),
    }


def _values(fields: Sequence[Valued], found: Mapping[str, Given]) -> dict[str, Any]:
    """The values of fields that are there."""
    given = ((each, found.get(each.name)) for each in fields)
    return {each.name: _value(each, value) for each, value in given if value is not None}


def _value(field: Valued, value: Given) -> Any:
    if not isinstance(field, Records):
        return _published(value)
    assert isinstance(value, tuple)
    return [_values(field.value_fields, _parts(field, each)) for each in value]


def _parts(records: Records, one: Given) -> Mapping[str, Given]:
    assert isinstance(one, tuple)
    names = [each.name for each in records.value_fields]
    return dict(zip(names, one, strict=True))


def _encoding(spec: Spec, vector: EncodingVector) -> dict[str, Any]:
    message = spec.message(vector.message)
    fields = {each.name: each for each in message.value_fields}
    values = {name: raw_value(spec, fields[name], value) for name, value in vector.values.items()}
    return {
        "id": vector.id,
        "why": vector.why,
        **_agreed(spec, vector),
        "message": vector.message,
        "code": message.code,
        "values": _with_absent(message.value_fields, _values(message.value_fields, values)),
        "max-length": vector.max_length or spec.protocol.framing.length_with(default_limit(spec)),
        **({"frame": vector.frame.hex()} if vector.frame else {}),
        **_refusal(vector.error),
    }


def _with_absent(fields: Sequence[Valued], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values with `None` for those that are not given."""
    found: dict[str, Any] = {}
    for each in fields:
        value = values.get(each.name)
        if isinstance(each, Records) and value is not None:
            value = [_with_absent(each.value_fields, record) for record in value]
        found[each.name] = value
    return found


def _refusal(error: Refusal | None) -> dict[str, Any]:
    if error is None:
        return {}
    rule = {"rule": error.rule} if error.rule else {}
    return {"error": {"kind": error.kind, **_field(error.field), **rule}}


def _field(name: str | None) -> dict[str, str]:
    return {"field": name} if name else {}


def _opinions(opinions: Opinions) -> dict[str, Any]:
    return {"opinions": {name: _opinion(opinions[name]) for name in opinions}} if opinions else {}


def _opinion(opinion: Opinion) -> dict[str, str]:
    return {
        "outcome": opinion.outcome,
        **({} if opinion.read_as is None else {"as": opinion.read_as.hex()}),
        "doc": opinion.doc,
    }


def _error(error: ExpectedError) -> dict[str, Any]:
    return {"kind": error.kind, "offset": error.offset, **_field(error.field)}


def _malformed(spec: Spec, vector: MalformedVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        **_agreed(spec, vector),
        "frame": vector.frame.hex(),
        "error": _error(vector.error),
        **({} if vector.tolerated is None else {"tolerated": vector.tolerated.hex()}),
        **_opinions(vector.opinions),
    }


def _lenient(spec: Spec, chunks: Sequence[Sequence[str | PointedOut]]) -> list[Any]:
    frames = {each.id: each.frame for topic in spec.vectors for each in topic.messages}
    return [
        [
            {"frame": frames[each].hex()}
            if isinstance(each, str)
            else {
                "error": _error(each.error),
                **({} if each.tolerated is None else {"tolerated": each.tolerated.hex()}),
            }
            for each in events
        ]
        for events in chunks
    ]


def _stream(spec: Spec, vector: StreamVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        **_agreed(spec, vector),
        "chunks": [chunk.hex() for chunk in vector.chunks],
        "messages": [list(ids) for ids in vector.messages],
        **({"error": _error(vector.error)} if vector.error else {}),
        "pending": vector.pending,
        **({} if vector.lenient is None else {"lenient": _lenient(spec, vector.lenient)}),
    }


def _answer(answer: Answer) -> dict[str, int]:
    return {"version": answer.version, **dict(answer.flags)}


def _negotiation(spec: Spec, vector: NegotiationVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        "offer": _answer(vector.offer),
        "wish": _answer(vector.wish),
        **({"if-offered": dict(vector.if_offered)} if vector.if_offered else {}),
        **({"answer": _answer(vector.answer)} if vector.answer else {}),
        **({"max-length": _max_length(spec, vector.answer)} if vector.answer else {}),
        **({"refused": vector.refused} if vector.refused else {}),
        **_refusal(vector.error),
        **_opinions(vector.opinions),
    }


def _max_length(spec: Spec, agreed: Answer) -> int:
    """The greatest length of a frame under an agreement."""
    values = dict(agreed.flags)
    flags = {
        flag.id
        for name, of in spec.negotiated.items()
        for flag in of.members
        if values[name] & flag.bit
    }
    holding = (each.payload for each in spec.limits if each.holds(agreed.version, flags))
    return spec.protocol.framing.length_with(max(holding, default=default_limit(spec)))


def _topic(spec: Spec, topic: VectorTopic) -> JsonFile:
    data = {
        "generated": STAMP,
        "protocol": spec.protocol.id,
        "topic": topic.topic,
        "doc": topic.doc,
        "max-length": spec.protocol.framing.length_with(default_limit(spec)),
        "messages": [_message(spec, vector) for vector in topic.messages],
        "encodings": [_encoding(spec, vector) for vector in topic.encodings],
        "malformed": [_malformed(spec, vector) for vector in topic.malformed],
        "streams": [_stream(spec, vector) for vector in topic.streams],
        "negotiations": [_negotiation(spec, vector) for vector in topic.negotiations],
    }
    return JsonFile(topic.topic, _text(data))


def _text(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the templates need: files, and what the page about them lists."""

    documents: list[JsonFile]
    title: str
    topics: list[TopicRow]
    errors: Mapping[str, str]
    encode_errors: Mapping[str, str]


def view(spec: Spec) -> View:
    """The vectors of each topic, and their schema."""
    flag_fields = spec.session.negotiation.flags if spec.session.negotiation else ()
    documents = [_topic(spec, topic) for topic in spec.vectors]
    documents.append(JsonFile("vectors.schema", _text(schema(flag_fields))))
    topics = [
        TopicRow(
            topic.topic,
            prose(Claim(id="topic", doc=topic.doc).summary, "`{}`".format, markdown),
            topic.messages,
            topic.encodings,
            topic.malformed,
            topic.streams,
            topic.negotiations,
        )
        for topic in spec.vectors
    ]
    title = spec.protocol.title
    return View(documents, title, topics, {**FRAME_ERRORS, **PAYLOAD_ERRORS}, ENCODE_ERRORS)
