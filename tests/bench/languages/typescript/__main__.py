"""Measure how fast the standard session is decoded in Node, and print it as JSON."""

import subprocess
import sys
from pathlib import Path

from generator.reading import read_spec
from tests.bench.languages import corpus_file
from tests.conformance.languages.registry import Workshop, languages
from tests.generator.folders import SPEC

HERE = Path(__file__).resolve().parent


def main(rounds: str = "40") -> int:
    language = next(each for each in languages() if each.name == HERE.name)
    folder = Workshop(language, read_spec(SPEC)[0]).build().folder
    corpus_file.write(folder / "session.bin")
    files = (HERE / "decode.mjs", folder / "dist", folder / "session.bin")
    return subprocess.run(["node", *files, rounds], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
