"""The dissectors of the protocol and of the toys, each made once."""

from collections.abc import Callable

import pytest

from generator.model import Spec
from tests.generator.folders import SPECS
from tests.generator.specs import read_once
from tests.needs.asking import need
from tests.wireshark.running import Dissector, dissector

Make = Callable[[str], tuple[Spec, Dissector]]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    # Only the first use of a dissector asks otherwise.
    need("wireshark")
    made: dict[str, tuple[Spec, Dissector]] = {}

    def get(name: str) -> tuple[Spec, Dissector]:
        if name not in made:
            spec = read_once(SPECS[name])[0]
            made[name] = spec, dissector(spec, tmp_path_factory.mktemp(name))
        return made[name]

    return get


@pytest.fixture
def milter(make: Make) -> Dissector:
    return make("milter")[1]
