"""The guide to migrating leaves out no name of another library, and names what there is here."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.docs import public_names
from tests.docs.test_guides import printed
from tests.needs.asking import need
from tests.pages import blocks, code, page, rows

PAGE = page("migrating.md")
LIBRARIES: dict[str, Callable[[], set[str]]] = {
    "pymilter": public_names.of_pymilter,
    "purepythonmilter": public_names.of_purepythonmilter,
    "kilter.protocol": public_names.of_kilter,
}
OURS = {"mp": mp, "aio": aio}


def names(library: str) -> list[list[str]]:
    """The cells of the lines about names in the part about a library."""
    return [row for row in rows(PAGE, f"## From {library}") if row[0].startswith("`")]


@pytest.mark.parametrize("library", LIBRARIES)
def test_no_name_of_theirs_is_left_out(library: str) -> None:
    need(library)
    told = [name for row in names(library) for name in code(row[0])]
    theirs = LIBRARIES[library]()
    assert len(theirs) > 60
    assert sorted(theirs - set(told)) == []
    assert sorted(set(told) - theirs) == []


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_name_of_ours_exists(library: str) -> None:
    told = [name for row in names(library) for name in code(row[1])]
    assert len(told) > 60
    for name in told:
        assert exists(name), name
    remarks = [name for row in names(library) for name in code(row[2])]
    for name in (each for each in remarks if each.partition(".")[0] in OURS):
        assert exists(name), name


def exists(name: str) -> bool:
    """Whether a dotted name, such as `aio.Filter.send`, leads to something."""
    first, *rest = name.split(".")
    found: Any = OURS.get(first) or import_module(first)
    for each in rest:
        if not hasattr(found, each):
            return each == rest[-1] and isinstance(found, type) and is_documented(found, each)
        found = getattr(found, each)
    return True


def is_documented(kind: type, attribute: str) -> bool:
    """Whether the documentation of a class has an attribute of its objects."""
    bases = (base.__doc__ or "" for base in kind.__mro__)
    return any(re.search(rf"^ +{attribute}: ", doc, re.MULTILINE) for doc in bases)


def test_what_does_not_exist_is_found() -> None:
    for name in ("mp.Nothing", "aio.Filter.nothing", "mp.Options.nothing"):
        assert not exists(name)


def test_its_code_runs(tmp_path: Path) -> None:
    found = blocks(PAGE, "python")
    assert len(found) == 3
    assert printed(found, tmp_path) == []
