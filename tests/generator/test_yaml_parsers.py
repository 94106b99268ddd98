"""With libyaml and without it, the same is read and the same is told."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import Document, Problem, SpecError, yaml_reader
from tests.generator.folders import BAD_SPECS, BASE, SPEC, TOYS

FILES = sorted(file for folder in (SPEC, BASE, BAD_SPECS, TOYS) for file in folder.rglob("*.yaml"))
LITTLE = [file for file in FILES if file.stat().st_size < 2000]
PIECES = [*"\n\n  :-?{}[],'\"|>#@`~.\\<=&*!%\t\x07\x7f\u2028é😀", ": ", "- ", "\n  ", ", "]


pytestmark = pytest.mark.needs("libyaml")


def read(text: str) -> Document | tuple[Problem, ...]:
    try:
        return yaml_reader.read_document("f", text)
    except SpecError as error:
        return error.problems


def both(text: str) -> tuple[object, object]:
    fast = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "_FAST", None)
        return fast, read(text)


def test_every_file() -> None:
    assert yaml_reader._FAST is not None
    for file in FILES:
        text = file.read_text("utf-8", "surrogateescape")
        fast, slow = both(text)
        assert fast == slow, file


@given(st.sampled_from(LITTLE), st.randoms(use_true_random=False))
def test_files_with_random_changes(file: Path, chance: random.Random) -> None:
    text = file.read_text("utf-8", "surrogateescape")
    if chance.random() < 0.5:
        begin = chance.randrange(len(text) + 1)
        text = text[begin : begin + chance.randrange(300)]
    for _ in range(chance.randint(0, 4)):
        at = chance.randrange(len(text) + 1)
        piece = "".join(chance.choices(PIECES, k=chance.randint(0, 3)))
        text = text[:at] + piece + text[at + chance.randint(0, 2) :]
    fast, slow = both(text)
    assert fast == slow, text


@pytest.mark.parametrize(
    "text", ["a: {b?c: d}", "a: {b: , c: d}", "a: |#\n  b", "a: {b: `c}", "a:\tb", "a: &b c\nd: *b"]
)
def test_what_libyaml_takes_otherwise(text: str) -> None:
    fast, slow = both(text)
    assert fast == slow
