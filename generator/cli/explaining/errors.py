"""What a kind of error is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Explanation, Row
from generator.model import EncodingVector, MalformedVector, Spec, StreamVector
from generator.model.errors import ENCODE_ERRORS, ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS

_PLACES = {"of framing": FRAME_ERRORS, "in a payload": PAYLOAD_ERRORS, "on writing": ENCODE_ERRORS}
ERROR_IDS = tuple(f"error/{kind}" for kind in ERRORS)


def error_explanations(spec: Spec) -> Iterator[Explanation]:
    """All kinds of error."""
    for id_, (kind, meaning) in zip(ERROR_IDS, ERRORS.items(), strict=True):
        sentence = f"{meaning[:1].upper()}{meaning[1:]}."
        yield Explanation(
            id=id_,
            what=f"kind of error, {', '.join(w for w, kinds in _PLACES.items() if kind in kinds)}",
            summary=sentence,
            doc=sentence,
            facts={"vectors": list(_vectors(spec, kind))},
        )


def _vectors(spec: Spec, kind: str) -> Iterator[Row]:
    for topic in spec.vectors:
        vectors: list[MalformedVector | StreamVector] = [*topic.malformed, *topic.streams]
        for vector in vectors:
            if vector.error and vector.error.kind == kind:
                yield _row(vector, vector.error.offset, vector.error.field)
        for each in topic.encodings:
            if each.error and each.error.kind == kind:
                yield _row(each, None, each.error.field)


def _row(
    vector: MalformedVector | StreamVector | EncodingVector, byte: int | None, field: str | None
) -> Row:
    return {"vector": f"vector/{vector.id}", "byte": byte, "field": field, "why": vector.why}
