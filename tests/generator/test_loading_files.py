"""Files of a spec: which are read, which are refused, and in what order."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import SpecError, load_documents
from generator.load.files import MAX_SIZE
from generator.reading import read_spec
from generator.resolve import resolve
from tests.generator.folders import BASE

NOBODY = 65534


def make_fifo(file: Path) -> None:
    os.mkfifo(file)


def make_folder(file: Path) -> None:
    file.mkdir()


def make_dangling_link(file: Path) -> None:
    file.symlink_to("nowhere")


def make_endless_link(file: Path) -> None:
    file.symlink_to(file)


def make_device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def make_huge(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(MAX_SIZE + 1)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (make_fifo, "file-kind: it is not a regular file"),
        (make_folder, "file-kind: it is not a regular file"),
        (make_device, "file-kind: it is not a regular file"),
        (make_dangling_link, "file-unreadable: it cannot be read: No such file or directory"),
        (make_endless_link, "file-unreadable: it cannot be read: "),
        (make_huge, "file-size: it has more than"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_what_cannot_be_read_as_a_file_is_told(
    tmp_path: Path, make: Callable[[Path], None], told: str
) -> None:
    (tmp_path / "a.yaml").write_text("limits: []\n")
    make(tmp_path / "b.yaml")
    with pytest.raises(SpecError) as caught:
        load_documents(tmp_path)
    assert str(caught.value).startswith(f"b.yaml:1:1: {told}")


def test_a_file_that_may_not_be_read_is_told() -> None:
    is_root = os.geteuid() == 0
    # The folders of pytest are closed to other users, and root reads everything.
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "b.yaml"
        file.write_text("limits: []\n")
        file.chmod(0)
        file.parent.chmod(0o755)
        if is_root:
            os.seteuid(NOBODY)
        try:
            with pytest.raises(SpecError) as caught:
                load_documents(file.parent)
        finally:
            if is_root:
                os.seteuid(0)
    told = "b.yaml:1:1: file-unreadable: it cannot be read: Permission denied"
    assert str(caught.value).startswith(told)


def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.yaml")).write_text("limits: [y]\n")
    with pytest.raises(SpecError) as caught:
        load_documents(tmp_path)
    assert str(caught.value).encode().startswith(b"\\udcff.yaml:1:10: ambiguous-scalar: ")


def test_problems_are_told_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("limits: [y]\n")
    (tmp_path / "a.yaml").write_text("limits: []\nx: ''\nlimits: []\n")
    with pytest.raises(SpecError) as caught:
        load_documents(tmp_path)
    assert [problem.place.file for problem in caught.value.problems] == ["a.yaml", "b.yaml"]
    assert str(caught.value).splitlines() == list(map(str, caught.value.problems))


def test_a_folder_without_a_spec(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"no-spec: the folder holds no \.yaml file"):
        load_documents(tmp_path)


def test_a_file_that_would_be_overlooked(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("limits: []\n")
    (tmp_path / "b.yml").write_text("limits: []\n")
    with pytest.raises(SpecError, match=r"b\.yml:1:1: file-name: the name must end in \.yaml"):
        load_documents(tmp_path)


def test_the_model_does_not_depend_on_how_the_spec_is_cut_into_files(tmp_path: Path) -> None:
    whole: dict[str, object] = {}
    for document in load_documents(BASE):
        whole |= document.data
    (tmp_path / "all.yaml").write_text(json.dumps(whole))
    assert read_spec(tmp_path)[0] == resolve(load_documents(BASE))[0]
