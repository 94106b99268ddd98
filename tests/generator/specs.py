"""The specs of the project and of the tests, each read once in a run, and its targets."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator.engine import Target, render, targets
from generator.load import Problem, SpecError
from generator.model import Spec
from generator.output import compare, write
from generator.reading import read_spec
from generator.resolve import Places


@cache
def read_once(folder: Path) -> tuple[Spec, Places]:
    """What `read_spec` gives of a folder that nobody changes."""
    return read_spec(folder)


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
