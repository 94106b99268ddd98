"""The published form of the vectors."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.lower.escaping import markdown, prose
from generator.lower.findings import kinds
from generator.lower.roles import Roles
from generator.model import (
    Conversation,
    EncodingVector,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Spec,
    StreamVector,
)
from generator.model.errors import (
    ENCODE_ERRORS,
    FRAME_ERRORS,
    PAYLOAD_ERRORS,
    SESSION_ERRORS,
)
from generator.model.text import Claim
from generator.targets.vectors.layout import laid_out
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
    conversations: tuple[Conversation, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the templates need: files, and what the page about them lists."""

    documents: list[JsonFile]
    title: str
    topics: list[TopicRow]
    errors: Mapping[str, str]
    encode_errors: Mapping[str, str]
    session_errors: Mapping[str, str]
    findings: Mapping[str, str]


def view(spec: Spec) -> View:
    """The vectors of each topic, and their schema."""
    shape = topic_shape(spec)
    documents = [JsonFile(topic.topic, laid_out(shape.value(topic))) for topic in spec.vectors]
    documents.append(JsonFile("vectors.schema", laid_out(schema(shape))))
    topics = [
        TopicRow(
            topic.topic,
            prose(Claim(id="topic", doc=topic.doc).summary, "`{}`".format, markdown),
            topic.messages,
            topic.encodings,
            topic.malformed,
            topic.streams,
            topic.negotiations,
            topic.conversations,
        )
        for topic in spec.vectors
    ]
    return View(
        documents,
        title=spec.protocol.title,
        topics=topics,
        errors={**FRAME_ERRORS, **PAYLOAD_ERRORS},
        encode_errors=ENCODE_ERRORS,
        session_errors=SESSION_ERRORS,
        findings=kinds(Roles(spec)),
    )
