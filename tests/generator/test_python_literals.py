"""Literals are what they stand for, however they are cut."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.targets.python.docstrings import wrapped_literal
from generator.targets.python.rules import _literal

AWKWARD = "\"'\\\n\0\x1f\x7f\xff ax"


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("part", [r"\n", r"\\", r"\x41", "ab", '"', "'", "[^ ]"])
def test_a_literal_is_the_expression(part: str, shift: int) -> None:
    """With four beginnings, every place within a part comes to stand where the literal is cut."""
    pattern = "a" * shift + part * 100
    literal = _literal(pattern)
    assert literal.count("rb") > 1
    assert ast.literal_eval(f"({literal})") == pattern.replace('"', r"\x22").encode()


@given(st.text(min_size=1) | st.text(AWKWARD, min_size=1), st.integers(1, 90))
def test_a_literal_is_the_text(text: str, width: int) -> None:
    # The loader refuses control characters, line breaks among them.
    text = " ".join(text.split()) or "x"
    assert ast.literal_eval(wrapped_literal(text, width)) == text
