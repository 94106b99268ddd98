"""What Sendmail offers, and what each flag of the answer changes."""

from functools import reduce
from operator import or_

import pytest

import milter_protocol as mp
from tests.interop import counts
from tests.interop.postfix.conftest import mail_of
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sendmail.conftest import World, codes
from tests.interop.sendmail.dialogue import BODY, replies_of
from tests.interop.sendmail.outcomes import SESSION, USUAL

LEFT_OUT = {
    mp.Steps.NO_CONNECT: "C",
    mp.Steps.NO_HELO: "H",
    mp.Steps.NO_MAIL: "M",
    mp.Steps.NO_RECIPIENT: "R",
    mp.Steps.NO_DATA: "T",
    mp.Steps.NO_UNKNOWN: "U",
    mp.Steps.NO_HEADERS: "L",
    mp.Steps.NO_END_OF_HEADERS: "N",
    mp.Steps.NO_BODY: "B",
}
UNANSWERED = [flag for flag in mp.Steps if flag.name and flag.name.startswith("NO_REPLY_")]
HARMLESS = [mp.Steps.SKIP, mp.Steps.REJECTED_RECIPIENTS, mp.Steps.HEADER_LEADING_SPACE]
ALL_LEFT_OUT = reduce(or_, LEFT_OUT)
ALL_UNANSWERED = reduce(or_, UNANSWERED)
FLAGS = [*LEFT_OUT, *UNANSWERED, *HARMLESS, ALL_LEFT_OUT, ALL_UNANSWERED]

BERT = "<bert@example.net>"
ABSENT = "<no.such.user@mail.example.test>"
REFUSED = {
    "<unknown@example.net>": "550 5.1.1 <unknown@example.net>... no such user",
    "<busy@example.net>": "450 4.2.1 <busy@example.net>... mailbox busy",
    "<forbidden@example.net>": "550 5.7.1 <forbidden@example.net>... forbidden by a rule",
}
"""Recipients that rules of the configuration refuse, and what the client is told."""


def test_the_offer(world: World) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.quit()
    offer = mp.Negotiate(6, mp.Actions(0x1FF), mp.Steps(0x1FFFFF))
    assert play.conversation().offer == offer


def test_every_flag_of_the_offer_is_tried() -> None:
    assert reduce(or_, FLAGS) == mp.Steps(0x1FFFFF)


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: f"{flag:#x}")
def test_a_step(world: World, token: str, flag: mp.Steps) -> None:
    request = mp.Options(actions=EVERY_ACTION.actions, steps=flag)
    play = world.filter.play(
        {mp.EndOfMessage: (mp.AddHeader("X-A", "b"), mp.Accept())}, request=request
    )
    with world.client() as client:
        replies = replies_of(client, token)
    conversation = play.conversation()

    assert conversation.agreed == request
    left_out = "".join(code for step, code in LEFT_OUT.items() if step in flag)
    assert codes(conversation) == SESSION.translate(dict.fromkeys(map(ord, left_out)))
    for step, reply in replies.items():
        assert reply.startswith(USUAL[step].format(token=token)), step
    (mail,) = world.arrived(token)
    assert mail.body == BODY
    assert mail.values_of("X-A") == ["b"]
    counts.cover(world.suite, "steps", flag, FLAGS)


@pytest.mark.parametrize("version", [2, 3, 4, 5, 6])
def test_a_filter_of_an_old_version(world: World, token: str, version: int) -> None:
    play = world.filter.play(request=mp.Options(version=version))
    with world.client() as client:
        replies_of(client, token)
    too_new = {2: "UT", 3: "T"}.get(version, "")
    heard = SESSION.translate(dict.fromkeys(map(ord, too_new)))
    assert codes(play.conversation()) == heard
    assert len(world.arrived(token)) == 1


@pytest.mark.parametrize("wanted", [False, True])
def test_recipients_that_are_refused(world: World, token: str, wanted: bool) -> None:
    request = mp.Options(
        actions=EVERY_ACTION.actions,
        steps=mp.Steps.REJECTED_RECIPIENTS if wanted else mp.Steps(0),
    )
    play = world.filter.play(request=request)
    addresses = (ABSENT, *REFUSED, BERT)
    with world.client() as client:
        client.ehlo()
        client.say("MAIL FROM:<anna@example.org>")
        replies = {each: str(client.say(f"RCPT TO:{each}")) for each in addresses}
        assert client.say("DATA").code == 354
        assert client.content(mail_of(token)).code == 250
        client.quit()
    assert replies.pop(BERT).startswith("250 ")
    assert replies == {ABSENT: f"550 5.1.1 {ABSENT}... User unknown", **REFUSED}

    conversation = play.conversation()
    heard = [each.recipient for each in conversation.of(mp.EnvelopeRecipient)]
    # Only where the rules have found nothing wrong a filter is told of the refusal.
    assert heard == ([ABSENT] if wanted else []) + [BERT]
    mailers = [
        conversation.macros_at(mp.EnvelopeRecipient, number)["rcpt_mailer"]
        for number in range(len(heard))
    ]
    assert mailers == (["error"] if wanted else []) + ["relay"]
    (mail,) = world.arrived(token)
    assert mail.recipients == [BERT]


def test_a_filter_cannot_save_a_refused_recipient(world: World, token: str) -> None:
    request = mp.Options(steps=mp.Steps.REJECTED_RECIPIENTS)
    done, conversation = world.exchange(
        {mp.EnvelopeRecipient: mp.Accept()},
        content=mail_of(token),
        request=request,
        recipients=(ABSENT,),
    )
    assert done.recipients[0].code == 550
    assert codes(conversation) == "CHMRQ"
    assert world.vanished(token)


def test_no_verdict_is_awaited_where_none_is_given(world: World, token: str) -> None:
    """Where nothing but the end is answered, its verdict is still obeyed."""
    request = mp.Options(steps=ALL_UNANSWERED)
    done, _ = world.exchange(
        {mp.EndOfMessage: mp.ReplyCode("554 5.7.0 not here")},
        content=mail_of(token),
        request=request,
    )
    assert str(done.last) == "554 5.7.0 not here"
    assert world.vanished(token)
