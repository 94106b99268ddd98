"""What is offered and agreed, and that Postfix keeps to it."""

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played, Script
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.scripted import EVERY_ACTION

OFFERS = {
    "6": (6, 0x1FFFFF),
    "4": (4, 0x37F),
    "3": (3, 0x17F),
    "2": (2, 0x7F),
    "6 no_header_reply": (6, 0x1FFFFF),
    "4 no_header_reply": (4, 0x3FF),
}

LEFT_OUT = {
    mp.Steps.NO_CONNECT: mp.Connect,
    mp.Steps.NO_HELO: mp.Helo,
    mp.Steps.NO_MAIL: mp.EnvelopeFrom,
    mp.Steps.NO_RECIPIENT: mp.EnvelopeRecipient,
    mp.Steps.NO_BODY: mp.Body,
    mp.Steps.NO_HEADERS: mp.Header,
    mp.Steps.NO_END_OF_HEADERS: mp.EndOfHeaders,
    mp.Steps.NO_UNKNOWN: mp.Unknown,
    mp.Steps.NO_DATA: mp.Data,
}

UNANSWERED = {
    mp.Steps.NO_REPLY_CONNECT: mp.Connect,
    mp.Steps.NO_REPLY_HELO: mp.Helo,
    mp.Steps.NO_REPLY_MAIL: mp.EnvelopeFrom,
    mp.Steps.NO_REPLY_RECIPIENT: mp.EnvelopeRecipient,
    mp.Steps.NO_REPLY_DATA: mp.Data,
    mp.Steps.NO_REPLY_UNKNOWN: mp.Unknown,
    mp.Steps.NO_REPLY_HEADER: mp.Header,
    mp.Steps.NO_REPLY_END_OF_HEADERS: mp.EndOfHeaders,
    mp.Steps.NO_REPLY_BODY: mp.Body,
}

NOBODY_REPLIES = mp.Steps(sum(UNANSWERED))
NOTHING_HEARD = mp.Steps(sum(LEFT_OUT))

SAID: tuple[type[mp.Message], ...] = (
    *(mp.Connect, mp.Helo, mp.Unknown, mp.EnvelopeFrom, mp.EnvelopeRecipient, mp.Data),
    *((mp.Header,) * len(HEADERS)),
    *(mp.EndOfHeaders, mp.Body, mp.EndOfMessage, mp.Abort, mp.Abort, mp.Close),
)
VERSIONS = ("6", "4", "3", "2")


def _said(version: int, left_out: set[type[mp.Message]]) -> list[str]:
    return [kind.__name__ for kind in SAID if version >= kind.SINCE and kind not in left_out]


def _converse(world: World, token: str, service: str, request: mp.Options) -> Played:
    """Send a mail after an unknown command; the filter adds a header if it may."""
    play = world.filter.play(
        {mp.EndOfMessage: (mp.AddHeader("X-Seen", "yes"), mp.Accept())}, request=request
    )
    with world.client(service) as client:
        client.ehlo()
        assert client.say("XTRY").code == 500
        assert client.mail(mail_of(token)).accepted
        client.quit()
    (mail,) = world.arrived(token)
    assert mail.values_of("X-Seen") == ["yes"]
    return play.conversation()


@pytest.mark.parametrize("service", OFFERS)
def test_the_offer(world: World, token: str, service: str) -> None:
    version, steps = OFFERS[service]
    conversation = _converse(world, token, service, EVERY_ACTION)
    assert conversation.offer == mp.Negotiate(version, 0x1FF, steps)
    assert conversation.agreed == mp.Options(version, EVERY_ACTION.actions)
    assert conversation.kinds == _said(version, set())


@pytest.mark.parametrize("version", [5, 4, 3, 2])
def test_a_lower_version(world: World, token: str, version: int) -> None:
    request = mp.Options(version, EVERY_ACTION.actions)
    conversation = _converse(world, token, "6", request)
    assert conversation.agreed == request
    assert conversation.kinds == _said(version, set())


@pytest.mark.parametrize("service", VERSIONS)
@pytest.mark.parametrize("step", [*LEFT_OUT, NOTHING_HEARD], ids=lambda step: step.name or "all")
def test_steps_that_are_left_out(world: World, token: str, service: str, step: mp.Steps) -> None:
    request = mp.Options(actions=EVERY_ACTION.actions, steps=step)
    conversation = _converse(world, token, service, request)
    left_out = {kind for flag, kind in LEFT_OUT.items() if flag in step}
    assert conversation.kinds == _said(int(service), left_out)


@pytest.mark.parametrize("service", [*VERSIONS, "6 no_header_reply", "4 no_header_reply"])
@pytest.mark.parametrize("step", [*UNANSWERED, NOBODY_REPLIES], ids=lambda step: step.name or "all")
def test_steps_that_get_no_reply(world: World, token: str, service: str, step: mp.Steps) -> None:
    """Where it is not offered, the session replies in place of the filter."""
    version, offered = OFFERS[service]
    request = mp.Options(actions=EVERY_ACTION.actions, steps=step)
    conversation = _converse(world, token, service, request)
    assert conversation.agreed is not None
    assert conversation.agreed.steps == step & mp.Steps(offered)
    assert conversation.kinds == _said(version, set())


def test_the_space_after_the_colon_is_the_filters(world: World, token: str) -> None:
    request = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.HEADER_LEADING_SPACE)
    modifications = (
        mp.AddHeader("X-Added", "none"),
        mp.InsertHeader(99, "X-Inserted", "\ttab"),
        mp.ChangeHeader(1, "Subject", "  two"),
    )
    script: Script = {mp.EndOfMessage: (*modifications, mp.Accept())}
    sent = b"X-None:a\r\nX-One: b\r\nX-Two:  c\r\nX-Tab:\td\r\nX-Empty:\r\n"
    _, conversation = world.exchange(
        script, content=mail_of(token, more_headers=sent), request=request
    )
    heard = {header.name: header.value for header in conversation.of(mp.Header)}
    assert [heard[name] for name in ("X-None", "X-One", "X-Two", "X-Tab", "X-Empty")] == [
        *("a", " b", "  c", "\td", ""),
    ]
    (mail,) = world.arrived(token)
    assert {("X-Added", "none"), ("X-Inserted", "\ttab"), ("Subject", "  two")} <= set(mail.headers)


def test_skip_ends_the_body_and_not_the_message(world: World, token: str) -> None:
    request = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.SKIP)
    play = world.filter.play({mp.Body: mp.Skip()}, request=request)
    body = b"0123456789abcdef0123456789abcdef\r\n" * 9000
    with world.client() as client:
        client.ehlo()
        assert client.mail(mail_of(f"{token}1", body)).accepted
        assert client.mail(mail_of(f"{token}2", body)).accepted
        client.quit()
    kinds = play.conversation().kinds
    assert (kinds.count("Body"), kinds.count("EndOfMessage")) == (2, 2)
    assert [world.arrived(f"{token}{number}")[0].body for number in (1, 2)] == [body, body]


@pytest.mark.parametrize("requested", [True, False], ids=["requested", "not requested"])
def test_recipients_that_postfix_refuses(world: World, token: str, requested: bool) -> None:
    steps = mp.Steps.REJECTED_RECIPIENTS if requested else mp.Steps(0)
    done, conversation = world.exchange(
        content=mail_of(token),
        recipients=("<refused@example.net>", "<bert@example.net>"),
        request=mp.Options(actions=EVERY_ACTION.actions, steps=steps),
    )
    assert [reply.code for reply in done.recipients] == [554, 250]
    heard = [command.recipient for command in conversation.of(mp.EnvelopeRecipient)]
    assert heard == ["<refused@example.net>", "<bert@example.net>"][0 if requested else 1 :]
    if requested:
        macros = conversation.macros_at(mp.EnvelopeRecipient)
        assert macros["rcpt_mailer"] == "error"
        assert macros["rcpt_host"] == "5.7.1"
        assert "Recipient address rejected: nope" in macros["rcpt_addr"]
    (mail,) = world.arrived(token)
    assert len(mail.recipients) == 1
