"""The npm package is packed, and installed into a project of its own."""

import json
from pathlib import Path

from generator.reading import read_spec
from tests.conformance.languages.registry import languages, workshop
from tests.generator.folders import SPEC
from tests.needs.asking import need
from tests.package.consuming import OUTPUT, example, package, project, run

SETTINGS = {
    "compilerOptions": {"strict": True, "module": "nodenext", "types": [], "lib": ["ES2022", "DOM"]}
}


def test_a_project_installs_what_was_packed(tmp_path: Path) -> None:
    need("typescript")
    (language,) = (each for each in languages() if each.name == "typescript")
    tools = workshop(language, read_spec(SPEC)[0]).folder / "node_modules"
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
    assert OUTPUT.search(run("node", "main.js", cwd=made))
    installed = made / "node_modules" / known.name
    assert {"LICENSE", "README.md", "dist", "package.json", "src"} == {
        file.name for file in installed.iterdir()
    }
