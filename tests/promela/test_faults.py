"""Spin finds what is wrong in a spec, or in one side that has another spec than its peer."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model import Spec
from generator.reading import read_spec
from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.promela.checking import model_of, searched

MISPLACED = "assertion violated 0"
MISREAD = "assertion violated (answered==number)"
STUCK = "invalid end state"
PROOF = "evidence: [LM engine.c mi_engine], confidence: inferred"
VERDICTS = "[reply/accept, reply/discard, reply/reject, reply/temporary-failure, reply/reply-code]"
MTA, FILTER, BOTH = "mta", "filter", "both"


@dataclass(frozen=True)
class Fault:
    """An edit of a file of the spec, and the error that Spin finds for each side that has it.

    The check refuses some faults because of keys that the model does not use. `without` names them,
    and they are left out of the session.
    """

    id: str
    file: str
    old: str
    new: str
    found: dict[str, str]
    without: tuple[str, ...] = ()


FAULTS = (
    Fault(
        "a reply is owed although a flag leaves it out",
        "commands.yaml",
        "    unanswered-with: step/no-reply-header\n",
        "",
        {MTA: STUCK, FILTER: MISREAD},
    ),
    Fault(
        "an abort is answered",
        "session.yaml",
        "  exchanges:\n",
        f"""  exchanges:
    - commands: [command/abort]
      final: [{{replies: [reply/continue], to: stays, {PROOF}}}]
""",
        {MTA: STUCK, FILTER: MISREAD},
        without=("failed-with",),
    ),
    Fault(
        "a message whose body is skipped has no end",
        "session.yaml",
        "phase/body, phase/body-skipped]\n      to: phase/end-of-message",
        "phase/body]\n      to: phase/end-of-message",
        {MTA: STUCK, FILTER: MISPLACED, BOTH: STUCK},
    ),
    Fault(
        "no message begins after another one",
        "session.yaml",
        """phase/greeted, phase/mail, phase/recipients, phase/data]
      to: phase/mail""",
        """phase/mail, phase/recipients, phase/data]
      to: phase/mail""",
        {FILTER: MISPLACED},
    ),
    Fault(
        "the verdict leaves the message open",
        "session.yaml",
        "          to: phase/greeted\n          doc: The verdict on the message.",
        "          to: stays\n          doc: The verdict on the message.",
        {MTA: STUCK, FILTER: MISPLACED, BOTH: STUCK},
    ),
    Fault(
        "SKIP is remembered after the message",
        "session.yaml",
        "          to: phase/greeted\n          doc: The verdict on the message.",
        "          to: phase/body-skipped\n          doc: The verdict on the message.",
        {MTA: MISPLACED, FILTER: MISPLACED},
    ),
    Fault(
        "SKIP needs no flag",
        "replies.yaml",
        "    requires: step/skip\n",
        "",
        {FILTER: MISPLACED},
    ),
    Fault(
        "a command is sent that is to be left out",
        "commands.yaml",
        "    suppressed-by: step/no-recipient\n",
        "",
        {MTA: MISPLACED, FILTER: MISPLACED},
    ),
    Fault(
        "old versions have no reply to a command",
        "session.yaml",
        f"""    - commands: [command/header, command/end-of-headers]
      final:
        - replies: [reply/continue]
          to: stays
          evidence: [LM engine.c mi_engine]
          confidence: documented
        - replies: {VERDICTS}
""",
        f"""    - commands: [command/header, command/end-of-headers]
      final:
        - replies: [reply/continue]
          since: 4
          to: stays
          evidence: [LM engine.c mi_engine]
          confidence: documented
        - replies: {VERDICTS}
          since: 4
""",
        {MTA: MISPLACED, FILTER: STUCK, BOTH: STUCK},
        without=("failed-with", "emulated-with"),
    ),
)


def faulty(fault: Fault, folder: Path) -> Spec:
    """The spec with a fault, and without the conversations that would betray it."""
    shutil.copytree(SPEC, folder)
    shutil.rmtree(folder / "vectors" / "conversations")
    file = folder / fault.file
    text = file.read_text("utf-8")
    assert text.count(fault.old) == 1
    file.write_text(text.replace(fault.old, fault.new), "utf-8")
    session = folder / "session.yaml"
    lines = session.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.split(":")[0].strip() not in fault.without]
    assert len(lines) - len(kept) == len(fault.without)
    session.write_text("".join(kept), "utf-8")
    return read_spec(folder)[0]


@pytest.mark.parametrize(
    ("fault", "side"),
    [(fault, side) for fault in FAULTS for side in fault.found],
    ids=[f"{fault.id}-{side}" for fault in FAULTS for side in fault.found],
)
def test_a_fault_is_found(fault: Fault, side: str, tmp_path: Path) -> None:
    good, bad = read_once(SPEC)[0], faulty(fault, tmp_path / "spec")
    model = (
        model_of(bad, tmp_path) if side == BOTH else model_of(good, tmp_path, other=bad, side=side)
    )
    assert searched(model, "-DDEPTH=1", fast_build=True).error == fault.found[side]


def test_a_filter_that_replies_twice_is_found(tmp_path: Path) -> None:
    model = model_of(read_once(SPEC)[0], tmp_path)
    file = model.parent / "sides" / "filter.pml"
    text = file.read_text("utf-8")
    once = "said = reply_continue;\n        command = nothing"
    assert once in text
    file.write_text(text.replace(once, "said = reply_continue", 1), "utf-8")
    assert searched(model, "-DDEPTH=1", fast_build=True).error == MISREAD
