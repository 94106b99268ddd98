"""All languages read and write what OpenSSH wrote."""

import pytest

from tests.conformance.languages.registry import Language, languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.conformance.results import result
from tests.generator.specs import read_once
from tests.generator.ssh_agent.clients import SPEC


@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_a_language_builds_and_reads_the_vectors(language: Language) -> None:
    spec = read_once(SPEC)[0]
    found = result(workshop(language, spec), list(of_vectors(published(spec))))
    assert found.wrong == []
