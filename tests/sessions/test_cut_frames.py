"""A connection that ends inside a frame, and a frame that has lost its tail."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

import milter_protocol as mp
from tests.sessions.recordings import WHOLE, Said, opening, recorded
from tests.sessions.talking import CONNECT, HELO, MAIL, filter_session, frames, mta_session, tell
from tests.story import VERSION

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
            session.receive(each.frame)
        elif not isinstance(each.message, mp.Negotiate):
            session.send(each.message)
        elif isinstance(session, mp.MTASession):
            session.open()


def ended(
    session: mp.FilterSession | mp.MTASession,
) -> tuple[list[mp.Event], mp.RemoteProtocolError | None]:
    """The events of the end, and the error with which they came."""
    try:
        return session.end(), None
    except mp.RemoteProtocolError as error:
        return list(error.events), error


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
                assert session.receive(said[at].frame[:size]) == []
                found, error = ended(session)
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
                session.receive(stream)
                while isinstance(session, mp.FilterSession) and session.awaited:
                    session.send(mp.Continue())
                session.end()
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
    for command in (CONNECT, HELO, MAIL):
        session.receive(frames(command))
        session.send(mp.Continue())
    session.receive(HALF_A_FRAME)
    finding, dropped = session.end()
    assert isinstance(finding, mp.Finding)
    assert finding.kind is mp.FindingKind.INCOMPLETE
    assert "byte 7 of the frame" in finding.reason
    assert isinstance(dropped, mp.MessageAborted)
    assert session.end() == []


def test_a_strict_filter_raises_it_once_with_what_it_drops() -> None:
    session = filter_session(strict=True)
    session.receive(frames(CONNECT))
    session.send(mp.Continue())
    session.receive(frames(MAIL) + HALF_A_FRAME)
    with pytest.raises(mp.IncompleteError) as caught:
        session.end()
    (dropped,) = caught.value.events
    assert isinstance(dropped, mp.MessageAborted)
    assert session.closed
    assert session.end() == []


def test_a_reply_that_is_cut_short() -> None:
    for strict, error in ((True, mp.IncompleteError), (False, mp.OutOfOrderError)):
        mta = mta_session(strict=strict)
        tell(mta, CONNECT)
        mta.receive(frames(mp.Continue())[:3])
        with pytest.raises(error) as caught:
            mta.end()
        assert len(caught.value.events) == (not strict)
        assert mta.closed


def test_bytes_behind_the_end_are_nobodys_concern() -> None:
    session = filter_session(strict=True)
    session.receive(frames(mp.Close()) + HALF_A_FRAME)
    assert session.end() == []
    mta = mta_session(strict=True)
    mta.send(mp.Close())
    mta.receive(b"\0")
    assert mta.end() == []


def test_a_frame_that_was_reported_already_is_not_reported_again() -> None:
    session = filter_session(strict=True)
    with pytest.raises(mp.UndersizedError):
        session.receive(bytes(4) + HALF_A_FRAME)
    assert session.end() == []
