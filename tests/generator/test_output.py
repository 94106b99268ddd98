"""Writing a plan and comparing it with what is there."""

import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from generator.engine import STAMP
from generator.output import Difference, Kind, OutputError, compare, write

FOLDER = PurePosixPath("out")
PLAN = {FOLDER / "a.txt": f"# {STAMP}\none\ntwo\n", FOLDER / "deep/b.txt": "größer\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, PLAN, compare(tmp_path, PLAN, [FOLDER]))
    return tmp_path


def differences(root: Path) -> list[Difference]:
    return list(compare(root, PLAN, [FOLDER]))


def files(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        for name in names:
            yield (Path(folder) / name).relative_to(root).as_posix()


def test_what_was_written_does_not_differ(root: Path) -> None:
    assert differences(root) == []
    assert sorted(files(root)) == ["out/a.txt", "out/deep/b.txt"]
    assert (root / "out/deep/b.txt").read_bytes() == "größer\n".encode()


def test_a_second_run_writes_nothing(root: Path) -> None:
    before = {name: (root / name).stat().st_mtime_ns for name in files(root)}
    write(root, PLAN, compare(root, PLAN, [FOLDER]))
    assert {name: (root / name).stat().st_mtime_ns for name in files(root)} == before


def test_a_changed_byte(root: Path) -> None:
    (root / "out/a.txt").write_text(f"# {STAMP}\none\ntwO\n")
    (found,) = differences(root)
    assert found.kind is Kind.DIFFERENT
    assert found.reason == (
        "out/a.txt: edited by hand, or stale after a change of the spec or generator"
    )
    assert found.diff == (
        "--- out/a.txt (there)\n+++ out/a.txt (from the spec)\n@@ -1,3 +1,3 @@\n"
        f" # {STAMP}\n one\n-twO\n+two\n"
    )


@pytest.mark.parametrize(
    "content", [b"", b"\xff\x00", f"# {STAMP}\r\none\r\ntwo\r\n".encode(), b"one\x0ctwo\n"]
)
def test_any_other_content_differs_and_is_shown(root: Path, content: bytes) -> None:
    (root / "out/a.txt").write_bytes(content)
    (found,) = differences(root)
    assert found.kind is Kind.DIFFERENT
    assert "+one\n" in found.diff


def test_a_missing_end_of_line_is_shown(root: Path) -> None:
    (root / "out/a.txt").write_text(f"# {STAMP}\none\ntwo")
    (found,) = differences(root)
    assert found.diff.endswith("-two\n\\ No newline at end of file\n+two\n")


def test_a_missing_file(root: Path) -> None:
    (root / "out/deep/b.txt").unlink()
    (found,) = differences(root)
    assert (found.kind, found.reason) == (Kind.MISSING, "out/deep/b.txt: missing")
    assert found.diff == ""
    assert write(root, PLAN, [found]) == ()
    assert differences(root) == []


@pytest.mark.parametrize("content", [f"# {STAMP}\n", json.dumps({"generated": STAMP})])
def test_a_stray_file_with_the_stamp_is_removed_with_its_folder(root: Path, content: str) -> None:
    stray = root / "out/old/c.txt"
    stray.parent.mkdir()
    stray.write_text(content)
    (found,) = differences(root)
    assert (found.kind, found.reason) == (Kind.STRAY, "out/old/c.txt: stray, no longer generated")
    assert found.diff == ""
    assert write(root, PLAN, [found]) == ()
    assert not stray.parent.exists()
    assert (root / "out").exists()


def test_a_stray_file_without_the_stamp_survives(root: Path) -> None:
    stray = root / "out/notes.txt"
    stray.write_text("mine\n")
    (found,) = differences(root)
    assert found.reason == "out/notes.txt: stray, not a generated file"
    assert write(root, PLAN, [found]) == (found,)
    assert stray.read_text() == "mine\n"


def test_a_directory_in_the_place_of_a_file_is_told_and_left(root: Path) -> None:
    (root / "out/a.txt").unlink()
    (root / "out/a.txt").mkdir()
    (found,) = differences(root)
    assert found.kind is Kind.DIRECTORY
    assert found.reason == "out/a.txt is a directory, remove it"
    assert write(root, PLAN, [found]) == (found,)
    assert (root / "out/a.txt").is_dir()


def test_what_is_left_over_from_a_write_that_was_killed_is_removed(root: Path) -> None:
    (root / "out/.a.txt.k3_x0abc").write_text("half a fi")
    (found,) = differences(root)
    assert (found.kind, found.is_ours) == (Kind.STRAY, True)
    assert write(root, PLAN, [found]) == ()
    assert sorted(files(root)) == ["out/a.txt", "out/deep/b.txt"]


@pytest.mark.parametrize("name", [".c.txt.k3_x0abc", ".a.txt.swp", "a.txt.k3_x0abc"])
def test_a_hidden_file_of_somebody_else_is_left(root: Path, name: str) -> None:
    (root / "out" / name).write_text("mine\n")
    (found,) = differences(root)
    assert write(root, PLAN, [found]) == (found,)


def test_a_stray_link_is_told_even_if_it_leads_nowhere(root: Path) -> None:
    (root / "out/link").symlink_to(root / "nowhere")
    (found,) = differences(root)
    assert (found.kind, str(found.path)) == (Kind.STRAY, "out/link")
    assert write(root, PLAN, [found]) == (found,)


@pytest.mark.parametrize("name", ["__pycache__/x.pyc", "deep/__pycache__/y.pyc", ".mypy_cache/z"])
def test_what_tools_leave_behind_is_no_difference(root: Path, name: str) -> None:
    file = root / "out" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"")
    assert differences(root) == []


def test_folders_within_each_other_tell_a_file_once(root: Path) -> None:
    (root / "out/deep/c.txt").write_text("")
    assert len(compare(root, PLAN, [FOLDER, FOLDER / "deep", PurePosixPath(".")])) == 1


def test_files_outside_the_folders_are_nobodys_business(root: Path) -> None:
    (root / "other").mkdir()
    (root / "other/a.txt").write_text(f"# {STAMP}\n")
    assert differences(root) == []


def test_the_permissions_of_a_file_stay(root: Path) -> None:
    file = root / "out/a.txt"
    file.write_text("x")
    file.chmod(0o755)
    write(root, PLAN, differences(root))
    assert file.stat().st_mode & 0o777 == 0o755
    assert (root / "out/deep/b.txt").stat().st_mode & 0o777 == 0o644


class Killed(BaseException):
    """The process is ended."""


@pytest.mark.parametrize("step", ["replace", "chmod"])
def test_an_end_in_the_middle_of_writing_leaves_the_old_or_the_new_file(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    for name in files(root):
        (root / name).write_text("old\n")

    real = getattr(Path, step)

    def die_at_b(self: Path, *args: object) -> object:
        if "b.txt" in self.name:
            raise Killed
        return real(self, *args)

    found = differences(root)
    monkeypatch.setattr(Path, step, die_at_b)
    with pytest.raises(Killed):
        write(root, PLAN, found)
    monkeypatch.undo()
    assert sorted(files(root)) == ["out/a.txt", "out/deep/b.txt"]
    assert (root / "out/a.txt").read_text() == PLAN[FOLDER / "a.txt"]
    assert (root / "out/deep/b.txt").read_text() == "old\n"
    assert write(root, PLAN, differences(root)) == ()
    assert differences(root) == []


@pytest.mark.parametrize(
    "path", ["../a.txt", "/etc/a.txt", "out/../../a.txt", "out/a\nb", "out/.."]
)
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="is not a path below the folder for all output"):
        compare(tmp_path, {PurePosixPath(path): ""}, [FOLDER])
    with pytest.raises(OutputError):
        compare(tmp_path, {}, [PurePosixPath(path)])


def test_nothing_is_written_or_removed_through_a_link(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (root / "out/deep").rename(elsewhere)
    (root / "out/deep").symlink_to(elsewhere)
    (elsewhere / "old.txt").write_text(STAMP)
    with pytest.raises(OutputError, match="out/deep is a link, remove it"):
        differences(root)
    (root / "out").rename(tmp_path / "moved")
    (root / "out").symlink_to(tmp_path / "moved")
    with pytest.raises(OutputError, match="out is a link"):
        compare(root, {}, [FOLDER])


def test_a_link_in_the_place_of_a_file_is_replaced(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine\n")
    (root / "out/a.txt").unlink()
    (root / "out/a.txt").symlink_to(other)
    (found,) = differences(root)
    assert write(root, PLAN, [found]) == ()
    assert other.read_text() == "mine\n"
    assert differences(root) == []
    assert not (root / "out/a.txt").is_symlink()
