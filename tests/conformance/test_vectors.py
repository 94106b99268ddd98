"""Every vector against every language, for the protocol and for the toys."""

import os

import pytest

from generator.model import Spec
from tests.conformance.languages.registry import Language, Workshop, languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.conformance.results import PAGE, page, result, total
from tests.generator.folders import SPEC, SPECS
from tests.generator.specs import read_once


@pytest.fixture(scope="module", params=sorted(SPECS))
def spec(request: pytest.FixtureRequest) -> Spec:
    return read_once(SPECS[request.param])[0]


@pytest.fixture(scope="module", params=languages(), ids=lambda each: each.name)
def asked_one(request: pytest.FixtureRequest, spec: Spec) -> Workshop:
    language: Language = request.param
    return workshop(language, spec)


def test_every_vector(asked_one: Workshop, spec: Spec) -> None:
    asked = list(of_vectors(published(spec)))
    found = result(asked_one, asked)
    assert not found.wrong, "\n".join(found.wrong[:10])
    assert found.right == total(asked)


def test_the_page_shows_what_is_true() -> None:
    spec, _ = read_once(SPEC)
    asked = list(of_vectors(published(spec)))
    results = [result(workshop(language, spec), asked) for language in languages()]
    written = page(results, total(asked))
    assert PAGE.read_text("utf-8") == written, "run python -m tests.conformance --write"


@pytest.mark.parametrize("name", sorted(SPECS))
@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_what_is_generated_is_clean(
    language: Language, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name != "milter":  # Toys have few fields, and a search soon has been everywhere.
        for variable, value in (("FUZZ_SECONDS", "1"), ("FUZZ_INPUTS", "20000")):
            monkeypatch.setenv(variable, os.environ.get(variable, value))
    assert language.lint, f"languages/{language.name}/language.toml names no tool that checks"
    workshop(language, read_once(SPECS[name])[0]).check()
