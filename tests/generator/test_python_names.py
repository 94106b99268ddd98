"""Names that things of a spec cannot have in Python, for modules import what has them."""

import ast
from pathlib import Path

import pytest

from generator.targets.python.handlers import OF_ALL_RESPONDERS
from generator.targets.python.names import ARGUMENTS, BESIDE_HANDLERS, TYPES
from generator.targets.python.unions import replies
from tests.generator.folders import GENERATOR, SPECS
from tests.generator.specs import generate, read_once

DECLARING = ("options", "commands", "constructs", "enums", "replies", "unions")
"""The modules that declare classes of the spec."""


@pytest.mark.parametrize("name", ["kinds", "milter"])
def test_what_modules_with_classes_of_the_spec_import_is_reserved(
    name: str, tmp_path: Path
) -> None:
    package = generate(tmp_path, "python", read_once(SPECS[name])[0])
    modules = [module for each in DECLARING for module in package.glob(f"*/{each}.py")]
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


def test_no_handler_takes_the_place_of_something_else() -> None:
    module = GENERATOR / "targets/python/runtime/{package}/aio/responding.py"
    (base,) = (
        each
        for each in ast.parse(module.read_text("utf-8")).body
        if isinstance(each, ast.ClassDef) and each.name == "BaseResponder"
    )
    names = set()
    for each in base.body:
        if isinstance(each, ast.AnnAssign):
            assert isinstance(each.target, ast.Name)
            names.add(each.target.id)
        elif isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(each.name)
    public = {each for each in names if each.islower() and not each.startswith("_")}
    assert public == OF_ALL_RESPONDERS


@pytest.mark.parametrize("name", ["full", "milter"])
def test_what_functions_that_take_a_side_name_is_reserved(name: str, tmp_path: Path) -> None:
    spec = read_once(SPECS[name])[0]
    sides = {role.side for role in spec.protocol.roles}
    named: set[str] = set()
    for module in generate(tmp_path, "python", spec).rglob("*.py"):
        for each in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                arguments = {
                    found.arg for found in ast.walk(each.args) if isinstance(found, ast.arg)
                }
                if arguments & sides:
                    named |= names_in(each)
    assert {"addresses", "make"} < named
    assert {each for each in named - sides if each.isalnum() and each.islower()} <= ARGUMENTS


def names_in(function: ast.AST) -> set[str]:
    """What a function names: variables, functions, modules and arguments."""
    return {
        each.id if isinstance(each, ast.Name) else each.arg
        for each in ast.walk(function)
        if isinstance(each, ast.Name | ast.arg)
    }
