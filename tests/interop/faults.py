"""The faults that `play` has, at steps of a mail that a real MTA sends."""

from milter_protocol.cli.play.rules import Rules
from milter_protocol.testing import Play, PlayerThread

STEPS = ("negotiate", "connect", "rcpt", "body", "eom")


def play_fault(filter_: PlayerThread, fault: str, step: str) -> Play:
    """Let a filter have a fault at a step from the next connection on."""
    rules = Rules()
    rules.take("at", step)
    rules.take("fault", fault)
    player = rules.player()
    return filter_.play(
        player.script, request=player.request, answer=player.answer, closes=player.closes
    )
