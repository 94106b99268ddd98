"""What an MTA may send now, and which macros the filter asked for."""

from typing import Any

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    EXAMPLES,
    HELO,
    MAIL,
    RECIPIENT,
    STEPS_OF,
    STORY,
    A,
    S,
    frames,
    mta_session,
    received,
    sent,
    tell,
    up_to,
)
from tests.story import OFFERED, VERSION

SINCE = {mp.Unknown: 3, mp.Data: 4, mp.QuitNewConnection: 6}
"""The commands that the first version spoken here does not have."""
FINAL = (mp.Continue, mp.Accept, mp.Discard, mp.Reject, mp.TemporaryFailure, mp.ReplyCode)
ANSWERED = [
    pytest.param(command, reply, id=f"{type(command).__name__}-{reply.__name__}")
    for command in (*STORY, mp.Unknown("FOO"))
    for reply in FINAL
    if reply in mp.allowed_replies(type(command), mp.Options(VERSION)).final
]
NEW_CONNECTION_AFTER = {(mp.EndOfMessage, mp.Continue)} | {
    (mp.Unknown, reply) for reply in FINAL if reply is not mp.Accept
}
"""After what libmilter takes another client on the same socket."""


def wanted(session: mp.MTASession) -> set[type[mp.Message]]:
    return {kind for kind in EXAMPLES if session.wants(kind)}


def answered(session: mp.MTASession, *commands: mp.Message) -> mp.MTASession:
    tell(session, *commands)
    if session.awaited:
        received(session, frames(mp.Continue()))
    return session


def test_before_the_negotiation() -> None:
    session = mp.MTASession(OFFERED)
    assert wanted(session) == {mp.Negotiate, mp.Close}
    session.open()
    assert wanted(session) == {mp.Close}


@pytest.mark.parametrize("version", range(2, 7))
@pytest.mark.parametrize("offered", range(2, 7))
def test_a_version_has_its_commands(offered: int, version: int) -> None:
    if version > offered:
        with pytest.raises(mp.NegotiationError):
            mta_session(mp.Negotiate(version), mp.Options(version=offered))
        return
    session = mta_session(mp.Negotiate(version), mp.Options(version=offered))
    story = [each for each in STORY if SINCE.get(type(each), 0) <= version]
    for place in range(len(story)):
        expected = mp.allowed_commands(session.phase, mp.Options(version=version))
        expected -= {mp.QuitNewConnection}
        assert wanted(session) == {k for k in expected if SINCE.get(k, 0) <= version}
        tell(session, story[place])
        received(session, frames(mp.Continue()))
    assert session.phase is mp.Phase.GREETED


@pytest.mark.parametrize(("kind", "since"), SINCE.items())
def test_a_command_that_is_too_new_is_said_to_be(kind: type[mp.Message], since: int) -> None:
    session = mta_session(mp.Negotiate(since - 1), mp.Options(version=6))
    answered(session, CONNECT, HELO, MAIL, RECIPIENT)
    because = f"{kind.__name__} needs version {since}; version {since - 1} is in use"
    with pytest.raises(mp.LocalProtocolError, match=because):
        session.send(EXAMPLES[kind])
    before = STORY if kind is mp.QuitNewConnection else (CONNECT, HELO, MAIL, RECIPIENT)
    newer = answered(mta_session(mp.Negotiate(since)), *before)
    newer.data_to_send()
    assert sent(newer, EXAMPLES[kind]) == frames(EXAMPLES[kind])


@pytest.mark.parametrize("command", STORY, ids=lambda command: type(command).__name__)
def test_while_a_reply_is_awaited_only_the_end_can_be_sent(command: mp.Message) -> None:
    session = mta_session()
    tell(session, *up_to(command))
    assert wanted(session) == {mp.Close}
    for kind in set(EXAMPLES) - {mp.Close}:
        awaits = f"reply to {type(command).__name__} is"
        why = awaits if kind.__module__.endswith(".commands") else "the MTA never sends"
        with pytest.raises(mp.LocalProtocolError, match=why):
            session.send(EXAMPLES[kind])
    received(session, frames(mp.Continue()))
    assert len(wanted(session)) > 1


def test_without_a_reply_the_next_command_can_be_sent_at_once() -> None:
    session = mta_session(mp.Negotiate(6, 0, S.NO_REPLY_CONNECT | S.NO_REPLY_HELO))
    for command in (CONNECT, HELO, HELO, MAIL):
        assert session.awaited is None
        session.send(command)
    assert session.awaited is mp.EnvelopeFrom


@pytest.mark.parametrize(("command", "reply"), ANSWERED)
def test_a_new_connection_is_wanted_where_libmilter_takes_it(
    command: mp.Message, reply: type[mp.Message]
) -> None:
    session = mta_session()
    tell(session, *(up_to(command) if command in STORY else (CONNECT, command)))
    received(session, frames(EXAMPLES[reply]))
    session.send(mp.Macro("C", {"j": "1"}))
    is_wanted = (type(command), reply) in NEW_CONNECTION_AFTER
    assert session.wants(mp.QuitNewConnection) is is_wanted
    if not is_wanted:
        because = f"after {type(command).__name__} was answered with {reply.__name__}"
        with pytest.raises(mp.LocalProtocolError, match=because):
            session.send(mp.QuitNewConnection())
    session.send(mp.Abort())
    assert not session.wants(mp.QuitNewConnection)


def test_a_new_connection_is_not_wanted_after_what_is_not_answered() -> None:
    session = answered(mta_session(mp.Negotiate(6, 0, S.NO_REPLY_UNKNOWN)), CONNECT)
    session.send(mp.Unknown("FOO"))
    with pytest.raises(mp.LocalProtocolError, match="only right after certain replies"):
        session.send(mp.QuitNewConnection())


def test_after_the_end_nothing_is_wanted() -> None:
    session = mta_session()
    session.send(mp.Close())
    assert wanted(session) == set()
    with pytest.raises(mp.LocalProtocolError, match="Close: the conversation is over"):
        session.send(mp.Close())


@pytest.mark.parametrize("what", ["Helo", None, 3, HELO])
def test_what_is_no_class_of_a_message_is_not_wanted(what: Any) -> None:
    session = answered(mta_session(), CONNECT)
    assert not session.wants(what)


LISTS = (
    mp.MacroList(mp.MacroStage.CONNECT, "j {client_addr},_"),
    mp.MacroList(mp.MacroStage.MAIL, ""),
    mp.MacroList(mp.MacroStage.END_OF_HEADERS, "  i ,, {x}\t"),
    mp.MacroList(99, "nothing"),
)


@pytest.mark.parametrize("version", STEPS_OF)
def test_the_macros_that_the_filter_asked_for(version: int) -> None:
    """libmilter asks for them whatever the version."""
    session = mp.MTASession(mp.Options(version, A(0x1FF)))
    session.open()
    assert session.wanted_macros(mp.Connect) is None
    received(session, frames(mp.Negotiate(version, A.SET_MACRO_LIST, 0, LISTS)))
    expected = {
        mp.Connect: ("j", "{client_addr}", "_"),
        mp.EnvelopeFrom: (),
        mp.EndOfHeaders: ("i", "{x}"),
    }
    for kind in EXAMPLES:
        assert session.wanted_macros(kind) == expected.get(kind)


def test_where_nothing_was_asked_for_it_is_left_to_the_mta() -> None:
    session = mta_session(mp.Negotiate(6, A.SET_MACRO_LIST))
    assert {session.wanted_macros(kind) for kind in EXAMPLES} == {None}
