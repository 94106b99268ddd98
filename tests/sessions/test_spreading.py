"""A new body of any size goes out in frames that the MTA accepts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp

ACTIONS = mp.Actions.CHANGE_BODY
STEPS = mp.Steps.DATA_SIZE_256K
COMMANDS = (
    mp.Connect("x", mp.AddressFamily.UNKNOWN),
    mp.EnvelopeFrom("<>"),
    mp.EnvelopeRecipient("<a@b>"),
    mp.EndOfHeaders(),
)


def at_the_end(request: mp.Options, max_length: int | None = None) -> mp.FilterSession:
    """A session whose filter may send modifications."""
    session = mp.FilterSession(request, max_length=max_length)
    session.receive_data(mp.encode(mp.Negotiate(6, ACTIONS, STEPS)))
    assert isinstance(session.next_event(), mp.Negotiated)
    for command in COMMANDS:
        session.receive_data(mp.encode(command))
        assert session.next_event() == command
        session.send(mp.Continue())
    session.receive_data(mp.encode(mp.EndOfMessage()))
    assert session.next_event() == mp.EndOfMessage()
    session.data_to_send()
    return session


def sent(session: mp.FilterSession, body: bytes, limit: int) -> list[mp.ReplaceBody]:
    session.send(mp.ReplaceBody(body))
    found = mp.Decoder(max_length=limit).feed(session.data_to_send())
    assert all(isinstance(each, mp.ReplaceBody) for each in found)
    return [each for each in found if isinstance(each, mp.ReplaceBody)]


@given(size=st.integers(0, 300), limit=st.integers(40, 100))
def test_its_frames_keep_to_the_limit(size: int, limit: int) -> None:
    body = bytes(place % 251 for place in range(size))
    found = sent(at_the_end(mp.Options(actions=ACTIONS), limit), body, limit)
    assert b"".join(each.data for each in found) == body
    assert len(found) == max(-(-len(body) // (limit - 1)), 1)


@pytest.mark.parametrize(
    ("steps", "count"), [(mp.Steps(0), 5), (mp.Steps.DATA_SIZE_256K, 2)], ids=["64 KB", "256 KB"]
)
def test_the_negotiated_limit_counts(steps: mp.Steps, count: int) -> None:
    body = bytes(300_000)
    session = at_the_end(mp.Options(actions=ACTIONS, steps=steps))
    found = sent(session, body, mp.max_length_of(mp.Options(steps=steps)))
    assert (len(found), b"".join(each.data for each in found)) == (count, body)
    session.send(mp.Accept())
    assert session.data_to_send() == mp.encode(mp.Accept())


def test_where_it_is_not_spread_the_error_names_what_does() -> None:
    with pytest.raises(mp.EncodeError, match=r"send it in pieces: ReplaceBody\.in_pieces"):
        mp.encode(mp.ReplaceBody(bytes(70_000)))
