"""Tools that run for several specs at once: which spec a fault belongs to."""

from pathlib import Path

import pytest

from tests.conformance.languages import commands
from tests.conformance.languages.commands import Tools

EACH = (
    'for each; do test -f "$each/good" || { echo "$1/$each/file: bad" ; bad=1; }; done; exit $bad'
)
SILENT = 'for each; do test -f "$each/good" || bad=1; done; exit $bad'
IS_GOOD = ["sh", "-c", "test -f good"]
COUNT = 'echo $# >>calls; for each; do test -f "$each/good" || bad=1; done; exit $bad'


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Ten folders; that of 3 and that of 7 have a fault."""
    made = [tmp_path / f"spec{number}" for number in range(10)]
    for number, folder in enumerate(made):
        folder.mkdir()
        if number not in {3, 7}:
            (folder / "good").touch()
    return made


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    return Tools(tmp_path, {"bad": "0"})


def together(script: str) -> list[str]:
    return ["sh", "-c", script, "sh", "{folders}"]


@pytest.mark.parametrize("script", [EACH, SILENT])
def test_a_fault_is_that_of_its_spec(tools: Tools, folders: list[Path], script: str) -> None:
    assert set(tools.faults([together(script)], folders)) == {folders[3], folders[7]}


def test_a_fault_in_one_folder_is_that_of_its_spec(tools: Tools, folders: list[Path]) -> None:
    assert set(tools.faults([IS_GOOD], folders)) == {folders[3], folders[7]}


def test_what_failed_is_left_out_later(tools: Tools, folders: list[Path], tmp_path: Path) -> None:
    commands = [IS_GOOD, together(COUNT), ["sh", "-c", ": >later"]]
    assert len(tools.faults(commands, folders)) == 2
    assert (tmp_path / "calls").read_text() == "8\n"
    assert [(each / "later").exists() for each in folders].count(True) == 8


def test_the_fault_tells_what_the_tool_says(tools: Tools, folders: list[Path]) -> None:
    found = tools.faults([together(EACH)], folders)
    assert "spec3/file: bad" in found[folders[3]]
    assert "spec7" not in found[folders[3]]


def test_a_tool_that_fails_for_none_alone_is_no_success(tools: Tools, folders: list[Path]) -> None:
    with pytest.raises(AssertionError, match="for none alone"):
        tools.faults([["sh", "-c", "test $# = 1", "sh", "{folders}"]], folders)


def test_a_tool_that_does_not_end_is_a_fault(
    tools: Tools, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "PATIENCE", 0.1)
    monkeypatch.setattr(commands, "EACH", 0)
    endless = ["sh", "-c", "while :; do :; done"]
    assert "no end after" in tools.faults([endless], folders[:1])[folders[0]]
