"""What is, and what is not, the mistake of the one who says it."""

import pytest

import milter_protocol as mp

A = mp.Actions.QUARANTINE


def begun() -> mp.Conversation:
    """A conversation in which MAIL waits for its reply."""
    conversation = mp.Conversation()
    unix = mp.AddressFamily.UNKNOWN
    said = [
        *(conversation.command(mp.Negotiate(6, A)), conversation.reply(mp.Negotiate(6, A))),
        *(conversation.command(mp.Connect("localhost", unix)), conversation.reply(mp.Continue())),
        *(conversation.command(mp.Helo("client")), conversation.reply(mp.Continue())),
        conversation.command(mp.EnvelopeFrom("<a@x.test>")),
    ]
    assert not any(said)
    return conversation


def test_what_follows_from_a_misplaced_modification_is_not_the_mistake_of_the_mta() -> None:
    conversation = begun()
    (finding,) = conversation.reply(mp.Quarantine("odd"))
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.WRONG_REPLY, True)
    assert conversation.reply(mp.Continue()) == []
    assert conversation.command(mp.Header("Subject", "hi")) == []


def test_the_same_command_without_that_mistake_is_out_of_order() -> None:
    conversation = begun()
    assert conversation.reply(mp.Continue()) == []
    (finding,) = conversation.command(mp.Header("Subject", "hi"))
    assert finding.kind is mp.FindingKind.OUT_OF_ORDER


@pytest.mark.parametrize(
    "message", [mp.Unknown("FOO\rBAR"), mp.EnvelopeFrom("<a\rb@x>"), mp.Helo("a\rb")], ids=repr
)
def test_a_bare_cr_of_the_client_is_unusual_and_no_violation(message: mp.Message) -> None:
    ((_, rule),) = mp.broken_rules(message)
    assert not rule.is_error
