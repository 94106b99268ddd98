"""What the three columns of a report show, or why they show nothing."""

from pathlib import Path

import pytest

from generator.diff import RULES, Document, Level, Rule, report
from generator.diff.printing import markdown
from tests.generator.diff.talk import after, before, document_of, languages, without_a_word

SHOWN = [rule for rule in RULES.values() if rule.example]
HELLO = 'commands: [{id: command/hello, code: "H", fields: [%s]}]'


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_no_column_of_a_rule_is_empty_without_a_reason(rule: Rule, tmp_path: Path) -> None:
    old = document_of(before(rule.example), tmp_path / "old")
    new = document_of(after(rule.example), tmp_path / "new")
    for way in (report(old, new, languages()), report(new, old, languages())):
        for each in way.findings:
            assert not without_a_word(each), each
        if any(each.rule.level is not Level.TEXT for each in way.findings):
            cells = [row.split(" | ") for row in markdown(way).splitlines() if row.startswith("| ")]
            assert {len(row) for row in cells} == {4}
            assert not any(cell.strip("| ") in ("", "**") for row in cells for cell in row)


def test_two_versions_of_one_spec_have_no_column_for_generated_code(tmp_path: Path) -> None:
    old = document_of(HELLO % "", tmp_path / "old")
    new = document_of(HELLO % "{name: who, type: text}", tmp_path / "new")
    found = report(old, new)
    assert [(each.api, "api" in each.unchanged) for each in found.findings] == [({}, False)]
    assert "| change | wire | peer |\n" in markdown(found)


@pytest.mark.parametrize(
    ("field", "wire"),
    [
        ("{name: who, type: text, prefix: u16}", "type text, prefix u16"),
        ("{name: who, type: text, length: 4}", "type text, length 4"),
        (
            "{name: who, type: bytes, min-length: 1, max-length: 9}",
            "type bytes, min-length 1, max-length 9",
        ),
        ("{name: age, type: u8, min: 1, max: 9}", "type u8, min 1, max 9"),
        ("{name: age, type: u16, since: 20, default: 0}", "type u16, default 0, since 20"),
        ("{name: who, type: text, since: 20, default: me}", 'type text, default "me", since 20'),
        ('{name: who, type: text, since: 20, default: ""}', 'type text, default "", since 20'),
        ("{name: ages, repeat: u16, count: u8}", "type numbers, item u16, count u8"),
        ("{name: who, type: text, optional: true}", "type text, optional"),
        (
            "{name: men, repeat: man, fields: [{name: who, type: text}, {name: age, type: u8}]}",
            "type records, fields who text, age u8",
        ),
    ],
)
def test_the_wire_column_shows_all_that_peers_see_of_a_field(
    field: str, wire: str, tmp_path: Path
) -> None:
    first = "{name: first, type: u8}"
    old = document_of(HELLO % first, tmp_path / "old")
    new = document_of(HELLO % f"{first}, {field}", tmp_path / "new")
    shown = [each.wire for each in report(old, new).findings if each.change.is_added]
    assert shown == [f"new: {wire}, behind first"]
    gone = [each.wire for each in report(new, old).findings if each.change.is_removed]
    assert gone == [f"gone: {wire}, behind first"]


def test_the_first_field_of_a_record_stands_at_its_start(tmp_path: Path) -> None:
    record = "{name: men, repeat: man, fields: [%s{name: who, type: text}]}"
    old = document_of(HELLO % record % "", tmp_path / "old")
    new = document_of(HELLO % record % "{name: age, type: u8}, ", tmp_path / "new")
    shown = [each.wire for each in report(old, new).findings if each.change.is_added]
    assert shown == ["new: type u8, behind the start of the record"]


def test_a_new_field_of_a_flag_that_both_sides_know_waits_for_its_version(tmp_path: Path) -> None:
    flags = "\nflags: [{id: flags/options, members: [{id: option/old, bit: 1}]}]\n"
    field = "{name: age, type: u8, since: 21, negotiated-with: option/old}"
    old = document_of((HELLO % "") + flags, tmp_path / "old")
    new = document_of((HELLO % field) + flags, tmp_path / "new")
    rules = {each.rule.name for each in report(old, new).findings if each.change.is_added}
    assert rules == {"field-added"}


def test_a_new_message_shows_its_fields_with_their_types(tmp_path: Path) -> None:
    old = document_of("", tmp_path / "old")
    fields = "{name: who, type: text}, {name: age, type: u8}"
    new = document_of(HELLO % fields, tmp_path / "new")
    (finding,) = report(old, new).findings
    assert finding.wire == "new: code 'H' 0x48, fields who text, age u8, since 10"


MOODS = """
enums:
  - id: enum/mood
    of: char
    unknown: refuse
    values: [{id: mood/glad, code: "g"}, {id: mood/sad, code: "s"}]
flags: [{id: flags/ways, members: [{id: way/loud, bit: 1}, {id: way/quick, bit: 2}]}]
commands:
  - id: command/hello
    code: "H"
    fields:
      - {name: mood, type: char, enum: enum/mood}
      - {name: ways, type: u32, flags: flags/ways}
      - {when: WHEN, fields: [{name: why, type: text}]}
"""


def test_a_condition_names_the_values_and_the_flags(tmp_path: Path) -> None:
    def choosing(when: str, name: str) -> Document:
        return document_of(MOODS.replace("WHEN", when), tmp_path / name)

    some, more = choosing("{mood: [mood/sad]}", "some"), choosing("{ways: [way/quick]}", "more")
    (finding,) = report(some, more).findings
    assert finding.wire == "condition: mood is mood/sad → ways has way/quick"


@pytest.mark.parametrize(
    ("language", "texts"),
    {
        "c": [
            "full_hello.age: uint16_t → full_optional_u16",
            "full_hello.age: uint16_t → uint16_t, 0 if absent",
            "full_hello.who: full_bytes → full_bytes, without data if absent",
        ],
        "go": [
            "Hello.Age: uint16 → *uint16",
            "Hello.Age: uint16 → *uint16",
            "Hello.Who: Bytes → Bytes or nil",
        ],
        "java": [
            "Hello.age: int → OptionalInt",
            "Hello.age: int → OptionalInt",
            "Hello.who: Octets → Optional<Octets>",
        ],
        "python": [
            "Hello.age: int → int | None",
            "Hello.age: int → int | None",
            "Hello.who: str → str | None",
        ],
        "rust": [
            "Hello.age: u16 → Option<u16>",
            "Hello.age: u16 → Option<u16>",
            "Hello.who: &'a [u8] → Option<&'a [u8]>",
        ],
        "typescript": [
            "Hello.age: number → number | undefined",
            "Hello.age: number → number | undefined",
            "Hello.who: Uint8Array → Uint8Array | undefined",
        ],
    }.items(),
)
def test_a_field_that_becomes_absent_has_another_type_in_each_language(
    language: str, texts: list[str], tmp_path: Path
) -> None:
    ways = (
        ("{name: age, type: u16%s}", ", optional: true"),
        ("{name: age, type: u16%s}", ", until: 20"),
        ("{name: who, type: text%s}", ", until: 20"),
    )
    for place, (field, absent) in enumerate(ways):
        old = document_of(HELLO % (field % ""), tmp_path / f"old{place}")
        new = document_of(HELLO % (field % absent), tmp_path / f"new{place}")
        found = report(old, new, {language: languages()[language]}).findings
        assert texts[place] in [each.api.get(language) for each in found]


BREAKING = [rule for rule in SHOWN if rule.level is Level.BREAKING]


@pytest.mark.parametrize("rule", BREAKING, ids=lambda rule: rule.name)
def test_each_breaking_rule_can_be_allowed(rule: Rule, tmp_path: Path) -> None:
    old = document_of(before(rule.example), tmp_path / "old")
    new = document_of(after(rule.example), tmp_path / "new")
    entries = [
        f"{{id: {each.id.partition(' ')[0]}, rule: {each.rule.name}, reason: It was agreed.}}"
        for each in report(old, new).breaking
    ]
    text = f"{after(rule.example)}changes: [{', '.join(dict.fromkeys(entries))}]\n"
    allowed = report(old, document_of(text, tmp_path / "allowed"))
    assert not allowed.breaking
    assert not allowed.unused
