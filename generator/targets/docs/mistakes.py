"""Malformed frames of the vectors."""

from collections.abc import Iterable

from generator.model import MalformedVector, Message, Spec
from generator.targets.docs.blocks import Block, Table
from generator.targets.docs.examples import hex_of
from generator.targets.docs.index import ERRORS
from generator.targets.docs.writer import Writer, code
from generator.wire import FRAME_ERRORS, LENGTH_SIZE

_SHOWN = 32


def malformed_vectors(spec: Spec) -> tuple[MalformedVector, ...]:
    """All malformed frames."""
    return tuple(vector for topic in spec.vectors for vector in topic.malformed)


def mistakes_of(writer: Writer, message: Message) -> list[Block]:
    """The malformed frames that have a message's code, but for errors of framing."""
    return mistakes_table(
        writer,
        (
            vector
            for vector in malformed_vectors(writer.spec)
            if vector.frame[LENGTH_SIZE : LENGTH_SIZE + 1] == bytes((message.code,))
            and vector.error.kind not in FRAME_ERRORS
        ),
    )


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
    sent = vector.frame[LENGTH_SIZE]
    return next(writer.link(each.id) for each in writer.spec.messages if each.code == sent)


def _program(writer: Writer, name: str) -> str:
    id_ = f"implementation/{name}"
    return writer.link(id_) if id_ in writer.index else name
