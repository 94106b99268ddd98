"""What Sendmail makes of the faults that `play` has."""

import pytest

from milter_protocol.testing.faults import FAULTS
from tests.interop import counts
from tests.interop.faults import STEPS, play_fault
from tests.interop.sendmail.conftest import World

LEFT_OUT = {"silence", "too-long", "too-short"}
"""Sendmail waits for a silent filter for its whole timeout, and asks the system for 4 GiB of memory
for a wrong length: what comes of that depends on the machine."""
CELLS = [(fault, step) for fault in FAULTS.keys() - LEFT_OUT for step in STEPS]
CELLS.sort()


@pytest.mark.parametrize(("fault", "step"), CELLS)
def test_a_fault(world: World, token: str, fault: str, step: str) -> None:
    play = play_fault(world.filter, fault, step)
    with world.client() as client:
        client.ehlo()
        done = client.mail(f"Subject: {token}\r\n\r\n{token}\r\n".encode())
    play.conversation_with_complaints()
    if fault == "twice" and step != "negotiate":
        assert done.accepted
        world.arrived(token)
    else:
        assert str(done.last).startswith("451 4.3.2 ")
        assert world.vanished(token)
    counts.cover(world.suite, "fault × step", (fault, step), CELLS)
