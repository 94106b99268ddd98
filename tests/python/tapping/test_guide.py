"""What the guide shows is what the command prints while a mail passes."""

import re
import shlex
import signal
import subprocess

import pytest

from milter_protocol.__main__ import main
from tests.examples.running import EXAMPLES, filter_of
from tests.pages import blocks, page
from tests.pictures import check_picture_in
from tests.python.traffic.running import check_output, command, environment

from .running import TIMEOUT

GUIDE = page("tapping.md")


def tapped(shown: str, *more: str) -> str:
    """What the command prints while a filter is asked through it, with the guide's own ports."""
    _, *arguments = shlex.split(shown)
    options = dict(zip(arguments[::2], arguments[1::2], strict=True))
    with filter_of("add_header.py") as address:
        here = ("--listen", "inet:0@127.0.0.1", "--to", address, *more)
        with subprocess.Popen(
            command("tap", *here),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            encoding="utf-8",
        ) as process:
            try:
                assert process.stderr is not None
                told = process.stderr.readline()
                listens_on = told.split(" ")[3].rstrip(",")
                assert main(["ask", listens_on, str(EXAMPLES / "mail.eml")]) == 0
                process.send_signal(signal.SIGINT)
                out, _ = process.communicate(timeout=TIMEOUT)
            finally:
                process.kill()
    assert process.returncode == 0
    printed = (told + out).replace(listens_on, options["--listen"])
    printed = printed.replace(address, options["--to"])
    printed = re.sub(r"from=inet:\d+", "from=inet:40180", printed)
    return re.sub(r"\(\d+\.\d+ m?s\)", "(1.2 ms)", printed)


@pytest.fixture(scope="module")
def block() -> tuple[str, str]:
    """The first example: the command without its recording, and what it prints."""
    _, _, text = blocks(GUIDE, "console")[0]
    line, _, output = text.removeprefix("$ ").partition("\n")
    return line.removesuffix(" -o milter.jsonl").partition(" ")[2], output


def test_the_example_is_what_the_command_prints(block: tuple[str, str]) -> None:
    shown, output = block
    check_output(output, tapped(shown))


def test_the_picture_is_what_the_command_prints(pytestconfig: pytest.Config) -> None:
    def run(shown: str) -> str:
        return tapped(shown.partition(" ")[2], "--color", "always")

    check_picture_in(GUIDE, run, update=pytestconfig.getoption("--update-golden"))
