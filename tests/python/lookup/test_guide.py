"""The output that the guide shows is what the command writes."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import blocks, page
from tests.pictures import check_picture_in
from tests.python.traffic.running import check_example, command, environment, run

GUIDE = page("from-log-to-cause.md")
EXAMPLES = [
    f"$ {example}"
    for _, _, block in blocks(GUIDE, "console")
    for example in block.removeprefix("$ ").split("\n$ ")
]


def test_examples_are_found() -> None:
    assert len(EXAMPLES) == 5


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition("\n")[0][18:])
def test_an_example_is_what_the_command_writes(example: str) -> None:
    check_example(example if example.endswith("\n") else f"{example}\n")


def test_the_picture_is_what_the_command_prints(pytestconfig: pytest.Config) -> None:
    def printed(shown: str) -> str:
        _, *arguments = shlex.split(shown)
        return run(*arguments, "--color", "always").stdout.decode()

    check_picture_in(GUIDE, printed, update=pytestconfig.getoption("--update-golden"))


def test_the_python_of_the_guide_runs(tmp_path: Path) -> None:
    ((_, _, code),) = blocks(GUIDE, "python")
    script = tmp_path / "guide.py"
    script.write_text(code)
    done = subprocess.run([sys.executable, script], capture_output=True, env=environment())
    assert done.stdout.startswith(b"Postfix symptom/postfix-eof-data The filter crashed")


def test_the_words_of_the_guide_are_explained() -> None:
    words = re.findall(r"^\| .* \| (.*) \|$", GUIDE, re.MULTILINE)[1:]
    for word in re.findall("`([^`]+)`", " ".join(words)):
        assert subprocess.run(command("explain", word), env=environment()).returncode == 0, word
