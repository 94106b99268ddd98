"""What a filter's session does with what comes behind an error of framing."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import frames

CONNECT = mp.Connect("mx.example", mp.AddressFamily.UNKNOWN)


def test_an_error_behind_a_command_waits_for_its_reply_whatever_comes_next() -> None:
    session = mp.FilterSession()
    session.receive(frames(mp.Negotiate(6)))
    assert session.receive(frames(CONNECT) + b"\x80\0\0\0") == [CONNECT]
    assert session.receive(frames(mp.Helo("x"))) == []
    assert session.awaited is mp.Connect
    with pytest.raises(mp.FrameError):
        session.send(mp.Continue())
    assert session.closed
    assert session.receive(frames(mp.Helo("x"))) == []


def test_the_last_macros_of_a_command_replace_those_before() -> None:
    session = mp.FilterSession()
    session.receive(frames(mp.Negotiate(6)))
    session.receive(frames(mp.Macro(mp.CommandCode.CONNECT, (("a", "1"),))))
    session.receive(frames(mp.Macro(mp.CommandCode.CONNECT, (("b", "2"),))))
    assert dict(session.macros) == {"b": "2"}
