"""Generated texts go through tools of one version: a spec gives the same bytes anywhere."""

import sys
from importlib.metadata import PackageNotFoundError
from pathlib import PurePosixPath

import pytest

from generator import pinned
from generator.pinned import PinnedError
from generator.targets.docs.scripts import without_types
from generator.targets.python.formatting import formatted

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
    with pytest.raises(PinnedError, match=r"a/module\.py:1:\d+"):
        formatted({MODULE: "def ("})


@pytest.mark.parametrize("found", ["0.0.1", None])
def test_another_version_of_the_formatter_is_refused(
    found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(_: str) -> str:
        if found is None:
            raise PackageNotFoundError
        return found

    monkeypatch.setattr(pinned, "version", version)
    expected = rf"ruff is {found or 'missing'}; run: {sys.executable} -m pip install ruff==\d"
    with pytest.raises(PinnedError, match=expected):
        formatted({MODULE: NEAT})


def test_scripts_lose_their_types_and_other_files_nothing() -> None:
    script, page = PurePosixPath("a/part.ts"), PurePosixPath("a/page.md")
    made = without_types({script: "export const a: number = 1;\ntype B = 2;\n", page: "text  \n"})
    assert made == {script.with_suffix(".js"): "export const a         = 1;\n\n", page: "text  \n"}


def test_what_is_not_typescript_is_an_error_with_its_place() -> None:
    with pytest.raises(PinnedError, match=r"a/part\.ts"):
        without_types({PurePosixPath("a/part.ts"): "enum A { B }\n"})
