"""What a session makes up for where the MTA does not offer it."""

import pytest

import milter_protocol as mp

MTAS = [
    mp.Negotiate(2, 0x3F, 0x7F),
    mp.Negotiate(4, 0x1FF, 0x37F),
    mp.Negotiate(6, 0x1FF, 0x1FFBFF),
]
REQUESTS = [mp.Options(steps=mp.Steps.SKIP), mp.Options(if_offered=(mp.Steps.SKIP,))]
ENVELOPE = (mp.EnvelopeFrom("<>"), mp.EnvelopeRecipient("<a@b>"), mp.EndOfHeaders())
BODY = mp.Body(b"a")
CONTINUE, SKIP = mp.encode(mp.Continue()), mp.encode(mp.Skip())


def in_body(offer: mp.Negotiate, request: mp.Options) -> mp.FilterSession:
    """A session whose filter is asked about the first piece of a body."""
    session = mp.FilterSession(request)
    assert isinstance(events(session, offer)[0], mp.Negotiated)
    events(session, mp.Connect("x", mp.AddressFamily.UNKNOWN))
    session.send(mp.Continue())
    begin_a_body(session)
    return session


def begin_a_body(session: mp.FilterSession) -> None:
    for command in ENVELOPE:
        assert events(session, command) == [command]
        session.send(mp.Continue())
    assert events(session, BODY) == [BODY]
    session.data_to_send()


def events(session: mp.FilterSession, *messages: mp.Message) -> list[mp.Event]:
    session.receive_data(b"".join(map(mp.encode, messages)))
    found = []
    while (event := session.next_event()) is not None:
        found.append(event)
    return found


@pytest.mark.parametrize("offer", MTAS, ids=repr)
@pytest.mark.parametrize("request_", REQUESTS, ids=["needed", "if offered"])
def test_the_rest_of_a_body_is_not_shown(offer: mp.Negotiate, request_: mp.Options) -> None:
    session = in_body(offer, request_)
    session.send(mp.Skip())
    assert (session.data_to_send(), session.phase) == (CONTINUE, mp.Phase.BODY_SKIPPED)
    assert events(session, BODY, BODY) == []
    assert (session.data_to_send(), session.awaited) == (CONTINUE * 2, None)
    assert events(session, BODY, mp.EndOfMessage()) == [mp.EndOfMessage()]
    assert (session.data_to_send(), session.awaited) == (CONTINUE, mp.EndOfMessage)


@pytest.mark.parametrize("offer", MTAS, ids=repr)
def test_the_body_of_the_next_mail_is_shown(offer: mp.Negotiate) -> None:
    session = in_body(offer, REQUESTS[0])
    session.send(mp.Skip())
    events(session, mp.EndOfMessage())
    session.send(mp.Accept())
    begin_a_body(session)
    session.send(mp.Continue())
    assert events(session, BODY) == [BODY]
    assert session.data_to_send() == CONTINUE


def test_where_it_is_agreed_the_mta_gets_it() -> None:
    session = in_body(mp.Negotiate(6, 0x1FF, 0x1FFFFF), REQUESTS[0])
    session.send(mp.Skip())
    assert session.data_to_send() == SKIP
    (finding, _) = events(session, BODY)
    assert isinstance(finding, mp.Finding)


@pytest.mark.parametrize("offer", [*MTAS, mp.Negotiate(6, 0x1FF, 0x1FFFFF)], ids=repr)
def test_without_a_request_the_error_names_what_is_missing(offer: mp.Negotiate) -> None:
    session = in_body(offer, mp.Options())
    with pytest.raises(mp.LocalProtocolError, match=r"add Steps\.SKIP to the request$"):
        session.send(mp.Skip())
    assert session.awaited is mp.Body


def test_it_is_no_reply_elsewhere() -> None:
    session = mp.FilterSession(REQUESTS[0])
    events(session, MTAS[1], mp.Connect("x", mp.AddressFamily.UNKNOWN))
    with pytest.raises(mp.LocalProtocolError, match="Skip"):
        session.send(mp.Skip())
    assert session.awaited is mp.Connect


def test_what_was_left_out_is_told() -> None:
    session = mp.FilterSession(REQUESTS[0])
    (negotiated,) = events(session, MTAS[0])
    assert isinstance(negotiated, mp.Negotiated)
    assert negotiated.left_out == (mp.Steps.SKIP,)


def test_nothing_replies_to_what_is_not_shown() -> None:
    session = in_body(MTAS[1], REQUESTS[0])
    session.send(mp.Skip())
    assert events(session, BODY) == []
    with pytest.raises(mp.LocalProtocolError, match="no command awaits a reply"):
        session.send(mp.Continue())
