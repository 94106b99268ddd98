"""What Postfix makes of the faults that `play` has."""

import pytest

from milter_protocol.testing.faults import FAULTS
from tests.interop import counts
from tests.interop.faults import STEPS, play_fault
from tests.interop.postfix.conftest import World, mail_of

CELLS = [(fault, step) for fault in FAULTS if fault != "silence" for step in STEPS]
"""Postfix would wait for a filter that is silent for its whole timeout."""
TAKEN = [("twice", step) for step in STEPS if step != "negotiate"]
"""Postfix takes a reply too many for the one to the next command."""


@pytest.mark.parametrize(("fault", "step"), CELLS)
def test_a_fault(world: World, token: str, fault: str, step: str) -> None:
    play = play_fault(world.filter, fault, step)
    with world.client() as client:
        client.ehlo()
        done = client.mail(mail_of(token))
    play.conversation_with_complaints()
    if (fault, step) in TAKEN:
        assert done.accepted
        world.arrived(token)
    else:
        assert str(done.last) == "451 4.7.1 Service unavailable - try again later"
        assert world.vanished(token)
    counts.cover(world.suite, "fault × step", (fault, step), CELLS)
