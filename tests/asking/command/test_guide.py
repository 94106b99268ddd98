"""What the guide shows is what the command prints."""

import re
import shlex
import subprocess
from collections.abc import Iterator

import pytest

from milter_protocol.cli.ask.script import _KEYS
from tests.examples.running import EXAMPLES, command_of, filter_of
from tests.pages import blocks, code, page, rows
from tests.pictures import check_picture_in
from tests.python.traffic.running import check_output, command, environment

GUIDE = page("asking-a-filter.md")
ADDRESS = "inet:8891@127.0.0.1"
SHOWN = [
    f"$ {example}".rstrip("\n") + "\n"
    for _, _, block in blocks(GUIDE, "console")
    for example in block.removeprefix("$ ").split("\n$ ")
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with filter_of("first_filter.py") as address:
        yield address


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.partition("\n")[0][2:])
def test_an_example_is_what_the_command_prints(shown: str, address: str) -> None:
    line, _, output = shown.partition("\n")
    shell = line.removeprefix("$ ").replace(ADDRESS, address)
    shell = shell.replace("milter-protocol", shlex.join(command()))
    variables = environment()
    done = subprocess.run(
        ["sh", "-c", shell], capture_output=True, env=variables, cwd=EXAMPLES, check=False
    )
    assert (done.returncode, done.stderr) == (int("  !! " in output), b"")
    check_output(output, done.stdout.decode())


def test_the_picture_is_what_the_command_prints(
    address: str, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(EXAMPLES)

    def run(shown: str) -> str:
        _, *arguments = shlex.split(shown.replace(ADDRESS, address))
        return command_of(*arguments, "--color", "always").stdout.decode()

    check_picture_in(GUIDE, run, update=pytestconfig.getoption("--update-golden"))


def test_the_guide_names_every_option_and_key() -> None:
    done = command_of("ask", "--help")
    for option in re.findall(r"^  (?:-o, )?(--[a-z-]+)", done.stdout.decode(), re.MULTILINE):
        assert option in ("--output", "--color") or f"`{option}" in GUIDE, option
    told = [key for key, _ in rows(GUIDE, "## A script with several mails")]
    assert [key for cell in told for key in code(cell)] == list(_KEYS)
