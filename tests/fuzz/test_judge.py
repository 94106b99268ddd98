"""The codec of Python answers random questions as the reference reader and writer do."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model import Numbers, Pairs, Records, Spec, Texts
from generator.model.composed import Valued
from generator.model.values import Unencodable
from generator.tolerating import tolerated_frame
from generator.wire import WireError, read_frame
from generator.writing import Given, RefusalError, write_frame
from tests.conformance.languages.registry import Workshop, reference
from tests.fuzz.inputs import Inputs
from tests.fuzz.made import Terms
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

COUNT = 5_000
Answer = dict[str, Any]


def one(value: Any) -> Given:
    if not isinstance(value, str):
        given: int | None = value
        return given
    return Unencodable(bytes.fromhex(value[1:])) if value[:1] == "~" else bytes.fromhex(value)


def taken(field: Valued, items: Iterator[Any]) -> Given:
    """The value of a field, taken from the items of a question."""
    value = next(items)
    if value is None or not isinstance(field, Numbers | Texts | Pairs | Records):
        return one(value)
    match field:
        case Pairs():
            return tuple((one(next(items)), one(next(items))) for _ in range(value))
        case Records():
            parts = field.value_fields
            return tuple(tuple(taken(part, items) for part in parts) for _ in range(value))
    return tuple(one(next(items)) for _ in range(value))


def read(spec: Spec, asked: str, terms: Terms, frame: bytes) -> Answer:
    try:
        if asked == "tolerate":
            return {"tolerated": tolerated_frame(spec, frame, *terms).hex()}
        message = read_frame(spec, frame, **terms._asdict()).message.id
    except WireError as error:
        field = {"field": error.field} if error.field else {}
        return {"error": {"kind": error.kind, "offset": error.offset, **field}}
    return {"message": message}


def written(spec: Spec, terms: Terms, limit: int, code: int, values: list[Any]) -> Answer:
    message = next(each for each in spec.messages if each.code == code)
    items = iter(values)
    given = {field.name: taken(field, items) for field in message.value_fields}
    assert next(items, None) is None
    try:
        return {"frame": write_frame(spec, message, given, limit, *terms).hex()}
    except RefusalError as error:
        places = {"field": error.field, "rule": error.rule}
        return {
            "error": {"kind": error.kind, **{key: each for key, each in places.items() if each}}
        }


def judged(spec: Spec, question: str) -> Answer | None:
    """What the answer must hold; `None` where the reference has no say."""
    asked, *items = json.loads(question)
    if asked == "encode":
        version, flags, limit, code, *values = items
        return written(spec, Terms(version, flags), limit, code, values)
    if asked in ("frame", "tolerate"):
        version, flags, frame = items
        return read(spec, asked, Terms(version, flags), bytes.fromhex(frame))
    return None


@pytest.mark.parametrize("name", ["milter", "full", "kinds"])
def test_python_agrees_with_the_reference(name: str) -> None:
    spec, _ = read_once(SPECS[name])
    questions = list(Inputs(spec, 5).questions(COUNT))
    answers = map(json.loads, Workshop(reference(), spec).ask(questions))
    tried = 0
    for question, answer in zip(questions, answers, strict=True):
        wanted = judged(spec, question)
        if wanted is None:
            continue
        assert {key: answer.get(key) for key in wanted} == wanted, question
        assert ("error" in answer) == ("error" in wanted), question
        tried += 1
    assert tried > COUNT // 2
