"""What has another name now is known again."""

from pathlib import Path

import pytest

from generator.diff import Document, report
from generator.diff.document import renamed
from tests.generator.diff.talk import document_of


def found_in(old: Document, new: Document) -> list[tuple[str, str]]:
    return [(each.rule.name, each.id) for each in report(old, new).findings]


def test_names_are_replaced_where_they_are_meant(tmp_path: Path) -> None:
    text = """
enums: [{id: enum/mood, of: char, unknown: refuse, values: [{id: mood/sad, code: "s"}]}]
commands:
  - id: command/hello
    code: "H"
    doc: See [[reply/yes]]. A mood is a mood.
    fields:
      - {name: mood, type: char, enum: enum/mood}
      - {when: {mood: [mood/sad]}, fields: [{name: why, type: text}]}
replies: [{id: reply/yes, code: "y"}]
"""
    old = document_of(text, tmp_path / "old")
    names = {"command/hello.mood": "command/hello.temper", "reply/yes": "reply/aye"}
    new = renamed(old, names)
    hello = new["messages"][0]
    assert hello["doc"] == "See [[reply/aye]]. A mood is a mood."
    assert [each.get("name", each.get("when")) for each in hello["operations"]] == ["temper"] * 2
    assert new["messages"][1]["id"] == "reply/aye"
    assert new["enums"] == old["enums"]


@pytest.mark.parametrize("mark", [True, False])
def test_a_field_that_is_called_like_its_type_can_be_renamed(mark: bool, tmp_path: Path) -> None:
    text = "commands: [{id: command/hello, code: 'H', fields: [{name: NAME, type: text}]}]\n"
    entry = "changes: [{id: command/hello.words, renamed-from: command/hello.text}]"
    old = document_of(text.replace("NAME", "text"), tmp_path / "old")
    new = document_of(text.replace("NAME", "words") + entry * mark, tmp_path / "new")
    rule = "renamed" if mark else "renamed-unmarked"
    assert found_in(old, new) == [(rule, "command/hello.words")]


@pytest.mark.parametrize("mark", [True, False])
def test_a_field_of_records_can_be_renamed(mark: bool, tmp_path: Path) -> None:
    text = """
commands:
  - id: command/hello
    code: "H"
    fields:
      - name: guests
        repeat: guest
        fields:
          - {name: age, type: u8}
          - {name: pets, repeat: pet, fields: [{name: NAME, type: text}]}
"""
    pets = "command/hello.guests.pets"
    entry = f"changes: [{{id: {pets}.name, renamed-from: {pets}.who}}]"
    old = document_of(text.replace("NAME", "who"), tmp_path / "old")
    new = document_of(text.replace("NAME", "name") + entry * mark, tmp_path / "new")
    rule = "renamed" if mark else "renamed-unmarked"
    assert found_in(old, new) == [(rule, f"{pets}.name")]
