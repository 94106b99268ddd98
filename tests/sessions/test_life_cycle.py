"""From the first message of a connection to the end, by every way out."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    BODY,
    CONNECT,
    DATA,
    END,
    EVERY_ACTION,
    HEADER,
    HELO,
    MAIL,
    MESSAGE,
    RECIPIENT,
    STORY,
    P,
    S,
    ended,
    filter_session,
    frames,
    hear,
    heard,
    mta_session,
    pass_over,
    received,
    sent,
    tell,
    up_to,
)
from tests.story import OFFERED, VERSION


def together(
    session: mp.FilterSession, mta: mp.MTASession, command: mp.Message, *replies: mp.Message
) -> None:
    """Let an MTA say something to a filter, and the filter answer."""
    expected = heard(command, session.in_message)
    assert received(session, sent(mta, command)) == expected
    for reply in replies:
        assert received(mta, sent(session, reply)) == [reply]
    assert (mta.phase, mta.awaited) == (session.phase, session.awaited)
    assert (mta.in_message, mta.closed) == (session.in_message, session.closed)


@pytest.fixture
def both() -> tuple[mp.FilterSession, mp.MTASession]:
    return filter_session(strict=True), mta_session()


def test_a_whole_connection(both: tuple[mp.FilterSession, mp.MTASession]) -> None:
    session, mta = both
    phases = []
    for command in STORY:
        assert sent(mta, command) == frames(command)
        assert received(session, frames(command)) == [command]
        assert session.phase is mta.phase
        phases.append((session.phase, session.in_message))
        received(mta, sent(session, mp.Continue()))
    assert phases == [
        (P.CONNECTED, False),
        (P.GREETED, False),
        (P.MAIL, True),
        (P.RECIPIENTS, True),
        (P.DATA, True),
        (P.HEADERS, True),
        (P.END_OF_HEADERS, True),
        (P.BODY, True),
        (P.END_OF_MESSAGE, True),
    ]
    assert (session.phase, session.in_message, session.closed) == (P.GREETED, False, False)
    together(session, mta, mp.Close())
    assert session.closed
    assert session.phase is P.CLOSED


def test_several_messages(both: tuple[mp.FilterSession, mp.MTASession]) -> None:
    session, mta = both
    for command in (CONNECT, HELO, *MESSAGE, *MESSAGE, *MESSAGE):
        together(session, mta, command, mp.Continue())
    assert session.phase is P.GREETED


@pytest.mark.parametrize("command", STORY, ids=lambda command: type(command).__name__)
def test_an_abort_leads_back_to_where_a_message_begins(command: mp.Message) -> None:
    session, mta = filter_session(strict=True), mta_session()
    for each in up_to(command):
        together(session, mta, each, mp.Continue())
    together(session, mta, mp.Abort())
    assert session.phase is (P.CONNECTED if command is CONNECT else P.GREETED)
    for again in STORY[1:] if command is CONNECT else MESSAGE:
        together(session, mta, again, mp.Continue())


@pytest.mark.parametrize("command", STORY, ids=lambda command: type(command).__name__)
def test_an_accept_is_for_the_message_or_the_connection(command: mp.Message) -> None:
    """What is known of the client stays, and the next message begins from nothing."""
    session, mta = filter_session(strict=True), mta_session()
    together(session, mta, mp.Macro("C", {"c": "1"}))
    for each in up_to(command):
        if each is MAIL:
            together(session, mta, mp.Macro("M", {"m": "1"}))
        together(session, mta, each, mp.Accept() if each is command else mp.Continue())
    assert (session.phase, session.in_message) == (P.GREETED, False)
    for each in MESSAGE:
        together(session, mta, each, mp.Continue())
        assert dict(session.macros) == {"c": "1"}


@pytest.mark.parametrize(
    "verdict",
    [mp.Discard(), mp.Reject(), mp.TemporaryFailure(), mp.ReplyCode("550 5.7.1 no")],
    ids=repr,
)
@pytest.mark.parametrize("command", [MAIL, HEADER, mp.EndOfHeaders(), BODY, END], ids=repr)
def test_a_verdict_ends_the_message(command: mp.Message, verdict: mp.Message) -> None:
    session, mta = filter_session(strict=True), mta_session()
    for each in up_to(command):
        together(session, mta, each, verdict if each == command else mp.Continue())
    assert session.phase is P.GREETED
    for each in MESSAGE:
        together(session, mta, each, mp.Continue())


@pytest.mark.parametrize(
    "verdict", [mp.Reject(), mp.TemporaryFailure(), mp.ReplyCode("550 5.1.1 no")], ids=repr
)
def test_a_refused_recipient_leaves_the_message_open(
    both: tuple[mp.FilterSession, mp.MTASession], verdict: mp.Message
) -> None:
    session, mta = both
    for command in (CONNECT, HELO, MAIL):
        together(session, mta, command, mp.Continue())
    for reply in (verdict, mp.Continue(), verdict):
        together(session, mta, RECIPIENT, reply)
        assert session.phase is P.RECIPIENTS
    for rest in MESSAGE[2:]:
        together(session, mta, rest, mp.Continue())


def test_a_refused_data_leaves_the_envelope_open(
    both: tuple[mp.FilterSession, mp.MTASession],
) -> None:
    session, mta = both
    for command in up_to(RECIPIENT):
        together(session, mta, command, mp.Continue())
    together(session, mta, DATA, mp.Reject())
    together(session, mta, DATA, mp.Continue())
    together(session, mta, RECIPIENT, mp.Continue())
    assert session.phase is P.RECIPIENTS


def test_another_client_on_the_same_socket() -> None:
    session = filter_session(mp.Options(VERSION, actions=EVERY_ACTION), strict=True)
    mta = mta_session(mp.Negotiate(6, EVERY_ACTION))
    options = session.agreed
    for _ in range(3):
        for each in STORY:
            together(session, mta, each, mp.Continue())
        together(session, mta, mp.QuitNewConnection())
        assert (session.phase, session.in_message) == (P.NEGOTIATED, False)
        assert not mta.wants(mp.Helo)
        assert session.agreed == mta.agreed == options


@pytest.mark.parametrize("count", range(1, len(STORY)))
def test_a_filter_takes_another_client_anywhere(count: int) -> None:
    session = filter_session(strict=True)
    pass_over(session, *STORY[:count], mp.QuitNewConnection())
    assert (session.phase, session.in_message) == (P.NEGOTIATED, False)
    pass_over(session, *STORY)


def test_a_filter_takes_another_client_after_a_verdict_over_the_connection() -> None:
    session = filter_session(strict=True)
    hear(session, CONNECT)
    session.send(mp.Reject())
    assert (session.phase, session.closed) == (P.GREETED, False)
    pass_over(session, mp.QuitNewConnection(), CONNECT)


@pytest.mark.parametrize("command", [CONNECT, HELO, MAIL, RECIPIENT, DATA], ids=repr)
def test_a_filter_can_end_the_conversation(command: mp.Message) -> None:
    session, mta = filter_session(strict=True), mta_session()
    for each in up_to(command):
        together(session, mta, each, mp.Shutdown() if each is command else mp.Continue())
    assert session.closed
    assert mta.closed
    assert received(session, frames(mp.Abort())) == received(mta, frames(mp.Continue())) == []
    with pytest.raises(mp.LocalProtocolError):
        session.send(mp.Continue())
    with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
        mta.send(mp.Close())
    assert ended(session) == ended(mta) == []


@pytest.mark.parametrize("count", range(len(STORY) + 1))
def test_the_end_can_come_at_any_time(count: int) -> None:
    session, mta = filter_session(strict=True), mta_session()
    hear(session, *STORY[:count])
    tell(mta, *STORY[:count])
    assert mta.wants(mp.Close)
    assert sent(mta, mp.Close()) == frames(mp.Close())
    assert (mta.closed, mta.awaited, mta.phase) == (True, None, P.CLOSED)
    assert received(mta, frames(mp.Continue())) == []
    assert ended(mta) == []
    session.receive_data(frames(mp.Close(), CONNECT, HELO))
    if session.awaited:
        assert received(session) == []
        assert not session.closed
        session.send(mp.Continue())
    was_open, phase = session.in_message, session.phase
    if was_open:
        assert session.next_event() == mp.MessageAborted("Close came before its end")
        assert (session.in_message, session.phase, session.closed) == (True, phase, False)
    assert session.next_event() == mp.Close()
    assert (session.closed, session.phase, session.in_message) == (True, P.CLOSED, False)
    assert received(session, frames(CONNECT)) == ended(session) == []


@pytest.mark.parametrize("count", range(len(STORY) + 1))
@pytest.mark.parametrize("answered", [True, False])
def test_a_connection_that_breaks(count: int, answered: bool) -> None:
    session, mta = filter_session(strict=True), mta_session()
    hear(session, *STORY[:count])
    tell(mta, *STORY[:count])
    if answered and count:
        session.send(mp.Continue())
        received(mta, frames(mp.Continue()))
    session.receive_eof()
    if session.awaited:
        assert session.next_event() is None
        assert not session.closed
        session.send(mp.Continue())
    if session.in_message:
        phase = session.phase
        assert session.next_event() == mp.MessageAborted("the MTA closed the connection")
        assert (session.in_message, session.phase) == (True, phase)
    assert session.next_event() is None
    assert (session.closed, session.awaited, session.in_message) == (True, None, False)
    if mta.awaited:
        command = mta.awaited.__name__
        with pytest.raises(mp.OutOfOrderError, match=f"ended before {command} was answered"):
            ended(mta)
    assert ended(mta) == ended(session) == []
    assert (mta.closed, mta.awaited) == (True, None)
    assert received(session, frames(mp.Abort())) == received(mta, frames(mp.Continue())) == []
    with pytest.raises(mp.LocalProtocolError):
        session.send(mp.Continue())
    with pytest.raises(mp.LocalProtocolError):
        mta.send(mp.Abort())


def test_an_mta_that_waits_for_the_answer_to_its_offer() -> None:
    mta = mp.MTASession(OFFERED)
    mta.open()
    with pytest.raises(mp.OutOfOrderError, match="ended before Negotiate was answered"):
        ended(mta)
    assert mta.closed


def test_the_end_in_the_middle_of_a_frame() -> None:
    session, mta = filter_session(), mta_session()
    pass_over(session, *up_to(HEADER))
    assert received(session, frames(HEADER)[:7]) == []
    dropped = mp.MessageAborted("the MTA closed the connection")
    assert ended(session)[1:] == [dropped]
    assert received(mta, b"\0\0") == []
    with pytest.raises(mp.IncompleteError):
        ended(mta)


@pytest.mark.parametrize("last", [(), (mp.Close(),)], ids=["cut-off", "closed"])
def test_what_was_held_back_is_heard_before_the_end(last: tuple[mp.Message, ...]) -> None:
    session = filter_session()
    hear(session, *up_to(MAIL))
    assert received(session, frames(RECIPIENT, *last)) == []
    assert ended(session) == []
    assert not session.closed
    session.send(mp.Continue())
    assert received(session) == [RECIPIENT]
    session.send(mp.Reject())
    reason = "Close came before its end" if last else "the MTA closed the connection"
    assert received(session) == [mp.MessageAborted(reason), *last]
    assert session.closed
    assert session.data_to_send().endswith(frames(mp.Continue(), mp.Reject()))


def test_what_comes_behind_the_end_is_ignored() -> None:
    session, mta = filter_session(), mta_session()
    assert ended(session) == ended(mta) == []
    assert received(session, frames(CONNECT)) == received(mta, frames(mp.Continue())) == []


def test_a_message_that_ends_with_a_reply_is_not_dropped() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.SKIP))
    pass_over(session, *STORY)
    assert ended(session) == []
