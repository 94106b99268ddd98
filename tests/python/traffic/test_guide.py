"""The output that the guide shows is what the command writes."""

import re
import shlex
import subprocess

import pytest

import milter_protocol as mp
from milter_protocol.traffic.reading import Format
from tests.pages import blocks, page
from tests.pictures import check_picture_in
from tests.python.traffic.running import check_example, command, environment, run

GUIDE = page("reading-traffic.md")
BLOCKS = [
    block
    for _, _, block in blocks(GUIDE, "console")
    if "\n$ " not in block and not re.match(r"\$ (tcpdump|strace|\S+ wireshark|.* --redact)", block)
]


def test_examples_are_found() -> None:
    assert len(BLOCKS) == 6


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.partition("\n")[0])
def test_an_example_is_what_the_command_writes(block: str) -> None:
    # What is pointed out is counted at the end, and tells in the status.
    is_wrong = re.search(r"^-- .*, \d+ (violation|damaged place)", block, re.MULTILINE)
    check_example(block, status=int(bool(is_wrong)))


def test_the_picture_is_what_the_command_prints(pytestconfig: pytest.Config) -> None:
    def printed(shown: str) -> str:
        _, *arguments = shlex.split(shown)
        return run(*arguments, "--color", "always").stdout.decode()

    check_picture_in(GUIDE, printed, update=pytestconfig.getoption("--update-golden"))


def test_the_guide_names_every_option_kind_and_format() -> None:
    for name in [*mp.FindingKind, *Format]:
        assert f"`{name}`" in GUIDE, name
    done = subprocess.run(
        command("decode", "--help"), capture_output=True, env=environment(), check=True
    )
    for option in re.findall(r"--[a-z-]+", done.stdout.decode()):
        assert option == "--help" or f"`{option}" in GUIDE, option
