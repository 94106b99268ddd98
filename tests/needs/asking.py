"""How a test asks for what it needs."""

import os
from collections.abc import Iterator
from typing import Any, NoReturn
from weakref import WeakSet

import pytest

from tests.needs.bare import FINDING
from tests.needs.catalogue import NEEDS
from tests.needs.need import Need, is_bare

MARKER = "needs(*names): skipped where one of these is missing; see tests/needs/catalogue.py"
IN_CI = os.environ.get("CI") == "true"

_asking: WeakSet[pytest.FixtureDef[Any]] = WeakSet()


def need(*names: str) -> Need:
    """Go on only where all of these are; the first of them is given back.

    Without one, the test is skipped for a user, and fails in CI.
    """
    for name in names:
        if reason := NEEDS[name].missing():
            go_without(name, reason)
    return NEEDS[names[0]]


def go_without(name: str, reason: str) -> NoReturn:
    """End a test for want of something, which is skipped for a user, and fails in CI."""
    told = f"needs {name}: {reason} ({NEEDS[name].source})"
    if IN_CI and not is_bare():
        pytest.fail(told)
    pytest.skip(told)


def meet(item: pytest.Item) -> None:
    """Ask for what the markers of a test name, before anything is set up for it."""
    for marker in item.iter_markers("needs"):
        need(*marker.args)
    known = getattr(item, "_fixtureinfo", None)
    fixtures = known.name2fixturedefs.values() if known else ()
    if any(each[-1] in _asking for each in fixtures if each):
        FINDING.ask()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Remember a fixture that asks for something: whoever uses it later has asked for it, too."""
    before = FINDING.asked
    try:
        return (yield)
    finally:
        if FINDING.asked > before:
            _asking.add(fixturedef)
