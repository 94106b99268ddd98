"""Many mails over several connections: what is counted, and what counts as time."""

import json
import os
import signal
from collections.abc import Callable

import pytest

import milter_protocol as mp
from milter_protocol.__main__ import main
from milter_protocol.testing.playing import Answer, Instead, Played, Script
from tests.asking.command.conftest import MAIL, Ask
from tests.ports import held_port


def test_mails_and_verdicts_are_counted(ask: Ask) -> None:
    mails = iter(range(60))

    def decide(_: Played) -> mp.Reply:
        return mp.Reject() if next(mails) % 3 else mp.Accept()

    arguments = (MAIL, MAIL, "--repeat", "30", "--parallel", "4", "--json")
    done = ask({mp.EndOfMessage: decide}, *arguments, "--expect", "accept")
    assert done.status == 1
    (told,) = map(json.loads, done.out.splitlines())
    assert (told["mails"], told["of"], told["connections"]) == (60, 60, 4)
    assert told["verdicts"] == {"reject (at eom)": 40, "accept (at eom)": 20}
    assert told["differences"] == {"expected accept, got reject": 40}
    assert sum(each["mails"] for each in told["histogram"]) == 60
    said = [done.play.conversation() for _ in range(4)]
    assert sum(len(each.of(mp.EndOfMessage)) for each in said) == 60


class Clock:
    """A clock that stands still but for what a filter takes."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def taking(self, seconds: float, reply: mp.Reply) -> Callable[[Played], mp.Reply]:
        def answer(_: Played) -> mp.Reply:
            self.now += seconds
            return reply

        return answer


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    for module in ("running", "load"):
        monkeypatch.setattr(f"milter_protocol.cli.ask.{module}.clock", made)
    return made


def test_all_that_a_mail_waits_for_counts(ask: Ask, clock: Clock) -> None:
    """The first of ten connects, and is told of a client: that takes 2 s more."""
    script: Script = {
        mp.Connect: clock.taking(2, mp.Continue()),
        mp.EnvelopeFrom: clock.taking(0.25, mp.Continue()),
        mp.EndOfMessage: clock.taking(0.5, mp.Accept()),
    }
    (told,) = map(json.loads, ask(script, MAIL, "--repeat", "10", "--json").out.splitlines())
    assert told["seconds"] == 9.5
    assert told["milliseconds"] == {"50": 750, "90": 750, "99": 2750, "99.9": 2750, "100": 2750}
    assert told["histogram"] == [
        {"from": 500, "to": 1000, "mails": 9},
        {"from": 1000, "to": 2000, "mails": 0},
        {"from": 2000, "to": 5000, "mails": 1},
    ]


def test_a_lost_connection_is_made_again_and_that_counts(ask: Ask, clock: Clock) -> None:
    script: Script = {mp.Connect: clock.taking(2, mp.Reject())}
    done = ask(script, MAIL, "--repeat", "3")
    assert done.status == 0
    first, own, *rest = done.out.splitlines()
    assert first == "3 of 3 mails in 6.00 s, 0.5 a second; connections: 1"
    assert own.startswith("  this process took ")
    assert rest == [
        "          3 reject (at connect)",
        "  " + ", ".join(f"{share} % in 2000.00 ms" for share in ("50", "90", "99", "99.9", "100")),
        "     2000 to    5000 ms         3 " + "█" * 50,
    ]
    assert [done.play.conversation().kinds for _ in range(3)] == [["Connect"]] * 3


def test_failures_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    with held_port() as port:
        assert main(["ask", f"inet:{port}@127.0.0.1", MAIL, "--parallel", "3"]) == 1
    out, _ = capsys.readouterr()
    assert "1 of 1 mails" in out
    assert "Connect call failed" in out


def test_an_interruption_shows_what_was_counted(ask: Ask) -> None:
    mails = iter(range(100))

    def decide(_: Played) -> Answer:
        if next(mails) == 50:
            os.kill(os.getpid(), signal.SIGINT)
            return Instead(b"", mp.Accept())
        return mp.Accept()

    done = ask({mp.EndOfMessage: decide}, MAIL, "--repeat", "100")
    assert done.status == 130
    assert done.out.startswith("50 of 100 mails in ")
