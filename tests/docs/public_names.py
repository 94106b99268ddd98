"""The public names of other libraries, as they are installed."""

import __future__

import ast
import json
import subprocess
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from tests.needs.catalogue import pymilter_python

_ASK_PYMILTER = """
import ast, json, pathlib, types
from importlib import import_module

import Milter


def defined(module):
    tree = ast.parse(pathlib.Path(module.__file__).read_text())
    imports = [each for each in ast.walk(tree) if isinstance(each, (ast.Import, ast.ImportFrom))]
    taken = {each.asname or each.name.split(".")[0] for one in imports for each in one.names}
    return [
        name
        for name, value in vars(module).items()
        if name not in taken or getattr(value, "__module__", "") == module.__name__
    ]


imported = {"__future__", "functools", "re"}
exported = {name: getattr(Milter, name) for name in (*Milter.__all__, "factory")}
names = [
    name
    for name, value in exported.items()
    if not isinstance(value, types.ModuleType)
    and getattr(value, "__module__", "") not in imported
]
modules = map(import_module, ("Milter.utils", "Milter.dsn", "mime"))
names += [name for module in modules for name in defined(module)]
print(json.dumps(names + dir(Milter.Base)))
"""


def of_pymilter() -> set[str]:
    """The names of `Milter`, which has those of the module in C too, of its base class, and of the
    modules beside it that filters use.
    """
    command = [str(pymilter_python()), "-c", _ASK_PYMILTER]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name for name in json.loads(done.stdout) if _is_public(name)}


def of_kilter() -> set[str]:
    return _of_modules("kilter.protocol", ("core", "buffer", "messages", "exceptions"))


def of_purepythonmilter() -> set[str]:
    """What the package exports, with the fields of the classes, and the modules behind it."""
    import purepythonmilter

    exported = {
        name: value
        for name, value in vars(purepythonmilter).items()
        if not isinstance(value, ModuleType | __future__._Feature)
    }
    fields = {name for value in exported.values() for name in _annotated(value)}
    protocol = ("commands", "responses", "definitions", "exceptions")
    modules = ("api.application", *(f"protocol.{each}" for each in protocol))
    defined = _of_modules("purepythonmilter", modules)
    return {name for name in {*exported, *fields} if _is_public(name)} | defined


def _annotated(value: object) -> dict[str, object]:
    return value.__annotations__ if isinstance(value, type) else {}


def _of_modules(package: str, modules: Sequence[str]) -> set[str]:
    """What modules define: names, and attributes and methods of their classes."""
    found = set()
    for module in modules:
        spec = find_spec(f"{package}.{module}")
        assert spec is not None
        assert spec.origin is not None
        for node in ast.parse(Path(spec.origin).read_text("utf-8")).body:
            found |= set(_defined(node))
            if isinstance(node, ast.ClassDef):
                found |= {name for inner in node.body for name in _defined(inner)}
    return {name for name in found if _is_public(name)}


def _defined(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Assign(targets=targets):
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _is_public(name: str) -> bool:
    return not name.startswith("_")
