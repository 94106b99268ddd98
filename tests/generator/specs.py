"""The specs of the project and of the tests, each read once for all processes, and its targets."""

import hashlib
import importlib
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.engine import Target, render, targets
from generator.load import Problem, SpecError
from generator.model import Spec
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.output import compare, write
from generator.reading import read_spec
from generator.resolve import Places
from tests.generator.folders import GENERATOR, ROOT
from tests.locking import alone_in

CACHE = ROOT / ".cache" / "specs"


@cache
def read_once(folder: Path) -> tuple[Spec, Places]:
    """What `read_spec` gives of a folder that nobody changes, kept for other processes."""
    if not folder.is_relative_to(ROOT):
        return read_spec(folder)  # It was made up by one test, and no other process has it.
    digest = hashlib.sha256(sys.version.encode())
    for file in sorted([*folder.rglob("*.y*ml"), *GENERATOR.rglob("*.py")]):
        digest.update(f"\0{file}\0".encode() + file.read_bytes())
    name = "-".join(folder.relative_to(ROOT).parts)
    kept = CACHE / f"{name}.{digest.hexdigest()[:16]}"
    with alone_in(CACHE):
        if not kept.exists():
            read = read_spec(folder)
            for older in CACHE.glob(f"{name}.*"):
                older.unlink()
            half = CACHE / f"{name}.half"
            half.write_bytes(pickle.dumps(read))
            half.rename(kept)
            return read
        found: tuple[Spec, Places] = pickle.loads(kept.read_bytes())
        return found


def error_kinds(spec: Spec) -> set[str]:
    """The kinds of error that a frame can have: of a range or a length only where there is one."""
    fields = [field for message in spec.messages for field in message.value_fields]
    limits = {"out-of-range": ("min", "max"), "overlong": ("max_length",)}
    without = {
        kind
        for kind, keys in limits.items()
        if all(getattr(field, key, None) is None for field in fields for key in keys)
    }
    return {*FRAME_ERRORS, *PAYLOAD_ERRORS} - without


def problems_if_any(read: Callable[[], object]) -> tuple[Problem, ...]:
    """The problems that reading tells of; any other error goes through."""
    try:
        read()
    except SpecError as error:
        return error.problems
    return ()


def target_named(name: str) -> Target:
    """One of the targets."""
    return next(each for each in targets() if each.name == name)


def generate(folder: Path, name: str, spec: Spec) -> Path:
    """Write what a target makes of a spec below a folder, and return the folder of its output."""
    target = target_named(name)
    plan = render(target, spec)
    write(folder, plan, compare(folder, plan, [target.output]))
    return folder / target.output


@contextmanager
def importing(folder: Path, spec: Spec) -> Iterator[Any]:
    """The Python package of a spec, generated below a folder, beside others of the same name."""
    name = spec.project.name.replace("-", "_")
    package = str(generate(folder, "python", spec))
    others = _taken_out(name)
    sys.path.insert(0, package)
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(package)
        _taken_out(name)
        sys.modules |= others


def _taken_out(package: str) -> dict[str, ModuleType]:
    """The modules of a package, which are imported anew from now on."""
    names = [each for each in sys.modules if each.partition(".")[0] == package]
    return {each: sys.modules.pop(each) for each in names}
