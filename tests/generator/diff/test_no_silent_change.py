"""Whatever changes in the spec is reported, and under a rule that knows what it is."""

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest

from generator.diff import Document, report
from generator.document import document_of as document_of_spec
from generator.languages import languages_of
from tests.generator.diff.talk import without_a_word
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

DERIVED = ("automaton", "foreign", "printable")
"""Keys that say again what others say."""
NOT_COMPARED = ("$schema", "generated", "changes")

Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in (*DERIVED, *said_twice(value)):
                yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from leaves(each, (*path, place))
    else:
        yield path


def said_twice(operation: dict[str, Any]) -> tuple[str, ...]:
    """The keys of an operation that its other keys imply."""
    kind = str(operation.get("kind"))
    return ("kind",) if kind == "when" else ("optional",) * kind.startswith("optional-")


def other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value}00"  # More bytes, where it is hexadecimal.


def mutated(document: Document, path: Path) -> Document:
    """The document with another value at one place."""
    part: Any = copy.deepcopy({path[0]: document[path[0]]})  # type: ignore[index]
    inner = part
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = other(inner[path[-1]])
    return {**document, **part}


def one_of_each(paths: Iterator[Path], chance: random.Random) -> list[Path]:
    """A path to each key of each kind of thing, in any of the things."""
    found: dict[Path, list[Path]] = {}
    for path in paths:
        found.setdefault(tuple(each for each in path if isinstance(each, str)), []).append(path)
    return [chance.choice(each) for each in found.values()]


@pytest.mark.parametrize("name", ["milter", "kinds"])
def test_every_key_that_changes_is_reported_in_all_columns(name: str) -> None:
    spec, _ = read_once(SPECS[name])
    document, languages = document_of_spec(spec), languages_of(spec)
    compared = {key: each for key, each in document.items() if key not in NOT_COMPARED}
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    # Most of the document, which nothing else depends on.
    programs = compared.pop("implementations", [])
    for path in one_of_each(leaves(compared), random.Random(seed)):
        found = report(compared, mutated(compared, path), languages).findings
        rules = [each.rule.name for each in found]
        assert rules, f"seed {seed}: {path} changed without a word"
        assert "unknown-change" not in rules, f"seed {seed}: {path}: {found}"
        assert not any(map(without_a_word, found)), f"seed {seed}: {path}: {found}"
    whole = {"roles": document["roles"], "implementations": programs}
    for path in one_of_each(leaves({"implementations": programs}), random.Random(seed)):
        found = report(whole, mutated(whole, path)).findings
        assert {each.rule.name for each in found} == {"text-changed"}, f"seed {seed}: {path}"


@pytest.mark.parametrize("name", SPECS)
def test_a_spec_does_not_differ_from_itself(name: str) -> None:
    document = document_of_spec(read_once(SPECS[name])[0])
    assert not report(document, copy.deepcopy(document)).findings


def test_a_document_from_before_a_key_existed_has_no_other_frames() -> None:
    document = document_of_spec(read_once(SPECS["milter"])[0])
    framing = {key: each for key, each in document["framing"].items() if key != "code-start"}
    older = {key: each for key, each in document.items() if key != "byte-order"}
    assert not report({**older, "framing": framing}, document).findings
