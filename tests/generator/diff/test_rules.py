"""Each rule of evolution finds its own example, and nothing else in it."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diff import RULES, Document, Level, Rule, report
from tests.generator.diff.talk import after, before, document_of, languages

SHOWN = [rule for rule in RULES.values() if rule.example]
BESIDE: Mapping[str, tuple[str, ...]] = {
    "code-reused": ("message-removed",),
    "constructor-reordered": ("field-unguarded",),
    "condition-widened": ("value-added", "version-added"),
    "field-added": ("version-added",),
    "field-added-with-flag": ("flag-added",),
    "field-flag-changed": ("constructor-reordered",),
    "field-ends": ("constructor-reordered",),
    "leads-elsewhere-later": ("version-added",),
    "limit-added": ("version-added",),
    "message-added": ("version-added",),
    "news-used": ("flag-added",),
    "number-reused": ("flag-removed",),
    "reply-added": ("message-added", "version-added"),
    "transition-added": ("phase-added",),
}
"""The changes that an example needs beside its own."""


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_falls_under_it_alone(rule: Rule, tmp_path: Path) -> None:
    old = document_of(before(rule.example), tmp_path / "old")
    new = document_of(after(rule.example), tmp_path / "new")
    found = {each.rule.name for each in report(old, new).findings}
    assert found == {rule.name, *BESIDE.get(rule.name, ())}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_what_peers_see_fits_the_level_of_the_rule(rule: Rule, tmp_path: Path) -> None:
    old = document_of(before(rule.example), tmp_path / "old")
    new = document_of(after(rule.example), tmp_path / "new")
    own = [each for each in report(old, new).findings if each.rule is rule]
    outcomes = {peer.outcome for each in own for peer in each.peers}
    if rule.level is Level.BREAKING and not rule.wire:
        assert outcomes - {"fine"}
    else:
        assert outcomes <= {"fine", "ignores"}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_what_stays_the_same_falls_under_no_rule(rule: Rule, tmp_path: Path) -> None:
    same = document_of(before(rule.example), tmp_path / "same")
    assert not report(same, same).findings


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_an_example_shows_what_goes_before_what_comes(rule: Rule) -> None:
    assert not re.search(r"^\+.*\n-", rule.example, re.MULTILINE)


def found_in(old: Document, new: Document) -> list[tuple[str, str]]:
    return [(each.rule.name, each.id) for each in report(old, new).findings]


@pytest.fixture
def talk(tmp_path: Path) -> Document:
    return document_of('replies: [{id: reply/yes, code: "y"}]', tmp_path / "talk")


def test_kinds_of_error_that_come_and_go(talk: Document) -> None:
    kind = talk["errors"][0]["kind"]
    fewer = {**talk, "errors": talk["errors"][1:]}
    assert found_in(talk, fewer) == [("error-removed", f"error/{kind}")]
    assert found_in(fewer, talk) == [("error-added", f"error/{kind}")]


def test_an_error_that_ends_the_stream_is_not_gone(talk: Document) -> None:
    first, *rest = talk["errors"]
    other = {**talk, "errors": [{**first, "fatal": not first["fatal"]}, *rest]}
    (finding,) = report(talk, other, languages()).findings
    assert finding.rule.name == "error-fatality-changed"
    assert finding.api["go"] == "ErrUndersized ends a stream that went on, or the other way round"


def test_what_takes_a_number_over_is_not_called_changed(tmp_path: Path) -> None:
    example = RULES["number-reused"].example
    old = document_of(before(example), tmp_path / "old")
    found = report(old, document_of(after(example), tmp_path / "new"), languages()).findings
    told = next(each.api["go"] for each in found if each.rule.name == "number-reused")
    assert told == "Options_Loud has the number of something else: rebuild whatever holds it"


def test_a_side_with_another_name(talk: Document) -> None:
    caller, answerer = talk["roles"]
    other = {**talk, "roles": [{**caller, "side": "dialler"}, answerer]}
    assert found_in(talk, other) == [("role-renamed", "role/dialler"), ("role-renamed", "role/mta")]


def test_a_protocol_with_another_id(talk: Document) -> None:
    assert found_in(talk, {**talk, "id": "chat"}) == [("package-renamed", "protocol")]


def test_why_a_message_is_reserved_is_a_text(talk: Document) -> None:
    def reserved(why: str) -> Document:
        return {**talk, "messages": [{**talk["messages"][0], "reserved": why}]}

    one, other = reserved("Nobody sends it."), reserved("No program sends it.")
    assert found_in(talk, one) == [("message-role-changed", "reply/yes")]
    assert found_in(one, talk) == [("message-role-changed", "reply/yes")]
    assert found_in(one, other) == [("text-changed", "reply/yes")]


def test_a_field_of_a_new_version(talk: Document) -> None:
    message = talk["messages"][0]
    field = {"kind": "u16", "name": "hours"}

    def since(version: int) -> Document:
        guard = {"kind": "when", "since": version, "inner": [field]}
        return {**talk, "messages": [{**message, "operations": [guard]}]}

    assert found_in(talk, since(30)) == [("field-added", "reply/yes.hours")]
    assert found_in(talk, since(20)) == [("field-unguarded", "reply/yes.hours")]
    assert found_in(since(20), since(10)) == [("since-lowered", "reply/yes.hours")]
    assert found_in(since(10), since(20)) == [("since-raised", "reply/yes.hours")]


@pytest.mark.parametrize(
    ("mask", "rule"), [("mark/new", "condition-widened"), ("mark/known", "field-condition-changed")]
)
def test_a_condition_on_flags_that_is_wider(mask: str, rule: str, tmp_path: Path) -> None:
    text = """
versions: [{id: version/30, number: 30}]
flags:
  - id: flags/marks
    members: [{id: mark/a, bit: 1}, {id: mark/known, bit: 2}, {id: mark/new, bit: 4, since: 30}]
commands:
  - id: command/hello
    code: "H"
    fields:
      - {name: marks, type: u32, flags: flags/marks}
      - {when: {marks: [mark/a]}, fields: [{name: why, type: text}]}
"""
    old = document_of(text, tmp_path / "old")
    wider = document_of(text.replace("[mark/a]", f"[mark/a, {mask}]"), tmp_path / "new")
    known = {**old, "versions": [each for each in old["versions"] if each["number"] < 30]}
    found = found_in(known, wider)
    assert (rule, "command/hello.why") in found
    assert len(found) == 2


def test_a_field_that_a_spec_drops_is_not_one_that_has_ended(tmp_path: Path) -> None:
    ended = "fields: [{name: who, type: text}, {name: age, type: u16, until: 20}]"
    message = "commands: [{{id: command/hello, code: 'H', {}}}]".format
    old = document_of(message(ended), tmp_path / "old")
    new = document_of(message("fields: [{name: who, type: text}]"), tmp_path / "new")
    assert found_in(old, new) == [("field-removed", "command/hello.age")]


def test_a_field_of_some_versions_moves_no_argument(tmp_path: Path) -> None:
    example = RULES["field-added"].example
    old = document_of(before(example), tmp_path / "old")
    new = document_of(after(example), tmp_path / "new")
    assert ("constructor-reordered", "command/hello") not in found_in(old, new)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("{type: u8, min: 1}", "{type: u8, min: 2}", "field-range-narrowed"),
        ("{type: u8}", "{type: u8, min: 2}", "field-range-narrowed"),
        ("{type: u8}", "{type: u8, max: 0}", "field-range-narrowed"),
        ("{type: u8, min: 2}", "{type: u8, min: 1}", "field-range-widened"),
        ("{type: u8, max: 2}", "{type: u8, max: 3}", "field-range-widened"),
        ("{type: u8, max: 2}", "{type: u8}", "field-range-widened"),
        ("{type: u8}", "{type: i8}", "field-type-changed"),
        ("{type: u8}", "{type: char}", "field-meaning-changed"),
        ("{type: u8}", "{type: bool}", "field-type-changed"),
        ("{repeat: u8}", "{repeat: u16}", "field-type-changed"),
        ("{repeat: u8}", "{repeat: u8, count: u8}", "field-length-changed"),
        ("{type: text}", "{type: text, length: 4}", "field-length-changed"),
        ("{type: u8, since: 20}", "{type: u8, since: 20, default: 0}", "field-default-changed"),
        ("{type: u8}", "{type: u8, optional: true}", "field-optionality-changed"),
        ("{type: u8, since: 20}", "{type: u8}", "since-lowered"),
        ("{type: u8, since: 20}", "{type: u8, since: 20, until: 20}", "field-ends"),
        ("{type: u8, until: 20}", "{type: u8, until: 10}", "until-in-the-past"),
        ("{type: u8, until: 10}", "{type: u8, until: 20}", "until-raised"),
        ("{type: u8, until: 10}", "{type: u8}", "until-raised"),
        ("{type: u8, until: 20}", "{type: u8}", "field-ends"),
        (
            "{type: text, since: 20}",
            '{type: text, since: 20, default: ""}',
            "field-default-changed",
        ),
    ],
)
def test_a_field_that_changes(old: str, new: str, rule: str, tmp_path: Path) -> None:
    def talk_with(field: str, name: str) -> Document:
        fields = field.replace("{", "{name: age, ")
        text = f"commands: [{{id: command/hello, code: 'H', fields: [{fields}]}}]"
        return document_of(text, tmp_path / name)

    found = found_in(talk_with(old, "old"), talk_with(new, "new"))
    assert found == [(rule, "command/hello.age")]


def test_a_key_that_no_rule_knows_breaks(talk: Document) -> None:
    other = {**talk, "messages": [{**talk["messages"][0], "colour": "red"}]}
    assert found_in(talk, other) == [("unknown-change", "reply/yes")]


def test_a_rule_is_tighter_only_if_it_refuses_a_text_that_it_took(tmp_path: Path) -> None:
    def refusing(expression: str, name: str) -> Document:
        rule = f"{{id: rule/plain, must-not: '{expression}', level: error}}"
        return document_of(f"rules: [{rule}]", tmp_path / name)

    digits, twice = refusing("[0-9]", "digits"), refusing("[0-9]|[0-4]", "twice")
    more = refusing("[0-9a]", "more")
    assert found_in(digits, more) == [("rule-tightened", "rule/plain")]
    assert found_in(more, digits) == [("rule-changed", "rule/plain")]
    assert found_in(digits, twice) == [("rule-changed", "rule/plain")]


def test_a_flag_guards_a_message_only_if_it_is_new_too(tmp_path: Path) -> None:
    def flags(*names: str) -> str:
        members = [f"{{id: option/{name}, bit: {1 << n}}}" for n, name in enumerate(names)]
        return f"flags: [{{id: flags/options, members: [{', '.join(members)}]}}]\n"

    reply = 'replies: [{id: reply/later, code: "l", requires: option/loud}]'
    quiet = document_of(flags("quiet"), tmp_path / "quiet")
    both = document_of(flags("quiet", "loud"), tmp_path / "both")
    new = document_of(flags("quiet", "loud") + reply, tmp_path / "new")
    assert ("message-added", "reply/later") in found_in(quiet, new)
    assert found_in(both, new) == [("message-unguarded", "reply/later")]


def test_whether_something_is_so_reads_as_a_word(tmp_path: Path) -> None:
    example = RULES["enum-closed"].example
    old = document_of(before(example), tmp_path / "old")
    new = document_of(after(example), tmp_path / "new")
    assert [each.wire for each in report(old, new).findings] == ["closed: no → yes"]
    assert [each.wire for each in report(new, old).findings] == ["closed: yes → no"]


def test_a_spec_that_gets_a_negotiation_is_read_differently(talk: Document) -> None:
    negotiation = {"message": "reply/yes", "version": "version", "flags": [], "doc": "Both."}
    other = {**talk, "session": {**talk["session"], "negotiation": negotiation}}
    assert {each for each, _ in found_in(talk, other)} == {"session-changed", "text-changed"}


def test_what_the_transaction_is_called_is_a_text(talk: Document) -> None:
    other = {**talk, "session": {**talk["session"], "transaction": "chat"}}
    assert found_in(talk, other) == [("text-changed", "session")]


def test_the_number_of_a_version_is_on_the_wire(talk: Document) -> None:
    first, *rest = talk["versions"]
    other = {**talk, "versions": [{**first, "number": 11}, *rest]}
    (finding,) = report(talk, other, languages()).findings
    assert (finding.rule.name, finding.wire) == ("number-changed", "number: 10 → 11")
    assert {each.outcome for each in finding.peers} == {"misreads"}


def test_a_version_that_was_not_in_use_does_not_go_out_of_use(tmp_path: Path) -> None:
    def version(status: str) -> Document:
        text = f"versions: [{{id: version/30, number: 30, status: {status}}}]"
        return document_of(text, tmp_path / status)

    never, historic = version("never-seen"), version("historic")
    assert found_in(never, historic) == [("version-status-changed", "version/30")]


@pytest.mark.parametrize(("unknown", "outcome"), [("keep", "ignores"), ("refuse", "refuses")])
def test_a_value_that_is_gone_is_refused_where_the_enum_is_closed(
    unknown: str, outcome: str, tmp_path: Path
) -> None:
    text = """
enums:
  - id: enum/mood
    of: u8
    unknown: %s
    values: [{id: mood/glad, number: 1}%s]
"""
    old = document_of(text % (unknown, ", {id: mood/sad, number: 2}"), tmp_path / "old")
    (finding,) = report(old, document_of(text % (unknown, ""), tmp_path / "new")).findings
    assert {each.outcome for each in finding.peers} == {outcome}
