"""Spin finds no error in the model of the protocol, and uses all of its table."""

import re
from pathlib import Path

import pytest

from generator.lower.state_table import table
from generator.targets.promela.conditions import word
from tests.generator.folders import SPECS
from tests.generator.hostile import hostile
from tests.generator.inventing import invented, random_invention
from tests.generator.specs import read_once
from tests.promela.checking import model_of, searched, understood

SPEC, _ = read_once(SPECS["milter"])
MOVE = re.compile(r"(?:next = |command == )(command_\w+).* phase = ")
PHASE = re.compile(r"phase == (phase_\w+) ->")
NEVER_SENT = {
    # After its reply the phase is another one; the end that comes before the reply is elsewhere.
    ("phase_end_of_message", "command_abort"),
    ("phase_end_of_message", "command_close"),
    # The last exchange there is never one that allows it.
    ("phase_body_skipped", "command_quit_new_connection"),
}
NEVER_COMES = NEVER_SENT | {
    # A filter takes it anywhere, but an MTA in these phases may not send it.
    (phase, "command_quit_new_connection")
    for phase in ("phase_headers", "phase_end_of_headers", "phase_body")
}


def moves_of(file: Path, until: str) -> dict[int, tuple[str, str]]:
    """The phase and the command of each line that is one of the table."""
    found = {}
    phase = ""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith(f"inline {until}"):
            break
        if at := PHASE.search(line):
            phase = at[1]
        elif move := MOVE.search(line):
            found[number] = (phase, move[1])
    return found


def test_no_conversation_fails_and_every_row_is_used(tmp_path: Path) -> None:
    model = model_of(SPEC, tmp_path)
    found = searched(model, "-DDEPTH=2")
    assert found.error == ""
    assert found.states > 5_000_000
    for side, until, expected in (
        ("mta", "send", NEVER_SENT),
        ("filter", "answer", NEVER_COMES),
    ):
        moves = moves_of(model.parent / "sides" / f"{side}.pml", until)
        assert {move[1] for move in moves.values()} == {word(each.id) for each in SPEC.commands}
        lines = {line for file, line in found.unreached if file == f"sides/{side}.pml"}
        assert {moves[line] for line in lines & moves.keys()} == expected


def test_all_flags_that_leave_something_out_are_chosen(tmp_path: Path) -> None:
    text = model_of(SPEC, tmp_path).read_text("utf-8")
    rows = table(SPEC).rows
    flags = {each.id for row in rows for each in (row.suppressed_by, row.unanswered_with) if each}
    assert len(flags) == 18
    for flag in (*map(word, flags), "step_skip"):
        assert f"-> {flag} = true" in text
        assert f"bool {flag};" in text


@pytest.mark.parametrize("name", sorted(SPECS.keys() - {"milter"}))
def test_spin_finds_no_error_in_a_toy(name: str, tmp_path: Path) -> None:
    spec, _ = read_once(SPECS[name])
    found = searched(model_of(spec, tmp_path), fast_build=True)
    assert found.error == ""
    assert found.states > 0


def test_spin_reads_a_model_of_any_names(tmp_path: Path) -> None:
    understood(model_of(hostile(SPECS["full"], tmp_path, 0), tmp_path))


def test_a_new_version_needs_no_edit(tmp_path: Path) -> None:
    understood(model_of(invented(random_invention(), tmp_path), tmp_path))
