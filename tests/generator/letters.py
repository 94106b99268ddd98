"""The package of a protocol of letters, whose programs do everything differently."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once

Office = str
NORTH, SOUTH = "north-office", "south-office"


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = generate(tmp_path_factory.mktemp("letters"), "python", read_once(TOYS / "letters")[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        importlib.import_module("letters_protocol.testing")
        yield importlib.import_module("letters_protocol")
