"""How long frames may be, and how much a session keeps."""

import gc
import tracemalloc
from collections.abc import Callable

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    DATA,
    END,
    EVERY_STEP,
    HEADER,
    MAIL,
    MESSAGE,
    RECIPIENT,
    STORY,
    S,
    filter_session,
    frames,
    hear,
    mta_session,
    pass_over,
    received,
    sent,
    tell,
    up_to,
)
from tests.story import OFFER, OFFERED, VERSION


def head(length: int) -> bytes:
    return length.to_bytes(4, "big")


@pytest.mark.parametrize("ceiling", [13, 20, 1_000, 65_535])
def test_a_ceiling_below_what_is_negotiated(ceiling: int) -> None:
    session = filter_session(max_length=ceiling)
    assert received(session, head(ceiling)) == []
    with pytest.raises(mp.TooLongError):
        received(filter_session(max_length=ceiling), head(ceiling + 1))
    mta = mta_session(max_length=ceiling)
    assert received(mta, head(ceiling)) == []
    with pytest.raises(mp.TooLongError):
        received(mta_session(max_length=ceiling), head(ceiling + 1))


def test_a_ceiling_holds_for_what_is_sent_too() -> None:
    session = filter_session(max_length=100)
    hear(session, *STORY)
    with pytest.raises(mp.LocalProtocolError, match="above the limit of 100"):
        session.send(mp.ReplyCode("450 4.7.1 " + "x" * 100))
    assert session.awaited is mp.EndOfMessage
    mta = mta_session(max_length=100)
    with pytest.raises(mp.LocalProtocolError, match="above the limit of 100"):
        mta.send(mp.Connect("x" * 100, mp.AddressFamily.UNKNOWN))
    assert mta.wants(mp.Connect)


def test_a_ceiling_below_an_agreed_length() -> None:
    offer = mp.Negotiate(6, 0, EVERY_STEP | S.DATA_SIZE_1M)
    session = filter_session(mp.Options(VERSION, steps=S.DATA_SIZE_1M), offer, max_length=200_000)
    assert received(session, head(200_000)) == []
    session = filter_session(mp.Options(VERSION, steps=S.DATA_SIZE_1M), offer, max_length=200_000)
    with pytest.raises(mp.TooLongError):
        received(session, head(200_001))


def test_a_ceiling_above_what_is_agreed_changes_nothing() -> None:
    session = filter_session(max_length=2**20)
    with pytest.raises(mp.TooLongError):
        received(session, head(65_537))


@pytest.mark.parametrize("ceiling", [None, 2**20])
def test_before_the_negotiation_frames_have_the_usual_length(ceiling: int | None) -> None:
    session = mp.FilterSession(max_length=ceiling)
    assert received(session, head(65_536)) == []
    with pytest.raises(mp.TooLongError):
        received(mp.FilterSession(max_length=ceiling), head(65_537))


def test_a_length_of_nothing_and_another_protocol() -> None:
    with pytest.raises(mp.UndersizedError):
        received(filter_session(strict=True), head(0))
    with pytest.raises(mp.ForeignError):
        received(mp.FilterSession(), b"GET / HTTP/1.1\r\n")
    with pytest.raises(mp.ForeignError):
        received(mp.MTASession(OFFERED), b"220 mail.test ESMTP\r\n")


def growth(act: Callable[[], object]) -> int:
    """How many bytes of memory are held after some work that were not before it."""
    act()
    gc.collect()
    tracemalloc.start()
    try:
        act()
        gc.collect()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def peak(act: Callable[[], object]) -> int:
    """How many bytes of memory some work takes at most."""
    gc.collect()
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


MANY = 100_000
SMALL = 64_000
CONTINUE = mp.Continue()


def test_a_filter_keeps_nothing_of_many_recipients() -> None:
    session = filter_session()
    pass_over(session, *up_to(MAIL))
    macro = frames(mp.Macro("R", {"{rcpt_addr}": "b@server.test"}))
    recipient = frames(RECIPIENT)

    def work() -> None:
        for _ in range(MANY // 2):
            received(session, macro)
            received(session, recipient)
            assert sent(session, CONTINUE)

    assert growth(work) < SMALL
    assert dict(session.macros) == {"rcpt_addr": "b@server.test"}


def test_a_filter_keeps_nothing_of_many_headers_without_reply() -> None:
    session = filter_session(mp.Options(VERSION, steps=S.NO_REPLY_HEADER))
    pass_over(session, *up_to(DATA))
    several = frames(*[HEADER] * 100)

    def work() -> None:
        for _ in range(MANY // 200):
            assert len(received(session, several)) == 100

    assert growth(work) < SMALL


def test_a_filter_keeps_nothing_of_many_messages_and_connections() -> None:
    session = filter_session()
    story = list(map(frames, (CONNECT, *MESSAGE, mp.QuitNewConnection())))

    def work() -> None:
        for _ in range(2_000):
            for data in story:
                received(session, data)
                if session.awaited:
                    assert sent(session, CONTINUE)

    assert growth(work) < SMALL


def test_an_mta_keeps_nothing_of_many_recipients_and_modifications() -> None:
    mta = mta_session(mp.Negotiate(6, mp.Actions.ADD_HEADERS))
    tell(mta, *up_to(RECIPIENT))
    answer, added = frames(CONTINUE), frames(*[mp.AddHeader("X", "1")] * 10)
    received(mta, answer)

    def recipients() -> None:
        for _ in range(MANY // 2):
            assert sent(mta, RECIPIENT)
            received(mta, answer)

    assert growth(recipients) < SMALL
    mta.send(END)

    def modifications() -> None:
        for _ in range(MANY // 20):
            assert len(received(mta, added)) == 10

    assert growth(modifications) < SMALL
    assert mta.awaited is mp.EndOfMessage


def test_macros_of_every_kind_are_kept_once() -> None:
    session = filter_session()
    every = [frames(mp.Macro(chr(code), {f"m{code}": "x" * 50})) for code in range(32, 127)]

    def work() -> None:
        for _ in range(200):
            for data in every:
                received(session, data)

    assert growth(work) < SMALL
    assert len(session.macros) <= 10


def test_what_comes_ahead_of_a_reply_is_limited() -> None:
    session = filter_session(max_pending=10_000)
    hear(session, CONNECT)
    data = frames(mp.Header("X", "v" * 200))

    def flood() -> None:
        for _ in range(MANY):
            try:
                assert received(session, data) == []
            except mp.OutOfOrderError:
                return
        pytest.fail("there was no end to it")

    assert peak(flood) < SMALL
    assert session.closed


@pytest.mark.parametrize("frame", [b"\0\0\0\1Z", b"\0\0\0\1H", frames(mp.Abort())])
@pytest.mark.parametrize("piece", [1, 5, 60_000])
@pytest.mark.parametrize("strict", [True, False])
def test_small_frames_ahead_of_a_reply_take_up_their_bytes(
    frame: bytes, piece: int, strict: bool
) -> None:
    """However they are cut, and whether they can be read or not."""
    flood = frame * (200_000 // len(frame))
    session = filter_session(strict=strict)
    hear(session, CONNECT)

    def pile_up() -> None:
        for at in range(0, len(flood), piece):
            assert received(session, flood[at : at + piece]) == []

    assert peak(pile_up) < 2 * len(flood)


@pytest.mark.parametrize("make", [mta_session, lambda: filter_session(strict=True)])
def test_nothing_is_kept_of_what_comes_behind_an_error(
    make: Callable[[], mp.MTASession | mp.FilterSession],
) -> None:
    session = make()
    flood = b"\0\0\0\1Z" * 12_000
    with pytest.raises(mp.UnknownCodeError):
        received(session, flood)

    def pile_up() -> None:
        for _ in range(100):
            assert received(session, flood) == []

    assert peak(pile_up) < SMALL
    assert not session.is_ahead


def test_a_long_frame_ahead_of_a_reply_in_pieces_of_one_byte_is_limited() -> None:
    session = filter_session(max_pending=1_000)
    hear(session, CONNECT)

    def trickle() -> None:
        assert received(session, head(60_000)) == []
        for _ in range(60_000):
            assert received(session, b"x") == []

    def flood() -> None:
        with pytest.raises(mp.OutOfOrderError):
            trickle()

    assert peak(flood) < 2 * SMALL


def test_many_different_offers_are_not_kept_for_ever() -> None:
    """MTAs offer the same each time, so that answers are kept; not those to a hostile peer."""

    def offers(first: int, count: int) -> None:
        for number in range(first, first + count):
            lists = [(number, "x" * 60_000)]
            received(mp.FilterSession(), frames(mp.Negotiate(6, OFFER.actions, 0, lists)))

    assert peak(lambda: offers(0, 300)) < 4_000_000
