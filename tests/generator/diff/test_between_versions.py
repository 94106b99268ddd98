"""Two versions of one spec: what comes and goes between them breaks nothing."""

from pathlib import Path

from generator.diff import Document, Level, at_version, report
from generator.document import document_of as document_of_spec
from tests.generator.diff.talk import document_of
from tests.generator.folders import SPECS
from tests.generator.specs import read_once


def found_in(old: Document, new: Document) -> list[tuple[str, str]]:
    return [(each.rule.name, each.id) for each in report(old, new).findings]


def test_fields_that_come_and_go_between_two_versions() -> None:
    document = document_of_spec(read_once(SPECS["kinds"])[0])
    found = report(at_version(document, 2), at_version(document, 3)).findings
    fields = {
        (each.rule.name, each.id): each.rule.level
        for each in found
        if each.change.subject.kind == "field"
    }
    of = "command/growing."
    come = [f"{of}weight", f"{of}spare", f"{of}blob", f"{of}late", "command/ending.data"]
    come += [f"command/{each}.colour" for each in ("lists.boxes", "moves.sent", "moves.received")]
    come += ["command/fading.weight", "command/nested.crown", "command/rows.rows.share"]
    come += ["reply/taken.hint"]
    gone = [f"{of}older", "command/ending.texts", "command/fading.was"]
    with_flag = [f"command/parcel.{each}" for each in ("shelf", "layers.row", "stickers", "depth")]
    wanted = [("field-added-with-flag", each) for each in with_flag]
    wanted += [("field-added", each) for each in come] + [("ended", each) for each in gone]
    assert fields == dict.fromkeys(wanted, Level.COMPATIBLE)


def test_what_is_sent_after_a_command_that_ends_is_as_it_was(tmp_path: Path) -> None:
    whole = document_of(
        """
commands:
  - {id: command/hello, code: "H"}
  - {id: command/bye, code: "B", until: 10}
  - {id: command/again, code: "A"}
replies: [{id: reply/yes, code: "y"}]
session:
  transitions:
    - {on: command/hello, from: [phase/begun, phase/talking], to: phase/talking}
    - {on: command/bye, from: [phase/talking], to: stays}
    - on: command/again
      from: [phase/talking]
      to: phase/begun
      sent-after: [{commands: [command/hello, command/bye], replies: [reply/yes]}]
  exchanges:
    - commands: [command/hello, command/bye]
      final: [{replies: [reply/yes], to: stays}]
""",
        tmp_path / "whole",
    )
    assert found_in(at_version(whole, 10), at_version(whole, 20)) == [
        ("version-added", "version/20"),
        ("ended", "command/bye"),
    ]


def test_whatever_ends_between_two_versions_breaks_nothing(tmp_path: Path) -> None:
    whole = document_of(
        """
commands: [{id: command/hello, code: "H"}, {id: command/bye, code: "B", until: 10}]
replies: [{id: reply/yes, code: "y"}, {id: reply/no, code: "n"}]
session:
  transitions:
    - {on: command/hello, from: [phase/begun], to: phase/talking, until: 10}
    - {on: command/hello, from: [phase/talking], to: stays}
    - {on: command/bye, from: [phase/begun], to: phase/talking}
  exchanges:
    - commands: [command/hello]
      final:
        - {replies: [reply/yes], to: stays, until: 10}
        - {replies: [reply/yes], to: phase/begun, since: 20}
        - {replies: [reply/no], to: stays, until: 10}
""",
        tmp_path / "whole",
    )
    assert set(found_in(at_version(whole, 10), at_version(whole, 20))) == {
        ("version-added", "version/20"),
        ("ended", "command/bye"),
        ("ended", "command/hello"),
        ("ended", "phase/talking"),
        ("leads-elsewhere-later", "command/hello"),
    }


def test_a_field_in_the_place_of_another_is_not_renamed_between_versions(tmp_path: Path) -> None:
    value, content = (
        "{name: value, type: text, until: 10}",
        "{name: content, type: text, since: 20}",
    )
    text = f"commands: [{{id: command/hello, code: 'H', fields: [{value}, {content}]}}]"
    whole = document_of(text, tmp_path / "whole")
    assert found_in(at_version(whole, 10), at_version(whole, 20)) == [
        ("version-added", "version/20"),
        ("field-added", "command/hello.content"),
        ("ended", "command/hello.value"),
    ]


def test_phases_that_lead_to_each_other_come_with_what_leads_to_them(tmp_path: Path) -> None:
    whole = document_of(
        """
commands: [{id: command/hello, code: "H"}, {id: command/sing, code: "S", since: 20}]
session:
  phases: [{id: phase/singing, number: 2}, {id: phase/resting, number: 3}]
  transitions:
    - {on: command/hello, from: [phase/begun], to: phase/talking}
    - {on: command/sing, from: [phase/begun], to: phase/singing}
    - {on: command/hello, from: [phase/singing], to: phase/resting}
    - {on: command/hello, from: [phase/resting], to: phase/singing}
""",
        tmp_path / "whole",
    )
    old = at_version(whole, 10)
    assert [each["id"] for each in old["session"]["phases"]] == ["phase/begun", "phase/talking"]
    found = set(found_in(old, at_version(whole, 20)))
    assert {("phase-added", "phase/singing"), ("phase-added", "phase/resting")} <= found
