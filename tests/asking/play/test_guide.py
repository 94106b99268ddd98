"""What the guide shows is what the command prints."""

import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from milter_protocol.__main__ import main
from milter_protocol.testing.faults import FAULTS
from tests.interop.postfix.test_played import TAKEN
from tests.pages import blocks, code, page, rows
from tests.pictures import check_picture_in
from tests.ports import held_port
from tests.python.traffic.running import check_output, environment

from .test_play import MAIL, playing
from .test_rules import rules_of

GUIDE = page("playing-a-filter.md")
ADDRESS = "inet:8891@127.0.0.1"


def played(command: str, *more: str) -> str:
    """What the command prints while it is asked."""
    _, _, address, *options = shlex.split(command)
    assert address == ADDRESS
    with held_port() as port:
        here = f"inet:{port}@127.0.0.1"
        with playing(here, *options, *more) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            to = ("--recipient", "bert@example.net", "--recipient", "carl@example.net")
            assert main(["ask", here, MAIL, *to]) == 0
            process.send_signal(signal.SIGINT)
            rest, _ = process.communicate(timeout=30)
    return (first + rest).replace(here, ADDRESS)


def test_the_example_is_what_the_command_prints() -> None:
    ((_, _, shown),) = blocks(GUIDE, "console")
    line, _, output = shown.removeprefix("$ ").partition("\n")
    check_output(output, played(line).replace("-- conversations: 1\n", ""))


def test_the_picture_is_what_the_command_prints(pytestconfig: pytest.Config) -> None:
    def run(shown: str) -> str:
        return played(shown, "--color", "always")

    check_picture_in(GUIDE, run, update=pytestconfig.getoption("--update-golden"))


def test_the_guide_names_every_step_and_option() -> None:
    first, *_ = rows(GUIDE, "## What it does at a step")
    for step in code(first[1]):
        rules_of([("at", step)])
    for option, example in rows(GUIDE, "## Modifications"):
        for text in code(example):
            name, value = shlex.split(text)
            assert f"`{name}`" in option
            rules_of([(name.removeprefix("--"), value)])


def test_the_guide_has_the_faults_and_what_was_tried() -> None:
    told = {code(name)[0]: (doc, postfix) for name, doc, postfix in rows(GUIDE, "## Faults")}
    assert list(told) == list(FAULTS)
    for name, (doc, postfix) in told.items():
        assert doc == FAULTS[name].doc
        assert (postfix == "gives up on the filter") == (
            name not in {"silence", *(fault for fault, _ in TAKEN)}
        )


def test_the_python_of_the_guide_prints_what_it_shows(tmp_path: Path) -> None:
    ((_, _, program),) = blocks(GUIDE, "python")
    ((_, _, shown),) = blocks(GUIDE, "text")
    script = tmp_path / "guide.py"
    script.write_text(program)
    done = subprocess.run([sys.executable, script], capture_output=True, env=environment())
    assert (done.stdout.decode(), done.stderr) == (shown, b"")
