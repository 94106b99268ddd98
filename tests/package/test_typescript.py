"""The npm package is packed, and installed into a project of its own."""

import json
from pathlib import Path

import pytest

from tests.conformance.languages.registry import languages, workshop
from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.needs.asking import need
from tests.package.consuming import OUTPUT, example, least, least_node, package, project, run

SETTINGS = {
    "compilerOptions": {"strict": True, "module": "nodenext", "types": [], "lib": ["ES2022", "DOM"]}
}


@pytest.fixture(scope="module")
def consumer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("typescript")
    tmp_path = tmp_path_factory.mktemp("npm")
    (language,) = (each for each in languages() if each.name == "typescript")
    tools = workshop(language, read_once(SPEC)[0]).folder / "node_modules"
    folder = package("typescript", tmp_path)
    (folder / "node_modules").symlink_to(tools.resolve())
    run("npm", "pack", "--silent", cwd=folder)
    known = project()
    made = tmp_path / "consumer"
    made.mkdir()
    (made / "package.json").write_text(json.dumps({"private": True, "type": "module"}))
    (made / "tsconfig.json").write_text(json.dumps(SETTINGS))
    (made / "main.ts").write_text(example("typescript", "ts"), "utf-8")
    archive = folder / f"{known.name}-{known.version}.tgz"
    run("npm", "install", "--silent", "--offline", "--no-audit", archive, cwd=made)
    run(tools / ".bin" / "tsc", "-p", ".", cwd=made)
    return made


def test_a_project_runs_with_what_was_packed(consumer: Path) -> None:
    assert OUTPUT.search(run("node", "main.js", cwd=consumer))


def test_it_runs_on_the_least_node(consumer: Path) -> None:
    node = least_node()
    assert run(node, "--version", cwd=consumer).startswith(f"v{least('typescript')['node']}.")
    assert OUTPUT.search(run(node, "main.js", cwd=consumer))


def test_the_package_holds_what_is_built_and_its_sources(consumer: Path) -> None:
    installed = consumer / "node_modules" / project().name
    assert {"LICENSE", "README.md", "dist", "package.json", "src"} == {
        file.name for file in installed.iterdir()
    }
