"""Several mails in a connection, and clients that break off."""

from collections.abc import Sequence

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import HEADERS, World, mail_of

MAIL = ["EnvelopeFrom", "EnvelopeRecipient", "Data"]
CONTENT = [*["Header"] * len(HEADERS), "EndOfHeaders", "Body", "EndOfMessage"]
BEGIN = ["Connect", "Helo"]
END = ["Abort", "Close"]


def test_several_mails_on_a_connection(world: World, token: str) -> None:
    play = world.filter.play({mp.EndOfMessage: (mp.AddHeader("X-Seen", "yes"), mp.Accept())})
    with world.client() as client:
        client.ehlo()
        for number in range(5):
            assert client.mail(mail_of(f"{token}{number}")).accepted
        client.quit()
    assert play.conversation().kinds == [*BEGIN, *[*MAIL, *CONTENT, "Abort"] * 5, *END]
    for number in range(5):
        (mail,) = world.arrived(f"{token}{number}")
        assert mail.values_of("X-Seen") == ["yes"]


def test_a_mail_after_a_refused_one(world: World, token: str) -> None:
    play = world.filter.play(
        {
            mp.EnvelopeFrom: lambda said: (
                mp.Reject() if len(said.of(mp.EnvelopeFrom)) == 1 else mp.Continue()
            )
        }
    )
    with world.client() as client:
        client.ehlo()
        assert client.mail(mail_of(f"{token}1")).mail.code == 550
        assert client.mail(mail_of(f"{token}2")).accepted
        client.quit()
    after_refusal = ["EnvelopeFrom", "Abort", *MAIL, *CONTENT, "Abort"]
    assert play.conversation().kinds == [*BEGIN, *after_refusal, *END]
    assert world.vanished(f"{token}1")
    world.arrived(f"{token}2")


@pytest.mark.parametrize("reset", ["RSET", "EHLO again.example"])
@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_mail_that_is_taken_back(world: World, token: str, reset: str, steps: int) -> None:
    """After MAIL, after one recipient, after two."""
    play = world.filter.play()
    lines = ["MAIL FROM:<a@example.org>", "RCPT TO:<b@example.net>", "RCPT TO:<c@example.net>"]
    with world.client() as client:
        client.ehlo()
        for line in lines[:steps]:
            assert client.say(line).code == 250
        assert client.say(reset).code == 250
        assert client.mail(mail_of(token)).accepted
        client.quit()
    begun = ["EnvelopeFrom", "EnvelopeRecipient", "EnvelopeRecipient"][:steps]
    # A new EHLO comes first and ends the mail; the aborts come afterwards, one for each of them.
    dropped = ["Abort"] if reset == "RSET" else ["MessageAborted", "Helo", "Abort", "Abort"]
    mail = [*MAIL, *CONTENT, "Abort"]
    assert play.conversation().kinds == [*BEGIN, *begun, *dropped, *mail, *END]
    world.arrived(token)


@pytest.mark.parametrize("goodbye", [True, False], ids=["quits", "vanishes"])
@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        ([], []),
        (["EHLO client.example"], ["Helo", "Abort"]),
        (["HELO client.example", "MAIL FROM:<a@b>"], ["Helo", "EnvelopeFrom", *["Abort"] * 2]),
        (
            ["EHLO client.example", "MAIL FROM:<a@b>", "RCPT TO:<c@d>"],
            ["Helo", *MAIL[:2], *["Abort"] * 2],
        ),
        (["MAIL FROM:<a@b>", "RCPT TO:<c@d>"], [*MAIL[:2], "Abort"]),
    ],
    ids=["at once", "after EHLO", "after MAIL", "after RCPT", "without a greeting"],
)
def test_a_client_that_leaves(
    world: World, lines: Sequence[str], heard: list[str], goodbye: bool
) -> None:
    play = world.filter.play()
    with world.client() as client:
        for line in lines:
            assert client.say(line).code == 250
        if goodbye:
            assert client.quit().code == 221
    assert play.conversation().kinds == ["Connect", *heard, "Close"]


@pytest.mark.parametrize("content", [b"", b"Subject: unfinished\r\n\r\nThis is not"])
def test_a_client_that_vanishes_in_the_content(world: World, token: str, content: bytes) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        client.say("MAIL FROM:<a@example.org>")
        client.say(f"RCPT TO:<{token}@example.net>")
        assert client.say("DATA").code == 354
        client.send_unanswered(content)
    # Postfix shows nothing of the content before it has all of it.
    assert play.conversation().kinds == [*BEGIN, *MAIL, "Abort", *END]
    assert world.vanished(token)


def test_connections_at_the_same_time(world: World, token: str) -> None:
    play = world.filter.play(
        {mp.EndOfMessage: lambda said: [mp.AddHeader("X-From", _sender(said.of(mp.EnvelopeFrom)))]}
    )
    clients = [world.client() for _ in range(8)]
    for client in clients:
        client.ehlo()
    for number, client in enumerate(clients):
        client.say(f"MAIL FROM:<sender{number}@example.org>")
    for number, client in reversed(list(enumerate(clients))):
        client.say(f"RCPT TO:<{token}{number}@example.net>")
    for client in clients:
        client.say("DATA")
    for client in clients:
        assert client.content(mail_of(token)).code == 250
    for client in clients:
        client.quit()
    for number in range(len(clients)):
        (mail,) = world.arrived(f"<{token}{number}@")
        assert mail.values_of("X-From") == [f"<sender{number}@example.org>"]
        assert play.conversation().kinds == [*BEGIN, *MAIL, *CONTENT, "Abort", *END]


def _sender(commands: list[mp.EnvelopeFrom]) -> str:
    return commands[-1].sender


@pytest.mark.parametrize("at", [mp.Connect, mp.EnvelopeFrom, mp.Body], ids=lambda at: at.__name__)
def test_a_filter_that_fails(world: World, token: str, at: type[mp.Message]) -> None:
    """Postfix then says `milter_default_action`, and the filter ends without harm to others."""

    def fail(_: object) -> mp.Message:
        raise ZeroDivisionError

    play = world.filter.play({at: fail})
    with world.client() as client:
        client.ehlo()
        assert str(client.mail(mail_of(token)).last).startswith("451 4.7.1 Service unavailable")
    failed = play.conversation_with_complaints()
    assert failed.complaints == ["ZeroDivisionError()"]
    assert world.vanished(token)

    done, _ = world.exchange(content=mail_of(token))
    assert done.accepted


def test_no_filter_listens(world: World, token: str) -> None:
    with world.client("spare") as client:
        client.ehlo()
        assert client.mail(mail_of(token)).mail.code == 451
