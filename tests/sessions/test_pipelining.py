"""Commands that come ahead of a reply are held back, and that is limited."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    END,
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
    pass_over,
    received,
    refused,
    sent,
    up_to,
)
from tests.story import VERSION


def test_all_commands_at_once_are_heard_one_by_one() -> None:
    session = filter_session(strict=True)
    session.receive_data(frames(*STORY, mp.Close()))
    alone = filter_session(strict=True)
    for command in STORY:
        assert (session.next_event(), session.awaited) == (command, type(command))
        assert received(alone, frames(command)) == [command]
        assert (session.phase, session.in_message) == (alone.phase, alone.in_message)
        assert session.next_event() is None
        assert sent(session, mp.Continue()) == sent(alone, mp.Continue()) == frames(mp.Continue())
    assert received(session) == [mp.Close()]
    assert session.closed


@pytest.mark.parametrize("size", [1, 2, 3, 7, 40])
def test_the_pieces_do_not_matter(size: int) -> None:
    session = filter_session(strict=True)
    data = frames(*STORY)
    heard: list[mp.Event] = []
    for at in range(0, len(data), size):
        heard += received(session, data[at : at + size])
    while session.awaited:
        session.send(mp.Continue())
        heard += received(session)
    assert heard == list(STORY)


def test_what_needs_no_reply_comes_after_the_reply_before_it() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_REPLY_RECIPIENT | S.NO_REPLY_HEADER))
    hear(session, *up_to(MAIL))
    session.data_to_send()
    first, second = mp.Macro("R", {"r": "1"}), mp.Macro("R", {"r": "2"})
    assert received(session, frames(first, RECIPIENT, second, RECIPIENT)) == []
    assert (session.phase, dict(session.macros)) == (P.MAIL, {})
    assert sent(session, mp.Continue()) == frames(mp.Continue())
    assert (session.phase, dict(session.macros)) == (P.MAIL, {})
    for macro in (first, second):
        assert session.next_event() == macro
        assert session.next_event() == RECIPIENT
        assert dict(session.macros) == dict(macro.macros)
        assert (session.phase, session.awaited) == (P.RECIPIENTS, None)
    assert session.next_event() is None


def test_what_follows_a_verdict_is_judged_after_it() -> None:
    session = filter_session(strict=True)
    hear(session, *up_to(MAIL))
    assert received(session, frames(RECIPIENT)) == []
    session.send(mp.Reject())
    assert (session.phase, session.awaited) == (P.GREETED, None)
    with pytest.raises(mp.OutOfOrderError, match="in the phase greeted"):
        session.next_event()
    assert session.closed
    assert session.data_to_send().endswith(frames(mp.Reject()))


def test_modifications_can_be_sent_while_something_is_held_back() -> None:
    session = filter_session(mp.Options(VERSION, actions=mp.Actions.ADD_HEADERS))
    hear(session, *STORY)
    session.data_to_send()
    assert received(session, frames(MAIL)) == []
    added = mp.AddHeader("X", "1")
    assert sent(session, added) == frames(added)
    assert received(session) == []
    assert sent(session, mp.Accept()) == frames(mp.Accept())
    assert received(session) == [MAIL]


@pytest.mark.parametrize("most", [0, 1, 99, 100, 5_000])
def test_the_limit_is_the_number_of_bytes(most: int) -> None:
    session = filter_session(max_pending=most)
    hear(session, CONNECT)
    data = frames(*[HELO] * 400)[:most]
    for at in range(0, most, 64):
        assert received(session, data[at : at + 64]) == []
    events, error = refused(session, b"\0")
    assert events == []
    assert f"{most + 1} bytes came ahead of a reply" in error.reason
    assert received(session, frames(HELO)) == []


def test_by_default_the_limit_is_four_frames() -> None:
    session = filter_session()
    hear(session, CONNECT)
    frame = frames(mp.Header("X", "v" * 60_000))
    for _ in range(4 * 65_536 // len(frame)):
        assert received(session, frame) == []
    with pytest.raises(mp.OutOfOrderError, match="the limit is 262144"):
        received(session, frame)


def test_the_default_follows_the_agreed_length() -> None:
    offer = mp.Negotiate(6, 0, S.DATA_SIZE_1M | S.SKIP)
    session = filter_session(mp.Options(VERSION, steps=S.DATA_SIZE_1M), offer)
    hear(session, CONNECT)
    assert received(session, frames(*[HELO] * 20_000)) == []
    assert not session.closed


def test_after_too_much_the_conversation_is_over() -> None:
    session = filter_session(max_pending=100)
    pass_over(session, *up_to(RECIPIENT))
    hear(session, END)
    events, error = refused(session, frames(*[mp.Abort()] * 21))
    assert (events, type(error)) == ([], mp.OutOfOrderError)
    assert (session.closed, session.awaited) == (True, None)
    with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
        session.send(mp.Continue())
    assert ended(session) == [mp.MessageAborted("the MTA closed the connection")]


def test_what_was_answered_does_not_count_any_more() -> None:
    """A peer that is always a little ahead, for as long as it likes."""
    session = filter_session(max_pending=200)
    hear(session, CONNECT)
    ahead = 0
    for _ in range(2_000):
        if ahead < 3:
            assert received(session, frames(HELO)) == []
            ahead += 1
        session.send(mp.Continue())
        ahead -= len(received(session))
    assert not session.closed


def test_the_limit_does_not_depend_on_the_pieces() -> None:
    ahead = frames(*[HELO] * 6)
    cut = filter_session(max_pending=100)
    assert received(cut, frames(CONNECT)) == [CONNECT]
    events, of_cut = refused(cut, ahead)
    assert events == []
    whole = filter_session(max_pending=100)
    events, of_whole = refused(whole, frames(CONNECT) + ahead)
    assert events == [CONNECT]
    assert of_cut == of_whole
    assert "ahead of a reply" in of_cut.reason


def test_an_error_ahead_of_a_reply_comes_in_its_turn() -> None:
    session = filter_session()
    hear(session, CONNECT)
    session.data_to_send()
    assert received(session, frames(HELO) + b"\0\0\0\1Z" + frames(MAIL)) == []
    session.send(mp.Continue())
    assert received(session) == [HELO]
    assert not session.closed
    session.send(mp.Continue())
    with pytest.raises(mp.UnknownCodeError):
        session.next_event()
    assert session.data_to_send() == frames(mp.Continue(), mp.Continue())
    assert session.closed
    assert received(session) == []


def test_a_stream_that_cannot_be_read_ahead_of_a_reply_comes_in_its_turn() -> None:
    session = filter_session()
    hear(session, CONNECT)
    assert received(session, frames(HELO) + b"\x80\0\0\0" * 2) == []
    assert not session.closed
    session.send(mp.Continue())
    assert received(session) == [HELO]
    session.data_to_send()
    assert sent(session, mp.Continue()) == frames(mp.Continue())
    with pytest.raises(mp.TooLongError):
        session.next_event()
    assert session.closed
    with pytest.raises(mp.LocalProtocolError):
        session.send(mp.Continue())


def test_the_end_of_the_connection_ahead_of_a_reply_comes_in_its_turn() -> None:
    session = filter_session()
    pass_over(session, *up_to(RECIPIENT))
    assert received(session, frames(RECIPIENT, RECIPIENT)) == [RECIPIENT]
    assert ended(session) == []
    assert (session.awaited, session.closed) == (mp.EnvelopeRecipient, False)
    session.send(mp.Continue())
    assert received(session) == [RECIPIENT]
    assert session.in_message
    session.send(mp.Continue())
    session.data_to_send()
    assert received(session) == [mp.MessageAborted("the MTA closed the connection")]
    assert session.closed
    assert session.data_to_send() == b""


def test_after_the_end_of_the_conversation_nothing_is_held_back() -> None:
    session = filter_session()
    hear(session, CONNECT)
    session.data_to_send()
    assert received(session, frames(HELO, *MESSAGE)) == []
    assert sent(session, mp.Shutdown()) == frames(mp.Shutdown())
    assert session.closed
    assert received(session, frames(HEADER)) == []


def test_a_strict_filter_holds_back_too() -> None:
    session = filter_session(strict=True)
    pass_over(session, *up_to(RECIPIENT))
    hear(session, END)
    session.data_to_send()
    assert received(session, frames(mp.Abort(), MAIL)) == []
    assert sent(session, mp.Continue()) == frames(mp.Continue())
    assert received(session) == [mp.Abort(), MAIL]
