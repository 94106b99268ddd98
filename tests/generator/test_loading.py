"""The strict loader."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import Place, Problem, SpecError, load_documents
from generator.load.files import MAX_SIZE
from generator.load.yaml_reader import read_document
from generator.reading import read_spec
from generator.resolve import resolve
from tests.generator.folders import BASE, SPEC

NOBODY = 65534


def problems_if_any(read: Callable[[], object]) -> tuple[Problem, ...]:
    """The problems that reading tells of; any other error goes through."""
    try:
        read()
    except SpecError as error:
        return error.problems
    return ()


def problems_of(text: str) -> list[str]:
    with pytest.raises(SpecError) as caught:
        read_document("f.yaml", text)
    return [str(problem) for problem in caught.value.problems]


def test_plain_values_are_texts_numbers_and_truths() -> None:
    text = "a: word\nb: 12\nc: 0x1F\nd: -3\ne: true\nf: false\ng: '12'\nh: \"y\"\ni: [no more]\n"
    assert read_document("f", text).data == {
        "a": "word",
        "b": 12,
        "c": 31,
        "d": -3,
        "e": True,
        "f": False,
        "g": "12",
        "h": "y",
        "i": ["no more"],
    }


def test_every_part_knows_its_place() -> None:
    document = read_document("f", "a:\n  - b: c\n    d: {e: f}\n")
    assert document.place(("a", 0, "d", "e")) == Place("f", 3, 12)
    assert document.key_place(("a", 0, "d", "e")) == Place("f", 3, 9)
    assert document.place(("a", 0, "nothing")) == document.place(("a", 0))


def test_all_problems_of_a_file_are_told_at_once() -> None:
    assert [line.split(": ")[0] for line in problems_of("a: y\nb: 010\nb: x\n")] == [
        "f.yaml:1:4",
        "f.yaml:2:4",
        "f.yaml:3:1",
    ]


AMBIGUOUS = ["Yes", "OFF", "n", "Y", "True", "NULL", "~", "1_000", "0b1", "0o17", "+5", "1:30"]


@pytest.mark.parametrize("word", [*AMBIGUOUS, ".5", ".inf"])
def test_words_that_readers_of_yaml_take_for_two_things_are_refused(word: str) -> None:
    (problem,) = problems_of(f"a: {word}\n")
    assert problem.startswith("f.yaml:1:4: ambiguous-scalar: ")
    assert problem.endswith(f'(write "{word}")')


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("a:\n\tb: 1\n", "indent with blanks"),
        ("a:\n  b: 1\n c: 2\n", "a line is indented differently from the ones above it"),
        ("a:\n  - b: 1\n   - c: 2\n", "a line is indented differently from the ones above it"),
        ('a: "x" y\n', "text follows a closing quote, or a line is indented differently"),
        ("a: b: c\n", 'a text with ": " needs quotes, or a line is indented differently'),
    ],
)
def test_what_is_no_yaml_gives_advice(text: str, advice: str) -> None:
    (problem,) = problems_of(text)
    assert ": yaml-syntax: " in problem
    assert f"({advice}" in problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &x [*x]\n", "1:8: yaml-syntax: an alias cannot be used here"),
        ("a: " + "[" * 5000, "1:35: yaml-syntax: it is nested too deeply"),
        ('a: "\\U00110000"\n', "1:7: yaml-syntax: a number is out of range"),
        ('a: "\\UFFFFFFFF"\n', "1:7: yaml-syntax: a number is out of range"),
        (f"%YAML {'9' * 5000}.1\n---\na: b\n", "1:7: yaml-syntax: a number is out of range"),
        ('a: "\\ud800"\n', "1:4: yaml-syntax: half of a surrogate pair is no character"),
        ("a: " + "9" * 5000 + "\n", "1:4: ambiguous-scalar: the unquoted 999"),
        ("a: 1\n---\nb: 2\n", "2:1: yaml-syntax: expected a single document"),
        ("", "1:1: yaml-mapping: the file must hold keys and values"),
        ("# only a comment\n", "1:1: yaml-mapping: the file must hold keys and values"),
        ("? [a]\n: b\n", "1:3: yaml-key: a key must be a plain word"),
        ("<<: {a: b}\n", "1:1: yaml-key: a key must be a plain word"),
        ("a: !x b\n", "1:4: yaml-syntax: a tag cannot be used here"),
        ('a: !!int "1"\n', "1:4: yaml-syntax: a tag cannot be used here"),
        ("a: !x [b]\n", "1:4: yaml-syntax: a tag cannot be used here"),
        ("a: !!python/object:b {}\n", "1:4: yaml-syntax: a tag cannot be used here"),
        ("!x a: b\n", "1:1: yaml-syntax: a tag cannot be used here"),
    ],
)
def test_what_a_reader_could_stumble_over_is_told_as_a_problem(text: str, told: str) -> None:
    (problem,) = problems_of(text)
    assert problem.startswith(f"f.yaml:{told}")


@pytest.mark.parametrize("text", ["a: [b\u202ec]\n", "# \u200b\n", "a: b\x85c\n", "a: \ufdd0\n"])
def test_what_would_be_misread_is_refused_where_it_stands(text: str) -> None:
    (problem,) = problems_of(text)
    column = next(at for at, each in enumerate(text, 1) if not (each.isprintable() or each == "\n"))
    assert problem.startswith(f"f.yaml:1:{column}: character: the character U+")


def test_a_deep_nest_is_told_where_it_is_too_deep() -> None:
    (problem,) = problems_of("a: " + "[" * 40 + "]" * 40 + "\n")
    assert problem == "f.yaml:1:35: yaml-syntax: it is nested too deeply"


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


WORDS = st.sampled_from(
    [
        *("commands", "replies", "flags", "enums", "session", "protocol", "vectors", "rules"),
        *("id", "code", "fields", "name", "type", "values", "frame", "hex", "doc", "since"),
        *("command/greet", "reply/fine", "enum/colour", "text", "u32", "y", "010", "~", "0x1"),
    ]
)
PIECES = st.one_of(
    WORDS,
    st.sampled_from([": ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "'", '"', "|"]),
    st.sampled_from(["&a ", "*a", "!!int ", "%YAML ", "---\n", "# ", "? ", "\t", "<<", "\x07"]),
    st.text(max_size=3),
)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_random_text_gives_a_document_or_a_spec_error(text: str) -> None:
    for problem in problems_if_any(lambda: read_document("f", text)):
        assert problem.place.file == "f"
        assert problem.rule
        assert problem.message


def keys_of_the_language() -> list[str]:
    schema = json.loads((SPEC / "schema" / "spec.schema.json").read_text(encoding="utf-8"))

    def keys(part: Any) -> set[str]:
        if isinstance(part, list):
            return set().union(*map(keys, part))
        if not isinstance(part, dict):
            return set()
        own = part.get("properties", {})
        return set(own if isinstance(own, dict) else ()).union(*map(keys, part.values()))

    return sorted(keys(schema))


SCALARS = st.one_of(
    st.sampled_from(["command/greet", "reply/fine", "flags/options", "option/quiet", "phase/open"]),
    st.sampled_from(["enum/colour", "colour/red", "commands", "text", "u32", "char", "bytes", "x"]),
    st.sampled_from(["big", "both", "stays", "refuse", "documented", "00 0", "zz", "T", "words"]),
    st.integers(-1, 2**33),
    st.booleans(),
)
TREES = st.recursive(
    SCALARS,
    lambda below: st.one_of(
        st.lists(below, max_size=3),
        st.dictionaries(st.sampled_from(keys_of_the_language()), below, max_size=5),
    ),
    max_leaves=12,
)


@given(st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_good_spec_with_a_random_change_is_good_or_gives_a_spec_error(
    tmp_path: Path, data: st.DataObject
) -> None:
    documents = load_documents(BASE)
    document = data.draw(st.sampled_from(documents))
    path = data.draw(st.sampled_from([path for path in document.places if path]))
    changed = json.loads(json.dumps(document.data))
    holder: Any = changed
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = data.draw(TREES)
    for each in documents:
        content = changed if each is document else each.data
        (tmp_path / each.name).write_text(json.dumps(content))
    problems = problems_if_any(lambda: read_spec(tmp_path))
    assert all(problem.rule and problem.message for problem in problems)


def test_the_model_does_not_depend_on_how_the_spec_is_cut_into_files(tmp_path: Path) -> None:
    whole: dict[str, object] = {}
    for document in load_documents(BASE):
        whole |= document.data
    (tmp_path / "all.yaml").write_text(json.dumps(whole))
    assert read_spec(tmp_path)[0] == resolve(load_documents(BASE))[0]
