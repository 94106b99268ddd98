"""What Sendmail does with a client when its filter is broken, by what it is told to do then."""

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop.sendmail.conftest import World
from tests.interop.sendmail.dialogue import replies_of

LATER = "451 4.3.2 Please try again later"
CLOSING = "421 4.7.0 mail.example.test closing connection"
NO_GREETING = "554 mail.example.test ESMTP not accepting messages"

POLICIES = {"none": "firstnone", "T": "plain", "R": "firstR", "4": "first4"}
"""The services whose filter is the same, by what happens when it is broken."""

BROKEN_BEFORE = {"T": ("mail", LATER), "R": ("greeting", NO_GREETING), "4": ("greeting", CLOSING)}

BROKEN_IN_CONTENT = {
    "T": ("end", LATER),
    "R": ("end", "554 5.7.1 Command rejected"),
    "4": ("end", CLOSING),
}

BROKEN_AT = {
    mp.Connect: BROKEN_BEFORE,
    mp.Helo: {
        "T": ("mail", LATER),
        "R": ("mail", "550 5.0.0 Command rejected"),
        "4": ("helo", CLOSING),
    },
    mp.EnvelopeFrom: {
        "T": ("mail", LATER),
        "R": ("mail", "550 5.7.1 <anna@example.org>... Command rejected"),
        "4": ("mail", "421 4.3.0 closing connection"),
    },
    mp.EnvelopeRecipient: {
        "T": ("rcpt", LATER),
        "R": ("rcpt", "550 5.7.1 <first.{token}@example.net>... Command rejected"),
        "4": ("rcpt", "421 4.3.0 closing connection"),
    },
    mp.Unknown: {
        "T": ("unknown", LATER),
        "R": ("unknown", "550 5.7.1 Command rejected"),
        "4": ("unknown", "421 4.3.0 closing connection"),
    },
    mp.Data: {
        "T": ("data", LATER),
        "R": ("data", "550 5.7.1 Command rejected"),
        "4": ("data", CLOSING),
    },
    mp.Header: BROKEN_IN_CONTENT,
    mp.EndOfHeaders: BROKEN_IN_CONTENT,
    mp.Body: BROKEN_IN_CONTENT,
    mp.EndOfMessage: BROKEN_IN_CONTENT,
}


class _BrokenError(Exception):
    """Raised by the filter, so that it leaves."""


def _break(_: object) -> mp.Options:
    raise _BrokenError


def _leave(_: Played) -> mp.Message:
    raise _BrokenError


def _check(
    world: World, token: str, replies: dict[str, str], expected: tuple[str, str] | None
) -> None:
    if expected is None:
        assert replies["end"].startswith("250 ")
        assert len(world.arrived(token)) == 1
    else:
        step, reply = expected
        assert replies[step] == reply.format(token=token)
        assert world.vanished(token)


@pytest.mark.parametrize("policy", POLICIES)
def test_no_filter_is_there(world: World, token: str, policy: str) -> None:
    with world.client(f"absent{policy}") as client:
        replies = replies_of(client, token)
    _check(world, token, replies, BROKEN_BEFORE.get(policy))


@pytest.mark.parametrize("policy", POLICIES)
def test_a_filter_does_not_agree(world: World, token: str, policy: str) -> None:
    play = world.filter.play(request=_break)
    with world.client(POLICIES[policy]) as client:
        replies = replies_of(client, token)
    assert play.conversation_with_complaints().complaints == [repr(_BrokenError())]
    _check(world, token, replies, BROKEN_BEFORE.get(policy))


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("kind", BROKEN_AT, ids=lambda kind: kind.__name__)
def test_a_filter_leaves(world: World, token: str, kind: type[mp.Message], policy: str) -> None:
    play = world.filter.play({kind: _leave})
    with world.client(POLICIES[policy]) as client:
        replies = replies_of(client, token)
    conversation = play.conversation_with_complaints()
    assert conversation.complaints == [repr(_BrokenError())]
    assert conversation.kinds[-1] == kind.__name__
    _check(world, token, replies, BROKEN_AT[kind].get(policy))
