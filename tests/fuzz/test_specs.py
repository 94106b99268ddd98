"""Specs that are made up: what passes the check builds, is clean and agrees in all languages.

`make fuzz-spec N=300` tries many.
"""

import ast
import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from generator.engine import render, targets
from generator.load import SpecError
from generator.model import Spec
from generator.wire import read_frame
from tests.fuzz.at_hand import languages_at_hand
from tests.fuzz.inputs import Inputs
from tests.fuzz.trying import faults
from tests.generator.making.spec import made_up
from tests.generator.making.values import Values
from tests.generator.specs import read_once
from tests.needs.asking import IN_CI

BUILT = range(1, 7 if IN_CI else 2)
UNLUCKY = Path(__file__).resolve().parent / "unlucky"
RENDERED = range(60)
MADE = 200
USED = """
aliases announces changes ended-by emulated-with if-not-offered in-pieces interim macro-lists
macro-lists-need macro-scopes macros misplaced negotiated-with offered-since plausible queue-id
requires sent-after since stages strangers suppressed-by tolerated tolerated-by unanswered-with
until values-from when-zero
"""


def some(folder: Path) -> list[Spec]:
    """Those of several seeds that pass the check."""
    found = []
    for seed in RENDERED:
        with suppress(SpecError):
            found.append(made_up(seed, folder / str(seed)))
    return found


def test_nearly_all_pass_the_check_and_render(tmp_path: Path) -> None:
    specs = some(tmp_path)
    assert len(specs) > 0.8 * len(RENDERED)
    for spec in specs:
        for target in targets():
            for path, text in render(target, spec).items():
                if path.suffix == ".py":
                    ast.parse(text)


def test_they_have_all_kinds_of_fields(tmp_path: Path) -> None:
    fields = [
        each for spec in some(tmp_path) for message in spec.messages for each in message.fields
    ]
    kinds = {type(each).__name__ for each in fields}
    assert kinds == {
        "Bytes", "Constant", "Number", "Numbers", "Pairs", "Records", "Text", "Texts", "When",
    }  # fmt: skip
    assert any(each.versions.is_narrow for each in fields)


def test_they_use_what_the_language_has(tmp_path: Path) -> None:
    specs = some(tmp_path)
    assert sum(bool(spec.vectors) for spec in specs) > 5
    assert sum(bool(spec.layout_flags) for spec in specs) > 5
    assert any(each.flags for spec in specs for topic in spec.vectors for each in topic.of_versions)
    assert max(len(spec.versions) for spec in specs) > 8
    files = (json.loads(file.read_text("utf-8")) for file in tmp_path.glob("*/*.yaml"))
    found = set(chain.from_iterable(map(used, files)))
    assert max(len(each.name) for spec in specs for each in spec.messages) > 35
    assert found >= set(USED.split())


def test_no_set_has_ids_of_the_kind_of_other_things() -> None:
    values = Values(3)
    found = {values.kind() for _ in range(400)}
    assert len(found) == 400
    assert found.isdisjoint({"command", "limit", "protocol", "stage", "vector"})


def test_what_is_made_as_valid_is_read(tmp_path: Path) -> None:
    for spec in some(tmp_path):
        inputs = Inputs(spec, 1)
        for terms, frame in (inputs.valid() for _ in range(MADE)):
            read_frame(spec, frame, **terms._asdict())


def used(data: object) -> Iterator[str]:
    """The keys that have a value, at any depth."""
    match data:
        case dict():
            for key, value in data.items():
                yield from (key,) if value not in ([], {}) else ()
                yield from used(value)
        case list():
            for each in data:
                yield from used(each)


def test_all_languages_build_them_and_agree(tmp_path: Path) -> None:
    languages = languages_at_hand()
    specs = {seed: made_up(seed, tmp_path / str(seed)) for seed in BUILT}
    assert list(map(str, faults(specs, languages))) == []


def test_what_they_brought_to_light_is_mended() -> None:
    specs = {0: read_once(UNLUCKY)[0]}
    assert list(map(str, faults(specs, languages_at_hand()))) == []
