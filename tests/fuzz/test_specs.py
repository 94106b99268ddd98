"""Specs that are made up: what passes the check builds, is clean and agrees in all languages.

`make fuzz-spec N=300` tries many.
"""

import ast
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.engine import render, targets
from generator.model import Spec, When
from generator.model.file import File
from generator.model.keys import Words, annotations_of, keys_of
from generator.model.part import Part
from generator.reading import read_spec
from generator.targets.language.tables import parts_of
from generator.wire import read_frame
from tests.fuzz import specs as making
from tests.fuzz.at_hand import languages_at_hand
from tests.fuzz.inputs import Inputs
from tests.fuzz.trying import faults
from tests.generator.folders import SPEC
from tests.generator.making.spec import made_up
from tests.generator.making.values import Values
from tests.generator.specs import read_once
from tests.needs.asking import IN_CI

BUILT = range(1, 4 if IN_CI else 2)
UNLUCKY = Path(__file__).resolve().parent / "unlucky"
MADE_UP = range(80)
RENDERED = 12
MADE = 200
NOT_MADE = {
    "File": "its parts are looked at themselves",
    "TitledRole": "it is read as another class",
    "RecordsOfRecord": "it is read as another class",
    "WhenInRecord": "it is read as another class",
    "WhenInWhen": "it is read as another class",
    "VectorTopic": "the languages are asked other questions than the vectors beyond messages",
    **dict.fromkeys(
        (
            *("Repetition", "Opinion", "EncodingVector", "Refusal", "MalformedVector"),
            *("ExpectedError", "TakenFor", "StreamVector", "PointedOut", "TakenAsLength"),
            *("NegotiationVector", "Answer", "Conversation", "Turn"),
            *("GivenEvent", "SaidBytes", "SaidMessage"),
        ),
        "it is part of such vectors",
    ),
    **dict.fromkeys(
        ("Edit", "OwnHeader", "Editing", "Reading"),
        "only Python modifies mails, and the toy of letters uses all of it",
    ),
    **dict.fromkeys(
        ("Tells", "Asking", "FurtherMacros", "KnownMacro"),
        "only Python asks about mails, and the toy of letters tries it",
    ),
    **dict.fromkeys(
        ("StateTable", "StateRow", "StateRule", "StateDifference"),
        "the table of a program is compared with the session, which is made up as well",
    ),
}
"""Mappings whose keys are not looked for, and why."""
NOT_MADE_KEYS = {
    **dict.fromkeys(("doc", "evidence", "confidence", "source"), "it is for people"),
    **dict.fromkeys(("kind", "path", "example", "outside", "title", "date"), "it is for people"),
    "state-table": "its mappings are not made up",
    **dict.fromkeys(
        ("edit", "leading-space", "editing", "reading", "tells", "decides", "asking"),
        "what it leads to is not made up",
    ),
    **dict.fromkeys(("log-as", "failed-with"), "only Python has a service, and the toys use it"),
    "format": "only Python takes fields apart, and another protocol of the tests uses it",
    "reason": "it is compared with a release, and a spec that is made up has none",
    "rule": "it is compared with a release, and a spec that is made up has none",
    "sender": "replies are not sent by both sides where the negotiation is a command",
}
"""Keys that are not looked for either."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the files of all specs are, each in a folder of its own."""
    return tmp_path_factory.mktemp("made-up")


@pytest.fixture(scope="module")
def specs(folder: Path) -> list[Spec]:
    """Those of several seeds."""
    return [made_up(seed, folder / str(seed)) for seed in MADE_UP]


def test_they_pass_the_check_and_render(specs: list[Spec]) -> None:
    for spec in specs[:RENDERED]:
        for target in targets():
            for path, text in render(target, spec).items():
                if path.suffix == ".py":
                    ast.parse(text)


@pytest.mark.usefixtures("specs")
def test_the_schema_for_editors_takes_them(folder: Path) -> None:
    schema = json.loads((SPEC / "schema" / "spec.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema)
    files = sorted(folder.rglob("*.yaml"))
    assert len(files) > len(MADE_UP)
    # What is made up is written as JSON, which YAML takes as well.
    wrong = [each for each in files if not validator.is_valid(json.loads(each.read_text("utf-8")))]
    assert wrong == []


def test_they_have_all_kinds_of_fields(specs: list[Spec]) -> None:
    fields = [each for spec in specs for message in spec.messages for each in message.fields]
    kinds = {type(each).__name__ for each in fields}
    assert kinds == {
        "Bytes", "Constant", "Number", "Numbers", "Pairs", "Records", "Text", "Texts", "When",
    }  # fmt: skip
    assert any(each.versions.is_narrow for each in fields)
    inner = [part for each in fields if isinstance(each, When) for part in each.fields]
    assert any(isinstance(each, When) for each in inner)


def test_they_use_what_the_language_has(specs: list[Spec]) -> None:
    assert sum(bool(spec.vectors) for spec in specs) > 5
    assert sum(bool(spec.layout_flags) for spec in specs) > 5
    assert any(each.flags for spec in specs for topic in spec.vectors for each in topic.of_versions)
    assert max(len(spec.versions) for spec in specs) > 8
    assert max(len(each.name) for spec in specs for each in spec.messages) > 35
    found = {each for spec in specs for part in parts_in(spec) for each in used(part)}
    missing = set(usable()) - found
    assert {
        each for each in missing if each[0] not in NOT_MADE and each[1] not in NOT_MADE_KEYS
    } == set()
    assert NOT_MADE.keys() <= {part for part, _, _ in missing}
    assert NOT_MADE_KEYS.keys() <= {key for part, key, _ in missing if part not in NOT_MADE}


def test_no_set_has_ids_of_the_kind_of_other_things() -> None:
    values = Values(3)
    found = {values.kind() for _ in range(400)}
    assert len(found) == 400
    assert found.isdisjoint({"command", "limit", "protocol", "stage", "vector"})


def test_what_is_made_as_valid_is_read(specs: list[Spec]) -> None:
    for spec in specs:
        inputs = Inputs(spec, 1)
        for terms, frame in (inputs.valid() for _ in range(MADE)):
            read_frame(spec, frame, **terms._asdict())


def test_what_has_room_for_no_frame_is_told_with_its_seed() -> None:
    inputs = Inputs(read_once(UNLUCKY)[0], 1234)
    inputs.limit = 0
    with pytest.raises(AssertionError, match="seed 1234"):
        inputs.valid()


def parts_in(value: object) -> Iterator[Part]:
    """What the model has for mappings of the spec language, at any depth."""
    if isinstance(value, Part):
        yield value
    if dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from parts_in(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts_in(item)


def used(part: Part) -> Iterator[tuple[str, str, object]]:
    """The keys that a mapping has, with one of the words that is written there if one is."""
    defaults = {each.name: each.default for each in dataclasses.fields(part)}  # type: ignore[arg-type]
    for key in keys_of(type(part)).values():
        value = getattr(part, key.attribute)
        words = next(annotations_of(key.type, Words), None)
        if words and value in words.values.values():
            yield type(part).__name__, key.name, value
        elif not words and value not in (defaults[key.attribute], (), None):
            yield type(part).__name__, key.name, None


def usable() -> Iterator[tuple[str, str, object]]:
    """The same of all that the language has."""
    for part in parts_of(File):
        for key in keys_of(part).values():
            words = next(annotations_of(key.type, Words), None)
            for value in words.values.values() if words else (None,):
                yield part.__name__, key.name, value


def test_all_languages_build_them_and_agree(specs: list[Spec]) -> None:
    built = {seed: specs[seed] for seed in BUILT}
    assert list(map(str, faults(built, languages_at_hand()))) == []


def test_what_they_brought_to_light_is_mended() -> None:
    unlucky = {0: read_once(UNLUCKY)[0]}
    assert list(map(str, faults(unlucky, languages_at_hand()))) == []


def test_a_spec_that_is_refused_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("limits: y\n", "utf-8")
    monkeypatch.setattr(making, "made_up", lambda *_: read_spec(tmp_path)[0])
    done = CliRunner().invoke(making.main, ["--count", "1", "--language", "python"])
    assert done.exit_code == 1
    assert "refused: a.yaml:1:9: ambiguous-scalar" in done.stdout
    assert "1 refused" in done.stdout
