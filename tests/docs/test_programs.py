"""The pages about programs say how they ask about mails."""

import re

import pytest

from generator.model import Implementation
from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once

ASKING = [each for each in read_once(SPEC)[0].implementations if each.asking]


@pytest.mark.parametrize("program", ASKING, ids=lambda each: each.name)
def test_each_value_of_a_macro_is_shown(program: Implementation) -> None:
    page = (ROOT / "docs/reference/implementations" / f"{program.name}.md").read_text("utf-8")
    assert program.asking
    assert any(each.nameless for each in program.asking.values)
    for each in program.asking.values:
        (shown,) = re.findall(
            rf"#{each.macro.replace('/', '-')}\): (`.*?)(?:, \[| \|$)", page, re.M
        )
        assert f"`{each.value}`" in shown
        assert (f"(`{each.nameless}` for" in shown) is (each.nameless is not None)
