"""Evidence is cited so that a reader understands it, and leads to what it names."""

import re

import pytest

from generator.engine import render
from generator.model import Spec
from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once, target_named

CODECS = ("c", "go", "java", "python", "rust", "typescript")


@pytest.fixture(scope="module")
def spec() -> Spec:
    return read_once(SPEC)[0]


def texts(target: str, spec: Spec) -> list[str]:
    return list(render(target_named(target), spec).values())


@pytest.mark.parametrize("target", CODECS)
def test_code_cites_sources_by_their_names(target: str, spec: Spec) -> None:
    text = re.sub(r"\n\W*", " ", "\n".join(texts(target, spec)))
    cited = re.findall(r"\d\. Source: (.*?[\w)])\.(?= |$)", text)
    assert len(cited) >= len(spec.messages)
    ids = {each.name for each in spec.sources if each.name != each.cited_as}
    names = tuple(each.cited_as for each in spec.sources)
    for one in "; ".join(cited).split("; "):
        assert one.startswith(names), one
        assert one.split(" ")[0] not in ids, one


def test_pages_link_to_files_that_are_there(spec: Spec) -> None:
    found = set()
    for text in texts("docs", spec):
        found |= set(re.findall(rf"\]\({re.escape(spec.project.files)}/([^)]+)\)", text))
    assert {path.partition("/")[0] for path in found} == {"generated", "tests"}
    assert [path for path in sorted(found) if not (ROOT / path).is_file()] == []


def test_every_capture_that_a_page_names_is_linked(spec: Spec) -> None:
    (source,) = (each for each in spec.sources if each.source_kind == "capture")
    for text in texts("docs", spec):
        assert not re.search(rf"source-{source.name}\) `", text)
