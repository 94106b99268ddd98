"""The state table of every language under many sets of options, against that of Python."""

import json
from random import Random
from typing import Any

import pytest

from generator.lower.state_table import table
from generator.model import Final, Interim, Spec
from tests.conformance.languages.registry import Language, languages, reference, workshop
from tests.conformance.questions import ask
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

OPTIONS = 300


@pytest.fixture(scope="module", params=["milter", "full"])
def spec(request: pytest.FixtureRequest) -> Spec:
    return read_once(SPECS[request.param])[0]


@pytest.fixture(scope="module")
def questions(spec: Spec) -> list[str]:
    chance = Random(11)
    lowered = table(spec)
    fields = [[bit for bit, _ in field.ids] for field in lowered.negotiated]
    singly = [
        [bit if place == at else 0 for place in range(len(fields))]
        for at, bits in enumerate(fields)
        for bit in bits
    ]
    mixed = [
        [sum(bit for bit in bits if chance.random() < 0.5) for bits in fields]
        for _ in range(OPTIONS)
    ]
    none, every = ([amount] * len(fields) for amount in (0, 0xFFFFFFFF))
    flags = [none, every, *singly, *mixed]
    questions = [ask("table", lowered.versions[1], *numbers) for numbers in flags]
    for version in range(lowered.versions[0], lowered.versions[1]):
        questions += [ask("table", version, *numbers) for numbers in (none, every, *mixed[:20])]
    return questions


@pytest.fixture(scope="module")
def wanted(spec: Spec, questions: list[str]) -> list[str]:
    return workshop(reference(), spec).ask(questions)


@pytest.mark.parametrize("spec", ["milter"], indirect=True)
def test_the_table_is_a_large_one(spec: Spec, wanted: list[str]) -> None:
    answers = list(map(json.loads, wanted))
    assert len({json.dumps(answer) for answer in answers}) > OPTIONS
    assert all(set(answer["phases"]) == {p.id for p in spec.session.phases} for answer in answers)


def test_without_any_flag_the_table_is_the_specs_own(
    spec: Spec, questions: list[str], wanted: list[str]
) -> None:
    tables = dict(zip(questions, map(json.loads, wanted), strict=True))
    least, most = table(spec).versions
    for version in range(least, most + 1):
        answer = tables[ask("table", version, *(0 for _ in table(spec).negotiated))]
        assert answer["replies"] == replies(spec, version), version
        own: dict[str, dict[str, str]] = {phase.id: {} for phase in spec.session.phases}
        for transition in spec.session.transitions:
            known = transition.versions & spec.message(transition.on).versions
            for source in transition.sources if version in known else ():
                own[source][transition.on] = transition.to or source
        assert answer["phases"] == own, version


def replies(spec: Spec, version: int) -> dict[str, dict[str, Any]]:
    """What answers each command, by the spec, without any flag."""

    def known(each: Interim | Final) -> list[str]:
        messages = map(spec.message, each.replies if version in each.versions else ())
        return [m.id for m in messages if version in m.versions and not m.requires]

    return {
        command: {
            "interim": [m.id for m in spec.messages for x in exchange.interim if m.id in known(x)],
            "final": {
                reply: final.to or spec.session.initial
                for final in exchange.final
                for reply in known(final)
            },
        }
        for exchange in spec.session.exchanges
        for command in exchange.commands
    }


@pytest.mark.parametrize(
    "language", [each for each in languages() if each != reference()], ids=lambda each: each.name
)
def test_every_language_has_the_same_table(
    language: Language, spec: Spec, questions: list[str], wanted: list[str]
) -> None:
    answers = workshop(language, spec).ask(questions)
    for question, answer, right in zip(questions, answers, wanted, strict=True):
        assert answer == right, question
