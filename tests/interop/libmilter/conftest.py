"""The judge, built once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Spec
from tests.interop.libmilter import judging, listed


@pytest.fixture(scope="session")
def spec() -> Spec:
    return listed.read()


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return judging.build(tmp_path_factory.mktemp("judge"))


@pytest.fixture
def judge(program: Path, tmp_path: Path) -> Callable[[judging.Setting], judging.Judge]:
    """Makes judges, a process for each; to be entered by the test."""

    def make(setting: judging.Setting) -> judging.Judge:
        folder = tmp_path / f"judge-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        return judging.Judge(program, folder, setting)

    return make
