"""Whatever changes in the spec is reported, and under a rule that knows what it is."""

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest

from generator.diff import Document, report
from generator.document import document_of as document_of_spec
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

DERIVED = ("automaton", "foreign", "printable")
"""Keys that say again what others say."""
NOT_COMPARED = ("$schema", "generated", "changes")
TRIED_OF_A_PART = 12

Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in DERIVED:
                yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from leaves(each, (*path, place))
    else:
        yield path


def other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value}x"


def mutated(document: Document, path: Path) -> Document:
    """The document with another value at one place."""
    part: Any = copy.deepcopy({path[0]: document[path[0]]})  # type: ignore[index]
    inner = part
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = other(inner[path[-1]])
    return {**document, **part}


def parts(name: str) -> list[str]:
    return [key for key in document_of_spec(read_once(SPECS[name])[0]) if key not in NOT_COMPARED]


@pytest.mark.parametrize("part", parts("milter"))
def test_every_key_that_changes_is_reported(part: str) -> None:
    whole = document_of_spec(read_once(SPECS["milter"])[0])
    document = dict(whole)
    if part != "implementations":
        del document["implementations"]  # Most of the document, which nothing else depends on.
    places = [path for path in leaves(document) if path[0] == part]
    seed = random.SystemRandom().randrange(10**9)
    chosen = random.Random(seed).sample(places, min(len(places), TRIED_OF_A_PART))
    for path in chosen:
        found = report(document, mutated(document, path)).findings
        rules = [each.rule.name for each in found]
        assert rules, f"seed {seed}: {path} changed without a word"
        assert "unknown-change" not in rules, f"seed {seed}: {path}: {found}"


@pytest.mark.parametrize("name", SPECS)
def test_a_spec_does_not_differ_from_itself(name: str) -> None:
    document = document_of_spec(read_once(SPECS[name])[0])
    assert not report(document, copy.deepcopy(document)).findings
