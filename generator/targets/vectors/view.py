"""The published form of the vectors."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.engine import STAMP
from generator.model import (
    Answer,
    ExpectedError,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Opinion,
    Records,
    Spec,
    StreamVector,
    VectorTopic,
)
from generator.model.text import Claim
from generator.model.vectors import Opinions
from generator.targets.vectors.schema import schema
from generator.wire import FRAME_ERRORS, PAYLOAD_ERRORS, Raw, default_limit, read_frame


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
    malformed: tuple[MalformedVector, ...]
    streams: tuple[StreamVector, ...]
    negotiations: tuple[NegotiationVector, ...]


def _published(value: Raw) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, int) else [_published(item) for item in value]


def _message(spec: Spec, vector: MessageVector) -> dict[str, Any]:
    reading = read_frame(spec, vector.frame)
    records = {item.name: item for item in reading.message.fields if isinstance(item, Records)}
    values: dict[str, Any] = {}
    for name, raw in reading.values.items():
        if name in records:
            assert isinstance(raw, tuple)
            names = [part.name for part in records[name].fields]
            values[name] = [dict(zip(names, _published(item), strict=True)) for item in raw]
        else:
            values[name] = _published(raw)
    return {
        "id": vector.id,
        "why": vector.why,
        "message": vector.message,
        "code": reading.message.code,
        "values": values,
        "frame": vector.frame.hex(),
        **_opinions(vector.opinions),
    }


def _opinions(opinions: Opinions) -> dict[str, Any]:
    return {"opinions": {name: _opinion(opinions[name]) for name in opinions}} if opinions else {}


def _opinion(opinion: Opinion) -> dict[str, str]:
    return {
        "outcome": opinion.outcome,
        **({} if opinion.read_as is None else {"as": opinion.read_as.hex()}),
        "doc": opinion.doc,
    }


def _error(error: ExpectedError) -> dict[str, Any]:
    field = {"field": error.field} if error.field else {}
    return {"kind": error.kind, "offset": error.offset, **field}


def _malformed(vector: MalformedVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        "frame": vector.frame.hex(),
        "error": _error(vector.error),
        **({} if vector.tolerated is None else {"tolerated": vector.tolerated.hex()}),
        **_opinions(vector.opinions),
    }


def _stream(vector: StreamVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        "chunks": [chunk.hex() for chunk in vector.chunks],
        "messages": [list(ids) for ids in vector.messages],
        **({"error": _error(vector.error)} if vector.error else {}),
        "pending": vector.pending,
    }


def _answer(answer: Answer) -> dict[str, int]:
    return {"version": answer.version, **dict(answer.flags)}


def _negotiation(vector: NegotiationVector) -> dict[str, Any]:
    return {
        "id": vector.id,
        "why": vector.why,
        "offer": _answer(vector.offer),
        "wish": _answer(vector.wish),
        **({"answer": _answer(vector.answer)} if vector.answer else {}),
        **({"refused": vector.refused} if vector.refused else {}),
        **_opinions(vector.opinions),
    }


def _topic(spec: Spec, topic: VectorTopic) -> JsonFile:
    data = {
        "generated": STAMP,
        "protocol": spec.protocol.id,
        "topic": topic.topic,
        "doc": topic.doc,
        "max-length": default_limit(spec) + 1,
        "messages": [_message(spec, vector) for vector in topic.messages],
        "malformed": [_malformed(vector) for vector in topic.malformed],
        "streams": [_stream(vector) for vector in topic.streams],
        "negotiations": [_negotiation(vector) for vector in topic.negotiations],
    }
    return JsonFile(topic.topic, _text(data))


def _text(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    flag_fields = spec.session.negotiation.flags if spec.session.negotiation else ()
    documents = [_topic(spec, topic) for topic in spec.vectors]
    documents.append(JsonFile("vectors.schema", _text(schema(flag_fields))))
    return {
        "documents": documents,
        "title": spec.protocol.title,
        "topics": [
            TopicRow(
                topic.topic,
                Claim(id="topic", doc=topic.doc).summary,
                topic.messages,
                topic.malformed,
                topic.streams,
                topic.negotiations,
            )
            for topic in spec.vectors
        ],
        "errors": [*FRAME_ERRORS.items(), *PAYLOAD_ERRORS.items()],
    }
