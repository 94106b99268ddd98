"""Prepared pairs of specs, and exactly what a report of each shows."""

from pathlib import Path

import pytest

from generator.diff import Finding, Level, at_version, report
from generator.document import document_of as document_of_spec
from generator.model import Spec
from tests.generator.diff.talk import document_of
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

HELLO = 'commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]'
OLD = f"""
{HELLO}
replies: [{{id: reply/yes, code: "y"}}, {{id: reply/no, code: "n"}}]
session:
  transitions: [{{on: command/hello, from: [phase/begun], to: phase/talking}}]
  exchanges: [{{commands: [command/hello], final: [{{replies: [reply/yes, reply/no], to: stays}}]}}]
"""
CALLER_IS_OLD = ("caller", "answerer")
ANSWERER_IS_OLD = ("answerer", "caller")

PAIRS = {
    # The old caller goes on waiting for what the new answerer does not owe it.
    "a reply that is gone": (
        OLD.replace("[reply/yes, reply/no]", "[reply/yes]"),
        [("reply-removed", "command/hello", "answered by reply/no: then the same phase → no")],
        {CALLER_IS_OLD: ["fine"], ANSWERER_IS_OLD: ["waits"]},
    ),
    # The old answerer refuses what the new caller writes, and the new one misses it.
    "a field more": (
        OLD.replace("type: text}", "type: text}, {name: age, type: u16}"),
        [("field-unguarded", "command/hello.age", "new: type u16, behind who")],
        {CALLER_IS_OLD: ["refuses"], ANSWERER_IS_OLD: ["refuses"]},
    ),
    "a message of a new version": (
        f"{OLD}versions: [{{id: version/30, number: 30}}]".replace(
            '"n"}', '"n"}, {id: reply/later, code: "l", since: 30}'
        ),
        [
            ("version-added", "version/30", "new: number 30"),
            ("message-added", "reply/later", "new: code 'l' 0x6c, fields none, since 30"),
        ],
        {CALLER_IS_OLD: ["fine", "fine"], ANSWERER_IS_OLD: ["fine", "fine"]},
    ),
    "a name that is marked": (
        f"{OLD}changes: [{{id: reply/nay, renamed-from: reply/no}}]".replace(
            "reply/no]", "reply/nay]"
        ).replace("{id: reply/no", "{id: reply/nay"),
        [("renamed", "reply/nay", ""), ("symbol-changed", "reply/nay", "")],
        {},
    ),
    "a name that is not marked": (
        OLD.replace("reply/no]", "reply/nay]").replace("{id: reply/no", "{id: reply/nay"),
        [("renamed-unmarked", "reply/nay", ""), ("symbol-changed", "reply/nay", "")],
        {},
    ),
}


def outcomes(findings: tuple[Finding, ...]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for peer in (peer for finding in findings for peer in finding.peers):
        found.setdefault((peer.old, peer.new), []).append(peer.outcome)
    return found


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_shows_what_it_must(name: str, tmp_path: Path) -> None:
    text, rows, peers = PAIRS[name]
    found = report(document_of(OLD, tmp_path / "old"), document_of(text, tmp_path / "new"))
    assert [(each.rule.name, each.id, each.wire) for each in found.findings] == rows
    assert outcomes(found.findings) == peers
    assert bool(found.breaking) == any(
        rule in ("reply-removed", "field-unguarded", "renamed-unmarked") for rule, _, _ in rows
    )


def test_the_other_way_round_a_field_less_breaks_as_well(tmp_path: Path) -> None:
    more = document_of(PAIRS["a field more"][0], tmp_path / "more")
    found = report(more, document_of(OLD, tmp_path / "old")).findings
    assert [(each.rule.name, each.id) for each in found] == [("field-removed", "command/hello.age")]
    assert outcomes(found) == {CALLER_IS_OLD: ["refuses"], ANSWERER_IS_OLD: ["refuses"]}


def test_a_field_before_another_one_is_misread_instead(tmp_path: Path) -> None:
    text = OLD.replace("{name: who, type: text}", "{name: age, type: u16}, {name: who, type: text}")
    old, new = document_of(OLD, tmp_path / "old"), document_of(text, tmp_path / "new")
    for before, after in ((old, new), (new, old)):
        found = [each for each in report(before, after).findings if each.peers]
        assert outcomes(tuple(found)) == {
            CALLER_IS_OLD: ["misreads"],
            ANSWERER_IS_OLD: ["misreads"],
        }


def test_what_both_sides_send_goes_wrong_both_ways(tmp_path: Path) -> None:
    text = 'commands: [{id: command/hello, code: "H", sender: both}]'
    found = report(
        document_of(text, tmp_path / "both"), document_of("", tmp_path / "less")
    ).findings
    # The old side sends what the new one does not know; that the new one sends nothing is fine.
    assert [each.rule.name for each in found] == ["message-removed"]
    assert outcomes(found) == {CALLER_IS_OLD: ["refuses"], ANSWERER_IS_OLD: ["refuses"]}


def test_either_side_waits_for_a_reply_to_what_both_send(tmp_path: Path) -> None:
    both = OLD.replace('code: "H"', 'code: "H", sender: both')
    less = both.replace("[reply/yes, reply/no]", "[reply/yes]")
    found = report(document_of(both, tmp_path / "both"), document_of(less, tmp_path / "less"))
    assert [each.rule.name for each in found.findings] == ["reply-removed"]
    assert outcomes(found.findings) == {CALLER_IS_OLD: ["waits"], ANSWERER_IS_OLD: ["waits"]}


def is_reached_in(spec: Spec, phase: str, version: int) -> bool:
    """Whether something of a version leads to a phase."""
    session = spec.session
    ways = [(each.on, each.versions) for each in session.transitions if each.to == phase]
    ways += [
        (reply, final.versions)
        for exchange in session.exchanges
        for final in exchange.final
        if final.to == phase
        for reply in final.replies
    ]
    return phase == session.initial or any(
        version in versions & spec.message(id_).versions for id_, versions in ways
    )


def test_versions_2_and_6_differ_in_what_came_between() -> None:
    spec, _ = read_once(SPECS["milter"])
    whole = document_of_spec(spec)
    found = report(at_version(whole, 2), at_version(whole, 6)).findings
    assert Level.BREAKING not in {each.rule.level for each in found}
    came = {each.id for each in found if each.change.is_added}
    things = [
        *(*spec.messages, *spec.macros, *spec.limits),
        *(flag for flags in spec.flag_sets for flag in flags.members),
        *(value for enum in spec.enums for value in enum.values),
    ]
    newer = {each.id for each in things if 6 in each.versions and 2 not in each.versions}
    newer |= {each.id for each in spec.versions if 2 < each.number <= 6}
    with_a_flag = (each for each in spec.limits if 6 in each.versions)
    newer |= {each.id for each in with_a_flag if each.negotiated_with in newer}
    newer |= {
        each.id
        for each in spec.session.phases
        if is_reached_in(spec, each.id, 6) and not is_reached_in(spec, each.id, 2)
    }
    assert came == newer
    assert all(each.outcome == "fine" for finding in found for each in finding.peers)


def test_a_reason_allows_a_change(tmp_path: Path) -> None:
    text, _, _ = PAIRS["a field more"]
    why = "{id: command/hello.age, rule: field-unguarded, reason: Nobody speaks it yet.}"
    other = "{id: command/hello.age, rule: field-removed, reason: It could be.}"
    old = document_of(OLD, tmp_path / "old")
    allowed = report(old, document_of(f"{text}changes: [{other}, {why}]", tmp_path / "new"))
    assert not allowed.breaking
    assert [each.reason for each in allowed.findings] == ["Nobody speaks it yet."]
    assert [each["rule"] for each in allowed.unused] == ["field-removed"]
