"""Why a session does not send a message, and what its owner is to do."""

import re
from typing import Any

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    BODY,
    CONNECT,
    EVERY_ACTION,
    EXAMPLES,
    HEADER,
    HELO,
    MAIL,
    MODIFICATIONS,
    STORY,
    A,
    S,
    filter_session,
    hear,
    mta_session,
    pass_over,
    refused,
    state,
    up_to,
)
from tests.story import OFFER


def refusal(session: mp.FilterSession | mp.MTASession, message: Any) -> str:
    """Why a session does not send a message; it has not changed."""
    session.data_to_send()
    before = state(session)
    with pytest.raises(mp.LocalProtocolError) as caught:
        session.send(message)
    assert type(caught.value) is mp.LocalProtocolError
    assert state(session) == before
    assert session.data_to_send() == b""
    return caught.value.reason


def test_what_does_not_answer_the_command_names_what_it_answers() -> None:
    session = filter_session(mp.Options(actions=EVERY_ACTION))
    hear(session, *up_to(HEADER))
    for kind in (*MODIFICATIONS, mp.Progress):
        assert refusal(session, EXAMPLES[kind]) == (
            f"{kind.__name__} does not answer Header; it may be sent only in reply to EndOfMessage"
        )
    assert refusal(session, mp.Skip()) == (
        "Skip does not answer Header; it may be sent only in reply to Body"
    )
    session.send(mp.Continue())


@pytest.mark.parametrize(("kind", "flag"), MODIFICATIONS.items(), ids=str)
def test_an_action_that_was_not_requested_is_to_be_added_to_the_request(
    kind: type[mp.Message], flag: A
) -> None:
    session = filter_session(mp.Options(actions=EVERY_ACTION & ~flag))
    hear(session, *STORY)
    told, _, remedy = refusal(session, EXAMPLES[kind]).partition("; ")
    assert re.fullmatch(rf"{kind.__name__} needs SMFIF_\w+, which was not negotiated", told)
    assert remedy == f"add Actions.{flag.name} to the request"


def test_a_step_that_was_not_requested_is_to_be_added_to_the_request() -> None:
    session = filter_session()
    hear(session, *up_to(BODY))
    assert refusal(session, mp.Skip()).endswith("; add Steps.SKIP to the request")


NEEDLESS: dict[str, tuple[mp.Options, mp.Message, mp.Message, str]] = {
    "asked to leave it out": (
        mp.Options(steps=S.NO_REPLY_HELO),
        OFFER,
        HELO,
        "Helo must not be answered, because the request has SMFIP_NR_HELO",
    ),
    "the session answers": (
        mp.Options(steps=S.NO_REPLY_HELO),
        mp.Negotiate(6, 0, 0x7F),
        HELO,
        "Helo must not be answered, because the request has SMFIP_NR_HELO",
    ),
    "macros": (mp.Options(), OFFER, mp.Macro("H", {"a": "b"}), "Macro is never answered"),
    "an abort": (mp.Options(), OFFER, mp.Abort(), "Abort is never answered"),
}


@pytest.mark.parametrize("reply", [mp.Continue(), mp.Reject(), mp.ReplyCode("450 4.7.1 later")])
@pytest.mark.parametrize(("requested", "offer", "command", "text"), NEEDLESS.values(), ids=NEEDLESS)
def test_a_needless_reply_can_be_told_from_a_mistake(
    requested: mp.Options, offer: mp.Message, command: mp.Message, text: str, reply: mp.Reply
) -> None:
    session = filter_session(requested, offer)
    pass_over(session, CONNECT)
    hear(session, command)
    session.data_to_send()
    before = state(session)
    with pytest.raises(mp.NeedlessReplyError) as caught:
        session.send(reply)
    assert (caught.value.message, caught.value.reason) == (type(reply).__name__, text)
    assert state(session) == before
    assert session.data_to_send() == b""
    pass_over(session, MAIL)


def test_what_is_more_than_a_reply_is_no_needless_one() -> None:
    session = filter_session(mp.Options(actions=EVERY_ACTION, steps=S.NO_REPLY_CONNECT))
    hear(session, CONNECT)
    assert "no command awaits a reply" in refusal(session, mp.AddHeader("X", "1"))
    pass_over(session, HELO)
    assert "no command awaits a reply" in refusal(session, mp.Continue())


def test_a_message_of_the_other_side_is_said_to_be() -> None:
    session, mta = filter_session(), mta_session()
    assert refusal(session, HELO) == "a filter never sends Helo"
    assert refusal(mta, mp.Accept()) == "the MTA never sends Accept"


def test_when_all_is_over_that_is_said() -> None:
    session, mta = filter_session(), mta_session()
    hear(session, mp.Close())
    mta.send(mp.Close())
    for side in (session, mta):
        assert side.closed
    assert "the conversation is over" in refusal(session, mp.Progress())
    assert "Helo: the conversation is over" in refusal(mta, HELO)
    session, mta = filter_session(), mta_session()
    for each in (session, mta):
        refused(each, b"\0\0\0\1Z")
    assert "the conversation is over" in refusal(session, mp.Continue())
    assert "Helo: the conversation is over" in refusal(mta, HELO)
