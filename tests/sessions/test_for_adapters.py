"""What sessions and the state table tell those who write an adapter for their own I/O."""

from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import kinds
from tests.story import OFFERED, encoded

ENVELOPE = mp.EnvelopeFrom("<anna@example.org>")


def agreed(offer: mp.Options, request: mp.Options) -> tuple[mp.FilterSession, mp.MTASession]:
    """Both sides after the negotiation."""
    filter_, mta = mp.FilterSession(request), mp.MTASession(offer)
    mta.open()
    filter_.receive_data(mta.data_to_send())
    assert isinstance(filter_.next_event(), mp.Negotiated)
    mta.receive_data(filter_.data_to_send())
    while mta.next_event() is not None:
        pass
    return filter_, mta


def test_a_request_leaves_out_commands_where_that_is_offered() -> None:
    asked = mp.Options(actions=mp.Actions.ADD_HEADERS, if_offered=(mp.Steps.SKIP,))
    request = mp.leaving_out(asked, frozenset({mp.Helo, mp.Data, mp.Macro}))
    for offered, used in (
        (mp.Steps.NO_HELO | mp.Steps.NO_DATA, mp.Steps.NO_HELO | mp.Steps.NO_DATA),
        (mp.Steps.NO_HELO | mp.Steps.SKIP, mp.Steps.NO_HELO | mp.Steps.SKIP),
        (mp.Steps.NO_BODY, mp.Steps(0)),
    ):
        filter_, _ = agreed(mp.Options(actions=mp.Actions.ADD_HEADERS, steps=offered), request)
        assert filter_.agreed == mp.Options(actions=mp.Actions.ADD_HEADERS, steps=used)


def test_an_mta_is_told_what_is_left_out() -> None:
    mta = mp.MTASession(OFFERED)
    assert not mta.leaves_out(mp.Helo)
    _, mta = agreed(
        mp.Options(version=2, steps=mp.Steps.NO_HELO), mp.Options(steps=mp.Steps.NO_HELO)
    )
    # By the request; because of the version; neither.
    assert mta.leaves_out(mp.Helo)
    assert mta.leaves_out(mp.Data)
    assert not mta.leaves_out(mp.EnvelopeFrom)
    # It may not be sent now, but it will be.
    assert not mta.leaves_out(mp.Body)


def test_an_mta_says_goodbye_where_it_may() -> None:
    _, mta = agreed(OFFERED, mp.Options())
    mta.send(mp.Connect("mx.example", mp.AddressFamily.UNKNOWN))
    mta.receive_data(encoded(mp.Continue()))
    assert isinstance(mta.next_event(), mp.Continue)
    mta.data_to_send()
    mta.close()
    assert mta.data_to_send() == encoded(mp.Close())
    assert mta.closed
    mta.close()
    assert mta.data_to_send() == b""


def test_the_queue_id_is_that_of_the_open_mail() -> None:
    filter_, _ = agreed(OFFERED, mp.Options())
    filter_.receive_data(encoded(mp.Connect("mx.example", mp.AddressFamily.UNKNOWN)))
    assert isinstance(filter_.next_event(), mp.Connect)
    filter_.send(mp.Continue())
    assert filter_.queue_id is None
    filter_.receive_data(encoded(mp.Macro("M", [("i", "4F7B21")])) + encoded(ENVELOPE))
    assert isinstance(filter_.next_event(), mp.Macro)
    assert filter_.queue_id is None
    assert filter_.next_event() == ENVELOPE
    assert filter_.queue_id == "4F7B21"
    filter_.send(mp.Continue())
    filter_.receive_data(encoded(mp.Abort()))
    assert filter_.next_event() == mp.Abort()
    assert filter_.queue_id == "4F7B21"
    assert filter_.next_event() is None
    assert filter_.queue_id is None


def test_only_macros_are_announcements() -> None:
    assert {mp.Macro} == kinds.ANNOUNCEMENTS


COMMANDS = (mp.Helo, mp.Data)


@pytest.mark.parametrize("collection", [tuple, list, set, frozenset, iter])
def test_commands_to_leave_out_may_be_given_in_any_way(collection: Any) -> None:
    asked = mp.leaving_out(mp.Options(), collection(COMMANDS))
    assert {*asked.if_offered} == {mp.Steps.NO_HELO, mp.Steps.NO_DATA}


@pytest.mark.parametrize(
    ("request_", "commands"),
    [(mp.Options(), mp.Helo), (mp.Options(), None), (mp.Options(), "Helo"), (None, COMMANDS)],
)
def test_what_is_not_a_request_or_a_command_is_refused(request_: Any, commands: Any) -> None:
    with pytest.raises(mp.LocalProtocolError):
        mp.leaving_out(request_, commands)


def test_a_session_tells_how_much_is_missing() -> None:
    frame = encoded(mp.Connect("mx.example", mp.AddressFamily.UNKNOWN))
    # Without the length, the rest of it is missing.
    for size, missing in ((0, 4), (1, 3), (3, 1), (4, len(frame) - 4), (len(frame) - 1, 1)):
        session, _ = agreed(OFFERED, mp.Options())
        if size:
            session.receive_data(frame[:size])
        assert session.next_event() is None
        assert session.missing == missing
