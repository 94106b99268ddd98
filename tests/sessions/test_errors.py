"""What an error leaves behind: nothing changed, and nothing lost."""

import pickle

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    EVERY_ACTION,
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
    mta_session,
    pass_over,
    tell,
    up_to,
)
from tests.story import VERSION

BAD = frames(mp.Helo("x"))[:-1].replace(b"\0\0\0\3", b"\0\0\0\2")
UNKNOWN_CODE = b"\0\0\0\1Z"


@pytest.mark.parametrize("bad", [BAD, UNKNOWN_CODE], ids=["payload", "code"])
@pytest.mark.parametrize("strict", [True, False])
def test_after_a_frame_that_cannot_be_read_the_next_can_be(bad: bytes, strict: bool) -> None:
    session = filter_session(strict=strict)
    pass_over(session, CONNECT)
    with pytest.raises(mp.RemoteProtocolError) as caught:
        session.receive(bad + frames(HELO))
    assert caught.value.events == ()
    assert session.phase is P.CONNECTED
    assert session.receive(b"") == [HELO]
    mta = mta_session(strict=strict)
    tell(mta, CONNECT)
    with pytest.raises(mp.RemoteProtocolError):
        mta.receive(bad + frames(mp.Continue()))
    assert mta.awaited is mp.Connect
    assert mta.receive(b"") == [mp.Continue()]


@pytest.mark.parametrize(
    "bad",
    [BAD, UNKNOWN_CODE, b"\xff" * 5, b"\0\0\0\0", frames(mp.Continue()), frames(mp.Body(b"x"))],
)
def test_what_a_filter_heard_before_the_error_is_with_it(bad: bytes) -> None:
    request = mp.Options(VERSION, steps=S.NO_REPLY_HELO | S.NO_REPLY_MAIL)
    session = filter_session(request, mp.Negotiate(6, 0, S.NO_REPLY_MAIL), strict=True)
    pass_over(session, CONNECT)
    with pytest.raises(mp.RemoteProtocolError) as caught:
        session.receive(frames(HELO, mp.Macro("M", {"m": "1"}), MAIL) + bad + frames(RECIPIENT))
    answer = frames(mp.Continue())
    assert caught.value.events == (HELO, answer, mp.Macro("M", {"m": "1"}), MAIL)
    assert session.phase is P.MAIL


@pytest.mark.parametrize(
    "bad", [BAD, UNKNOWN_CODE, b"\xff" * 5, b"\0\0\0\0", frames(mp.Skip()), frames(HELO)]
)
def test_what_an_mta_heard_before_the_error_is_with_it(bad: bytes) -> None:
    mta = mta_session(mp.Negotiate(6, EVERY_ACTION))
    tell(mta, *STORY)
    added = mp.AddHeader("X", "1")
    with pytest.raises(mp.RemoteProtocolError) as caught:
        mta.receive(frames(added, mp.Progress()) + bad + frames(mp.Accept()))
    assert caught.value.events == (added, mp.Progress())
    assert mta.awaited is mp.EndOfMessage


def test_what_an_mta_heard_after_a_reply_too_many_is_not_lost() -> None:
    """However the bytes come: the pieces are not part of the protocol."""

    def heard(*pieces: bytes) -> list[mp.Event]:
        mta = mta_session(mp.Negotiate(6, EVERY_ACTION))
        tell(mta, *STORY)
        events: list[mp.Event] = []
        for piece in pieces:
            try:
                events += mta.receive(piece)
            except mp.OutOfOrderError as error:
                events += error.events
        events += mta.receive(b"")
        return events

    wrong, final = frames(mp.Skip()), frames(mp.Accept())
    assert heard(wrong + final) == heard(wrong, final) == [mp.Accept()]


def test_what_a_filter_says_after_the_end_does_not_count_however_it_comes() -> None:
    for pieces in ([mp.Shutdown(), mp.Continue()],), ([mp.Shutdown()], [mp.Continue()]):
        mta = mta_session()
        tell(mta, CONNECT)
        events = [event for piece in pieces for event in mta.receive(frames(*piece))]
        assert events == [mp.Shutdown()]


def test_what_a_filter_hears_after_the_error_is_judged_after_it() -> None:
    session = filter_session(strict=True)
    pass_over(session, CONNECT, HELO)
    with pytest.raises(mp.OutOfOrderError):
        session.receive(frames(HEADER, MAIL))
    assert session.receive(b"") == [MAIL]


def test_a_stream_that_cannot_be_read_is_over() -> None:
    for session in (filter_session(), mta_session()):
        with pytest.raises(mp.FrameError):
            session.receive(b"\x80\0\0\0")
        assert session.closed
        assert session.receive(frames(HELO)) == []


def test_a_message_that_such_a_stream_leaves_open_is_dropped() -> None:
    session = filter_session()
    pass_over(session, *up_to(HEADER))
    with pytest.raises(mp.FrameError):
        session.receive(b"\x80\0\0\0")
    assert session.end() == [mp.MessageAborted("the connection ended")]


def test_an_error_keeps_its_events_when_it_is_pickled() -> None:
    session = filter_session(strict=True)
    hear(session, CONNECT)
    session.receive(frames(*MESSAGE[1:]))
    with pytest.raises(mp.OutOfOrderError) as caught:
        session.send(mp.Continue())
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.message, again.events) == (
        str(caught.value),
        "EnvelopeRecipient",
        (frames(mp.Continue()),),
    )
