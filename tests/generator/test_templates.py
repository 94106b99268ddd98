"""Templates loop and print: what is worked out stands in a view, which has types and tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from generator.engine import environment_of
from tests.generator.folders import ROOT

FOLDERS = ("generator/targets", "generator/scaffold", "tests/conformance/languages")
TEMPLATES = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.j2"))
ENVIRONMENT = environment_of(ROOT)
ARITHMETIC = (nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)
ORDER = {"lt", "lteq", "gt", "gteq"}


def worked_out(text: str) -> Iterator[str]:
    """What a template works out: arithmetic, slices and comparisons of size, with their lines."""
    for node in ENVIRONMENT.parse(text).find_all(nodes.Node):
        match node:
            case nodes.Compare(ops=ops) if ORDER & {each.op for each in ops}:
                yield f"{node.lineno}: a comparison of size"
            case nodes.Slice():
                yield f"{node.lineno}: a slice"
            case nodes.Add(left=left, right=right) if _is_number(left) or _is_number(right):
                yield f"{node.lineno}: Add"
            case _ if isinstance(node, ARITHMETIC):
                yield f"{node.lineno}: {type(node).__name__}"


def _is_number(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, int)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_template_works_nothing_out(file: Path) -> None:
    assert list(worked_out(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("8 * size", "Mul"),
        ("place + 1", "Add"),
        ("2 + place", "Add"),
        ("count - 1", "Sub"),
        ("size // 2", "FloorDiv"),
        ("-size", "Neg"),
        ("'%08x' % size", "Mod"),
        ("whole[5:-1]", "a slice"),
        ("rows[1:]", "a slice"),
        ("length <= 89", "a comparison of size"),
        ("text if 0 < place else ''", "a comparison of size"),
    ],
)
def test_what_is_worked_out_is_found(expression: str, found: str) -> None:
    assert f"2: {found}" in list(worked_out("\n{{ " + expression + " }}"))


@pytest.mark.parametrize(
    "expression", ["a + b", "a ~ '1'", "a == 1", "a in b", "a[0]", "a | hex(8)"]
)
def test_what_is_only_put_together_is_fine(expression: str) -> None:
    assert list(worked_out("{{ " + expression + " }}")) == []
