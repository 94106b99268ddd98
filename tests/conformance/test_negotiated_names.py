"""Negotiated fields that are named like what languages already have in `Options`."""

import re
import shutil

import pytest

from generator.model import Spec
from generator.reading import read_spec
from tests.conformance.languages.registry import Language, languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.conformance.results import result
from tests.generator.folders import TOYS

NAMES = {"edition": "agreed-version", "deeds": "max-length", "ways": "has"}


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    folder = tmp_path_factory.mktemp("negotiated") / "full"
    shutil.copytree(TOYS / "full", folder)
    old = rf"(?<![/\w-])({'|'.join(NAMES)})(?=[:,\]}}]|$)"
    for file in folder.rglob("*.yaml"):
        text = file.read_text("utf-8")
        new = re.sub(old, lambda match: NAMES[match[1]], text, flags=re.MULTILINE)
        file.write_text(new, "utf-8")
    return read_spec(folder)[0]


def test_the_names_are_negotiated(spec: Spec) -> None:
    negotiation = spec.session.negotiation
    assert negotiation is not None
    assert [negotiation.version, *negotiation.flags] == list(NAMES.values())


@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_every_language_negotiates_them(language: Language, spec: Spec) -> None:
    asked = [each for each in of_vectors(published(spec)) if each.group == "negotiations"]
    assert asked
    found = result(workshop(language, spec), asked)
    assert not found.wrong, "\n".join(found.wrong)
