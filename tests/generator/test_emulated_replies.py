"""Where a reply leads that a responder emulates because its peer does not know it."""

from pathlib import Path
from typing import Any

import pytest

from generator.reading import read_spec
from tests.generator.specs import importing, problems_if_any

PROOF = "evidence: [T], confidence: documented"
SPEC = f"""
protocol:
  id: talk
  title: Talk
  doc: A talk.
  roles: {{asker: {{title: Asker, doc: It asks.}}, teller: {{title: Teller, doc: It tells.}}}}
  framing: {{doc: Frames.}}
  evidence: [T]
  confidence: documented
sources: [{{id: T, title: Talk, kind: documentation}}]
versions:
  - {{id: version/2, number: 2, status: in-use, doc: A., {PROOF}}}
  - {{id: version/3, number: 3, status: in-use, doc: A., {PROOF}}}
  - {{id: version/4, number: 4, status: in-use, doc: A., {PROOF}}}
flags:
  - id: flags/wishes
    doc: Wishes.
    members:
      - id: option/enough
        bit: 1
        symbol: T_A
        since: 3
        if-not-offered: emulate
        doc: A.
        evidence: [T]
        confidence: documented
commands:
  - id: command/hello
    code: "H"
    symbol: T_H
    since: 2
    sender: both
    doc: It comes first.
    fields:
      - {{name: version, type: u32, doc: A.}}
      - {{name: wishes, type: u32, flags: flags/wishes, doc: A.}}
    evidence: [T]
    confidence: documented
  - {{id: command/ask, code: "A", symbol: T_ASK, since: 2, doc: A., {PROOF}}}
  - {{id: command/end, code: "Z", symbol: T_END, since: 2, doc: A., {PROOF}}}
replies:
  - {{id: reply/more, code: m, symbol: T_M, class: verdict, since: 2, doc: A., {PROOF}}}
  - id: reply/enough
    code: e
    symbol: T_E
    class: verdict
    since: 3
    requires: option/enough
    doc: Nothing more is asked.
    evidence: [T]
    confidence: documented
session:
  doc: A talk.
  initial: phase/new
  phases:
    - {{id: phase/new, number: 0, doc: A.}}
    - {{id: phase/open, number: 1, doc: A.}}
    - {{id: phase/asked, number: 2, doc: A.}}
    - {{id: phase/sated, number: 3, doc: A.}}
    - {{id: phase/over, number: 4, doc: A., final: true}}
  transitions:
    - {{on: command/hello, from: [phase/new], to: phase/open}}
    - {{on: command/ask, from: [phase/open, phase/asked], to: phase/asked}}
    - {{on: command/end, from: [phase/asked, phase/sated], to: phase/over}}
  exchanges:
    - commands: [command/hello]
      final: [{{replies: [command/hello], to: stays}}]
    - commands: [command/ask]
      final:
        - {{replies: [reply/more], to: stays}}
        - WAY
        - WAY
  negotiation:
    message: command/hello
    version: version
    flags: [wishes]
    emulated-with: reply/more
    doc: It comes first.
"""
WAYS = (
    "{replies: [reply/enough], to: phase/sated, until: 3}",
    "{replies: [reply/enough], to: phase/over, since: 4}",
)


def phase_after_enough(talk: Any, version: int) -> str:
    """The phase of a responder that emulates the reply under a version."""
    session = talk.TellerSession(talk.Options(wishes=talk.Wishes.ENOUGH))
    asked = talk.encode(talk.Hello(version)) + talk.encode(talk.Ask())
    session.receive_data(asked)
    assert isinstance(session.next_event(), talk.Negotiated)
    assert session.next_event() == talk.Ask()
    session.data_to_send()
    session.send(talk.Enough())
    assert session.data_to_send() == talk.encode(talk.More())
    return str(session.phase.name)


@pytest.mark.parametrize("ways", [WAYS, WAYS[::-1]], ids=["in order", "reversed"])
def test_it_leads_where_it_does_in_the_nearest_version(
    ways: tuple[str, str], tmp_path: Path
) -> None:
    first, second = ways
    text = SPEC.replace("WAY", first, 1).replace("WAY", second, 1)
    (tmp_path / "talk.yaml").write_text(text, "utf-8")
    with importing(tmp_path / "out", read_spec(tmp_path)[0]) as talk:
        found = {version: phase_after_enough(talk, version) for version in (2, 3, 4)}
    assert found == {2: "SATED", 3: "SATED", 4: "OVER"}


def test_a_phase_may_be_narrow_where_nothing_is_emulated(tmp_path: Path) -> None:
    text = SPEC.replace("- WAY", "- {replies: [reply/enough], to: phase/sated}", 1)
    text = text.replace("        - WAY\n", "").replace("number: 3, doc", "number: 3, since: 3, doc")
    (tmp_path / "talk.yaml").write_text(text, "utf-8")
    problems = problems_if_any(lambda: read_spec(tmp_path))
    assert [each.rule for each in problems] == ["emulated-reply"]
    (tmp_path / "talk.yaml").write_text(
        text.replace("    emulated-with: reply/more\n", ""), "utf-8"
    )
    assert problems_if_any(lambda: read_spec(tmp_path)) == ()
