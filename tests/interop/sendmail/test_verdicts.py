"""Every verdict at every command: what the client is told, who gets the mail, what comes after."""

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop import counts
from tests.interop.postfix.outcomes import COMMANDS, VERDICTS
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sendmail.conftest import World, codes
from tests.interop.sendmail.dialogue import BODY, replies_of
from tests.interop.sendmail.outcomes import NOBODY, OUTCOMES, SESSION, USUAL

CELLS = [(command, verdict) for command, outcomes in OUTCOMES.items() for verdict in outcomes]
REQUEST = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.SKIP)


def test_no_verdict_that_the_protocol_allows_is_left_out() -> None:
    allowed = {
        (command, verdict)
        for command, kind in COMMANDS.items()
        for verdict in mp.allowed_replies(kind, REQUEST).final
    }
    assert {(command, type(VERDICTS[verdict])) for command, verdict in CELLS} == allowed


@pytest.mark.parametrize(("command", "verdict"), CELLS)
def test_a_verdict(world: World, token: str, command: str, verdict: str) -> None:
    outcome = OUTCOMES[command][verdict]
    kind = COMMANDS[command]

    def first_only(said: Played) -> mp.Message:
        return VERDICTS[verdict] if len(said.of(kind)) == 1 else mp.Continue()

    play = world.filter.play({kind: first_only}, request=REQUEST)
    with world.client() as client:
        replies = replies_of(client, token)
    conversation = play.conversation()

    replied = {**USUAL, **outcome.replies}
    expected = {step: reply.format(token=token) for step, reply in replied.items()}
    assert list(replies) == _reached(expected)
    for step, reply in replies.items():
        assert reply.startswith(expected[step]), step

    before, code, _ = SESSION.partition(chr(kind.CODE))
    assert codes(conversation) == before + code + outcome.then

    if outcome.reaches == NOBODY:
        assert world.vanished(token)
    else:
        (mail,) = world.arrived(token)
        reached = {f"<{name}.{token}@example.net>" for name in outcome.reaches}
        assert set(mail.recipients) == reached
        assert mail.body == BODY
    counts.cover(world.suite, "verdict × command", (command, verdict), CELLS)


def _reached(expected: dict[str, str]) -> list[str]:
    """The steps up to a reply that closes, and without content where DATA is refused."""
    steps = []
    for step, reply in expected.items():
        steps.append(step)
        if reply.startswith("421"):
            break
        if step == "data" and not reply.startswith("354"):
            break
    return steps
