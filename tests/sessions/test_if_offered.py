"""Flags of a request that a filter can do without."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import filter_session, received, refused
from tests.story import VERSION, encoded

NEWEST = mp.Negotiate(
    6, mp.Actions.ADD_HEADERS, mp.Steps.REJECTED_RECIPIENTS | mp.Steps.NO_REPLY_HEADER
)
VERSION_4 = mp.Negotiate(4, mp.Actions.ADD_HEADERS, mp.Steps.NO_UNKNOWN)


def agreed(request: mp.Options, offer: mp.Message) -> mp.Negotiated:
    (event,) = received(mp.FilterSession(request), encoded(offer))
    assert isinstance(event, mp.Negotiated)
    return event


def test_it_is_in_use_where_it_is_offered() -> None:
    request = mp.Options(
        VERSION, actions=mp.Actions.ADD_HEADERS, if_offered=(mp.Steps.REJECTED_RECIPIENTS,)
    )
    event = agreed(request, NEWEST)
    assert event.agreed.steps == mp.Steps.REJECTED_RECIPIENTS
    assert event.agreed.if_offered == ()


def test_it_is_left_out_silently_where_it_is_not() -> None:
    request = mp.Options(
        VERSION, actions=mp.Actions.ADD_HEADERS, if_offered=(mp.Steps.REJECTED_RECIPIENTS,)
    )
    event = agreed(request, VERSION_4)
    assert event.agreed == mp.Options(4, mp.Actions.ADD_HEADERS)
    assert (event.left_out, event.emulated) == ((), frozenset())


def test_what_is_needed_stays_needed() -> None:
    request = mp.Options(
        VERSION, steps=mp.Steps.REJECTED_RECIPIENTS, if_offered=(mp.Steps.REJECTED_RECIPIENTS,)
    )
    session = mp.FilterSession(request)
    events, error = refused(session, encoded(VERSION_4))
    assert isinstance(error, mp.NegotiationError)
    assert "requested, but not in version 4: SMFIP_RCPT_REJ" in str(error)
    assert (events, session.agreed, session.data_to_send()) == ([], None, b"")


def test_a_reply_that_is_left_out_only_if_offered_is_the_filters_to_send() -> None:
    session = filter_session(mp.Options(VERSION, if_offered=(mp.Steps.NO_REPLY_HEADER,)), VERSION_4)
    for message in (mp.EnvelopeFrom("<a@example.com>"), mp.EnvelopeRecipient("<b@example.com>")):
        received(session, encoded(message))
        session.send(mp.Continue())
    assert received(session, encoded(mp.Header("A", "b"))) == [mp.Header("A", "b")]
    assert session.awaited is mp.Header


@pytest.mark.parametrize("offer", [NEWEST, VERSION_4])
def test_lists_go_with_the_flag_that_allows_them(offer: mp.Negotiate) -> None:
    lists = (mp.MacroList(mp.MacroStage.CONNECT, "j"),)
    request = mp.Options(VERSION, macro_lists=lists, if_offered=(mp.Actions.SET_MACRO_LIST,))
    assert agreed(request, offer).agreed.macro_lists == ()
    able = mp.Negotiate(6, mp.Actions.SET_MACRO_LIST, mp.Steps(0))
    assert agreed(request, able).agreed.macro_lists == lists


def test_flags_put_together_are_each_of_them() -> None:
    both = mp.Steps.REJECTED_RECIPIENTS | mp.Steps.NO_HELO
    assert set(mp.Options(VERSION, if_offered=tuple(both)).if_offered) == set(both)
    assert mp.Options(VERSION, if_offered=both).if_offered == tuple(both)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [3, (3,), "SKIP", (None,)])
def test_what_is_no_flag_is_refused(wrong: object) -> None:
    with pytest.raises(
        mp.LocalProtocolError, match="if_offered: must be flags of Actions or Steps"
    ):
        mp.Options(VERSION, if_offered=wrong)  # type: ignore[arg-type]


def test_an_offer_has_none() -> None:
    with pytest.raises(mp.LocalProtocolError, match="if_offered belongs to a filter's request"):
        mp.MTASession(mp.Options(VERSION, if_offered=(mp.Steps.REJECTED_RECIPIENTS,)))
