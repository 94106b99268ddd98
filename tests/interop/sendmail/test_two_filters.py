"""Two filters in a row: whether the second hears of what the first has decided, and vice versa."""

import pytest

import milter_protocol as mp
from tests.interop.sendmail.conftest import World, codes

WHOLE = "CHMRTLNBEQ"
"""What a filter hears of a session with one mail."""

ROWS = [
    ("first", mp.Connect, mp.Reject(), "CQ", "Q"),
    ("second", mp.Connect, mp.Reject(), "CQ", "CQ"),
    ("first", mp.Connect, mp.Accept(), "CQ", WHOLE),
    ("first", mp.Helo, mp.Reject(), "CHQ", "CQ"),
    ("first", mp.EnvelopeFrom, mp.Reject(), "CHMQ", "CHQ"),
    ("second", mp.EnvelopeFrom, mp.Reject(), "CHMAQ", "CHMQ"),
    ("first", mp.EnvelopeFrom, mp.Accept(), "CHMQ", WHOLE),
    ("second", mp.EnvelopeFrom, mp.Accept(), WHOLE, "CHMQ"),
    ("first", mp.EnvelopeFrom, mp.Discard(), "CHMQ", "CHQ"),
    ("second", mp.EnvelopeFrom, mp.Discard(), "CHMAQ", "CHMQ"),
    ("first", mp.EnvelopeRecipient, mp.Reject(), "CHMR!Q", "CHM!Q"),
    ("first", mp.EnvelopeRecipient, mp.Discard(), "CHMRAQ", "CHMAQ"),
    ("second", mp.EnvelopeRecipient, mp.Discard(), "CHMRAQ", "CHMRAQ"),
    ("first", mp.Data, mp.TemporaryFailure(), "CHMRT!Q", "CHMR!Q"),
    ("first", mp.Header, mp.TemporaryFailure(), "CHMRTLQ", "CHMRTAQ"),
    ("first", mp.Body, mp.Accept(), "CHMRTLNBQ", WHOLE),
    ("first", mp.EndOfMessage, mp.Reject(), WHOLE, "CHMRTAQ"),
    ("first", mp.EndOfMessage, mp.Discard(), WHOLE, "CHMRTAQ"),
    ("first", mp.EndOfMessage, mp.Accept(), WHOLE, WHOLE),
    ("second", mp.EndOfMessage, mp.Reject(), WHOLE, WHOLE),
]


@pytest.mark.parametrize(("which", "kind", "verdict", "first", "second"), ROWS)
def test_what_each_filter_hears(
    world: World,
    token: str,
    which: str,
    kind: type[mp.Message],
    verdict: mp.Message,
    first: str,
    second: str,
) -> None:
    script = {kind: verdict}
    plays = [
        filter_.play(script if name == which else {})
        for name, filter_ in (("first", world.filter), ("second", world.second))
    ]
    with world.client("two") as client:
        client.ehlo()
        client.mail(f"Subject: {token}\r\n\r\n{token}\r\n".encode())
        client.quit()
    assert [codes(play.conversation()) for play in plays] == [first, second]
    if isinstance(verdict, mp.Accept):
        assert len(world.arrived(token)) == 1
    else:
        assert world.vanished(token)
