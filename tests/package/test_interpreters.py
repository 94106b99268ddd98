"""The package on every version of Python that it is said to run on.

Neither Debian nor a registry has all of them as programs, but npm has them as Pyodide: CPython that
is compiled to WebAssembly, without sockets.
"""

import tomllib
from pathlib import Path

import construct
import pytest

from tests.generator.folders import ROOT
from tests.needs.asking import need
from tests.package.consuming import GENERATED, fetched, least, run

HERE = Path(__file__).parent
# What each release of Pyodide is.
PYODIDES = {"3.11": "0.25.1", "3.12": "0.27.7", "3.13": "0.29.0", "3.14": "314.0.7"}


def test_what_is_stated_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    prefix = "Programming Language :: Python :: "
    stated = [each.removeprefix(prefix) for each in project["classifiers"] if prefix in each]
    assert stated == list(PYODIDES)
    assert least("python")["python"] == stated[0]
    assert project["requires-python"] == f">={stated[0]}"


@pytest.mark.parametrize("version", PYODIDES)
def test_all_of_it_is_imported_and_the_vectors_are_read(version: str, tmp_path: Path) -> None:
    node = need("pyodide").program()
    release = f"pyodide@{PYODIDES[version]}"
    npm = ("npm", "install", "--silent", "--ignore-scripts", "--prefix", "FOLDER", release)
    pyodide = fetched("pyodide", release, npm, "node_modules/pyodide")
    # Only construct of the environment: it is the one thing that the package needs.
    folders = {
        "milter_protocol": GENERATED / "python" / "milter_protocol",
        "construct": Path(construct.__file__).parent,
        "vectors": GENERATED / "vectors",
    }
    places = [part for name, folder in folders.items() for part in (folder, name)]
    done = run(
        node, HERE / "pyodide.mjs", pyodide, HERE / "reads_vectors.py", *places, cwd=tmp_path
    )
    found, modules, good, bad, all_right = done.split()
    assert found.startswith(f"{version}.")
    assert int(modules) > 20
    assert int(good) > 100
    assert int(bad) >= 60
    assert all_right == "True"
