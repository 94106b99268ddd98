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
    filter_session,
    frames,
    hear,
    pass_over,
    said,
    up_to,
    written,
)
from tests.story import VERSION


def test_all_commands_at_once_are_heard_one_by_one() -> None:
    session = filter_session(strict=True)
    events = session.receive(frames(*STORY, mp.Close()))
    for command in STORY:
        assert said(events) == [command]
        assert session.awaited is type(command)
        events = session.send(mp.Continue())
        assert written(events) == frames(mp.Continue())
        assert events[0] == frames(mp.Continue())
    assert said(events) == [mp.Close()]
    assert session.closed


@pytest.mark.parametrize("size", [1, 2, 3, 7, 40])
def test_the_pieces_do_not_matter(size: int) -> None:
    session = filter_session(strict=True)
    data = frames(*STORY)
    events = [
        event for at in range(0, len(data), size) for event in session.receive(data[at : at + size])
    ]
    heard = said(events)
    while session.awaited:
        heard += said(session.send(mp.Continue()))
    assert heard == list(STORY)


def test_what_needs_no_reply_comes_with_the_reply_before_it() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_REPLY_RECIPIENT | S.NO_REPLY_HEADER))
    hear(session, *up_to(MAIL))
    assert session.receive(frames(RECIPIENT, mp.Macro("R", {"r": "2"}), RECIPIENT)) == []
    assert session.phase is P.MAIL
    assert session.send(mp.Continue()) == [
        frames(mp.Continue()),
        RECIPIENT,
        mp.Macro("R", {"r": "2"}),
        RECIPIENT,
    ]
    assert (session.phase, session.awaited) == (P.RECIPIENTS, None)


def test_what_follows_a_verdict_is_judged_after_it() -> None:
    session = filter_session(strict=True)
    hear(session, *up_to(MAIL))
    assert session.receive(frames(RECIPIENT)) == []
    with pytest.raises(mp.OutOfOrderError, match="in the phase greeted") as caught:
        session.send(mp.Reject())
    assert caught.value.events == (frames(mp.Reject()),)
    assert (session.phase, session.awaited) == (P.GREETED, None)


def test_modifications_can_be_sent_while_something_is_held_back() -> None:
    session = filter_session(mp.Options(VERSION, actions=mp.Actions.ADD_HEADERS))
    hear(session, *STORY)
    assert session.receive(frames(MAIL)) == []
    added = mp.AddHeader("X", "1")
    assert session.send(added) == [frames(added)]
    assert session.send(mp.Accept()) == [frames(mp.Accept()), MAIL]


@pytest.mark.parametrize("most", [0, 1, 99, 100, 5_000])
def test_the_limit_is_the_number_of_bytes(most: int) -> None:
    session = filter_session(max_pending=most)
    hear(session, CONNECT)
    data = frames(*[HELO] * 400)[:most]
    for at in range(0, most, 64):
        assert session.receive(data[at : at + 64]) == []
    with pytest.raises(mp.OutOfOrderError, match=f"{most + 1} bytes came ahead of a reply"):
        session.receive(b"\0")
    assert session.receive(frames(HELO)) == []


def test_by_default_the_limit_is_four_frames() -> None:
    session = filter_session()
    hear(session, CONNECT)
    frame = frames(mp.Header("X", "v" * 60_000))
    for _ in range(4 * 65_536 // len(frame)):
        assert session.receive(frame) == []
    with pytest.raises(mp.OutOfOrderError, match="the limit is 262144"):
        session.receive(frame)


def test_the_default_follows_the_agreed_length() -> None:
    offer = mp.Negotiate(6, 0, S.DATA_SIZE_1M | S.SKIP)
    session = filter_session(mp.Options(VERSION, steps=S.DATA_SIZE_1M), offer)
    hear(session, CONNECT)
    assert session.receive(frames(*[HELO] * 20_000)) == []
    assert not session.closed


def test_after_too_much_what_was_heard_can_still_be_answered() -> None:
    session = filter_session(max_pending=100)
    hear(session, CONNECT)
    with pytest.raises(mp.OutOfOrderError) as caught:
        session.receive(frames(*[HELO] * 10))
    assert caught.value.events == ()
    assert session.awaited is mp.Connect
    assert written(session.send(mp.Continue())) == frames(mp.Continue())


def test_what_was_answered_does_not_count_any_more() -> None:
    """A peer that is always a little ahead, for as long as it likes."""
    session = filter_session(max_pending=200)
    hear(session, CONNECT)
    ahead = 0
    for _ in range(2_000):
        if ahead < 3:
            session.receive(frames(HELO))
            ahead += 1
        ahead -= len(said(session.send(mp.Continue())))
    assert not session.closed


def test_the_limit_does_not_depend_on_the_pieces() -> None:
    ahead = frames(*[HELO] * 6)
    cut = filter_session(max_pending=100)
    cut.receive(frames(CONNECT))
    with pytest.raises(mp.OutOfOrderError, match="ahead of a reply"):
        cut.receive(ahead)
    whole = filter_session(max_pending=100)
    with pytest.raises(mp.OutOfOrderError, match="ahead of a reply"):
        whole.receive(frames(CONNECT) + ahead)


def test_an_error_ahead_of_a_reply_comes_in_its_turn() -> None:
    session = filter_session()
    hear(session, CONNECT)
    assert session.receive(frames(HELO) + b"\0\0\0\1Z" + frames(MAIL)) == []
    assert said(session.send(mp.Continue())) == [HELO]
    with pytest.raises(mp.UnknownCodeError) as caught:
        session.send(mp.Continue())
    assert caught.value.events == (frames(mp.Continue()),)
    assert session.receive(b"") == [MAIL]


def test_a_stream_that_cannot_be_read_ahead_of_a_reply_comes_in_its_turn() -> None:
    session = filter_session()
    hear(session, CONNECT)
    assert session.receive(frames(HELO) + b"\x80\0\0\0" * 2) == []
    assert not session.closed
    assert said(session.send(mp.Continue())) == [HELO]
    with pytest.raises(mp.TooLongError) as caught:
        session.send(mp.Continue())
    assert caught.value.events == (frames(mp.Continue()),)
    assert session.closed
    with pytest.raises(mp.LocalProtocolError):
        session.send(mp.Continue())


def test_after_the_end_of_the_conversation_nothing_is_held_back() -> None:
    session = filter_session()
    hear(session, CONNECT)
    session.receive(frames(HELO, *MESSAGE))
    assert session.send(mp.Shutdown()) == [frames(mp.Shutdown())]
    assert session.closed
    assert session.receive(frames(HEADER)) == []


def test_a_strict_filter_holds_back_too() -> None:
    session = filter_session(strict=True)
    pass_over(session, *up_to(RECIPIENT))
    hear(session, END)
    assert session.receive(frames(mp.Abort(), MAIL)) == []
    assert session.send(mp.Continue()) == [frames(mp.Continue()), mp.Abort(), MAIL]
