"""The package of a protocol of letters, whose programs do everything differently."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.generator.specs import importing, read_once

Office = str
NORTH, SOUTH = "north-office", "south-office"


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    spec = read_once(TOYS / "letters")[0]
    with importing(tmp_path_factory.mktemp("letters"), spec) as package:
        importlib.import_module(f"{package.__name__}.testing")
        yield package
