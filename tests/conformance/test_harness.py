"""Decoders that accept everything, reject everything or are off by one fail the harness."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.languages.registry import reference, workshop
from tests.conformance.questions import Asked, Json, agrees, of_vectors, published
from tests.conformance.results import GROUPS, total
from tests.generator.folders import SPEC
from tests.generator.specs import read_once


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    return list(of_vectors(published(read_once(SPEC)[0])))


@pytest.fixture(scope="module")
def answers(asked: list[Asked]) -> list[Json]:
    python = workshop(reference(), read_once(SPEC)[0])
    return [json.loads(line) for line in python.ask(each.question for each in asked)]


def right(asked: list[Asked], answers: list[Json]) -> dict[str, int]:
    """How many vectors of each group are answered right."""
    found = dict.fromkeys(GROUPS, 0)
    for each, answer in zip(asked, answers, strict=True):
        found[each.group] += agrees(each, answer)
    return found


def accepts_everything(answer: Json) -> Json:
    if "error" in answer:
        return {"message": "command/close", "values": {}, "frame": ""}
    if "chunks" in answer:
        good = [[event for event in events if "frame" in event] for events in answer["chunks"]]
        return {"chunks": good, "pending": answer["pending"]}
    return {"answer": [6, 0, 0]} if "refused" in answer and "message" not in answer else answer


def rejects_everything(answer: Json) -> Json:
    error = {"kind": "truncated", "offset": 5}
    if "chunks" in answer:
        return {"chunks": [[{"error": error}] for _ in answer["chunks"]], "pending": 0}
    return {"refused": "step/skip"} if "answer" in answer else {"error": error}


def is_off_by_one(answer: Json) -> Json:
    def shifted(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: shifted(part, name) for name, part in value.items()}
        if isinstance(value, list):
            return [shifted(item, key) for item in value]
        if isinstance(value, int):
            return value + 1
        return value[:-2] if key in {"frame", "values"} and value else value

    changed: Json = shifted(answer)
    return changed


def test_python_gets_everything_right(asked: list[Asked], answers: list[Json]) -> None:
    assert right(asked, answers) == total(asked)
    assert min(total(asked).values()) > 0


@pytest.mark.parametrize(
    ("change", "hopeless"),
    [
        (accepts_everything, {"malformed", "encodings"}),
        (rejects_everything, {"messages", "encodings"}),
        (is_off_by_one, {"messages", "encodings", "malformed", "negotiations"}),
    ],
)
def test_a_wrong_decoder_fails(
    asked: list[Asked],
    answers: list[Json],
    change: Callable[[Json], Json],
    hopeless: set[str],
) -> None:
    found = right(asked, [change(answer) for answer in answers])
    best = right(asked, answers)
    assert {group for group, count in found.items() if count < best[group]} >= hopeless
    for group in hopeless - {"negotiations", "encodings"}:
        assert found[group] <= best[group] // 20, (group, found[group])
    assert found["streams"] < best["streams"]
