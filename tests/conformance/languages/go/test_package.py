"""The name of the package is one that other packages can import."""

from dataclasses import replace

import pytest

from generator.targets.go.view import View
from tests.generator.folders import SPECS
from tests.generator.specs import read_once


@pytest.mark.parametrize(
    ("id_", "package"), [("main", "main_"), ("init", "init_"), ("func", "func_"), ("tiny", "tiny")]
)
def test_its_name(id_: str, package: str) -> None:
    spec, _ = read_once(SPECS["tiny"])
    assert View(replace(spec, protocol=replace(spec.protocol, id=id_))).package == package
