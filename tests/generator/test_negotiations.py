"""The judge of negotiation vectors, over the spec itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.negotiations import vector_negotiation
from generator.model import Answer, NegotiationVector, Spec
from generator.resolve import Places
from tests.generator.specs import read_once

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def read() -> tuple[Spec, Places]:
    return read_once(ROOT / "spec")


def changed(spec: Spec, vector: NegotiationVector) -> Spec:
    topics = tuple(
        replace(
            topic,
            negotiations=tuple(vector if v.id == vector.id else v for v in topic.negotiations),
        )
        for topic in spec.vectors
    )
    return replace(spec, vectors=topics)


def test_every_other_outcome_is_found(read: tuple[Spec, Places]) -> None:
    spec, places = read
    vectors = [vector for topic in spec.vectors for vector in topic.negotiations]
    assert len(vectors) >= 25
    assert list(vector_negotiation(spec, places)) == []
    for vector in vectors:
        other = Answer(version=77, flags=vector.request.flags)
        wrong = replace(vector, answer=other, refused=None, error=None)
        (problem,) = vector_negotiation(changed(spec, wrong), places)
        assert problem.message.startswith("the result is ")


def test_a_field_that_is_none_is_found(read: tuple[Spec, Places]) -> None:
    spec, places = read
    vector = next(v for topic in spec.vectors for v in topic.negotiations)
    wrong = replace(vector, request=Answer(version=6, flags=(*vector.request.flags, ("colour", 1))))
    (problem,) = vector_negotiation(changed(spec, wrong), places)
    assert problem.message == "'colour' is not a field of both sides"
