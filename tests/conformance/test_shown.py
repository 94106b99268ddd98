"""Messages print text as text, and flags by their names, in every language."""

import subprocess
from pathlib import Path

import pytest

from generator.engine import values_of
from tests.conformance.languages.registry import Language, languages, reference, workshop
from tests.generator.folders import SPEC
from tests.generator.specs import read_once

PROGRAMS = Path(__file__).parent / "shown"
CONNECT = "0000001943" + b"mx.example\0".hex() + "34c822" + b"192.0.2.7\0".hex()
NEGOTIATE = "0000000d4f" + "00000006" + "00000011" + "00800400"

# For each language the commands that build and run its program, in a folder of its own.
COMMANDS: dict[str, list[list[str]]] = {
    "c": [
        ["gcc", "-std=c11", "-I{built}", "-o", "shown", "shown.c", "{built}/milter.c"],
        ["./shown"],
    ],
    "go": [["go", "build", "-o", "shown", "."], ["./shown"]],
    "java": [["java", "-cp", "{built}/classes", "Shown.java"]],
    "rust": [["cargo", "build", "--quiet", "--offline"], ["target/debug/shown"]],
    "typescript": [["node", "shown.mjs", "{built}/dist/index.js"]],
}


@pytest.mark.parametrize(
    "language", [each for each in languages() if each != reference()], ids=lambda each: each.name
)
def test_a_message_is_readable(language: Language, tmp_path: Path) -> None:
    spec = read_once(SPEC)[0]
    built = workshop(language, spec)
    names = {**values_of(language.target, spec), "name": spec.project.name}
    names["built"] = built.folder
    for file in (PROGRAMS / language.name).iterdir():
        text = file.read_text("utf-8")
        for word in ("built", "crate", "module", "name", "package"):
            text = text.replace(f"{{{word}}}", str(names.get(word)))
        (tmp_path / file.name).write_text(text, "utf-8")
    *builds, run = COMMANDS[language.name]
    for command in (*builds, [*run, CONNECT, NEGOTIATE]):
        shown = subprocess.run(
            [part.replace("{built}", str(built.folder)) for part in command],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert shown.returncode == 0, shown.stdout
    connect, negotiate = shown.stdout.splitlines()
    for part in ("mx.example", "inet", "51234", "192.0.2.7"):
        assert part in connect.lower()
    flags = negotiate.lower().replace("-", "").replace("_", "")
    # Two actions and a step by name, and a bit without one.
    for part in ("addheaders", "changeheaders", "skip", "800000"):
        assert part in flags
