"""The output that the guide shows is what the command writes."""

import re
import shlex
import subprocess

import pytest

import milter_protocol as mp
from milter_protocol.traffic.reading import Format
from tests.pages import blocks, page
from tests.python.traffic.running import ROOT, command, environment

GUIDE = page("reading-traffic.md")
BLOCKS = [
    block
    for _, _, block in blocks(GUIDE, "console")
    if "\n$ " not in block and "tcpdump" not in block
]


def test_examples_are_found() -> None:
    assert len(BLOCKS) == 3


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.partition("\n")[0])
def test_an_example_is_what_the_command_writes(block: str) -> None:
    line, _, output = block.partition("\n")
    run = line.removeprefix("$ ").replace("milter-protocol", shlex.join(command()), 1)
    done = subprocess.run(
        ["sh", "-c", run], capture_output=True, env=environment(), cwd=ROOT, check=False
    )
    # What is pointed out is counted at the end, and tells in the status.
    is_wrong = re.search(r"^-- .*, \d+ (violation|damaged place)", output, re.MULTILINE)
    assert (done.returncode, done.stderr) == (bool(is_wrong), b"")
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", output, flags=re.MULTILINE)]
    assert re.fullmatch("(?:.*\n)*".join(parts), done.stdout.decode())


def test_the_guide_names_every_option_kind_and_format() -> None:
    for name in [*mp.FindingKind, *Format]:
        assert f"`{name}`" in GUIDE, name
    done = subprocess.run(
        command("decode", "--help"), capture_output=True, env=environment(), check=True
    )
    for option in re.findall(r"--[a-z-]+", done.stdout.decode()):
        assert option == "--help" or f"`{option}" in GUIDE, option
