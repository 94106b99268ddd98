"""Literals are what they stand for, as formatters write them, however they are cut."""

import ast
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.targets.python.rules import _literal
from generator.targets.python.text import bytes_literal, quoted

AWKWARD = "\"'\\\n\0\x1f\x7f\xff ax"


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("part", [r"\n", r"\\", r"\x41", "ab", '"', "'", "[^ ]"])
def test_a_literal_is_the_expression(part: str, shift: int) -> None:
    """With four beginnings, every place within a part comes to stand where the literal is cut."""
    pattern = "a" * shift + part * 100
    literal = _literal(pattern, 0)
    assert literal.count("rb") > 1
    assert ast.literal_eval(f"({literal})") == pattern.replace('"', r"\x22").encode()


@given(st.text() | st.text(AWKWARD))
def test_a_literal_is_the_text(text: str) -> None:
    assert ast.literal_eval(quoted(text)) == text


@given(st.binary() | st.text(AWKWARD).map(lambda text: text.encode("latin-1")))
def test_a_literal_is_the_bytes(data: bytes) -> None:
    assert ast.literal_eval(bytes_literal(data)) == data


def test_literals_have_the_quotes_that_formatters_choose() -> None:
    texts = [a + b + c for a in AWKWARD for b in AWKWARD for c in AWKWARD]
    code = "".join(
        f"a = {quoted(text)}\nb = {bytes_literal(text.encode('latin-1'))}\n" for text in texts
    )
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "-"],
        input=code,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == code
