"""Commands that may not be sent now: an error, or taken as libmilter takes them."""

from typing import cast

import pytest

import milter_protocol as mp
from milter_protocol._symbols import symbol_of
from tests.sessions.talking import (
    BODY,
    CONNECT,
    DATA,
    END,
    EXAMPLES,
    HEADER,
    HELO,
    MAIL,
    RECIPIENT,
    STORY,
    P,
    S,
    ended,
    filter_session,
    findings,
    frames,
    heard,
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

COMMANDS = [
    kind
    for kind in EXAMPLES
    if kind.__module__.endswith(".commands") and kind is not mp.Negotiate and kind.SINCE <= VERSION
]
PLACES = [(), *(up_to(command) for command in STORY)]
NOTHING = mp.Options(VERSION)


def dropped(events: list[mp.Event]) -> list[mp.MessageAborted]:
    return [event for event in events if isinstance(event, mp.MessageAborted)]


def name_of(story: tuple[mp.Message, ...]) -> str:
    return type(story[-1]).__name__ if story else "Negotiate"


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("story", PLACES, ids=name_of)
def test_a_lenient_filter_tries_again_where_a_message_begins(
    story: tuple[mp.Message, ...], kind: type[mp.Message]
) -> None:
    session = filter_session()
    pass_over(session, *story)
    was_open, before = session.in_message, session.phase
    events = received(session, frames(EXAMPLES[kind]))
    expected = mp.phase_after(before, kind, NOTHING)
    if expected is not None:
        assert events == heard(EXAMPLES[kind], was_open)
    else:
        (finding,) = findings(events)
        assert (finding.kind, finding.is_violation) == (mp.FindingKind.OUT_OF_ORDER, True)
        assert finding.reason == f"{kind.__name__} may not be sent in the phase {before.value}"
        assert [each.reason for each in dropped(events)] == [finding.reason] * was_open
        expected = mp.phase_after(P.GREETED, kind, NOTHING)
        taken = [EXAMPLES[kind]] if expected is not None else []
        assert events[1 + was_open :] == taken
    assert session.phase is (expected or P.GREETED)
    answered = expected is not None and mp.awaits_reply(kind, NOTHING)
    assert session.awaited is (kind if answered else None)


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("story", PLACES, ids=name_of)
def test_to_a_strict_filter_it_is_an_error_that_leaves_things_as_they_are(
    story: tuple[mp.Message, ...], kind: type[mp.Message]
) -> None:
    session = filter_session(strict=True)
    pass_over(session, *story)
    before = session.phase
    if mp.phase_after(before, kind, NOTHING) is not None:
        expected = heard(EXAMPLES[kind], session.in_message)
        assert received(session, frames(EXAMPLES[kind])) == expected
        return
    was_open = session.in_message
    events, error = refused(session, frames(EXAMPLES[kind]))
    assert isinstance(error, mp.OutOfOrderError)
    assert f"{kind.__name__} may not be sent" in error.reason
    assert (events, error.message) == ([], kind.__name__)
    assert (session.phase, session.awaited, session.in_message) == (before, None, was_open)
    assert session.closed
    assert ended(session) == [mp.MessageAborted("the MTA closed the connection")] * was_open


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("story", PLACES, ids=name_of)
def test_an_mta_cannot_send_it(story: tuple[mp.Message, ...], kind: type[mp.Message]) -> None:
    session = mta_session()
    tell(session, *story)
    if session.awaited:
        received(session, frames(mp.Continue()))
    before = session.phase
    after = mp.phase_after(before, kind, NOTHING)
    is_ignored = kind is mp.QuitNewConnection and story[-1:] != (END,)
    assert session.wants(kind) is (after is not None and not is_ignored)
    if session.wants(kind):
        session.send(EXAMPLES[kind])
        assert session.phase is after
        return
    reason = f"{kind.__name__} may not be sent in the phase {before.value}"
    if after is not None:
        reason = f"{kind.__name__} may not be sent after {name_of(story)} was answered with Cont"
    with pytest.raises(mp.LocalProtocolError, match=reason):
        session.send(EXAMPLES[kind])
    assert (session.phase, session.awaited) == (before, None)


SUPPRESSED = {
    S.NO_CONNECT: CONNECT,
    S.NO_HELO: HELO,
    S.NO_MAIL: MAIL,
    S.NO_RECIPIENT: RECIPIENT,
    S.NO_DATA: DATA,
    S.NO_HEADERS: HEADER,
    S.NO_END_OF_HEADERS: mp.EndOfHeaders(),
    S.NO_BODY: BODY,
    S.NO_UNKNOWN: mp.Unknown("FOO"),
}


@pytest.mark.parametrize(("flag", "command"), SUPPRESSED.items(), ids=str)
def test_a_command_that_was_to_be_left_out(flag: S, command: mp.Message) -> None:
    """The flag is named; nothing but the flag makes it wrong."""
    before = STORY[: STORY.index(command)] if command in STORY else (CONNECT,)
    reason = f"{type(command).__name__} was sent although {symbol_of(flag)} is in use"
    request = mp.Options(VERSION, steps=flag)
    session = filter_session(request, strict=True)
    pass_over(session, *before)
    with pytest.raises(mp.OutOfOrderError, match=reason):
        received(session, frames(command))
    lenient = filter_session(request)
    pass_over(lenient, *before)
    phase = lenient.phase
    lenient.data_to_send()
    (finding,) = received(lenient, frames(command))
    assert finding == mp.Finding(mp.FindingKind.SUPPRESSED, reason, is_violation=True)
    assert lenient.data_to_send() == frames(mp.Continue())
    assert (lenient.phase, lenient.awaited) == (phase, None)
    mta = mta_session(mp.Negotiate(6, 0, flag))
    tell(mta, *before)
    if mta.awaited:
        received(mta, frames(mp.Continue()))
    assert not mta.wants(type(command))
    with pytest.raises(mp.LocalProtocolError, match=f"{symbol_of(flag)} is in use; ask `wants`"):
        mta.send(cast("mp.Command", command))


@pytest.mark.parametrize("flag", SUPPRESSED, ids=str)
def test_a_message_goes_on_over_a_command_that_was_to_be_left_out(flag: S) -> None:
    session = filter_session(mp.Options(VERSION, steps=flag))
    messages = []
    for command in STORY:
        events = received(session, frames(command))
        assert dropped(events) == []
        messages += said(events)
        if session.awaited is not None:
            session.send(mp.Continue())
        assert session.data_to_send() == frames(mp.Continue())
    assert messages == [command for command in STORY if command != SUPPRESSED[flag]]


def test_a_command_that_was_to_be_left_out_unanswered_is_not_answered() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_BODY | S.NO_REPLY_BODY))
    pass_over(session, *up_to(mp.EndOfHeaders()))
    session.data_to_send()
    (finding,) = received(session, frames(BODY))
    assert session.data_to_send() == b""
    assert isinstance(finding, mp.Finding)
    assert session.phase is P.END_OF_HEADERS


def drops_after_a_finding(session: mp.FilterSession, command: mp.Message) -> None:
    """Let a filter hear a command over which its message ends, and which the session answers."""
    session.data_to_send()
    session.receive_data(frames(command))
    phase = session.phase
    assert isinstance(session.next_event(), mp.Finding)
    assert isinstance(session.next_event(), mp.MessageAborted)
    assert (session.phase, session.in_message) == (phase, True)
    assert session.next_event() is None
    assert (session.in_message, session.awaited) == (False, None)
    assert session.data_to_send() == frames(mp.Continue())


def test_a_command_that_was_to_be_left_out_ends_the_message_that_it_would_end() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_HELO))
    pass_over(session, CONNECT, MAIL, RECIPIENT)
    drops_after_a_finding(session, HELO)
    assert session.phase is P.GREETED


def test_a_command_that_was_to_be_left_out_ends_the_message_before_the_one_that_it_begins() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_MAIL | S.NO_RECIPIENT))
    pass_over(session, CONNECT, HELO, DATA)
    drops_after_a_finding(session, MAIL)
    assert session.phase is P.GREETED


def test_a_command_that_was_to_be_left_out_and_fits_nowhere_is_not_answered() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_BODY))
    pass_over(session, CONNECT, HELO)
    session.data_to_send()
    (finding,) = received(session, frames(BODY))
    assert session.data_to_send() == b""
    assert isinstance(finding, mp.Finding)
    assert finding.kind is mp.FindingKind.SUPPRESSED
    assert session.phase is P.GREETED


@pytest.mark.parametrize("flag", SUPPRESSED, ids=str)
def test_what_follows_a_step_that_is_left_out_takes_its_place(flag: S) -> None:
    left_out = SUPPRESSED[flag]
    session = filter_session(mp.Options(VERSION, steps=flag), strict=True)
    mta = mta_session(mp.Negotiate(6, 0, flag))
    for command in STORY:
        if command != left_out:
            tell(mta, command)
            assert received(session, frames(command)) == [command]
            received(mta, sent(session, mp.Continue()))
    assert [session.phase, mta.phase] == [P.GREETED] * 2


def test_a_command_before_the_negotiation() -> None:
    with pytest.raises(mp.OutOfOrderError, match="Connect may not be sent in the phase opened"):
        received(mp.FilterSession(strict=True), frames(CONNECT))
    lenient = mp.FilterSession()
    (finding,) = received(lenient, frames(CONNECT))
    assert isinstance(finding, mp.Finding)
    assert (lenient.awaited, lenient.agreed) == (None, None)
    with pytest.raises(mp.LocalProtocolError, match="may not be sent in the phase opened"):
        mp.MTASession(OFFERED).send(CONNECT)


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("reply", [mp.Continue(), mp.AddHeader("X", "1"), mp.Shutdown()])
def test_what_only_a_filter_says_is_an_error_in_any_case(reply: mp.Message, strict: bool) -> None:
    session = filter_session(strict=strict)
    with pytest.raises(mp.OutOfOrderError, match=f"the MTA never sends {type(reply).__name__}"):
        received(session, frames(reply))
    assert session.closed


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("asked", [True, False])
def test_what_only_an_mta_says_is_an_error_in_any_case(strict: bool, asked: bool) -> None:
    session = mta_session(strict=strict)
    if asked:
        tell(session, CONNECT)
    with pytest.raises(mp.OutOfOrderError, match="a filter never sends Helo"):
        received(session, frames(HELO))
    assert session.closed


def test_the_mta_does_not_send_replies() -> None:
    session = mta_session()
    tell(session, CONNECT)
    received(session, frames(mp.Continue()))
    assert not session.wants(mp.Continue)
    with pytest.raises(mp.LocalProtocolError, match="the MTA never sends Continue"):
        session.send(mp.Continue())  # type: ignore[arg-type]


def test_a_message_begun_again_is_no_mistake() -> None:
    session = filter_session(strict=True)
    pass_over(session, CONNECT, HELO, MAIL, MAIL, RECIPIENT, RECIPIENT, DATA, DATA, RECIPIENT)
    pass_over(session, HELO, MAIL, RECIPIENT, END)
    assert session.phase is P.GREETED
