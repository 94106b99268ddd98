"""Lists of macros to which a new version adds a part."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from generator.reading import read_spec
from tests.generator.folders import SPEC
from tests.generator.next_version import NEWEST, NEXT, declare
from tests.generator.specs import importing

LAST = "no list had been given, and sends its configured list.\n"
MORE = f"          - {{name: required, type: bool, since: {NEXT}, default: false, doc: Or not.}}\n"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("listed")
    spec = folder / "spec"
    shutil.copytree(SPEC, spec, ignore=shutil.ignore_patterns("vectors"))
    declare(spec)
    for name, before, after in (
        ("commands.yaml", LAST, LAST + MORE),
        ("project.yaml", "name: milter-protocol", "name: listed-protocol"),
    ):
        text = (spec / name).read_text("utf-8")
        assert text.count(before) == 1, before
        (spec / name).write_text(text.replace(before, after), "utf-8")
    with importing(folder, read_spec(spec)[0]) as package:
        yield package


@pytest.mark.parametrize(("version", "required"), [(NEWEST, False), (NEXT, True)])
def test_a_part_that_a_version_lacks_is_left_out(listed: Any, version: int, required: bool) -> None:
    need = listed.Actions.SET_MACRO_LIST
    mta = listed.MTASession(listed.Options(version=version, actions=need))
    lists = [listed.MacroList(listed.MacroStage.HELO, "a b", required=True)]
    request = listed.Options(version=NEXT, actions=need, macro_lists=lists)
    filter = listed.FilterSession(request)
    mta.open()
    filter.receive_data(mta.data_to_send())
    assert isinstance(filter.next_event(), listed.Negotiated)
    mta.receive_data(filter.data_to_send())
    agreed = mta.next_event()
    assert "macros before Helo: a b" in str(agreed.explain())
    (one,) = mta.agreed.macro_lists
    assert (one.stage, one.names, one.required) == (listed.MacroStage.HELO, "a b", required)
    assert mta.wanted_macros(listed.Helo) == ("a", "b")
