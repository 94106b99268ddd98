"""Plain English: phrases that a technical writer would not use, wherever people read our words."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.generator.folders import GENERATOR, ROOT, SPEC

WRITTEN = {".c", ".go", ".h", ".j2", ".java", ".lua", ".md", ".py", ".rs", ".toml", ".ts", ".yaml"}
QUOTED = {ROOT / "CONTRIBUTING.md"}
"""What says how not to write."""

MARGIN = re.compile(r"\n\s*(?:#:?|//[/!]?|--|\*(?!\*)|>)?\s*")
"""A line's end, and what begins the next line of a comment."""

PHRASES = re.compile(
    r"""
    \b (?:(?:is|are|was|were) [ ] (?:no [ ] (?!longer|more|one\b|wider) \w | none\b)
    |  (?:is|are|was|were|be) [ ] told\b
    |  in [ ] vain\b
    |  to [ ] be [ ] said\b
    |  what [ ] is [ ] said\b
    |  (?:is|are) [ ] said [ ] to\b
    |  bec[ao]mes? [ ] of\b
    |  (?:tells?|told) [ ] of\b
    |  in [ ] the [ ] place [ ] of\b
    |  one [ ] after [ ] the [ ] other\b
    |  as [ ] (?:it|they) [ ] stands?\b
    |  (?:is|are|was|were) [ ] not [ ] granted\b
    |  (?:an?|each|one) [ ] blank\b (?! [ ] line)
    |  (?:something|anything) [ ] else [ ] than\b)
    """,
    re.VERBOSE,
)
THERE = re.compile(r"\b[Tt]here\W*$")


def read_by_people() -> Iterator[Path]:
    yield from sorted({*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")} - QUOTED)
    yield from sorted(file for file in (ROOT / "docs" / "examples").rglob("*") if file.is_file())
    for folder in (SPEC, GENERATOR):
        yield from (file for file in sorted(folder.rglob("*")) if file.suffix in WRITTEN)


def found(text: str) -> list[str]:
    words = MARGIN.sub(" ", text)
    return [
        words[max(0, phrase.start() - 40) : phrase.end() + 20]
        for phrase in PHRASES.finditer(words)
        if not THERE.search(words[: phrase.start()])
    ]


@pytest.mark.parametrize(
    "file", list(read_by_people()), ids=lambda each: str(each.relative_to(ROOT))
)
def test_the_words_are_plain(file: Path) -> None:
    assert found(file.read_text("utf-8")) == []


def test_the_words_are_spelled_right() -> None:
    files = [file for file in read_by_people() if "__pycache__" not in file.parts]
    command = [sys.executable, "-m", "codespell_lib", *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0), done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "What follows is no milter.",
        "# It is an address, or it is\n# none.",
        "    // The user is\n    // told to wait.",
        "The MTA waits in vain.",
        "Nothing is left to be said.",
        "This decides what becomes of the mail.",
        "The command tells of a client.",
        "Bytes may stand in the place of a file.",
        "Handlers run one after the other.",
        "The value is taken as it stands.",
        "Put a blank after the colon.",
    ],
)
def test_such_phrases_are_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no reply.",
        "Where there\nis none, it waits.",
        "It is no longer sent.",
        "A blank line follows.",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert not found(text)
