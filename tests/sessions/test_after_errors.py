"""What a filter's session does with what comes behind an error of framing."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import filter_session, frames, received, sent

CONNECT = mp.Connect("mx.example", mp.AddressFamily.UNKNOWN)
FAULT = b"\x80\0\0\0"


@pytest.mark.parametrize("strict", [True, False])
def test_an_error_behind_a_command_waits_for_its_reply_whatever_comes_next(strict: bool) -> None:
    session = filter_session(strict=strict)
    assert received(session, frames(CONNECT) + FAULT) == [CONNECT]
    assert received(session, frames(mp.Helo("x"))) == []
    assert (session.awaited, session.closed) == (mp.Connect, False)
    assert sent(session, mp.Continue()) == frames(mp.Continue())
    with pytest.raises(mp.FrameError):
        session.next_event()
    assert session.closed
    assert received(session, frames(mp.Helo("x"))) == []


def test_a_reply_and_the_end_before_an_error_are_not_lost() -> None:
    session = filter_session()
    assert received(session, frames(CONNECT, mp.Close()) + FAULT) == [CONNECT]
    session.send(mp.Continue())
    assert received(session) == [mp.Close()]
    assert session.data_to_send() == frames(mp.Continue())
    assert session.next_event() is None


def test_the_last_macros_of_a_command_replace_those_before() -> None:
    session = filter_session()
    for name, value in (("a", "1"), ("b", "2")):
        received(session, frames(mp.Macro(mp.CommandCode.CONNECT, ((name, value),))))
    assert dict(session.macros) == {"b": "2"}
