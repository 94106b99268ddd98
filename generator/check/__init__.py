"""Semantic rules: each a small function with a name, each shown to fail by a file in the tests."""

from generator.check.registry import RULES, check

__all__ = ["RULES", "check"]
