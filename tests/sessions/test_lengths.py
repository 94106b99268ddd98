"""Lengths that no frame has: a lenient filter reads on behind those that libmilter takes."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    HELO,
    ended,
    filter_session,
    findings,
    frames,
    mta_session,
    received,
    refused,
    said,
)
from tests.story import OFFER, VERSION, encoded

ZERO, NEGATIVE, SSL2 = b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x80\x2e\x01\x03"
"""The last one is how a TLS client in the form of SSL 2.0 begins."""
IMPOSSIBLE = pytest.mark.parametrize(
    ("length", "kind"),
    [
        (ZERO, mp.UndersizedError),
        (NEGATIVE, mp.TooLongError),
        (b"\x80\0\0\1", mp.TooLongError),
        (SSL2, mp.ForeignError),
    ],
)
ABORT, QUIT = mp.Abort(), mp.Close()


@IMPOSSIBLE
def test_a_command_without_payload_follows(length: bytes, kind: type[mp.FrameError]) -> None:
    session = filter_session()
    finding, abort, close = received(session, length + b"A" + frames(QUIT))
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.MALFORMED, True)
    assert finding.reason.endswith("; it is taken for 1")
    assert type(finding.error) is kind
    assert finding.error.frame_start == len(encoded(OFFER))
    assert [abort, close] == [ABORT, QUIT]
    assert session.closed


@IMPOSSIBLE
def test_a_strict_filter_refuses_it(length: bytes, kind: type[mp.FrameError]) -> None:
    session = filter_session(strict=True)
    with pytest.raises(kind):
        received(session, length + b"A")
    assert session.closed


@IMPOSSIBLE
@pytest.mark.parametrize("is_strict", [True, False])
def test_no_mta_takes_it(length: bytes, kind: type[mp.FrameError], is_strict: bool) -> None:
    session = mta_session(strict=is_strict)
    with pytest.raises(kind):
        received(session, length + b"c")
    assert session.closed


@pytest.mark.parametrize("length", [b"\x80\0\0\0", b"\0\1\0\1", b"\x7f\xff\xff\xff"])
def test_a_filter_refuses_what_libmilter_closes_on(length: bytes) -> None:
    with pytest.raises(mp.TooLongError):
        received(filter_session(), length + b"A")


def test_it_may_come_in_pieces() -> None:
    session = filter_session()
    pieces = [received(session, bytes((byte,))) for byte in ZERO + b"A" + frames(QUIT)]
    assert [len(each) for each in pieces] == [0, 0, 0, 1, 1, 0, 0, 0, 0, 1]
    assert [type(each) for piece in pieces for each in piece] == [mp.Finding, mp.Abort, mp.Close]


def test_several_in_a_row_are_each_pointed_out() -> None:
    session = filter_session()
    events = received(session, 5000 * (ZERO + b"A"))
    starts = [each.error.frame_start for each in findings(events) if each.error]
    assert starts == [len(encoded(OFFER)) + 5 * count for count in range(5000)]
    assert events[1::2] == 5000 * [ABORT]


def test_it_waits_for_the_reply_that_is_owed() -> None:
    session = filter_session()
    assert received(session, frames(CONNECT) + ZERO + b"A" + frames(HELO)) == [CONNECT]
    session.send(mp.Continue())
    events = received(session)
    assert said(events) == [ABORT, HELO]
    assert len(findings(events)) == 1


def test_what_needs_a_payload_is_refused() -> None:
    session = filter_session()
    events, error = refused(session, ZERO + b"C")
    assert type(error) is mp.UnterminatedError
    assert [type(each) for each in events] == [mp.Finding]


def test_a_stream_may_end_before_the_code() -> None:
    session = filter_session()
    assert findings(received(session, ZERO)) != []
    (finding,) = ended(session)
    assert isinstance(finding, mp.Finding)
    assert finding.kind is mp.FindingKind.INCOMPLETE


def test_it_may_open_a_stream() -> None:
    finding, misplaced = received(mp.FilterSession(), ZERO + b"A")[:2]
    assert isinstance(finding, mp.Finding)
    assert isinstance(finding.error, mp.UndersizedError)
    assert isinstance(misplaced, mp.Finding)


def test_a_stranger_is_named_where_a_stream_begins() -> None:
    with pytest.raises(mp.ForeignError, match="a TLS client"):
        received(mp.FilterSession(), SSL2 + b"\1\0\x15")
    decoder = mp.Decoder()
    with pytest.raises(mp.ForeignError):
        decoder.feed(SSL2)
    assert decoder.read_on() == 0


def test_only_an_error_of_a_length_can_be_read_on_from() -> None:
    decoder = mp.Decoder(version=VERSION)
    assert decoder.read_on() == 0
    with pytest.raises(mp.UnterminatedError):
        decoder.feed(b"\0\0\0\2Hx")
    assert decoder.read_on() == 0
    assert decoder.feed(frames(QUIT)) == [QUIT]


def test_it_is_read_on_once() -> None:
    decoder = mp.Decoder(version=VERSION)
    with pytest.raises(mp.UndersizedError):
        decoder.feed(ZERO)
    assert (decoder.read_on(), decoder.read_on()) == (1, 0)
    assert decoder.feed(b"A") == [ABORT]
    assert decoder.position == 5
