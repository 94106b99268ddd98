"""`python -m generator`."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import STAMP, targets
from tests.generator.conftest import Run
from tests.generator.folders import ROOT, SPEC, TOYS

TINY = TOYS / "tiny"


@pytest.fixture
def out(run: Run, tmp_path: Path) -> Path:
    """A folder with everything that is generated from the tiny toy."""
    folder = tmp_path / "out"
    assert run("--spec", TINY, "--out", folder).exit_code == 0
    return folder


def any_generated(out: Path) -> Path:
    return next(file for file in sorted(out.rglob("*.py")) if STAMP in file.read_text())


def test_writing_then_checking(run: Run, out: Path) -> None:
    result = run("--check", "--spec", TINY, "--out", out)
    assert result.exit_code == 0
    count = sum(file.is_file() for file in out.rglob("*"))
    assert result.stdout == f"{count} files, all up to date\n"


def test_a_second_run_writes_nothing(run: Run, out: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in out.rglob("*")}
    result = run("--spec", TINY, "--out", out)
    assert result.exit_code == 0
    assert result.stdout.endswith(" files, 0 written or removed\n")
    assert {file: file.stat().st_mtime_ns for file in out.rglob("*")} == before


def test_check_writes_nothing(run: Run, tmp_path: Path) -> None:
    result = run("--check", "--spec", TINY, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_check_says_which_byte_was_changed(run: Run, out: Path) -> None:
    file = any_generated(out)
    content = file.read_bytes()
    file.write_bytes(content[:-2] + bytes([content[-2] ^ 1]) + content[-1:])
    result = run("--check", "--spec", TINY, "--out", out)
    name = file.relative_to(out).as_posix()
    last_line = content.decode().splitlines()[-1]
    assert result.exit_code == 1
    assert f"--- {name} (there)\n+++ {name} (from the spec)\n" in result.stdout
    assert f"\n+{last_line}\n" in result.stdout
    assert result.stderr.startswith(f"{name}: edited by hand, or stale after a change of")
    assert result.stderr.endswith(" files, 1 differ: run python -m generator\n")


@pytest.mark.parametrize("place", ["generated", "generated/nobody"])
def test_check_tells_of_a_stray_file_outside_of_every_target(
    run: Run, out: Path, place: str
) -> None:
    (out / place).mkdir(exist_ok=True)
    (out / place / "notes.txt").write_text("mine\n")
    result = run("--check", "--spec", TINY, "--out", out)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{place}/notes.txt: stray, not a generated file\n")
    assert result.stdout == ""


def test_a_write_leaves_a_stray_file_without_the_stamp_and_says_so(run: Run, out: Path) -> None:
    (out / "generated/notes.txt").write_text("mine\n")
    result = run("--spec", TINY, "--out", out)
    assert result.exit_code == 1
    assert result.stderr == (
        "generated/notes.txt: stray, not a generated file; it was left, remove it yourself\n"
    )
    assert (out / "generated/notes.txt").read_text() == "mine\n"


def test_the_output_of_a_target_that_is_gone_is_told_and_removed(run: Run, out: Path) -> None:
    old = out / "generated/cobol/messages.cob"
    old.parent.mkdir()
    old.write_text(f"* {STAMP}\n")
    result = run("--check", "--spec", TINY, "--out", out)
    assert result.exit_code == 1
    assert "generated/cobol/messages.cob: stray, no longer generated\n" in result.stderr
    assert run("--spec", TINY, "--out", out).exit_code == 0
    assert not old.parent.exists()


def test_check_tells_of_a_missing_file(run: Run, out: Path) -> None:
    file = any_generated(out)
    file.unlink()
    result = run("--check", "--spec", TINY, "--out", out)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{file.relative_to(out).as_posix()}: missing\n")
    assert result.stdout == ""


def test_very_long_lines_of_a_diff_are_cut(run: Run, out: Path) -> None:
    file = any_generated(out)
    file.write_text("x" * 1000 + "\n")
    result = run("--check", "--spec", TINY, "--out", out)
    lines = result.stdout.splitlines()
    assert "-" + "x" * 299 + "…" in lines
    assert max(map(len, lines)) == 301
    row = json.loads(run("--check", "--spec", TINY, "--out", out, "--json").stdout)
    assert "-" + "x" * 1000 + "\n" in row["differences"][0]["diff"]


@pytest.mark.parametrize("also", [(), ("--check",)])
def test_a_directory_where_a_file_belongs(run: Run, out: Path, also: tuple[str, ...]) -> None:
    file = any_generated(out)
    file.unlink()
    file.mkdir()
    result = run("--spec", TINY, "--out", out, also=also)
    assert result.exit_code == 1
    name = file.relative_to(out).as_posix()
    assert result.stderr.splitlines()[0] == f"{name} is a directory, remove it"


def test_what_a_killed_run_left_is_removed_silently(run: Run, out: Path) -> None:
    file = any_generated(out)
    (file.parent / f".{file.name}.abcdefgh").write_text("half")
    result = run("--spec", TINY, "--out", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert run("--check", "--spec", TINY, "--out", out).exit_code == 0


def test_check_tells_of_an_edit_of_the_spec(run: Run, tmp_path: Path, spec_copy: Path) -> None:
    out = tmp_path / "out"
    assert run("--spec", spec_copy, "--out", out).exit_code == 0
    commands = spec_copy / "commands.yaml"
    text = commands.read_text()
    commands.write_text(text.replace("A client connected to the MTA.", "A client is there.", 1))
    result = run("--check", "--spec", spec_copy, "--out", out)
    assert result.exit_code == 1
    assert "stale after a change of the spec" in result.stderr
    assert "A client is there." in result.stdout


def test_named_targets_alone_are_written_and_checked(run: Run, tmp_path: Path) -> None:
    for target in targets():
        out = tmp_path / target.name
        assert run(target.name, target.name, "--spec", TINY, "--out", out).exit_code == 0
        written = {file.relative_to(out) for file in out.rglob("*") if file.is_file()}
        assert written
        assert all(file.is_relative_to(target.output) for file in written)
        assert run("--check", target.name, "--spec", TINY, "--out", out).exit_code == 0


def test_list(run: Run) -> None:
    names = [target.name for target in targets()]
    assert "python" in names
    rows = json.loads(run("--list", "--json").stdout)
    assert [row["name"] for row in rows] == names
    assert all(set(row) == {"name", "output", "summary"} for row in rows)
    shown = run("--list").stdout
    assert all(name in shown for name in names)
    assert run("--list", "python").stdout != shown or len(names) == 1


def test_an_unknown_target_is_wrong_use(run: Run) -> None:
    result = run("cobol")
    assert result.exit_code == 2
    assert "no target 'cobol'; known: " in result.stderr


@pytest.mark.parametrize("args", [("--spec", "/nowhere"), ("--bogus",), ("explain",)])
def test_wrong_use(run: Run, args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2


def test_problems_of_the_spec(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("limits: [y]\nrulse: []\n")
    result = run("--spec", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"{tmp_path}/a.yaml:1:10: ambiguous-scalar: the unquoted y is true or false to older"
        " readers of YAML"
        " (write keys and values, or a list of them)",
        "1 problem in the spec",
    ]
    result = run("--spec", tmp_path, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "problems": [
            {
                "file": f"{tmp_path}/a.yaml",
                "line": 1,
                "column": 10,
                "rule": "ambiguous-scalar",
                "message": "the unquoted y is true or false to older readers of YAML",
                "hint": "write keys and values, or a list of them",
            }
        ]
    }


@pytest.mark.parametrize("folder", ["", "deep"])
def test_a_problem_names_a_file_that_can_be_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("spec", folder, "a.yaml")
    file.parent.mkdir(parents=True)
    file.write_text("limits: [y]\n")
    for spec in ("spec", tmp_path / "spec"):
        assert run("--spec", spec).stderr.startswith(f"{file}:1:10: ambiguous-scalar: ")
        (problem,) = json.loads(run("--spec", spec, "--json").stdout)["problems"]
        assert problem["file"] == str(file)


def test_a_folder_without_a_spec_is_named(run: Run, tmp_path: Path) -> None:
    result = run("--spec", tmp_path)
    assert result.stderr.startswith(f"{tmp_path}:1:1: no-spec: ")


def test_equal_problems_are_told_once_but_not_in_json(run: Run, tmp_path: Path) -> None:
    for file in TINY.glob("*.yaml"):
        text = re.sub(r"^sources:\n(  .*\n)+", "", file.read_text(), flags=re.MULTILINE)
        (tmp_path / file.name).write_text(text)
    rows = json.loads(run("--spec", tmp_path, "--json").stdout)["problems"]
    assert len(rows) > 2
    assert {(row["rule"], row["message"]) for row in rows} == {
        ("unknown-id", "no source is declared")
    }
    shown = run("--spec", tmp_path).stderr.splitlines()
    first = rows[0]
    assert shown == [
        f"{first['file']}:{first['line']}:{first['column']}: unknown-id: no source is declared,"
        f" and {len(rows) - 1} more like it",
        f"{len(rows)} problems in the spec",
    ]


def test_the_report_in_json(run: Run, out: Path) -> None:
    file = any_generated(out)
    file.write_text("x\n")
    (out / "generated/notes.txt").write_text("mine\n")
    args = ("--spec", TINY, "--out", out, "--json")
    checked = json.loads(run("--check", *args).stdout)
    count = sum(each.is_file() for each in out.rglob("*")) - 1
    assert checked["files"] == count
    assert [(row["path"], row["kind"], row["left"]) for row in checked["differences"]] == [
        ("generated/notes.txt", "stray", True),
        (file.relative_to(out).as_posix(), "different", True),
    ]
    assert all(row["reason"] for row in checked["differences"])
    assert [bool(row["diff"]) for row in checked["differences"]] == [False, True]
    written = json.loads(run(*args).stdout)
    assert [row["left"] for row in written["differences"]] == [True, False]


def test_an_output_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "generated").write_text("a file where a folder should be\n")
    result = run("--spec", TINY, "--out", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")


def test_it_runs_as_a_module_from_the_real_spec(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "--out", str(tmp_path), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["files"] > 0
    assert SPEC.is_dir()
