"""The specs of the project and of the tests, each read once in a run, and its targets."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator.engine import Target, targets
from generator.load import Problem, SpecError
from generator.model import Spec
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
