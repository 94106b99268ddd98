"""Programs in each language on what is generated for it."""

import os
import subprocess
import sys
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.engine import values_of
from generator.model import Spec
from tests.conformance.languages.registry import Language, workshop

HERE = Path(__file__).parent

# For each language the commands that build and run a program, in a folder of its own.
_COMMANDS: dict[str, list[list[str]]] = {
    "c": [
        ["gcc", "-std=c11", "-I{built}", "-o", "program", "program.c", "{built}/{p}.c"],
        ["./program"],
    ],
    "go": [["go", "build", "-o", "program", "."], ["./program"]],
    "java": [["java", "-cp", "{built}/classes", "Program.java"]],
    "python": [[sys.executable, "program.py"]],
    "rust": [["cargo", "build", "--quiet", "--offline"], ["target/debug/program"]],
    "typescript": [["node", "program.mjs", "{built}/dist/index.js"]],
}


def output_of(
    program: str, language: Language, spec: Spec, folder: Path, *arguments: str, **more: Any
) -> str:
    """What a program prints.

    Args:
        program: the folder with its source in each language.
        language: the language.
        spec: of which the program uses what is generated.
        folder: where it is built.
        arguments: of the program.
        more: what its source has in it besides the values of the target's view.
    """
    built = workshop(language, spec).folder
    names = {**values_of(language.target, spec), "project": spec.project, "built": built, **more}
    parts = (HERE / part / language.name for part in ("common", program))
    for file in chain.from_iterable(part.glob("*.j2") for part in parts):
        templates = Environment(
            loader=FileSystemLoader(file.parent),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )
        text = templates.get_template(file.name).render(names)
        (folder / file.stem).write_text(text, "utf-8")
    *builds, run = _COMMANDS[language.name]
    for command in (*builds, [*run, *arguments]):
        shown = subprocess.run(
            [part.format(built=built, p=names.get("p")) for part in command],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(built)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert shown.returncode == 0, shown.stdout
    return shown.stdout
