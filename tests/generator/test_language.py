"""What is derived from the classes of the spec language: schema, reading and tables agree."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.load import load_documents
from generator.load.document import Document
from generator.load.language import read_file
from generator.model.file import File
from generator.model.keys import annotations_of, keys_of, written
from generator.model.words import Ref
from generator.targets.language.tables import sections
from tests.generator.folders import SPEC, TOYS
from tests.generator.test_loading_anything import TREES
from tests.generator.test_schema import SCHEMA

VALIDATOR = Draft202012Validator(SCHEMA)
UNSEEN_BY_A_SCHEMA = {"hexadecimal", "placeholder"}
"""Rules about a text that no pattern expresses."""


@cache
def written_files() -> list[Any]:
    return [each.data for folder in (TOYS / "full", SPEC) for each in load_documents(folder)]


def document(data: Any) -> Document:
    return Document("f.yaml", data, {}, {})


def rules(data: Any) -> set[str]:
    return {problem.rule for problem in read_file(document(data))[1]}


def paths(part: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below: list[Any] = []
    if isinstance(part, dict | list):
        below = list(part.items() if isinstance(part, dict) else enumerate(part))
    return [path, *(found for key, each in below for found in paths(each, (*path, key)))]


def near(value: Any) -> st.SearchStrategy[Any]:
    """Values that a limit, a length or a pattern may tell from a good one."""
    match value:
        case bool():
            return st.just(int(value))
        case int():
            return st.sampled_from([-1, 0, 1, 1 << 32, str(value)])
        case str():
            return st.sampled_from(["", " ", value[:1], f"{value}/", value.upper(), f"2{value}"])
        case list():
            return st.just([])
        case _:
            return st.just({})


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_the_schema_takes_what_the_reader_takes(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(written_files()))
    top = data.draw(st.sampled_from(sorted(whole)))
    part = whole[top]
    if isinstance(part, list):
        part = [data.draw(st.sampled_from(part))]
    changed = json.loads(json.dumps({top: part}))
    path = data.draw(st.sampled_from(paths(changed)[1:]))
    holder: Any = changed
    for key in path[:-1]:
        holder = holder[key]
    if isinstance(holder, dict) and data.draw(st.booleans()):
        del holder[path[-1]]
    else:
        holder[path[-1]] = data.draw(st.one_of(TREES, near(holder[path[-1]])))
    assert VALIDATOR.is_valid(changed) == (not rules(changed) - UNSEEN_BY_A_SCHEMA), changed


@pytest.mark.parametrize("key", ["[key]", "<0>", "doc/"])
def test_no_key_is_taken_for_what_stands_inside_of_errors(key: str) -> None:
    (problem,) = read_file(document({key: 1}))[1]
    assert str(problem).startswith(f"f.yaml:1:1: unknown-key: '{key}' is not a known key")


@pytest.mark.parametrize("name", ["*", "rest", "flags"])
def test_a_key_of_an_offer_is_a_field_or_no_name(name: str) -> None:
    offer = {"setting": "Usual.", "version": 1, "evidence": ["T"], "confidence": "inferred"}
    program = {"id": "implementation/x", "title": "X", "role": "mta", "examined": "1", "doc": "X."}
    file, problems = read_file(
        document({"implementation": {**program, "offers": [{**offer, name: 3}]}})
    )
    assert [each.rule for each in problems] == (["schema"] if name == "*" else [])
    if file.implementation:
        assert file.implementation.offers[0].flags == ((name, 3),)


def test_a_reference_says_what_it_may_lead_to() -> None:
    def kinds(part: type, key: str) -> frozenset[str]:
        return next(annotations_of(keys_of(part)[key].type, Ref)).kinds

    session = written(keys_of(File)["session"].type)
    assert kinds(session, "initial") == {"phase"}
    assert kinds(session, "queue-id") == {"macro"}


def test_the_tables_have_every_key_of_the_schema() -> None:
    shown = [{row.name for row in section.rows} - {"…"} for section in sections()]
    described = [SCHEMA, *SCHEMA["$defs"].values()]
    for each in described:
        assert set(each["properties"]) in shown
    assert len(shown) == len(described)
