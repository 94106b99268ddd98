"""Names that things of a spec cannot have in Python, for modules import what has them."""

import ast
from pathlib import Path

import pytest

from generator.targets.python.names import BESIDE_HANDLERS, TYPES
from generator.targets.python.unions import replies
from tests.generator.folders import SPECS
from tests.generator.specs import generate, read_once

DECLARING = ("options", "commands", "constructs", "enums", "replies", "unions")
"""The modules that declare classes of the spec."""


@pytest.mark.parametrize("name", ["kinds", "milter"])
def test_what_modules_with_classes_of_the_spec_import_is_reserved(
    name: str, tmp_path: Path
) -> None:
    package = generate(tmp_path, "python", read_once(SPECS[name])[0])
    modules = [module for each in DECLARING for module in package.rglob(f"{each}.py")]
    assert len(modules) == len(DECLARING)
    trees = {module: ast.parse(module.read_text("utf-8")) for module in modules}
    declared = {
        found.name
        for tree in trees.values()
        for found in tree.body
        if isinstance(found, ast.ClassDef)
    }
    imported = {
        each.asname or each.name
        for tree in trees.values()
        for found in ast.walk(tree)
        if isinstance(found, ast.ImportFrom)
        for each in found.names
    }
    classes = {each for each in imported - declared if each[0].isupper() and not each.isupper()}
    assert len(classes) > 10
    assert classes <= BESIDE_HANDLERS


def test_what_may_be_a_reply_gets_no_name_of_something_else() -> None:
    spec, _ = read_once(SPECS["milter"])
    assert replies(spec, TYPES)["command/helo"].name == "HeloReply"
    assert replies(spec, {*TYPES, "HeloReply"})["command/helo"].name == "HeloReply_"
