"""What options stand for: which reply comes to which command, and what is wrong with it."""

import asyncio
import re
from collections.abc import Sequence
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.cli.play.rules import Rules
from milter_protocol.testing import Result, asking
from milter_protocol.testing.faults import FAULTS
from milter_protocol.testing.naming import name_of, text_of
from milter_protocol.testing.playing import Played
from tests.interop.postfix.outcomes import COMMANDS, OUTCOMES, VERDICTS

Options = Sequence[tuple[str, str]]
MAIL = b"Subject: x\n\nbye\n"
NO = mp.ReplyCode("550 5.7.1 no")


def rules_of(options: Options) -> Rules:
    rules = Rules()
    for name, value in options:
        rules.take(name, value)
    return rules


def asked(options: Options, **mail: Any) -> tuple[Result, Played]:
    """What becomes of a mail, and what the player noted."""
    player = rules_of(options).player()
    noted: list[Played] = []

    async def converse(connection: aio.Connection) -> None:
        noted.append(await player.hold(connection))

    async def main() -> Result:
        async with asking(converse, timeout=0.5) as mta:
            return await mta.mail(MAIL, **mail)

    result = asyncio.run(main())
    return result, noted[0]


@pytest.mark.parametrize(
    ("options", "mail", "verdict", "step"),
    [
        ([], {}, mp.Continue(), mp.EndOfMessage),
        ([("reply", "accept")], {}, mp.Accept(), mp.EndOfMessage),
        ([("at", "mail"), ("reply", "reject 550 5.7.1 no")], {}, NO, mp.EnvelopeFrom),
        ([("at", "eoh"), ("reply", "tempfail")], {}, mp.TemporaryFailure(), mp.EndOfHeaders),
        (
            [("at", "mail"), ("sender", "*@x.org"), ("reply", "discard")],
            {"sender": "Anna@X.org"},
            mp.Discard(),
            mp.EnvelopeFrom,
        ),
        (
            [("at", "mail"), ("sender", "*@x.org"), ("reply", "discard")],
            {"sender": "anna@y.org"},
            mp.Continue(),
            mp.EndOfMessage,
        ),
        (
            [
                *[("at", "eom"), ("recipient", "a@*"), ("recipient", "b@*"), ("reply", "reject")],
                *[("at", "eom"), ("reply", "accept")],
            ],
            {"recipients": ["c@x", "b@x"]},
            mp.Reject(),
            mp.EndOfMessage,
        ),
        (
            [
                *[("at", "eom"), ("recipient", "a@*"), ("reply", "reject")],
                *[("at", "eom"), ("reply", "accept")],
            ],
            {"recipients": ["c@x"]},
            mp.Accept(),
            mp.EndOfMessage,
        ),
    ],
)
def test_a_reply_comes_where_it_is_wanted(
    options: Options, mail: dict[str, Any], verdict: mp.Message, step: type[mp.Message]
) -> None:
    result, played = asked(options, **mail)
    assert (result.verdict, result.step) == (verdict, step)
    assert played.complaints == []


def test_a_mail_has_nothing_of_the_one_before() -> None:
    options = [("at", "eom"), ("recipient", "a@x"), ("sender", "*@x"), ("reply", "reject")]
    player = rules_of(options).player()

    async def converse(connection: aio.Connection) -> None:
        await player.hold(connection)

    async def main() -> list[mp.Message | None]:
        async with asking(converse) as mta:
            to = (["a@x"], ["b@x"], ["b@x", "a@x"])
            return [(await mta.mail(MAIL, sender="s@x", recipients=each)).verdict for each in to]

    assert asyncio.run(main()) == [mp.Reject(), mp.Continue(), mp.Reject()]


def test_one_recipient_is_refused() -> None:
    options = [("at", "rcpt"), ("recipient", "bert@*"), ("reply", "reject 550 5.7.1 no")]
    result, _ = asked(options, recipients=["carl@x", "bert@x", "dora@x"])
    assert result.refused == {"<bert@x>": NO}


def test_modifications_come_in_their_order_and_are_asked_for() -> None:
    texts = {
        "add-header": ("X-A: b", mp.AddHeader("X-A", "b")),
        "insert-header": ("2 X-B:  c", mp.InsertHeader(2, "X-B", " c")),
        "change-header": ("1 Subject:", mp.ChangeHeader(1, "Subject", "")),
        "change-sender": ("<new@x> RET=HDRS", mp.ChangeSender("<new@x>", "RET=HDRS")),
        "add-recipient": ("<a@x>", mp.AddRecipient("<a@x>")),
        "add-recipient-par": ("<b@x> NOTIFY=NEVER", mp.AddRecipientPar("<b@x>", "NOTIFY=NEVER")),
        "remove-recipient": ("<c@x>", mp.RemoveRecipient("<c@x>")),
        "replace-body": ("new", mp.ReplaceBody(b"new")),
        "quarantine": ("look at it", mp.Quarantine("look at it")),
    }
    result, played = asked([(name, text) for name, (text, _) in texts.items()])
    assert result.modifications == tuple(made for _, made in texts.values())
    assert played.agreed is not None
    assert played.agreed.actions == mp.Actions(0x1FF) & ~mp.Actions.SET_MACRO_LIST
    _, fewer = asked([("quarantine", "look")])
    assert fewer.agreed is not None
    assert fewer.agreed.actions == mp.Actions.QUARANTINE


@pytest.mark.parametrize(
    ("phase", "verdict"),
    [(phase, verdict) for phase, outcomes in OUTCOMES.items() for verdict in outcomes],
)
def test_the_options_can_say_all_that_is_tried_with_postfix(phase: str, verdict: str) -> None:
    kind, reply = COMMANDS[phase], VERDICTS[verdict]
    player = rules_of([("at", name_of(kind)), ("reply", text_of(reply))]).player()
    answer = player.script[kind]
    assert callable(answer)
    assert answer(Played()) == [reply]


FAILURES = {
    "silence": (TimeoutError, "did not reply"),
    "close": (mp.RemoteProtocolError, "the connection ended before"),
    "truncate": (mp.RemoteProtocolError, "the frame ends before its stated length"),
    "too-long": (mp.RemoteProtocolError, "the length is 4294967295"),
    "too-short": (mp.RemoteProtocolError, "the length is 0"),
    "unknown-code": (mp.RemoteProtocolError, r"no message has the code b'\\xff'"),
    "wrong-order": (mp.RemoteProtocolError, "AddHeader does not answer|a filter never sends Abort"),
    "twice": (mp.RemoteProtocolError, "no command awaits a reply"),
}


@pytest.mark.parametrize("step", ["negotiate", "connect", "rcpt", "body", "eom"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_an_error_of_the_filter(step: str, fault: str) -> None:
    kind, reason = FAILURES[fault]
    with pytest.raises(kind, match=reason):
        asked([("at", step), ("fault", fault)])


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ([("at", "quit")], "'quit' is not a step; write one of negotiate, connect, helo, mail"),
        ([("reply", "skip")], "skip cannot answer eom; for a reply out of place, use --fault"),
        ([("reply", "add-header X: y")], "add-header does not decide; it is an option itself"),
        ([("at", "rcpt"), ("add-header", "X: y")], "add-header cannot answer rcpt; for a reply"),
        ([("at", "negotiate"), ("reply", "reject")], "reject cannot answer negotiate"),
        ([("change-header", "Subject: x")], "'Subject:' is not a number; write it as in"),
    ],
)
def test_what_cannot_be_is_refused(options: Options, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        rules_of(options)
