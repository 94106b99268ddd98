"""What a kind of error is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Explanation, Row
from generator.model import MalformedVector, Spec, StreamVector
from generator.wire import FRAME_ERRORS, PAYLOAD_ERRORS

_KINDS = {**FRAME_ERRORS, **PAYLOAD_ERRORS}
ERROR_IDS = tuple(f"error/{kind}" for kind in _KINDS)


def error_explanations(spec: Spec) -> Iterator[Explanation]:
    """All kinds of error."""
    for id_, (kind, meaning) in zip(ERROR_IDS, _KINDS.items(), strict=True):
        sentence = f"{meaning[:1].upper()}{meaning[1:]}."
        yield Explanation(
            id=id_,
            what=f"kind of error, {'of framing' if kind in FRAME_ERRORS else 'in a payload'}",
            summary=sentence,
            doc=sentence,
            facts={"vectors": list(_vectors(spec, kind))},
        )


def _vectors(spec: Spec, kind: str) -> Iterator[Row]:
    for topic in spec.vectors:
        vectors: list[MalformedVector | StreamVector] = [*topic.malformed, *topic.streams]
        for vector in vectors:
            if vector.error and vector.error.kind == kind:
                yield {
                    "vector": f"vector/{vector.id}",
                    "byte": vector.error.offset,
                    "field": vector.error.field,
                    "why": vector.why,
                }
