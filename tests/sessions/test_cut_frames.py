"""A connection that ends inside a frame, and a frame that has lost its tail."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pytest

import milter_protocol as mp
from tests.sessions.recordings import WHOLE, Said, opening, recorded
from tests.sessions.talking import (
    CONNECT,
    HELO,
    MAIL,
    ended,
    filter_session,
    frames,
    mta_session,
    pass_over,
    received,
    refused,
    tell,
)
from tests.story import VERSION, encoded

PLACES = 6
HALF_A_FRAME = frames(HELO)[:7]
PEERS = {"mta": "filter", "filter": "mta"}


def session_of(own: str, file: str, strict: bool) -> mp.FilterSession | mp.MTASession:
    """The side that hears the frame, with nothing said yet."""
    offer, answer = opening(file)
    if own == "filter":
        return mp.FilterSession(answer, strict=strict, max_pending=10**7)
    return mp.MTASession(offer, strict=strict)


def hold(session: mp.FilterSession | mp.MTASession, own: str, said: Sequence[Said]) -> None:
    """Hold the beginning of a recording, in which nothing is wrong."""
    for each in said:
        if each.side != own:
            session.receive_data(each.frame)
        elif not isinstance(each.message, mp.Negotiate):
            session.send(each.message)
        elif isinstance(session, mp.MTASession):
            session.open()
        received(session)


def what_the_end_gives(
    session: mp.FilterSession | mp.MTASession,
) -> tuple[list[mp.Event], mp.RemoteProtocolError | None]:
    """The events of the end, and the error among them."""
    session.receive_eof()
    events: list[mp.Event] = []
    try:
        events.extend(iter(session.next_event, None))
    except mp.RemoteProtocolError as error:
        assert session.closed
        return events + received(session), error
    return events, None


def cuts(file: str) -> Iterator[tuple[int, int]]:
    """Some frames of a recording, each with a number of bytes that are left of it."""
    said = recorded(file)
    chance = random.Random(file)
    for at in sorted(chance.sample(range(len(said)), min(PLACES, len(said)))):
        yield at, chance.randrange(1, len(said[at].frame))


@pytest.fixture(scope="module")
def counts(request: pytest.FixtureRequest) -> Iterator[Counter[str]]:
    """How many frames were cut, printed at the end."""
    found: Counter[str] = Counter()
    yield found
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print("\ncut frames:", *(f"{each} {n};" for each, n in sorted(found.items())))


def test_the_end_of_a_recording_inside_a_frame_is_caught(counts: Counter[str]) -> None:
    for file in WHOLE:
        said = recorded(file)
        for at, size in cuts(file):
            side = said[at].side
            start = sum(len(each.frame) for each in said[:at] if each.side == side)
            for strict in (True, False):
                session = session_of(PEERS[side], file, strict)
                hold(session, PEERS[side], said[:at])
                if session.closed:
                    counts["cut behind the end, which nobody hears"] += strict
                    continue
                was_open = session.in_message and side == "mta"
                awaited = session.awaited if side == "filter" else None
                assert received(session, said[at].frame[:size]) == []
                found, error = what_the_end_gives(session)
                if strict:
                    assert isinstance(error, mp.IncompleteError), (file, at)
                    assert (error.frame_start, error.offset) == (start, size), (file, at)
                else:
                    assert (error is not None) == (awaited is not None), (file, at)
                    finding, *found = found
                    assert isinstance(finding, mp.Finding)
                    assert finding.kind is mp.FindingKind.INCOMPLETE
                assert list(map(type, found)) == [mp.MessageAborted] * was_open
                assert session.closed
                counts["cut and caught"] += strict
    assert counts["cut and caught"] > 900


def test_a_frame_without_its_tail_is_caught_or_reads_as_another(counts: Counter[str]) -> None:
    for file in WHOLE:
        said = recorded(file)
        for at, size in cuts(file):
            own = PEERS[said[at].side]
            session = session_of(own, file, strict=True)
            hold(session, own, said[:at])
            stream = said[at].frame[:size]
            stream += b"".join(each.frame for each in said[at + 1 :] if each.side != own)
            if session.closed or len(stream) == size:
                continue
            try:
                received(session, stream)
                while isinstance(session, mp.FilterSession) and session.awaited:
                    session.send(mp.Continue())
                    received(session)
                ended(session)
            except mp.RemoteProtocolError:
                counts["tail lost and caught"] += 1
            else:
                # The bytes that follow complete it, and again make whole frames.
                decoder = mp.Decoder(version=VERSION)
                assert decoder.feed(stream)
                decoder.end()
                counts["tail lost, and right all the same"] += 1
    assert counts["tail lost and caught"] > 700
    assert counts["tail lost, and right all the same"] < 10


def test_it_is_pointed_out_before_what_it_drops() -> None:
    session = filter_session()
    pass_over(session, CONNECT, HELO, MAIL)
    assert received(session, HALF_A_FRAME) == []
    session.receive_eof()
    finding = session.next_event()
    assert isinstance(finding, mp.Finding)
    assert (session.in_message, session.closed) == (True, False)
    assert finding.kind is mp.FindingKind.INCOMPLETE
    assert "byte 7 of the frame" in finding.reason
    assert session.next_event() == mp.MessageAborted("the MTA closed the connection")
    assert session.in_message
    assert session.next_event() is None
    assert (session.in_message, session.closed) == (False, True)
    assert ended(session) == []


def test_a_strict_filter_raises_it_once_before_what_it_drops() -> None:
    session = filter_session(strict=True)
    pass_over(session, CONNECT, MAIL)
    assert received(session, HALF_A_FRAME) == []
    session.receive_eof()
    with pytest.raises(mp.IncompleteError):
        session.next_event()
    assert (session.in_message, session.closed) == (True, True)
    assert received(session) == [mp.MessageAborted("the MTA closed the connection")]
    assert not session.in_message
    assert ended(session) == []


def test_it_is_raised_behind_the_reply_that_is_owed() -> None:
    session = filter_session(strict=True)
    pass_over(session, CONNECT)
    assert received(session, frames(MAIL) + HALF_A_FRAME) == [MAIL]
    assert ended(session) == []
    assert (session.awaited, session.closed) == (mp.EnvelopeFrom, False)
    session.send(mp.Continue())
    with pytest.raises(mp.IncompleteError):
        session.next_event()
    assert received(session) == [mp.MessageAborted("the MTA closed the connection")]


def test_a_reply_that_is_cut_short() -> None:
    for strict, kind in ((True, mp.IncompleteError), (False, mp.OutOfOrderError)):
        mta = mta_session(strict=strict)
        tell(mta, CONNECT)
        assert received(mta, frames(mp.Continue())[:3]) == []
        events, error = what_the_end_gives(mta)
        assert type(error) is kind
        assert len(events) == (not strict)
        assert ended(mta) == []


def test_bytes_behind_the_end_are_nobodys_concern() -> None:
    session = filter_session(strict=True)
    assert received(session, frames(mp.Close()) + HALF_A_FRAME) == [mp.Close()]
    assert ended(session) == []
    mta = mta_session(strict=True)
    mta.send(mp.Close())
    assert received(mta, b"\0") == ended(mta) == []


@pytest.mark.parametrize("wrong", [bytes(4), frames(mp.Continue()), b"\0\0\0\1Z"])
@pytest.mark.parametrize("make", [filter_session, mta_session])
def test_behind_an_error_it_is_not_reported(
    make: Callable[..., mp.FilterSession | mp.MTASession], wrong: bytes
) -> None:
    session = make(strict=True)
    events, _ = refused(session, wrong + HALF_A_FRAME)
    assert events == ended(session) == []


def test_a_command_that_is_sent_to_a_peer_that_has_gone_fails() -> None:
    mta = mta_session(strict=False)
    mta.receive_data(encoded(mp.Continue())[:3])
    mta.receive_eof()
    assert isinstance(mta.next_event(), mp.Finding)
    mta.send(CONNECT)
    with pytest.raises(mp.OutOfOrderError, match="ended before Connect was answered"):
        mta.next_event()
    assert mta.closed
    assert mta.awaited is None
