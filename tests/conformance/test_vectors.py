"""Every vector against every language, for the protocol and for the toys."""

import json

import pytest

from generator.model import Spec
from generator.reading import read_spec
from tests.conformance.languages.registry import Language, Workshop, languages, workshop
from tests.conformance.questions import agrees, of_vectors, published
from tests.generator.folders import SPEC, TOYS

SPECS = {"milter": SPEC, **{name: TOYS / name for name in ("empty", "tiny", "full")}}


@pytest.fixture(scope="module", params=sorted(SPECS))
def spec(request: pytest.FixtureRequest) -> Spec:
    return read_spec(SPECS[request.param])[0]


@pytest.fixture(scope="module", params=languages(), ids=lambda each: each.name)
def asked_one(request: pytest.FixtureRequest, spec: Spec) -> Workshop:
    language: Language = request.param
    return workshop(language, spec)


def test_every_vector(asked_one: Workshop, spec: Spec) -> None:
    asked = list(of_vectors(published(spec)))
    answers = asked_one.ask(each.question for each in asked)
    wrong = [
        f"{each.id}: {each.question[:200]}\n  wanted {each.answer}\n  got {answer[:500]}"
        for each, answer in zip(asked, answers, strict=True)
        if not agrees(each, json.loads(answer))
    ]
    assert not wrong, "\n".join(wrong[:10])


@pytest.mark.parametrize("name", ["milter", "full"])
@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_what_is_generated_is_clean(language: Language, name: str) -> None:
    generated = workshop(language, read_spec(SPECS[name])[0])
    for command in language.clean:
        done = generated.tool(command)
        assert done.returncode == 0, done.stdout
