"""What an MTA offers, and what it makes of the answer."""

from typing import Any

import pytest

import milter_protocol as mp
from tests.generator.next_version import NEWEST, free_bits
from tests.sessions.talking import (
    EVERY_ACTION,
    EVERY_STEP,
    STEPS_OF,
    A,
    P,
    S,
    ended,
    findings,
    flags_in,
    frames,
    mta_session,
    received,
    sent,
)
from tests.story import OFFERED, VERSION, encoded


def offered(offer: mp.Options = OFFERED, **options: Any) -> mp.MTASession:
    session = mp.MTASession(offer, **options)
    session.open()
    return session


def test_by_default_everything_that_real_mtas_offer_is_offered() -> None:
    session = mp.MTASession()
    assert session.wants(mp.Negotiate)
    session.open()
    flags = flags_in(NEWEST)
    assert session.data_to_send() == frames(mp.Negotiate(NEWEST, flags["actions"], flags["steps"]))
    assert session.data_to_send() == b""
    assert (session.phase, session.awaited) == (P.NEGOTIATED, mp.Negotiate)


@pytest.mark.parametrize("version", STEPS_OF)
def test_the_offer_is_what_was_given(version: int) -> None:
    offer = mp.Options(version=version, actions=A.QUARANTINE, steps=STEPS_OF[version])
    answer = mp.Negotiate(version, A.QUARANTINE, STEPS_OF[version])
    assert offered(offer).data_to_send() == frames(answer)


def test_the_offer_is_made_once() -> None:
    session = offered()
    with pytest.raises(mp.LocalProtocolError, match="the reply to Negotiate is awaited"):
        session.open()
    received(session, frames(mp.Negotiate(6)))
    with pytest.raises(mp.LocalProtocolError, match="may not be sent in the phase negotiated"):
        session.open()


def test_macros_are_not_asked_for_in_an_offer() -> None:
    lists = (mp.MacroList(mp.MacroStage.CONNECT, "j"),)
    with pytest.raises(mp.LocalProtocolError, match="asked for in the answer, not offered"):
        mp.MTASession(mp.Options(VERSION, actions=A.SET_MACRO_LIST, macro_lists=lists))


def test_the_options_are_those_of_the_answer() -> None:
    session = offered()
    lists = (mp.MacroList(mp.MacroStage.CONNECT, "j"),)
    answer = mp.Negotiate(4, A.SET_MACRO_LIST | A.QUARANTINE, S.SKIP | S.NO_HELO, lists)
    (agreed,) = received(session, frames(answer))
    assert isinstance(agreed, mp.Negotiated)
    assert agreed.agreed == session.agreed
    assert session.agreed == mp.Options(
        4, A.SET_MACRO_LIST | A.QUARANTINE, S.SKIP | S.NO_HELO, lists
    )
    assert agreed.offer == mp.Negotiate(6, EVERY_ACTION, EVERY_STEP)
    assert (session.phase, session.awaited) == (P.NEGOTIATED, None)


def test_no_flag_is_offered_under_a_version_that_lacks_it() -> None:
    with pytest.raises(mp.LocalProtocolError, match="have SMFIP_SKIP, SMFIP_NR_HELO; do"):
        mp.MTASession(mp.Options(version=4, steps=S.NO_REPLY_HELO | S.SKIP | S.NO_DATA))


@pytest.mark.parametrize("version", STEPS_OF)
def test_what_real_mtas_offer_under_a_version_can_be_offered(version: int) -> None:
    # Postfix offers all actions under any version, and one more step with `no_header_reply`.
    steps = STEPS_OF[version] | S.NO_REPLY_HEADER
    session = offered(mp.Options(version, EVERY_ACTION, steps))
    assert session.data_to_send() == frames(mp.Negotiate(version, EVERY_ACTION, steps))


UNKNOWN = free_bits("flags/steps")[0]
OFFER = mp.Options(version=4, actions=A.ADD_HEADERS, steps=STEPS_OF[4])
WRONG = [
    (mp.Negotiate(5), "version/5"),
    (mp.Negotiate(1), "version/1"),
    (mp.Negotiate(0), "version/1"),
    (mp.Negotiate(4, A.QUARANTINE), "action/quarantine"),
    (mp.Negotiate(4, A.ADD_HEADERS | A.CHANGE_BODY), "action/change-body"),
    (mp.Negotiate(4, 0, S.SKIP), "step/skip"),
    (mp.Negotiate(4, 0, S.NO_REPLY_BODY), "step/no-reply-body"),
    (mp.Negotiate(4, 0, UNKNOWN), f"{UNKNOWN:#010x}"),
]


@pytest.mark.parametrize(("answer", "refused"), WRONG, ids=[refused for _, refused in WRONG])
def test_an_answer_that_was_not_offered(answer: mp.Message, refused: str) -> None:
    session = offered(OFFER)
    with pytest.raises(mp.NegotiationError) as caught:
        received(session, frames(answer))
    assert caught.value.refused == refused
    assert session.closed
    assert session.agreed is None
    assert not session.wants(mp.Connect)
    with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
        session.send(mp.Close())
    assert ended(session) == []


TAKEN = [(answer, refused) for answer, refused in WRONG if not refused.startswith("action/")]
"""Postfix takes steps that it did not offer, and Sendmail higher versions."""


@pytest.mark.parametrize(("answer", "refused"), TAKEN, ids=[refused for _, refused in TAKEN])
def test_what_real_mtas_take_is_only_pointed_out_by_a_lenient_one(
    answer: mp.Negotiate, refused: str
) -> None:
    session = offered(OFFER, strict=False)
    finding, agreed = received(session, frames(answer))
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.NEGOTIATION, True)
    assert isinstance(agreed, mp.Negotiated)
    assert session.agreed == mp.Options(answer.version, A(answer.actions), S(answer.steps))
    assert session.wants(mp.Close)
    assert not session.closed


@pytest.mark.parametrize("actions", [A.QUARANTINE, A.ADD_HEADERS | A.CHANGE_BODY])
def test_actions_that_were_not_offered_are_refused_by_a_lenient_one_too(actions: A) -> None:
    session = offered(OFFER, strict=False)
    with pytest.raises(mp.NegotiationError, match="requested but not offered: SMFIF_") as caught:
        received(session, frames(mp.Negotiate(5, actions, S.SKIP)))
    assert caught.value.refused.startswith("action/")
    assert (session.closed, session.agreed) == (True, None)


def test_each_field_with_more_than_was_offered_is_pointed_out() -> None:
    *reasons, agreed = received(offered(OFFER, strict=False), frames(mp.Negotiate(5, 0, S.SKIP)))
    assert [each.reason for each in findings(reasons)] == [
        "the answer has version 5, above the offer of 4",
        "requested but not offered: SMFIP_SKIP",
    ]
    assert isinstance(agreed, mp.Negotiated)


def test_an_answer_that_is_too_old() -> None:
    session = offered(min_version=4)
    with pytest.raises(mp.NegotiationError, match="version 3 is below 4") as caught:
        received(session, frames(mp.Negotiate(3)))
    assert caught.value.refused == "version/3"
    assert mta_session(mp.Negotiate(4), min_version=4).agreed == mp.Options(version=4)


def test_an_offer_of_nothing_allows_what_it_stands_for() -> None:
    """Zero is what MTAs sent that knew no flags, and it stands for what those could do."""
    answer = mp.Negotiate(2, 0x0F, 0x3F)
    assert mta_session(answer, mp.Options(version=2)).agreed == mp.Options(2, A(0x0F), S(0x3F))
    with pytest.raises(mp.NegotiationError, match="SMFIF_CHGHDRS"):
        mta_session(mp.Negotiate(2, 0x1F), mp.Options(version=2))


@pytest.mark.parametrize(
    "reply", [mp.Continue(), mp.Accept(), mp.Skip(), mp.AddHeader("X", "1"), mp.Progress()]
)
def test_an_offer_has_no_other_answer(reply: mp.Message) -> None:
    session = offered()
    with pytest.raises(mp.OutOfOrderError, match="does not answer Negotiate"):
        received(session, frames(reply))
    assert (session.awaited, session.closed) == (None, True)
    lenient = offered(strict=False)
    (finding,) = findings(received(lenient, frames(reply)))
    assert finding.kind is mp.FindingKind.WRONG_REPLY


@pytest.mark.parametrize(
    ("steps", "length"), [(S.DATA_SIZE_256K, 262_144), (S.DATA_SIZE_1M, 1_048_576)]
)
def test_the_size_of_frames_is_agreed(steps: S, length: int) -> None:
    offer = mp.Options(VERSION, steps=EVERY_STEP | S.DATA_SIZE_256K | S.DATA_SIZE_1M)
    session = mta_session(mp.Negotiate(6, 0, steps | S(0x37F)), offer)
    longest = mp.EndOfMessage(bytes(length - 1))
    with pytest.raises(mp.LocalProtocolError, match=f"above the limit of {length}"):
        session.send(mp.EndOfMessage(bytes(length)))
    assert session.awaited is None
    assert sent(session, longest) == encoded(longest, length)
    with pytest.raises(mp.TooLongError):
        received(session, (length + 1).to_bytes(4, "big"))


@pytest.mark.parametrize("side", [mp.FilterSession, mp.MTASession])
@pytest.mark.parametrize("least", [-1, 0, 1, NEWEST + 1])
def test_a_version_that_is_not_spoken(
    side: type[mp.FilterSession] | type[mp.MTASession], least: int
) -> None:
    with pytest.raises(mp.LocalProtocolError, match=f"must be a version from 2 to {NEWEST}"):
        side(min_version=least)


@pytest.mark.parametrize("side", [mp.FilterSession, mp.MTASession])
@pytest.mark.parametrize("length", [0, -1, 2**32, "1", 1.5])
def test_a_length_that_makes_no_sense(
    side: type[mp.FilterSession] | type[mp.MTASession], length: Any
) -> None:
    with pytest.raises(mp.LocalProtocolError, match="max_length must be a number"):
        side(max_length=length)
