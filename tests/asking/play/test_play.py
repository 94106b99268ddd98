"""The command that plays a filter: what it prints, and how it ends."""

import json
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from milter_protocol.__main__ import main
from tests.examples.running import EXAMPLES
from tests.ports import held_port
from tests.python.traffic.running import command, environment

MAIL = str(EXAMPLES / "mail.eml")


@contextmanager
def playing(address: str, *options: str) -> Iterator["subprocess.Popen[str]"]:
    """The command, from when it listens."""
    pipe = subprocess.PIPE
    done = command("play", address, *options)
    with subprocess.Popen(done, stdout=pipe, stderr=pipe, text=True, env=environment()) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_was_heard_and_replied_is_printed(
    tmp_path: Path, number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"unix:{tmp_path}/socket"
    options = ["--at", "rcpt", "--recipient", "bert@*", "--reply", "reject 550 5.7.1 no"]
    options += ["--at", "body", "--fault", "unknown-code"]
    with playing(address, *options) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first == f"-- listens on {address}\n"
        recipients = ("--recipient", "bert@x.org", "--recipient", "<carl@x.org> \x07=3")
        assert main(["ask", address, MAIL, *recipients]) == 1
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert "no message has the code" in capsys.readouterr().out
    lines = out.splitlines()
    assert lines[:7] == [
        "   1 → connect hostname=client.example.org family=INET port=51234 address=192.0.2.7",
        "   1 → helo hostname=client.example.org",
        "   1 → mail sender=<sender@example.org>",
        "   1 → rcpt recipient=<bert@x.org>",
        "   1 ← reject 550 5.7.1 no",
        '   1 → rcpt recipient=<carl@x.org> arguments=["\\x07=3"]',
        "   1 → data",
    ]
    assert lines[-4:] == [
        "   1 ← continue, with the fault unknown-code",
        "   1 → aborted",
        "   1 -- ended",
        "-- conversations: 1",
    ]
    assert (process.returncode, err) == (0, "")


def test_programs_get_objects(tmp_path: Path) -> None:
    address = f"unix:{tmp_path}/socket"
    with playing(address, "--json", "--add-header", "X-A: b", "--reply", "accept") as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline()) == {"listens": address}
        assert main(["ask", address, MAIL, "--macro", "i=4711"]) == 0
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    *told, end = map(json.loads, out.splitlines())
    assert end == {"connection": 1, "complaints": []}
    steps = ["connect", "helo", "mail", "rcpt", "data", *["header"] * 8, "eoh", "body", "eom"]
    assert [each["step"] for each in told] == [*steps, "abort", "abort", "quit"]
    (last,) = (each for each in told if each["step"] == "eom")
    assert last["replies"] == ["add-header X-A: b", "accept"]
    assert last["macros"]["i"] == "4711"
    assert told[3]["message"]["fields"]["recipient"] == "<recipient@example.net>"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["8891"], "this is not an address; write inet:PORT@HOST"),
        (["HERE", "--at", "nowhere"], "--at: 'nowhere' is not a step; write one of negotiate"),
        (["HERE", "--reply", "no"], "--reply: 'no' is not a reply; write one of accept"),
        (["HERE", "--fault", "none"], "'none' is not one of 'silence', 'close', 'truncate'"),
        (["HERE", "--insert-header", "X: y"], "--insert-header: insert-header: 'X:' is not a num"),
        (["HERE", "--quarantine", "a\nb"], "--quarantine: "),
        (["HERE"], "cannot listen on inet:"),
    ],
)
def test_wrong_use_is_told(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with held_port() as port:
        here = f"inet:{port}@127.0.0.1"
        if len(arguments) == 1:
            here = "inet:1@192.0.2.1"
        status = main(["play", *(here if each == "HERE" else each for each in arguments)])
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert complaint in " ".join(err.split())
