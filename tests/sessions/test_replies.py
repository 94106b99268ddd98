"""Which reply may be sent when, on both sides."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    BODY,
    END,
    EVERY_ACTION,
    EXAMPLES,
    HEADER,
    MESSAGE,
    MODIFICATIONS,
    RECIPIENT,
    STORY,
    A,
    P,
    S,
    filter_session,
    findings,
    frames,
    hear,
    mta_session,
    pass_over,
    received,
    refused,
    said,
    sent,
    tell,
    up_to,
)
from tests.story import OFFERED, VERSION

REPLIES = [
    kind
    for kind in EXAMPLES
    if kind.SINCE <= VERSION and (kind.__module__.endswith(".replies") or kind is mp.Negotiate)
]
GRANTED = mp.Options(VERSION, actions=EVERY_ACTION, steps=S.SKIP)


def at(command: mp.Message, request: mp.Options) -> mp.FilterSession:
    session = filter_session(request)
    hear(session, *up_to(command))
    assert session.awaited is type(command)
    session.data_to_send()
    return session


def asked(command: mp.Message, options: mp.Options, *, strict: bool = True) -> mp.MTASession:
    answer = mp.Negotiate(6, options.actions, options.steps)
    session = mta_session(answer, strict=strict)
    tell(session, *up_to(command))
    assert session.awaited is type(command)
    return session


@pytest.mark.parametrize("requested", [GRANTED, mp.Options(VERSION)], ids=["granted", "nothing"])
@pytest.mark.parametrize("command", STORY, ids=lambda command: type(command).__name__)
@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.__name__)
def test_both_sides_take_the_replies_of_the_table_and_no_others(
    command: mp.Message, reply: type[mp.Message], requested: mp.Options
) -> None:
    session, mta = at(command, requested), asked(command, requested)
    before = session.phase
    interim, final = mp.allowed_replies(type(command), requested)
    example = EXAMPLES[reply]
    if reply not in interim | final:
        with pytest.raises(mp.LocalProtocolError):
            session.send(example)
        assert (session.awaited, session.phase) == (type(command), before)
        events, error = refused(mta, frames(example))
        assert (events, type(error)) == ([], mp.OutOfOrderError)
        assert (mta.awaited, mta.phase, mta.closed) == (None, before, True)
    else:
        assert sent(session, example) == frames(example)
        assert received(mta, frames(example)) == [example]
        after = mp.phase_after_reply(before, type(command), reply, requested)
        expected = (None, after) if reply in final else (type(command), before)
        assert (session.awaited, session.phase) == expected
        assert (mta.awaited, mta.phase) == expected
        assert session.closed is mta.closed is (expected[1] is P.CLOSED)


@pytest.mark.parametrize(("kind", "flag"), MODIFICATIONS.items(), ids=str)
def test_a_modification_needs_its_flag(kind: type[mp.Message], flag: A) -> None:
    session = at(END, mp.Options(VERSION, actions=EVERY_ACTION & ~flag))
    with pytest.raises(mp.LocalProtocolError, match=r"needs SMFI[FP]_\w+, which was not"):
        session.send(EXAMPLES[kind])
    granted = at(END, mp.Options(VERSION, actions=flag))
    assert sent(granted, EXAMPLES[kind]) == frames(EXAMPLES[kind])


@pytest.mark.parametrize("kind", [*MODIFICATIONS, mp.Progress])
@pytest.mark.parametrize("command", STORY[:-1], ids=lambda command: type(command).__name__)
def test_modifications_wait_for_the_end_of_the_message(
    command: mp.Message, kind: type[mp.Message]
) -> None:
    with pytest.raises(mp.LocalProtocolError, match="may be sent only in reply to EndOfMessage"):
        at(command, GRANTED).send(EXAMPLES[kind])


def test_any_number_of_modifications_and_then_one_reply() -> None:
    session, mta = at(END, GRANTED), asked(END, GRANTED)
    several = [EXAMPLES[kind] for kind in (*MODIFICATIONS, mp.Progress, *MODIFICATIONS)]
    for modification in several:
        assert sent(session, modification) == frames(modification)
    assert sent(session, mp.Accept()) == frames(mp.Accept())
    assert received(mta, frames(*several, mp.Accept())) == [*several, mp.Accept()]


@pytest.mark.parametrize("kind", [mp.Quarantine, mp.Accept])
def test_nothing_after_the_reply(kind: type[mp.Message]) -> None:
    session, mta = at(END, GRANTED), asked(END, GRANTED)
    session.send(mp.Accept())
    with pytest.raises(mp.LocalProtocolError, match="but no command awaits a reply"):
        session.send(EXAMPLES[kind])
    events, error = refused(mta, frames(mp.Accept(), EXAMPLES[kind]))
    assert events == [mp.Accept()]
    assert "but no command awaits a reply" in error.reason


def test_skip_leads_to_the_end_of_the_message() -> None:
    session, mta = at(BODY, GRANTED), asked(BODY, GRANTED)
    assert sent(session, mp.Skip()) == frames(mp.Skip())
    assert received(mta, frames(mp.Skip())) == [mp.Skip()]
    assert [session.phase, mta.phase] == [P.BODY_SKIPPED] * 2
    assert not mta.wants(mp.Body)
    assert mta.wants(mp.EndOfMessage)
    pass_over(session, END)
    assert session.phase is P.GREETED


@pytest.mark.parametrize("kind", REPLIES)
def test_a_reply_where_none_is_awaited(kind: type[mp.Message]) -> None:
    session = filter_session(GRANTED)
    with pytest.raises(mp.LocalProtocolError, match="no command awaits a reply"):
        session.send(EXAMPLES[kind])
    with pytest.raises(mp.OutOfOrderError, match="no command awaits a reply"):
        received(mta_session(), frames(EXAMPLES[kind]))


def test_before_anything_was_said() -> None:
    with pytest.raises(mp.LocalProtocolError, match="no command awaits a reply"):
        mp.FilterSession().send(mp.Continue())
    with pytest.raises(mp.OutOfOrderError, match="no command awaits a reply"):
        received(mp.MTASession(OFFERED), frames(mp.Continue()))


def test_a_second_reply() -> None:
    session, mta = at(HEADER, GRANTED), asked(HEADER, GRANTED)
    session.send(mp.Continue())
    with pytest.raises(mp.LocalProtocolError, match="no command awaits a reply"):
        session.send(mp.Continue())
    events, error = refused(mta, frames(mp.Continue(), mp.Continue()))
    assert events == [mp.Continue()]
    assert "no command awaits a reply" in error.reason
    assert (mta.awaited, mta.phase, mta.closed) == (None, P.HEADERS, True)


def test_a_reply_that_the_filter_had_said_it_would_not_give() -> None:
    request = mp.Options(VERSION, steps=S.NO_REPLY_RECIPIENT)
    session = filter_session(request)
    hear(session, *up_to(RECIPIENT))
    assert session.awaited is None
    because = "EnvelopeRecipient must not be answered, because the request has SMFIP_NR_RCPT"
    with pytest.raises(mp.NeedlessReplyError, match=because):
        session.send(mp.Continue())
    mta = mta_session(mp.Negotiate(6, 0, request.steps))
    tell(mta, *up_to(RECIPIENT))
    assert mta.awaited is None
    because = "Continue was sent, but SMFIP_NR_RCPT leaves EnvelopeRecipient unanswered"
    with pytest.raises(mp.OutOfOrderError, match=because):
        received(mta, frames(mp.Continue()))


def test_where_the_mta_waits_the_session_answers_in_place_of_the_filter() -> None:
    request = mp.Options(VERSION, steps=S.NO_REPLY_HEADER | S.NO_REPLY_MAIL)
    session = filter_session(request, mp.Negotiate(6, 0, 0x7F))
    for command in STORY:
        assert received(session, frames(command)) == [command]
        emulated = isinstance(command, (mp.Header, mp.EnvelopeFrom))
        assert (session.awaited is None) is emulated
        if not emulated:
            assert session.data_to_send() == b""
            session.send(mp.Continue())
        assert session.data_to_send() == frames(mp.Continue())
    assert session.phase is P.GREETED


@pytest.mark.parametrize("kind", MODIFICATIONS)
def test_a_lenient_mta_points_out_what_was_not_granted_and_acts_on_it(
    kind: type[mp.Message],
) -> None:
    mta = asked(END, mp.Options(VERSION), strict=False)
    finding, message, final = received(mta, frames(EXAMPLES[kind], mp.Accept()))
    assert isinstance(finding, mp.Finding)
    assert finding.kind is mp.FindingKind.NOT_GRANTED
    assert (message, final, mta.awaited) == (EXAMPLES[kind], mp.Accept(), None)


def test_a_lenient_mta_obeys_a_skip_that_was_not_granted() -> None:
    mta = asked(BODY, mp.Options(VERSION), strict=False)
    events = received(mta, frames(mp.Skip()))
    assert [finding.kind for finding in findings(events)] == [mp.FindingKind.NOT_GRANTED]
    assert said(events) == [mp.Skip()]
    assert (mta.phase, mta.awaited) == (P.BODY_SKIPPED, None)


def test_a_lenient_mta_goes_on_after_a_reply_that_answers_nothing() -> None:
    mta = asked(HEADER, mp.Options(VERSION), strict=False)
    (finding,) = findings(received(mta, frames(mp.Skip())))
    assert (finding.kind, mta.awaited) == (mp.FindingKind.WRONG_REPLY, None)
    (finding,) = findings(received(mta, frames(mp.Continue())))
    assert finding.kind is mp.FindingKind.NOT_AWAITED
    tell(mta, *MESSAGE[4:])


def test_a_lenient_mta_awaits_the_reply_after_an_early_modification() -> None:
    mta = asked(HEADER, GRANTED, strict=False)
    (finding,) = findings(received(mta, frames(mp.Quarantine("odd"))))
    assert finding.kind is mp.FindingKind.WRONG_REPLY
    assert mta.awaited is mp.Header
    assert received(mta, frames(mp.Continue())) == [mp.Continue()]
