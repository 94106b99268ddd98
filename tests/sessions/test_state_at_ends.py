"""What a session says of itself where a message, an exchange or a conversation ends."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    BODY,
    EVERY_ACTION,
    EXAMPLES,
    INSTEAD_OF_THE_END,
    MESSAGE,
    STORY,
    P,
    filter_session,
    frames,
    mta_session,
    pass_over,
    sent,
    tell,
    up_to,
)
from tests.sessions.watching import at, events_of

TOO_LONG = mp.encode(mp.ReplyCode("450 4.7.1 " + "x" * 70_000), max_length=2**20)


def test_what_lasts_until_the_next_command_holds_at_an_abort() -> None:
    session = filter_session()
    unknown = EXAMPLES[mp.Unknown]
    pass_over(session, *STORY[:3], mp.Macro("U", [("u", "1")]), unknown)
    session.receive_data(frames(mp.Abort(), MESSAGE[0]))
    assert [(event, macros) for event, macros, *_ in events_of(session)] == [
        (mp.Abort(), {"u": "1"}),
        (MESSAGE[0], {}),
    ]


@pytest.mark.parametrize("wrong", [MESSAGE[3], MESSAGE[1]], ids=["header", "recipient"])
def test_where_a_message_ends_over_what_may_not_be_sent(wrong: mp.Message) -> None:
    session = filter_session()
    macro = mp.Macro("M", [("i", "QUEUE-1")])
    pass_over(session, *STORY[:2], macro, *MESSAGE[:6])
    session.receive_data(frames(wrong, mp.Macro("M", [("i", "QUEUE-2")])))
    for kind in (mp.Finding, mp.MessageAborted):
        event, macros, phase, in_message, *_ = at(session.next_event() or "", session)
        assert isinstance(event, kind)
        assert (macros, phase, in_message) == ({"i": "QUEUE-1"}, P.BODY, True)
    assert isinstance(session.next_event(), mp.Macro)
    assert (session.phase, session.in_message) == (P.GREETED, False)


def test_an_exchange_is_over_at_its_last_reply_and_not_before() -> None:
    session = mta_session(mp.Negotiate(6, EVERY_ACTION))
    tell(session, *STORY)
    added = EXAMPLES[mp.AddHeader]
    session.receive_data(frames(added, mp.Accept()))
    assert session.next_event() == added
    assert (session.awaited, session.phase) == (mp.EndOfMessage, P.END_OF_MESSAGE)
    assert session.next_event() == mp.Accept()
    assert (session.awaited, session.phase) == (None, P.GREETED)


@pytest.mark.parametrize("kind", INSTEAD_OF_THE_END, ids=lambda kind: kind.__name__)
def test_where_a_message_ends_over_another_command(kind: type[mp.Message]) -> None:
    session = filter_session()
    macro = mp.Macro("M", [("i", "QUEUE-1")])
    pass_over(session, *STORY[:2], macro, *MESSAGE[:2])
    session.receive_data(frames(EXAMPLES[kind], macro))
    event, macros, phase, in_message, *_ = at(session.next_event() or "", session)
    assert event == mp.MessageAborted(f"{kind.__name__} came before its end")
    assert (macros, phase, in_message) == ({"i": "QUEUE-1"}, P.RECIPIENTS, True)
    event, macros, phase, in_message, *_ = at(session.next_event() or "", session)
    assert event == EXAMPLES[kind]
    assert phase is mp.phase_after(P.RECIPIENTS, kind, mp.Options())
    assert in_message is (kind is mp.EnvelopeFrom)


@pytest.mark.parametrize("reply", [frames(mp.Skip()), TOO_LONG], ids=["not-granted", "too-long"])
def test_an_end_that_an_mta_sends_at_a_finding_stands(reply: bytes) -> None:
    mta = mta_session(strict=False)
    tell(mta, *up_to(BODY))
    mta.receive_data(reply)
    assert isinstance(mta.next_event(), mp.Finding)
    mta.data_to_send()
    assert sent(mta, mp.Close()) == frames(mp.Close())
    assert mta.next_event() is None
    assert (mta.closed, mta.phase, mta.awaited) == (True, P.CLOSED, None)
