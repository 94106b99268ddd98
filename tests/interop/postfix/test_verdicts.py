"""Every verdict at every command: what the client is told, who gets the mail, what comes after."""

import smtplib
from collections.abc import Iterator, Mapping

import pytest

import milter_protocol as mp
from milter_protocol.testing.naming import name_of, text_of
from tests.interop import counts
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.postfix.outcomes import (
    COMMANDS,
    OUTCOMES,
    USUAL,
    VERDICTS,
    Outcome,
    Reaches,
    Then,
)
from tests.interop.process import serving
from tests.interop.scripted import EVERY_ACTION
from tests.interop.smtp import Client, Reply

VERSIONS = (6, 4, 3, 2)
SKIP_SINCE = 6

CELLS = [
    (phase, verdict, version)
    for version in VERSIONS
    for phase, outcomes in OUTCOMES.items()
    for verdict in outcomes
    if version >= COMMANDS[phase].SINCE and (verdict != "skip" or version >= SKIP_SINCE)
]

BODY = b"0123456789abcdef0123456789abcdef\r\n" * 2500  # two frames
FRAMES = 2


def test_no_verdict_that_the_table_allows_is_left_out() -> None:
    request = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.SKIP)
    allowed = {
        (phase, reply)
        for phase in OUTCOMES
        for reply in mp.allowed_replies(COMMANDS[phase], request)[1]
    }
    tried = {(phase, type(VERDICTS[verdict])) for phase in OUTCOMES for verdict in OUTCOMES[phase]}
    assert tried == allowed


@pytest.mark.parametrize(("phase", "verdict", "version"), CELLS)
def test_a_verdict(world: World, token: str, phase: str, verdict: str, version: int) -> None:
    outcome = OUTCOMES[phase][verdict]
    play = world.filter.play(
        {COMMANDS[phase]: lambda said: _first_only(said.kinds, phase, verdict)}, request=_request
    )
    with world.client(str(version)) as client:
        replies = dict(_replies(client, token, phase == "unknown"))
    conversation = play.conversation()

    _check_replies(replies, outcome, phase)
    _check_delivery(world, token, outcome.reaches)

    first = conversation.kinds.index(COMMANDS[phase].__name__)
    assert conversation.kinds[first + 1 :] == _heard_after(outcome.then, phase, version)
    assert conversation.agreed is not None
    assert conversation.agreed.version == version
    counts.cover(world.suite, "verdict × phase × version", (phase, verdict, version), CELLS)


BEFORE_MAIL = ("connect", "helo")
OPTIONS = {
    (phase, verdict): ("--at", name_of(COMMANDS[phase]), "--reply", text_of(VERDICTS[verdict]))
    for phase, outcomes in OUTCOMES.items()
    for verdict in outcomes
}
"""The options of `play` for each verdict."""


def sender_of(phase: str, verdict: str) -> str:
    return f"{phase}.{verdict}@example.org".replace(" ", "-")


@pytest.fixture(scope="module")
def player(world: World) -> Iterator[None]:
    """`milter-protocol play` as a process, which tells by the sender what to reply."""
    arguments = ["-m", "milter_protocol", "play", "ADDRESS", "--json"]
    for (phase, verdict), options in OPTIONS.items():
        if phase not in BEFORE_MAIL:
            arguments += [*options, "--sender", sender_of(phase, verdict)]
            arguments += ["--recipient", "first.*"] if phase == "rcpt" else []
    with serving(world.spare, arguments):
        yield


@pytest.mark.parametrize(("phase", "verdict"), [c for c in OPTIONS if c[0] not in BEFORE_MAIL])
@pytest.mark.usefixtures("player")
def test_a_verdict_of_the_command(world: World, token: str, phase: str, verdict: str) -> None:
    _check_played(world, token, phase, verdict)


@pytest.mark.parametrize(("phase", "verdict"), [c for c in OPTIONS if c[0] in BEFORE_MAIL])
def test_a_verdict_of_the_command_before_a_mail(
    world: World, token: str, phase: str, verdict: str
) -> None:
    """No sender is known there, so that each needs a process of its own."""
    arguments = ["-m", "milter_protocol", "play", "ADDRESS", "--json", *OPTIONS[phase, verdict]]
    # The process of the other tests holds the socket of its own service.
    with serving(world.spare.with_name("filter-before-mail"), arguments):
        _check_played(world, token, phase, verdict, "before a mail")


def _check_played(
    world: World, token: str, phase: str, verdict: str, service: str = "spare"
) -> None:
    outcome = OUTCOMES[phase][verdict]
    with world.client(service) as client:
        sender = sender_of(phase, verdict)
        replies = dict(_replies(client, token, phase == "unknown", sender))
    _check_replies(replies, outcome, phase)
    _check_delivery(world, token, outcome.reaches)
    counts.cover(world.suite, "verdict × step of play", (phase, verdict), [*OPTIONS])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "550-5.7.1 one\r\n550-5.7.1 two\r\n550 5.7.1 three",
            "550 5.7.1 one\n5.7.1 two\n5.7.1 three",
        ),
        ("550 5.7.1 100%% of the limit", "550 5.7.1 100% of the limit"),
        ("550 no enhanced code", "550 no enhanced code"),
    ],
    ids=["lines", "percent", "plain"],
)
@pytest.mark.parametrize("phase", ["mail", "rcpt", "data", "end of message"])
def test_the_text_of_a_reply(world: World, token: str, phase: str, text: str, shown: str) -> None:
    done, _ = world.exchange({COMMANDS[phase]: mp.ReplyCode(text)}, content=mail_of(token))
    assert str(done.last) == shown


def _request(offer: mp.Message) -> mp.Options:
    assert isinstance(offer, mp.Negotiate)
    return mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.SKIP & offer.steps)


def _first_only(heard: list[str], phase: str, verdict: str) -> mp.Message:
    is_first = heard.count(COMMANDS[phase].__name__) == 1
    return VERDICTS[verdict] if is_first else mp.Continue()


def _up_to(last: str, with_unknown: bool) -> list[str]:
    steps = [step for step in USUAL if with_unknown or step != "unknown"]
    return steps[: steps.index(last) + 1]


def _replies(
    client: Client, token: str, with_unknown: bool, sender: str = "anna@example.org"
) -> Iterator[tuple[str, Reply]]:
    """Send a mail with two recipients and leave; go on until the server makes it pointless."""
    yield "greeting", client.greeting
    lines = {
        "helo": "EHLO client.example",
        "mail": f"MAIL FROM:<{sender}>",
        "rcpt": f"RCPT TO:<first.{token}@example.net>",
        "second rcpt": f"RCPT TO:<second.{token}@example.net>",
        "unknown": "XTRY this",
        "data": "DATA",
    }
    reply = client.greeting
    for step, line in lines.items():
        if reply.code == 421:
            break
        if step == "unknown" and not with_unknown:
            continue
        reply = client.say(line)
        yield step, reply
        if step in {"mail", "data"} and reply.code >= 400:
            break
    if reply.code == 354:
        reply = client.content(mail_of(token, BODY))
        yield "end", reply
    if reply.code == 421:
        with pytest.raises(smtplib.SMTPServerDisconnected):
            client.say("NOOP")
    else:
        assert client.quit().code == 221


def _check_replies(replies: Mapping[str, Reply], outcome: Outcome, phase: str) -> None:
    expected = {step: outcome.replies.get(step, reply) for step, reply in USUAL.items()}
    reached = _up_to(outcome.last, phase == "unknown")
    assert list(replies) == reached
    for step in reached:
        assert str(replies[step]).startswith(expected[step]), step


def _check_delivery(world: World, token: str, reaches: Reaches) -> None:
    if reaches is Reaches.NOBODY:
        assert world.vanished(token)
        return
    (mail,) = world.arrived(token)
    addresses = [recipient.partition(" ")[0] for recipient in mail.recipients]
    whom = ["first", "second"][-reaches.value :]
    assert addresses == [f"<{name}.{token}@example.net>" for name in whom]
    assert mail.body == BODY


def _heard_after(then: Then, phase: str, version: int) -> list[str]:
    """The names of the commands after the first one of a phase."""
    usual: list[type[mp.Message]] = [mp.Connect, mp.Helo, mp.EnvelopeFrom]
    usual += [mp.EnvelopeRecipient] * 2
    usual += [mp.Unknown] if phase == "unknown" else []
    usual += [mp.Data, *[mp.Header] * len(HEADERS), mp.EndOfHeaders, *[mp.Body] * FRAMES]
    usual += [mp.EndOfMessage, mp.Abort, mp.Abort, mp.Close]
    heard = [each for each in usual if version >= each.SINCE]
    start = {
        Then.ALL: heard.index(COMMANDS[phase]) + 1,
        Then.MESSAGE_END: heard.index(mp.EndOfMessage),
        Then.SESSION_END: heard.index(mp.Abort),
        Then.NOTHING: len(heard),
    }[then]
    return [each.__name__ for each in heard[start:]]


# `milter8_event` takes a text that it cannot use for a mistake in the configuration.
NOT_NOW = "451 4.3.5 Server configuration problem - try again later"
WRONG_TEXTS = {
    b"250 Accept": NOT_NOW,
    b"350 5.7.1 a": NOT_NOW,
    b"hello": NOT_NOW,
    b"": NOT_NOW,
    b"5": NOT_NOW,
    b"550 5.7.1 a%b": "550 5.7.1 ab",
}


@pytest.mark.parametrize("text", WRONG_TEXTS, ids=ascii)
def test_a_text_that_is_wrong(world: World, token: str, text: bytes) -> None:
    reply = mp.ReplyCode.from_payload(text + b"\0")
    done, _ = world.exchange({mp.EnvelopeFrom: reply}, content=mail_of(token))
    assert str(done.last) == WRONG_TEXTS[text]
    assert world.vanished(token)
