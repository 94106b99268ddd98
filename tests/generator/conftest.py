"""What the tests of the generator share."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.generator.folders import BASE, SPEC

Run = Callable[..., Result]


@pytest.fixture
def laid_over_base(tmp_path: Path) -> Callable[[Path], Path]:
    """A folder with the good spec of `base/` and a file laid over it.

    A line `# replaces: NAME` in the file says which file of the base it takes the place of.
    """

    def lay(bad: Path) -> Path:
        folder = tmp_path / "spec"
        shutil.copytree(BASE, folder)
        for line in bad.read_bytes().splitlines():
            if line.startswith(b"# replaces: "):
                (folder / line.removeprefix(b"# replaces: ").decode()).unlink()
        shutil.copy(bad, folder / "zz-bad.yaml")
        return folder

    return lay


@pytest.fixture
def spec_copy(tmp_path: Path) -> Path:
    """A copy of the real spec, to be edited."""
    folder = tmp_path / "spec"
    shutil.copytree(SPEC, folder)
    return folder


@pytest.fixture
def run() -> Run:
    """The command line."""

    def invoke(*args: str | Path, also: Sequence[str] = ()) -> Result:
        words = [*map(str, args), *also]
        return CliRunner().invoke(main, words, catch_exceptions=False)

    return invoke
