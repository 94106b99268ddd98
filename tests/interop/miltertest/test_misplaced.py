"""What a script makes miltertest say although no MTA would, and what the filter makes of it."""

import pytest

import milter_protocol as mp
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Answer, Played
from tests.interop.miltertest.running import CLIENT, MAIL, PARTS, run


def _enough(conversation: Played) -> Answer:
    return mp.Skip() if conversation.heard[-1].event == mp.Body(b"enough\r\n") else ()


@pytest.mark.parametrize(
    ("after", "what", "kind", "phase", "is_taken"),
    [
        ("header", "mail", mp.EnvelopeFrom, "headers", True),
        ("eoh", "helo", mp.Helo, "end-of-headers", True),
        ("header", "unknown", mp.Unknown, "headers", True),
        ("eoh", "header", mp.Header, "end-of-headers", False),
        ("body", "body", mp.Body, "body-skipped", False),
    ],
)
def test_a_command_at_the_wrong_time(
    after: str,
    what: str,
    kind: type[mp.Message],
    phase: str,
    is_taken: bool,
    filter: PlayerThread,
) -> None:
    play = filter.play({mp.Body: _enough}, request=mp.Options(steps=mp.Steps.SKIP))
    reply = {"reply": "c"} if is_taken else {}
    run("misplaced.lua", filter.addresses[1], after=after, what=what, **reply)
    conversation = play.conversation_with_complaints()
    begun = MAIL[: PARTS.index(after) + 1]
    taken = [kind.__name__] if is_taken else []
    assert conversation.kinds == [
        *CLIENT,
        *begun,
        "MessageAborted",
        *taken,
        "Abort",
        *MAIL,
        "Close",
    ]
    reason = f"{kind.__name__} may not be sent in the phase {phase}"
    assert mp.MessageAborted(reason) in [heard.event for heard in conversation.heard]
    [complaint] = conversation.complaints
    assert complaint.endswith(f"the MTA broke the protocol: {reason}")
