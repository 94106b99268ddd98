"""The published form of the vectors."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.lower.escaping import markdown, prose
from generator.model import (
    EncodingVector,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Spec,
    StreamVector,
)
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.text import Claim
from generator.targets.vectors.shapes import schema, topic_shape


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
    shape = topic_shape(spec)
    documents = [JsonFile(topic.topic, _text(shape.value(topic))) for topic in spec.vectors]
    documents.append(JsonFile("vectors.schema", _text(schema(shape))))
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
