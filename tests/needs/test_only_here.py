"""Nothing but `tests/needs` looks for programs and leaves tests out."""

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FORBIDDEN = {
    ("shutil", "which"),
    ("pytest", "skip"),
    ("pytest", "importorskip"),
    ("pytest", "xfail"),
    ("mark", "skip"),
    ("mark", "skipif"),
    ("mark", "xfail"),
    ("unittest", "skip"),
    ("unittest", "SkipTest"),
}


def offences(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a program that use what is forbidden, with what it is."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name):
                found = {(owner, name)}
            case ast.ImportFrom(module=str(owner), names=names):
                found = {(owner, each.name) for each in names}
            case _:
                continue
        for owner, name in found & FORBIDDEN:
            yield node.lineno, f"{owner}.{name}"


def test_programs_are_looked_for_and_tests_left_out_in_one_place() -> None:
    found = [
        f"{file.relative_to(TESTS)}:{line}: {what}; use need() or go_without()"
        for file in sorted(TESTS.rglob("*.py"))
        if not file.is_relative_to(TESTS / "needs")
        for line, what in offences(file.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_what_is_forbidden_is_found() -> None:
    lines = [
        "import shutil, pytest",
        "shutil.which('x')",
        "from shutil import which",
        "pytest.skip('x')",
        "from pytest import skip, importorskip",
        "@pytest.mark.skipif(True)",
        "def test(): pytest.importorskip('x')",
    ]
    assert sorted(offences("\n".join(lines))) == [
        (2, "shutil.which"),
        (3, "shutil.which"),
        (4, "pytest.skip"),
        (5, "pytest.importorskip"),
        (5, "pytest.skip"),
        (6, "mark.skipif"),
        (7, "pytest.importorskip"),
    ]
