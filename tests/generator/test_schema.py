"""The schema of the spec language."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.generator.folders import SPEC

SCHEMA = json.loads((SPEC / "schema" / "spec.schema.json").read_text(encoding="utf-8"))


def objects(part: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """All schemas, with the way to them."""
    if isinstance(part, list):
        for index, item in enumerate(part):
            yield from objects(item, f"{where}/{index}")
    elif isinstance(part, dict):
        yield where, part
        for key, value in part.items():
            yield from objects(value, f"{where}/{key}")


def properties() -> Iterator[tuple[str, dict[str, Any]]]:
    for where, part in objects(SCHEMA, "#"):
        if part.get("type") == "object" and isinstance(part.get("properties"), dict):
            for name, schema in part["properties"].items():
                yield f"{where}/properties/{name}", schema


def described(schema: dict[str, Any]) -> str:
    """The description of a schema, or of what it refers to."""
    if "$ref" in schema and "description" not in schema:
        return described(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    return str(schema.get("description", ""))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert len(list(properties())) > 150


@pytest.mark.parametrize(
    ("where", "schema"), [pytest.param(*each, id=each[0]) for each in properties()]
)
def test_every_property_has_a_description(where: str, schema: dict[str, Any]) -> None:
    assert described(schema).strip(), where


def test_every_object_refuses_unknown_keys_or_says_what_they_are() -> None:
    for where, part in objects(SCHEMA, "#"):
        if part.get("type") == "object" and "properties" in part:
            assert "additionalProperties" in part, where


def test_the_readme_of_the_spec_shows_every_key() -> None:
    readme = (SPEC / "README.md").read_text(encoding="utf-8")
    for where, _ in properties():
        key = re.escape(where.rpartition("/")[2])
        assert re.search(rf"(?<![\w-]){key}(?![\w-])", readme), where


def test_every_text_has_a_pattern_or_a_format() -> None:
    for where, part in objects(SCHEMA, "#"):
        if part.get("type") == "string":
            assert {"pattern", "format", "enum", "const"} & part.keys(), where
        elif part.get("type") == "object" and part.get("additionalProperties") is not False:
            assert "propertyNames" in part, where


def test_every_pattern_holds_from_end_to_end() -> None:
    patterns = [part["pattern"] for _, part in objects(SCHEMA, "#") if "pattern" in part]
    assert all(each[0] == "^" and each[-1] == "$" for each in patterns)
    inner = re.compile(r"\([^()]*\)")
    assert not any("|" in inner.sub("", inner.sub("", each)) for each in patterns)
