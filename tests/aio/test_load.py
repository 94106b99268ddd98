"""Many connections at once, with large mails, and some that are killed."""

from collections.abc import Callable

import pytest

from tests.aio.loading import complaints, load
from tests.aio.processes import filter_process
from tests.aio.support import run

CONNECTIONS = 100
MAILS = 20
KILLED = 25
ROOM = 5_000_000
"""How much the process may grow: what it holds at a time for connections in the middle of a mail
depends on how they meet. A leak of a single body in ten would be 4,000,000 bytes; of a kilobyte for
each command, 16,000,000."""


def test_many_connections_at_once(
    record_property: Callable[[str, object], None], capsys: pytest.CaptureFixture[str]
) -> None:
    def tell(name: str, value: object) -> None:
        record_property(name, value)
        with capsys.disabled():
            print(f"\n  {name}: {value}", end="")

    with filter_process("inet:0@127.0.0.1") as process:
        figures = run(lambda: load(process, CONNECTIONS, MAILS, KILLED), seconds=120)
        process.signal()
        assert process.wait() == 0
    tell("mails of 20,000 bytes", figures.mails)
    tell("seconds", round(figures.seconds, 1))
    tell("MB after a mail on each connection", figures.before / 1e6)
    tell("MB after all mails", figures.after / 1e6)
    tell("MB with as many connections again", figures.later / 1e6)
    assert figures.mails == CONNECTIONS * (MAILS + 1)
    assert figures.after - figures.before < ROOM
    assert figures.later - figures.before < ROOM

    log = process.said
    assert sum(": Accept at EndOfMessage: " in line for line in log) == figures.mails
    ends = [line for line in log if " ends after " in line]
    assert len(ends) == KILLED
    assert all(line.endswith(": the MTA closed the connection\n") for line in ends)
    assert complaints(log) == []
    # What a killed client wrote last may be lost with it.
    assert sum("the connection ended inside a frame" in line for line in log) <= KILLED
