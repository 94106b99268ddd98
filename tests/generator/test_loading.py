"""The strict loader."""

import pytest

from generator.load import Place, SpecError
from generator.load.yaml_reader import read_document


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
        ("a:\n\tb: 1\n", "indent with spaces"),
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
        ('a: "\\ud800"\n', "1:4: yaml-syntax: half of a surrogate pair is not a character"),
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
