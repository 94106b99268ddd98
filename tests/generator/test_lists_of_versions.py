"""Lists of macros to which a new version adds a part."""

import importlib
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from generator.reading import read_spec
from tests.generator.folders import SPEC
from tests.generator.specs import generate

NEW_VERSION = """\
versions:
  - id: version/7
    number: 7
    status: current
    doc: Invented.
    evidence: [LM invented]
    confidence: inferred
"""
LAST = "as if no list was given and sends its configured list.\n"
MORE = "          - {name: required, type: bool, since: 7, default: false, doc: Whether it must.}\n"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("listed")
    spec = folder / "spec"
    shutil.copytree(SPEC, spec, ignore=shutil.ignore_patterns("vectors"))
    (spec / "version-7.yaml").write_text(NEW_VERSION, "utf-8")
    for name, before, after in (
        ("commands.yaml", LAST, LAST + MORE),
        ("protocol.yaml", "status: current", "status: in-use"),
        ("project.yaml", "name: milter-protocol", "name: listed-protocol"),
    ):
        text = (spec / name).read_text("utf-8")
        assert text.count(before) == 1, before
        (spec / name).write_text(text.replace(before, after), "utf-8")
    sys.path.insert(0, str(generate(folder, "python", read_spec(spec)[0])))
    yield importlib.import_module("listed_protocol")
    sys.path.pop(0)


@pytest.mark.parametrize(("version", "required"), [(6, False), (7, True)])
def test_a_part_that_a_version_lacks_is_left_out(listed: Any, version: int, required: bool) -> None:
    need = listed.Actions.SET_MACRO_LIST
    mta = listed.MTASession(listed.Options(version=version, actions=need))
    lists = [listed.MacroList(listed.MacroStage.HELO, "a b", required=True)]
    request = listed.Options(version=7, actions=need, macro_lists=lists)
    filter = listed.FilterSession(request)
    (offer,) = mta.open()
    answer = next(each for each in filter.receive(offer) if isinstance(each, bytes))
    (agreed,) = mta.receive(answer)
    assert "macros before Helo: a b" in str(agreed.explain())
    (one,) = mta.agreed.macro_lists
    assert (one.stage, one.names, one.required) == (listed.MacroStage.HELO, "a b", required)
    assert mta.wanted_macros(listed.Helo) == ("a", "b")
