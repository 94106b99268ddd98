"""Expressions keep their meaning however their literal is cut to fit the line."""

import ast

import pytest

from generator.targets.python.rules import _literal


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("part", [r"\n", r"\\", r"\x41", "ab", '"', "'", "[^ ]"])
def test_a_literal_is_the_expression(part: str, shift: int) -> None:
    """With four beginnings, every place within a part comes to stand where the literal is cut."""
    pattern = "a" * shift + part * 100
    literal = _literal(pattern, 0)
    assert literal.count("rb") > 1
    assert ast.literal_eval(f"({literal})") == pattern.replace('"', r"\x22").encode()
