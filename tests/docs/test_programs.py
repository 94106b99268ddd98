"""The pages about programs say how they ask about mails, and which messages they have."""

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


def test_every_page_of_a_message_says_which_programs_have_it() -> None:
    spec = read_once(SPEC)[0]
    stated = [program for program in spec.implementations if program.support]
    assert len(stated) >= 9
    for message in spec.messages:
        folder, name = (
            message.id.replace("command/", "commands/").replace("reply/", "replies/").split("/")
        )
        page = (ROOT / "docs/reference" / folder / f"{name}.md").read_text("utf-8")
        table = page.partition("{#support}")[2].partition("\n## ")[0]
        rows = dict(re.findall(r"^\| \[([^\]]+)\].*?\| (yes|in part|no)\b", table, re.M))
        for program in stated:
            level = {each: support.level for support in program.support for each in support.about}
            shown = {"full": "yes", "partial": "in part", "none": "no"}[level[message.id]]
            assert rows[program.title] == shown, (message.id, program.id)


def test_support_begins_with_the_side_that_sends_commands() -> None:
    page = (ROOT / "docs/reference/replies/skip.md").read_text("utf-8")
    table = page.partition("{#support}")[2].partition("\n## ")[0]
    assert re.findall(r"<small>(MTA|Filter)</small>", table) == ["MTA"] * 2 + ["Filter"] * 7
    assert "| yes<br><small>since 2.5</small> |" in table
