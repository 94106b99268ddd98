"""What an error leaves behind: what came before it is not lost, and nothing after it is heard."""

import pickle
from typing import Any

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
    ended,
    filter_session,
    frames,
    hear,
    mta_session,
    pass_over,
    received,
    refused,
    tell,
    up_to,
)
from tests.story import VERSION

BAD = frames(mp.Helo("x"))[:-1].replace(b"\0\0\0\3", b"\0\0\0\2")
UNKNOWN_CODE = b"\0\0\0\1Z"
FAULT = b"\xff" * 5
EMPTY = b"\0\0\0\0"


@pytest.mark.parametrize("bad", [BAD, UNKNOWN_CODE], ids=["payload", "code"])
@pytest.mark.parametrize("strict", [True, False])
def test_behind_a_frame_that_cannot_be_read_nothing_is_heard(bad: bytes, strict: bool) -> None:
    session = filter_session(strict=strict)
    pass_over(session, CONNECT)
    assert refused(session, bad + frames(HELO))[0] == []
    mta = mta_session(strict=strict)
    tell(mta, CONNECT)
    assert refused(mta, bad + frames(mp.Continue()))[0] == []
    anything: Any
    for side, anything in ((session, mp.Continue()), (mta, HELO)):
        assert (side.phase, side.awaited, side.closed) == (P.CONNECTED, None, True)
        assert received(side, frames(HELO, mp.Continue())) == []
        assert ended(side) == []
        with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
            side.send(anything)


@pytest.mark.parametrize(
    "bad", [BAD, UNKNOWN_CODE, FAULT, EMPTY, frames(mp.Continue()), frames(mp.Body(b"x"))]
)
def test_what_a_filter_heard_before_the_error_comes_before_it(bad: bytes) -> None:
    request = mp.Options(VERSION, steps=S.NO_REPLY_HELO | S.NO_REPLY_MAIL)
    session = filter_session(request, mp.Negotiate(6, 0, S.NO_REPLY_MAIL), strict=True)
    pass_over(session, CONNECT)
    session.data_to_send()
    macro = mp.Macro("M", {"m": "1"})
    events, _ = refused(session, frames(HELO, macro, MAIL) + bad + frames(RECIPIENT))
    assert events == [HELO, macro, MAIL]
    assert session.data_to_send() == frames(mp.Continue())
    assert (session.phase, session.in_message) == (P.MAIL, True)
    assert session.macros["m"] == "1"
    assert ended(session) == [mp.MessageAborted("the MTA closed the connection")]


@pytest.mark.parametrize("bad", [BAD, UNKNOWN_CODE, FAULT, EMPTY, frames(mp.Skip()), frames(HELO)])
def test_what_an_mta_heard_before_the_error_comes_before_it(bad: bytes) -> None:
    mta = mta_session(mp.Negotiate(6, EVERY_ACTION))
    tell(mta, *STORY)
    before = [mp.AddHeader("X", "1"), mp.Progress()]
    events, _ = refused(mta, frames(*before) + bad + frames(mp.Accept()))
    assert events == before
    assert (mta.phase, mta.awaited, mta.closed) == (P.END_OF_MESSAGE, None, True)
    assert ended(mta) == []


def test_it_is_raised_wherever_the_pieces_end() -> None:
    def heard(*pieces: bytes) -> tuple[list[mp.Event], str]:
        mta = mta_session(mp.Negotiate(6, EVERY_ACTION))
        tell(mta, *STORY)
        events: list[mp.Event] = []
        errors = []
        for piece in pieces:
            mta.receive_data(piece)
            try:
                events.extend(iter(mta.next_event, None))
            except mp.OutOfOrderError as error:
                errors.append(error.reason)
        (reason,) = errors
        return events, reason

    added, wrong, final = (frames(each) for each in (mp.Progress(), mp.Skip(), mp.Accept()))
    assert heard(added + wrong + final) == heard(added, wrong, final)
    assert heard(added + wrong, final) == ([mp.Progress()], "Skip does not answer EndOfMessage")


def test_what_a_filter_says_after_the_end_does_not_count_however_it_comes() -> None:
    for pieces in ([mp.Shutdown(), mp.Continue()],), ([mp.Shutdown()], [mp.Continue()]):
        mta = mta_session()
        tell(mta, CONNECT)
        events = [event for piece in pieces for event in received(mta, frames(*piece))]
        assert events == [mp.Shutdown()]


@pytest.mark.parametrize("make", [filter_session, mta_session])
@pytest.mark.parametrize("bad", [b"\x80\0\0\0", UNKNOWN_CODE])
def test_an_error_is_raised_once_and_then_there_is_nothing(
    make: type[mp.FilterSession], bad: bytes
) -> None:
    session = make()
    assert refused(session, bad + frames(HELO))[0] == []
    assert session.closed
    assert received(session, frames(HELO)) == received(session, bad) == []
    assert ended(session) == []


def test_a_message_that_such_a_stream_leaves_open_is_dropped() -> None:
    session = filter_session()
    pass_over(session, *up_to(HEADER))
    assert refused(session, b"\x80\0\0\0")[0] == []
    assert (session.phase, session.in_message, session.closed) == (P.HEADERS, True, True)
    session.receive_eof()
    assert session.next_event() == mp.MessageAborted("the MTA closed the connection")
    assert session.in_message
    assert session.next_event() is None
    assert not session.in_message


def test_an_error_keeps_what_it_says_when_it_is_pickled() -> None:
    session = filter_session(strict=True)
    hear(session, CONNECT)
    assert received(session, frames(*MESSAGE[1:])) == []
    session.send(mp.Continue())
    with pytest.raises(mp.OutOfOrderError) as caught:
        session.next_event()
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.message) == (str(caught.value), "EnvelopeRecipient")
    assert session.data_to_send().endswith(frames(mp.Continue()))
