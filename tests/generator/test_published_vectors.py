"""The vectors of made-up protocols as they are published, and their schema."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.engine import render
from tests.generator.folders import SPECS
from tests.generator.specs import read_once, target_named


def published(name: str) -> tuple[Any, list[Any]]:
    """The schema and the topics of a spec."""
    files = render(target_named("vectors"), read_once(SPECS[name])[0])
    found = {path.name: json.loads(text) for path, text in files.items() if path.suffix == ".json"}
    return found.pop("vectors.schema.json"), list(found.values())


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for each in schema.values():
            yield from properties(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from properties(each)


@pytest.mark.parametrize("name", SPECS)
def test_the_schema_describes_every_key_and_holds_every_topic(name: str) -> None:
    schema, topics = published(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(each.get("description") for _, each in properties(schema))
    for topic in topics:
        jsonschema.Draft202012Validator(schema).validate(topic)


@pytest.mark.parametrize("kind", ["messages", "encodings", "malformed", "streams"])
def test_the_schema_refuses_what_is_missing_and_what_it_does_not_know(kind: str) -> None:
    schema, topics = published("kinds")
    validator = jsonschema.Draft202012Validator(schema)
    topic = next(each for each in topics if each[kind])
    first, *others = topic[kind]
    assert not validator.is_valid({**topic, kind: [{**first, "colour": "red"}, *others]})
    for key in ("id", "why", "version"):
        less = {name: each for name, each in first.items() if name != key}
        assert not validator.is_valid({**topic, kind: [less, *others]})
