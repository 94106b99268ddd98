"""The pages about programs say how they ask about mails."""

import re

from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once


def test_each_value_of_a_macro_is_shown() -> None:
    programs = read_once(SPEC)[0].implementations
    asking = [(each.name, each.asking.values) for each in programs if each.asking]
    assert asking
    for name, values in asking:
        page = (ROOT / "docs/reference/implementations" / f"{name}.md").read_text("utf-8")
        assert any(each.nameless for each in values)
        for each in values:
            (shown,) = re.findall(
                rf"#{each.macro.replace('/', '-')}\): (`.*?)(?:, \[| \|$)", page, re.M
            )
            assert f"`{each.value}`" in shown
            assert (f"(`{each.nameless}` for" in shown) is (each.nameless is not None)
