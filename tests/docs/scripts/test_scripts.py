"""The scripts of the site are TypeScript that its own tools find nothing wrong with."""

import json
import shutil
import subprocess
from pathlib import Path

from generator.engine import unformatted
from tests.conformance.languages.registry import languages, workshop
from tests.generator.folders import SPEC
from tests.generator.specs import read_once, target_named
from tests.needs.asking import need

RUNTIME = target_named("docs").folder / "runtime" / "javascripts"
OWN = [f"src/{each.name}" for each in sorted(RUNTIME.iterdir())]
OPTIONS = {
    "lib": ["ES2023", "DOM", "DOM.Iterable", "WebWorker"],
    "module": "nodenext",
    "noEmit": True,
    "rootDir": "src",
    "skipLibCheck": True,  # The libraries of pages and of workers declare some things twice.
    "target": "ES2022",
    "types": [],
}
STRICT = (
    *("erasableSyntaxOnly", "exactOptionalPropertyTypes", "noImplicitOverride"),
    *("noImplicitReturns", "noUncheckedIndexedAccess", "noUnusedLocals", "noUnusedParameters"),
    *("strict", "verbatimModuleSyntax"),
)


def test_they_have_types_and_style(tmp_path: Path) -> None:
    need("typescript")
    language = next(each for each in languages() if each.name == "typescript")
    spec, _ = read_once(SPEC)
    tools = workshop(language, spec).folder
    for path, text in unformatted(target_named("docs"), spec).items():
        if path.suffix == ".ts":
            file = tmp_path / "src" / path.relative_to("docs/reference/javascripts")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    (tmp_path / "package.json").write_text(json.dumps({"type": "module"}))
    options = {**OPTIONS, **dict.fromkeys(STRICT, True)}
    settings = {"compilerOptions": options, "include": ["src"], "exclude": ["src/runtime"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings))
    shutil.copy(language.folder / "files" / "biome.json", tmp_path)
    (tmp_path / "node_modules").symlink_to((tools / "node_modules").resolve())
    # Names of the sides change the widths of lines, so what is written by hand is held to a format.
    shutil.copytree(RUNTIME, tmp_path / "src" / "runtime")
    lint = ["biome", "ci", "--colors=off", "--error-on-warnings", "--formatter-enabled=false"]
    style = ["biome", "format", "--colors=off", "src/runtime"]
    for program, *arguments in (["tsc"], [*lint, *OWN], style):
        done = subprocess.run(
            [f"node_modules/.bin/{program}", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
