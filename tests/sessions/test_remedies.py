"""What a session refuses comes with what to do instead."""

from typing import Any

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    HELO,
    filter_session,
    frames,
    hear,
    mta_session,
    received,
    refused,
)
from tests.story import OFFERED

LISTS = mp.Options(
    actions=mp.Actions.SET_MACRO_LIST, macro_lists=(mp.MacroList(mp.MacroStage.CONNECT, "j"),)
)
OLD_OFFER = mp.Negotiate(2, mp.Actions(0x3F), mp.Steps(0x7F))


def refusal(session: mp.FilterSession | mp.MTASession, what: Any) -> str:
    with pytest.raises(mp.LocalProtocolError) as error:
        session.send(what)
    return error.value.reason


@pytest.mark.parametrize(
    ("request_", "lacking"),
    [
        (LISTS, "SMFIF_SETSYMLIST"),
        (mp.Options(actions=mp.Actions.QUARANTINE | mp.Actions.CHANGE_SENDER), "SMFIF_CHGFROM"),
        (mp.Options(steps=mp.Steps.REJECTED_RECIPIENTS), "SMFIP_RCPT_REJ"),
    ],
)
def test_what_is_not_offered_can_be_asked_for_if_offered(
    request_: mp.Options, lacking: str
) -> None:
    _, error = refused(mp.FilterSession(request_), frames(OLD_OFFER))
    assert isinstance(error, mp.NegotiationError)
    assert error.reason.endswith(
        f": {lacking}; move what the filter can do without to `if_offered`"
    )


def test_that_remedy_works() -> None:
    request = mp.Options(
        if_offered=(mp.Actions.SET_MACRO_LIST, mp.Steps.REJECTED_RECIPIENTS),
        macro_lists=LISTS.macro_lists,
    )
    session = mp.FilterSession(request)
    received(session, frames(OLD_OFFER))
    assert session.agreed == mp.Options(version=2)


def test_an_mta_is_not_given_the_remedy_of_a_filter() -> None:
    session = mp.MTASession(mp.Options(version=2))
    session.open()
    _, error = refused(session, frames(mp.Negotiate(2, mp.Actions(0), mp.Steps.SKIP)))
    assert "if_offered" not in str(error)


def test_the_replies_that_are_possible_are_named() -> None:
    session = filter_session()
    hear(session, CONNECT)
    assert refusal(session, True) == (
        "expected a message, not True; give one of Accept(...), Continue(...), Reject(...), "
        "ReplyCode(...), Shutdown(...), TemporaryFailure(...)"
    )


def test_a_reply_where_none_is_due_is_to_wait_for_a_command() -> None:
    assert refusal(filter_session(), mp.Continue()).endswith(
        "; reply once to a command, while `awaited` names it"
    )


def test_a_session_that_has_not_begun_is_to_be_opened() -> None:
    reason = "Connect may not be sent in the phase opened; call `open` first"
    assert refusal(mp.MTASession(OFFERED), CONNECT) == reason


def test_whoever_has_closed_is_to_look_at_that() -> None:
    session, mta = filter_session(), mta_session()
    hear(session, mp.Close())
    mta.close()
    for side in (session, mta):
        assert refusal(side, mp.Progress() if side is session else HELO).endswith(
            "the conversation is over; send nothing once `closed` is true"
        )


def test_a_reply_of_an_mta_is_on_the_wrong_side_at_any_time() -> None:
    session = mp.MTASession(OFFERED)
    assert refusal(session, mp.Accept()) == "the MTA never sends Accept"
    session.open()
    assert refusal(session, mp.Accept()) == "the MTA never sends Accept"
    reason = "Helo: the reply to Negotiate is awaited; receive it first"
    assert refusal(session, HELO) == reason


def test_what_the_filter_does_not_want_is_to_be_asked_for() -> None:
    session = mta_session(mp.Negotiate(6, mp.Actions(0), mp.Steps.NO_HELO))
    assert refusal(session, HELO) == (
        "Helo may not be sent: SMFIP_NOHELO is in use; ask `wants` before each command"
    )
    assert refusal(session, mp.Data()) == (
        "Data may not be sent in the phase negotiated; ask `wants` before each command"
    )


def test_what_takes_bytes_is_named() -> None:
    data: Any = "x"
    with pytest.raises(mp.LocalProtocolError, match=r"^receive_data takes bytes, not str$"):
        mp.FilterSession().receive_data(data)


@pytest.mark.parametrize(
    ("code", "enhanced", "field"),
    [(250, None, "code"), (250, "5.7.1", "code"), (550, "4.7.1", "enhanced")],
)
def test_the_part_of_a_reply_that_is_wrong_is_named(
    code: int, enhanced: str | None, field: str
) -> None:
    with pytest.raises(mp.EncodeError) as error:
        mp.ReplyCode.of(code, enhanced, "no")
    assert (error.value.field, error.value.kind) == (field, "broken-rule")
