"""What a conformance vector is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Explanation, Facts, Row
from generator.model import (
    Answer,
    Conversation,
    EncodingVector,
    ExpectedError,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Refusal,
    Spec,
    StreamVector,
)
from generator.model.implementation import Flags
from generator.model.values import Value
from generator.model.vectors import Opinions
from generator.telling import Event, tellings

_LONGEST = 200


def vector_explanations(spec: Spec) -> Iterator[Explanation]:
    """All vectors."""
    for topic in spec.vectors:
        for message in topic.messages:
            yield _explanation(message, "vector: a frame and its message", _message(message))
        for encoding in topic.encodings:
            yield _explanation(encoding, "vector: a message to encode", _encoding(encoding))
        for malformed in topic.malformed:
            yield _explanation(malformed, "vector: a malformed frame", _malformed(malformed))
        for stream in topic.streams:
            yield _explanation(stream, "vector: a stream", _stream(stream))
        for negotiation in topic.negotiations:
            yield _explanation(negotiation, "vector: a negotiation", _negotiation(negotiation))
        for conversation in topic.conversations:
            facts = _conversation(spec, conversation)
            yield _explanation(conversation, "vector: a conversation", facts)


def _explanation(
    vector: MessageVector
    | EncodingVector
    | MalformedVector
    | StreamVector
    | NegotiationVector
    | Conversation,
    what: str,
    facts: Facts,
) -> Explanation:
    return Explanation(
        id=f"vector/{vector.id}", what=what, summary=vector.why, doc=vector.why, facts=facts
    )


def _values(vector: MessageVector | EncodingVector) -> list[Row]:
    return [{"field": name, "value": _shown(value)} for name, value in vector.values.items()]


def _encoding(vector: EncodingVector) -> Facts:
    return {
        "message": vector.message,
        "values": _values(vector),
        "greatest length": vector.max_length,
        "frame": _hex(vector.frame) if vector.frame else None,
        "error": _refusal(vector.error),
    }


def _refusal(error: Refusal | None) -> str | None:
    if error is None:
        return None
    return ", ".join(filter(None, (error.kind, error.field and f"field {error.field}", error.rule)))


def _message(vector: MessageVector) -> Facts:
    return {
        "message": vector.message,
        "frame": _hex(vector.frame),
        "values": _values(vector),
        "opinions": _opinions(vector.opinions),
        "evidence": [vector.source] if vector.source else [],
    }


def _malformed(vector: MalformedVector) -> Facts:
    return {
        "frame": _hex(vector.frame),
        "error": _error(vector.error),
        "opinions": _opinions(vector.opinions),
        "evidence": [vector.source] if vector.source else [],
    }


def _stream(vector: StreamVector) -> Facts:
    chunks: list[Row] = [
        {"chunk": _hex(chunk), "completes": " ".join(messages)}
        for chunk, messages in zip(vector.chunks, vector.messages, strict=True)
    ]
    return {
        "chunks": chunks,
        "error": _error(vector.error) if vector.error else None,
        "pending": vector.pending,
    }


def _negotiation(vector: NegotiationVector) -> Facts:
    return {
        "offer": _answer(vector.offer),
        "request": _answer(vector.request),
        "if offered": _flags(vector.if_offered),
        "answer": _answer(vector.answer) if vector.answer else None,
        "refused": vector.refused,
        "error": _refusal(vector.error),
        "opinions": _opinions(vector.opinions),
    }


def _conversation(spec: Spec, conversation: Conversation) -> Facts:
    """The steps as the side has it that answers, if it is about both."""
    *_, told = tellings(spec, conversation)
    steps: list[Row] = [
        {
            "step": step.action,
            "bytes": _hex(b"".join(step.chunks)),
            "gives": " ".join(map(_event, step.events)),
            "writes": _hex(step.writes),
            "error": step.error or step.refused or None,
            "phase": step.after.phase,
        }
        for step in told.steps
    ]
    return {
        "role": told.role,
        "strict": told.of.strict,
        "goes on from": conversation.after,
        "steps": steps,
    }


def _event(event: Event) -> str:
    return event.finding or (event.message.id if event.message else event.kind)


def _answer(answer: Answer) -> str:
    return ", ".join(filter(None, (f"version {answer.version}", _flags(answer.flags))))


def _flags(flags: Flags) -> str | None:
    return ", ".join(f"{name} {value:#010x}" for name, value in flags) or None


def _error(error: ExpectedError) -> str:
    field = f", field {error.field}" if error.field else ""
    return f"{error.kind} at byte {error.offset}{field}"


def _opinions(opinions: Opinions) -> list[Row]:
    return [
        {"program": name, "outcome": opinion.outcome, "opinion": opinion.doc}
        for name, opinion in opinions.items()
    ]


def _hex(data: bytes) -> str:
    shown = data[:_LONGEST].hex()
    return shown if len(data) <= _LONGEST else f"{shown}… ({len(data)} bytes)"


def _shown(value: Value) -> str:
    text = value.hex() if isinstance(value, bytes) else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
