"""How a report reads."""

from pathlib import Path

import pytest

from generator.diff import Report, report
from generator.diff.printing import markdown
from tests.generator.diff.talk import document_of

TABLE = """
commands: [{id: command/hello, code: "H"}]
session:
  transitions: [{on: command/hello, from: [phase/begun, phase/talking], to: TO}]
"""


@pytest.fixture
def moved(tmp_path: Path) -> Report:
    """A command that leads elsewhere from two phases."""
    old = document_of(TABLE.replace("TO", "phase/talking"), tmp_path / "old")
    return report(old, document_of(TABLE.replace("TO", "stays"), tmp_path / "new"))


def rows(of: Report) -> list[list[str]]:
    lines = [line for line in markdown(of).splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_what_is_the_same_in_several_phases_is_one_row(moved: Report) -> None:
    assert len(moved.findings) == 2
    ((change, wire, peer),) = rows(moved)
    assert change == "`command/hello`<br>`transition-changed`"
    assert wire == "sent in phase/begun, phase/talking: then phase/talking → then the same phase"
    assert peer == "misreads: the two sides are in different phases after the command"


def test_each_way_has_its_line_where_they_differ(tmp_path: Path) -> None:
    old = document_of('replies: [{id: reply/yes, code: "y"}]', tmp_path / "old")
    ((_, wire, peer),) = rows(report(old, document_of("", tmp_path / "new")))
    assert wire == "gone: code 'y' 0x79, fields none, since 10"
    assert peer.split("<br>") == [
        "old caller, new answerer: fine: the answerer does not send it",
        "old answerer, new caller: refuses: the caller has no message with this code",
    ]


def test_what_markdown_would_take_for_marks_is_shown_as_it_is(tmp_path: Path) -> None:
    reason = "changes: [{id: limit/a, rule: limit-lowered, reason: '`*` | <b>'}]"
    old = document_of("limits: [{id: limit/a, payload: 10}]", tmp_path / "old")
    new = document_of(f"limits: [{{id: limit/a, payload: 9}}]\n{reason}", tmp_path / "new")
    ((change, *_),) = rows(report(old, new))
    assert change.endswith(r"allowed: \`\*\` \| \<b\>")
