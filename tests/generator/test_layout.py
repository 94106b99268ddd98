"""What is generated stands as tools for style want it, however long the names of a spec are."""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.model import Spec
from generator.reading import read_spec
from tests.generator.folders import ROOT, SPEC, TOYS
from tests.generator.specs import generate
from tests.needs.asking import need
from tests.needs.catalogue import NEEDS

NAMED = re.compile(r"\b[a-z]+/([a-z-]+)\b|\bname: ([a-z-]+)\b")
RUFF = [sys.executable, "-m", "ruff"]
CONFIG = ["--config", str(ROOT / "pyproject.toml")]
CHECKS = [
    # What the settings of the project leave out for generated code, whose folder is another here;
    # and the formatter breaks all lines that can be broken.
    ("python", [*RUFF, "check", "--ignore", "D205,E501,N801,SIM108,TID252", *CONFIG]),
    ("go", ["sh", "-c", "! gofmt -d . | grep ."]),
    ("rust", ["rustfmt", "--check", "--edition", "2021", "src/lib.rs"]),
]


def invented_name(chance: random.Random, most: int) -> str:
    letters = chance.choices("bdfgklmnprstvzaeiou", k=chance.randint(3, most))
    for place in chance.sample(range(2, most), k=min(2, most - 2)):
        if place < len(letters) - 1 and "-" not in letters[place - 1 : place + 2]:
            letters[place] = "-"
    return f"x{''.join(letters)}"


def renamed(folder: Path, seed: int) -> Spec:
    """The toy that uses all of the spec language, with names of other lengths."""
    chance = random.Random(seed)
    most = chance.choice([6, 12, 24, 40])
    # Frames of vectors hold names of macros.
    shutil.copytree(TOYS / "full", folder, ignore=shutil.ignore_patterns("vectors"))
    texts = {file: file.read_text("utf-8") for file in sorted(folder.rglob("*.yaml"))}
    found = {name for text in texts.values() for pair in NAMED.findall(text) for name in pair}
    language = re.findall('"([a-z-]+)"', (SPEC / "schema" / "spec.schema.json").read_text("utf-8"))
    # "n" is the name of a macro, and too short to be told from other letters.
    macros = {name for text in texts.values() for name in re.findall(r"\{(\w+)\}", text)}
    # The id of the protocol is a plain word, and so it stays.
    words = sorted(found - {*language, *macros, "full", "", "n"}, key=len, reverse=True)
    names = {word: f"{invented_name(chance, most)}{at}" for at, word in enumerate(words)}
    whole = re.compile(rf"(?<![\w-])({'|'.join(words)})(?![\w/-])")
    for file, text in texts.items():
        file.write_text(whole.sub(lambda word: names[word[1]], text), "utf-8")
    return read_spec(folder)[0]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(("name", "check"), CHECKS, ids=("lint", "gofmt", "rustfmt"))
def test_names_of_any_length(name: str, check: list[str], seed: int, tmp_path: Path) -> None:
    if name in NEEDS:
        need(name)
    package = generate(tmp_path, name, renamed(tmp_path / "spec", seed))
    done = subprocess.run(check, cwd=package, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
