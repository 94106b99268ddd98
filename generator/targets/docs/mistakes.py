"""Malformed frames of the vectors."""

from collections.abc import Iterable

from generator.model import MalformedVector, Message, Spec, Tolerance
from generator.model.errors import FRAME_ERRORS
from generator.targets.docs.blocks import Block, Prose, Table
from generator.targets.docs.examples import hex_of
from generator.targets.docs.index import ERRORS
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer

_SHOWN = 32


def malformed_vectors(spec: Spec) -> tuple[MalformedVector, ...]:
    """All malformed frames."""
    return tuple(vector for topic in spec.vectors for vector in topic.malformed)


def mistakes_of(writer: Writer, message: Message) -> list[Block]:
    """The malformed frames that have a message's code, but for errors of framing."""
    code_at = writer.spec.protocol.framing.code_at
    return mistakes_table(
        writer,
        (
            vector
            for vector in malformed_vectors(writer.spec)
            if len(vector.frame) > code_at
            and vector.frame[code_at] == message.code
            and vector.error.kind not in FRAME_ERRORS
        ),
    )


_READINGS = {
    "cut": "accepted up to the last whole value",
    "completed": "accepted as if a NUL followed",
    "dropped": "ignored",
}
_CONDITIONS = {
    "not-empty": "if the payload is not empty",
    "has-nul": "if there is a NUL in the payload",
    "ends-with-nul": "if the last byte is NUL",
    "rest-without-nul": "if no NUL is in the rest",
}


def tolerance_blocks(writer: Writer, message: Message) -> list[Block]:
    """What of the malformed frames of a message is taken all the same."""
    if not message.tolerated:
        return []
    rows = tuple(
        (
            _what(writer, each),
            f"{_READINGS[each.reading]} by {writer.links(each.by)}",
            writer.proven(each.doc, each),
        )
        for each in message.tolerated
    )
    text = (
        "Real programs accept some malformed frames. A session that is not strict also accepts "
        "them, and reports the error."
    )
    return [Prose(text), Table(("Error", "Result", "More"), rows)]


def answer_blocks(writer: Writer, message: Message) -> list[Block]:
    """What initiators accept in an answer although they did not offer it."""
    negotiation = writer.spec.session.negotiation
    if not negotiation or negotiation.message != message.id or not negotiation.tolerated:
        return []
    rows = tuple(
        (code(each.field), f"accepted by {writer.links(each.by)}", writer.proven(each.doc, each))
        for each in negotiation.tolerated
    )
    text = writer.own(
        "Real initiators accept an answer with values that they did not offer in these fields. An "
        "initiator session that is not strict also accepts it, and reports it."
    )
    return [Prose(text), Table(("Field", "Result", "More"), rows)]


def _what(writer: Writer, tolerance: Tolerance) -> str:
    parts = [
        ", ".join(f"[{each}]({writer.path(ERRORS, each)})" for each in tolerance.errors),
        *([f"in {code(tolerance.field)}"] if tolerance.field else []),
        *([f"after {writer.link(tolerance.after)}"] if tolerance.after else []),
        *([_CONDITIONS[tolerance.condition]] if tolerance.condition else []),
    ]
    return " ".join(parts)


def mistakes_table(writer: Writer, vectors: Iterable[MalformedVector]) -> list[Block]:
    """A table of malformed frames and what is wrong with each."""
    rows = tuple((_wrong(writer, vector), hex_of(vector.frame, _SHOWN)) for vector in vectors)
    return [Table(("What is wrong", "Frame"), rows, "mistakes")] if rows else []


def _wrong(writer: Writer, vector: MalformedVector) -> str:
    error = vector.error
    kind = f"[{error.kind}]({writer.path(ERRORS, error.kind)})"
    if writer.page == ERRORS:
        kind = _message(writer, vector) if error.field else error.kind
    place = f"at byte {error.offset}" + (f", field {code(error.field)}" if error.field else "")
    opinions = "".join(
        f"<br><small>{_program(writer, name)}: {writer.line(opinion.doc)}</small>"
        for name, opinion in vector.opinions.items()
    )
    about = f"{kind} {place}; {writer.vector(vector.id)}"
    return f"{writer.line(vector.why)}<br><small>{about}</small>{opinions}"


def _message(writer: Writer, vector: MalformedVector) -> str:
    sent = vector.frame[writer.spec.protocol.framing.code_at]
    return next(writer.link(each.id) for each in writer.spec.messages if each.code == sent)


def _program(writer: Writer, name: str) -> str:
    id_ = f"implementation/{name}"
    return writer.link(id_) if id_ in writer.index else name
