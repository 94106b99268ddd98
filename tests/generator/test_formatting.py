"""Generated Python goes through one version of ruff: a spec gives the same bytes anywhere."""

import sys
from importlib.metadata import PackageNotFoundError
from pathlib import PurePosixPath

import pytest

from generator.targets.python import formatting
from generator.targets.python.formatting import FormatterError, formatted

MODULE, MARKER = PurePosixPath("a/module.py"), PurePosixPath("a/py.typed")
RAW = """
from __future__ import annotations
from typing import Final, TYPE_CHECKING
from .zebras import Stripe, Zebra
from .ants import Ant
if TYPE_CHECKING:
    from collections.abc import Mapping
A : Final = ( Ant( 'six' ), Zebra )
"""
NEAT = """from __future__ import annotations

from typing import Final

from .ants import Ant
from .zebras import Zebra

A: Final = (Ant("six"), Zebra)
"""


def test_modules_are_formatted_and_lose_imports_that_nothing_uses() -> None:
    assert formatted({MODULE: RAW, MARKER: "# { }"}) == {MODULE: NEAT, MARKER: "# { }"}


def test_what_is_not_python_is_an_error_with_its_place() -> None:
    with pytest.raises(FormatterError, match=r"a/module\.py:1:\d+"):
        formatted({MODULE: "def ("})


@pytest.mark.parametrize("found", ["0.0.1", None])
def test_another_version_of_the_formatter_is_refused(
    found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(_: str) -> str:
        if found is None:
            raise PackageNotFoundError
        return found

    monkeypatch.setattr(formatting, "version", version)
    expected = rf"ruff is {found or 'missing'}; run: {sys.executable} -m pip install ruff==\d"
    with pytest.raises(FormatterError, match=expected):
        formatted({MODULE: NEAT})
