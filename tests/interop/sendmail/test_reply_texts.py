"""The texts of refusals, as they come through to the client."""

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import mail_of
from tests.interop.sendmail.conftest import World
from tests.interop.sendmail.dialogue import replies_of

COMMANDS = [mp.EnvelopeFrom, mp.EnvelopeRecipient, mp.Data, mp.EndOfHeaders, mp.EndOfMessage]

TEXTS = {
    "554 5.7.0 not here": "554 5.7.0 not here",
    "451 4.7.1 not now": "451 4.7.1 not now",
    # A code of its own is put in where there is none with a blank behind it.
    "554 no enhanced code": "554 5.0.0 no enhanced code",
    "451 no enhanced code": "451 4.0.0 no enhanced code",
    "554 5.7.0": "554 5.0.0 5.7.0",
    "599 5.7.0 an odd code": "599 5.7.0 an odd code",
    "554 5.7.0 100%% sure": "554 5.7.0 100% sure",
    "554-5.7.0 one\r\n554-5.7.0 two\r\n554 5.7.0 three": "554 5.7.0 one\n5.7.0 two\n5.7.0 three",
    "451-4.7.1 one\r\n451 4.7.1 two": "451 4.7.1 one\n4.7.1 two",
    "554 5.7.0 " + "long " * 150: "554 5.7.0 " + ("long " * 150).strip(),
}


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_a_text_comes_through(world: World, token: str, kind: type[mp.Message], text: str) -> None:
    done, _ = world.exchange({kind: mp.ReplyCode(text)}, content=mail_of(token))
    assert str(done.last).rstrip() == TEXTS[text]
    assert world.vanished(token)


# A text that fails the test of `MILTER_CHECK_REPLYCODE` is replaced by one of its own.
REPLACED = [b"250 Accept", b"350 5.7.1 a", b"hello", b"", b"5", b"550 5.7.1 a%b"]


@pytest.mark.parametrize("text", REPLACED, ids=ascii)
def test_a_text_that_is_wrong_is_replaced(world: World, token: str, text: bytes) -> None:
    reply = mp.ReplyCode.from_payload(text + b"\0")
    done, _ = world.exchange({mp.EnvelopeFrom: reply}, content=mail_of(token))
    assert str(done.last).rstrip() == "550 5.7.1 <anna@example.org>... Command rejected"
    assert world.vanished(token)


@pytest.mark.parametrize("kind", [mp.Helo, *COMMANDS], ids=lambda kind: kind.__name__)
def test_421_in_several_lines_closes(world: World, token: str, kind: type[mp.Message]) -> None:
    play = world.filter.play({kind: mp.ReplyCode("421-4.7.0 one\r\n421 4.7.0 two")})
    with world.client() as client:
        replies = replies_of(client, token)
    *_, last = replies.values()
    assert last == "421 4.7.0 one\n4.7.0 two"
    play.conversation()
    assert world.vanished(token)


def test_421_in_several_lines_does_not_close_at_the_greeting(world: World, token: str) -> None:
    """Only one line that begins with the code and a blank does (`milter_connect` in milter.c)."""
    play = world.filter.play({mp.Connect: mp.ReplyCode("421-4.7.0 one\r\n421 4.7.0 two")})
    with world.client() as client:
        replies = replies_of(client, token)
    play.conversation()
    assert replies["mail"] == "451 4.3.2 Please try again later"
