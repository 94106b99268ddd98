"""All languages agree on random questions, and the harness notices one that does not."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Records, Spec
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.wire import read_frame
from generator.writing import check_value
from tests.conformance.languages.registry import Workshop, reference
from tests.fuzz.at_hand import languages_at_hand
from tests.fuzz.comparing import Comparison, shortest
from tests.fuzz.inputs import Inputs
from tests.fuzz.made import Terms
from tests.generator.folders import SPEC, TOYS
from tests.generator.specs import error_kinds, read_once
from tests.needs.asking import IN_CI

COUNT = 60_000 if IN_CI else 20_000


def at_hand(spec: Spec) -> list[Workshop]:
    """The languages that are here, built."""
    return [Workshop(each, spec).build() for each in languages_at_hand()]


@pytest.fixture(scope="module")
def milter() -> Spec:
    return read_once(SPEC)[0]


@pytest.fixture(scope="module")
def python(milter: Spec) -> Workshop:
    return Workshop(reference(), milter).build()


def test_the_languages_agree(milter: Spec, tmp_path: Path) -> None:
    workshops = at_hand(milter)
    comparison = Comparison(workshops, Inputs(milter, 1), tmp_path)
    asked = sum(comparison.run(COUNT))
    print(f"{asked} questions to {len(workshops)} languages")
    assert not comparison.disagreements, "\n".join(map(str, shortest(comparison.disagreements, 3)))


@pytest.mark.parametrize("name", ["full", "kinds", "little"])
def test_they_agree_on_every_construct_of_the_spec_language(name: str, tmp_path: Path) -> None:
    spec, _ = read_once(TOYS / name)
    comparison = Comparison(at_hand(spec), Inputs(spec, 2), tmp_path)
    assert sum(comparison.run(COUNT // 10)) == COUNT // 10
    assert not comparison.disagreements, "\n".join(map(str, shortest(comparison.disagreements, 3)))


def test_the_same_seed_asks_the_same(milter: Spec) -> None:
    first, second = (list(Inputs(milter, 7).questions(500)) for _ in range(2))
    assert first == second
    assert first != list(Inputs(milter, 8).questions(500))


def test_the_questions_are_of_all_kinds(milter: Spec, python: Workshop) -> None:
    questions = list(Inputs(milter, 3).questions(20_000))
    answers = [json.loads(answer) for answer in python.ask(questions)]
    seen = {answer["message"] for answer in answers if "message" in answer}
    assert seen == {message.id for message in milter.messages}
    errors = [answer["error"] for answer in answers if "error" in answer]
    assert {error["kind"] for error in errors if "offset" in error} == error_kinds(milter)
    # An answer of Python is of the wrong type only where no other language could be asked.
    refusals = {error["kind"] for error in errors if "offset" not in error}
    assert refusals == set(ENCODE_ERRORS) - {"wrong-type", "overlong"}
    refused = {
        answer["refused"][0] for answer in answers if isinstance(answer.get("refused"), list)
    }
    assert len(refused) > 8
    good = sum("message" in answer for answer in answers)
    assert 0.2 < good / len(answers) < 0.8
    taken = [answer["tolerated"] for answer in answers if "tolerated" in answer]
    assert len(taken) > 100
    assert "" in taken
    events = [event for each in answers for chunk in each.get("chunks", ()) for event in chunk]
    instead = {len(event["tolerated"]) // 2 for event in events if "tolerated" in event}
    assert {0, 4} < instead
    assert any("answer" in answer for answer in answers)
    assert any("phases" in answer for answer in answers)


def test_the_questions_meet_every_error_and_version_of_fields() -> None:
    spec, _ = read_once(TOYS / "kinds")
    questions = list(Inputs(spec, 3).questions(20_000))
    answers = [json.loads(answer) for answer in Workshop(reference(), spec).ask(questions)]
    errors = [answer["error"] for answer in answers if "error" in answer]
    of_payloads = {error["kind"] for error in errors if "offset" in error}
    assert of_payloads == set(FRAME_ERRORS) | set(PAYLOAD_ERRORS)
    refusals = {error["kind"] for error in errors if "offset" not in error}
    assert refusals == set(ENCODE_ERRORS) - {"wrong-type"}
    asked = [json.loads(each)[1:3] for each in questions if each.startswith('["frame"')]
    assert {version for version, _ in asked} > {each.number for each in spec.versions}
    assert spec.layout_flags is not None
    known = sum(flag.bit for flag in spec.layout_flags.members)
    assert {0, known} < {flags & known for _, flags in asked}
    assert any(flags & ~known for _, flags in asked)


def test_what_may_not_be_given_is_right_otherwise() -> None:
    """Python sees a broken rule when a message is built, before it knows the version."""
    spec, _ = read_once(TOYS / "kinds")
    encodings = Inputs(spec, 4).encodings
    message = spec.message("command/growing")
    fields = message.value_fields
    frame = next(
        vector.frame
        for topic in spec.vectors
        for vector in topic.messages
        if (vector.message, vector.version) == (message.id, 1)
    )
    reading = read_frame(spec, frame, version=1)
    came = [each.name for each in fields if reading.values.get(each.name) is None]
    assert "middle" in came
    for _ in range(2000):
        values = dict[str, Any]({each.name: reading.values.get(each.name) for each in fields})
        encodings.spoil(message, values, Terms(1, 0))
        for each in fields:
            if each.name in came and values[each.name] is not None:
                check_value(spec, each, values[each.name], 1)


def test_nothing_is_wrong_with_what_a_record_lacks() -> None:
    """There it would be given, which is one thing, and not fit, which is another."""
    spec, _ = read_once(TOYS / "kinds")
    field = next(each for each in spec.message("command/lists").leaf_fields if each.name == "boxes")
    assert isinstance(field, Records)
    encodings = Inputs(spec, 4).encodings
    names = [each.name for each in field.value_fields]
    heavy = names.index("heavy")
    assert 1 not in field.value_fields[heavy].versions
    item = tuple(
        0 if each.name == "heavy" else encodings.maker.value(each, Terms(3))
        for each in field.value_fields
    )
    for version, seen in ((1, {0}), (3, {0, None})):
        spoilt = [encodings.item(field, item, Terms(version)) for _ in range(200)]
        assert {each[heavy] for each in spoilt if isinstance(each, tuple)} == seen


def test_no_two_of_the_optional_fields_are_missing() -> None:
    inputs = Inputs(read_once(TOYS / "kinds")[0], 1)
    code = inputs.maker.spec.message("command/numbers").code
    asked = (json.loads(inputs.encoding()) for _ in range(4000))
    optional = [values[-4:] for _, _, _, kind, *values in asked if kind == code]
    given = [[each is not None for each in four] for four in optional]
    missing = {tuple(four) for four in given if sorted(four, reverse=True) != four}
    assert missing
    for four in missing:
        assert four[: len(four) - four[::-1].index(True)].count(False) == 1


def test_a_message_that_never_fits_gives_way_to_others() -> None:
    spec, _ = read_once(TOYS / "kinds")
    limits = tuple(replace(each, payload=8) for each in spec.limits)
    small = replace(spec, limits=limits, vectors=())
    inputs = Inputs(small, 6)
    frames = [inputs.valid() for _ in range(200)]
    read = [read_frame(small, frame, **terms._asdict()).message for terms, frame in frames]
    assert 1 < len({each.id for each in read}) < len(spec.messages)


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.replace(b'"offset":9', b'"offset":8'),
        lambda line: line.replace(b'"unterminated"', b'"truncated"'),
        lambda line: line.replace(b'"pending":0', b'"pending":1'),
        lambda line: line if b'"error"' not in line else b"{}",
    ],
)
def test_one_that_answers_otherwise_is_noticed(
    milter: Spec, python: Workshop, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    comparison = Comparison([python, python], Inputs(milter, 4), tmp_path)
    questions = list(comparison.inputs.questions(2_000))
    answers = "\n".join(python.ask(questions)).encode() + b"\n"
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.write_bytes(answers)
    other.write_bytes(b"".join(change(line) + b"\n" for line in answers.splitlines()))
    comparison.compare(questions, [mine, mine])
    assert comparison.disagreements == []
    comparison.compare(questions, [mine, other])
    assert comparison.disagreements
