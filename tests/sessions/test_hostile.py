"""Peers that say anything at any time: what escapes is an error of the protocol, and no memory."""

import gc
import random
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from tests.python.strategies import frames as any_frames
from tests.python.strategies import messages
from tests.sessions.talking import (
    EVERY_ACTION,
    EXAMPLES,
    STORY,
    A,
    S,
    findings,
    frames,
    received,
    state,
)
from tests.story import OFFER, OFFERED, VERSION, encoded

Session = mp.FilterSession | mp.MTASession
EVENTS = (mp.Message, mp.Negotiated, mp.MessageAborted, mp.Finding)
MOST = 2_000
REQUESTS = [
    mp.Options(VERSION),
    mp.Options(VERSION, actions=EVERY_ACTION, steps=S.SKIP),
    mp.Options(VERSION, steps=S(0xFF080)),
    mp.Options(VERSION, steps=S(0x37F)),
]
COMMANDS = [
    kind for kind in EXAMPLES if kind.__module__.endswith(".commands") and kind is not mp.Close
]
TOLERATED = [b"\0\0\0\0A", b"\xff\xff\xff\xffA"]
"""Frames that are malformed, and for which a lenient filter takes others."""
GOOD = [encoded(example) for example in EXAMPLES.values()]

sensible = st.lists(st.sampled_from(GOOD), min_size=1, max_size=4).map(b"".join)
damaged = st.tuples(sensible, st.integers(0, 60), st.binary(max_size=4), st.booleans()).map(
    lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] + parts[3] :]
)
offers = st.builds(
    mp.Negotiate, st.integers(0, 8), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)
)
noise = st.one_of(sensible, sensible, damaged, any_frames, offers.map(encoded))
steps = st.lists(
    st.one_of(noise, noise, messages, st.sampled_from(list(EXAMPLES.values())), st.none()),
    max_size=40,
)
cuts = st.integers(1, 30)


def held(session: Session) -> int:
    """How many bytes of the peer a session keeps."""
    pending = [each for each in session._pending if isinstance(each, mp.Message)]
    kept = sum(5 + len(each.payload) for each in pending)
    return kept + len(session._fresh) + len(session._unread) + session._decoder.pending


def receive(session: Session, data: bytes | None) -> None:
    """Let a session receive anything, or the end."""
    if data is None:
        session.receive_eof()
    else:
        session.receive_data(data)
    go_on(session)


def go_on(session: Session) -> None:
    """Take all events that there are; after an error, all that can come is a dropped message."""
    try:
        for event in iter(session.next_event, None):
            assert isinstance(event, EVENTS)
    except mp.RemoteProtocolError:
        assert session.closed
        assert session.awaited is None
        assert all(isinstance(event, mp.MessageAborted) for event in received(session))
        assert held(session) == session._decoder.pending


def send(session: Session, message: Any) -> None:
    """Let a session send anything; what it refuses changes nothing."""
    session.data_to_send()
    before = state(session)
    try:
        session.send(message)
    except mp.LocalProtocolError:
        assert state(session) == before
        assert session.data_to_send() == b""
    else:
        assert session.data_to_send() == encoded(message)
    go_on(session)


def act(session: Session, done: list[bytes | mp.Message | None], cut: int) -> None:
    greatest = 0
    for step in done:
        if isinstance(step, bytes):
            greatest = max(greatest, len(step))
            for at in range(0, len(step), cut):
                receive(session, step[at : at + cut])
            session.data_to_send()
        elif step is None:
            receive(session, None)
        else:
            send(session, step)
        assert held(session) <= MOST + 2 * greatest
        if session.closed:
            assert received(session) == []


@given(st.sampled_from(REQUESTS), st.booleans(), st.booleans(), steps, cuts)
@settings(max_examples=600)
def test_a_filter_whose_mta_says_anything(
    request: mp.Options,
    strict: bool,
    begun: bool,
    done: list[bytes | mp.Message | None],
    cut: int,
) -> None:
    session = mp.FilterSession(request, strict=strict, max_pending=MOST)
    if begun:
        receive(session, frames(OFFER))
    act(session, done, cut)


@given(st.booleans(), st.booleans(), steps, cuts)
@settings(max_examples=600)
def test_an_mta_whose_filter_says_anything(
    strict: bool, begun: bool, done: list[bytes | mp.Message | None], cut: int
) -> None:
    session = mp.MTASession(OFFERED, strict=strict)
    if begun:
        session.open()
        receive(session, frames(mp.Negotiate(6, EVERY_ACTION, S.SKIP)))
    act(session, done, cut)


@given(noise, st.integers(1, 8))
@settings(max_examples=300)
def test_the_pieces_do_not_matter_to_a_filter(data: bytes, cut: int) -> None:
    """Neither to what it hears, nor to what it says of itself then."""

    def heard(size: int) -> tuple[list[tuple[mp.Event, tuple[object, ...]]], str, bytes]:
        session = mp.FilterSession()
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        events: list[tuple[mp.Event, tuple[object, ...]]] = []
        kind = ""
        for piece in (frames(OFFER, STORY[0]), *pieces):
            session.receive_data(piece)
            try:
                while True:
                    while (event := session.next_event()) is not None:
                        events.append((event, state(session)))
                    if not session.awaited:
                        break
                    session.send(mp.Continue())
            except mp.RemoteProtocolError as error:
                assert not kind
                kind = error.kind
        return events, kind, session.data_to_send()

    assert heard(cut) == heard(len(data) + 1)


def story(seed: int) -> list[bytes]:
    """A conversation in which one thing in ten is wrong, and nothing is refused."""
    chance = random.Random(seed)
    said: list[bytes] = []
    for _ in range(30):
        for command in STORY:
            said.append(encoded(command))
            if chance.random() < 0.1:
                said.append(encoded(EXAMPLES[chance.choice(COMMANDS)]))
            if chance.random() < 0.05:
                said.append(chance.choice(TOLERATED))
    return said


@pytest.mark.parametrize("seed", range(10))
def test_a_lenient_filter_goes_on_after_all_that_it_points_out(seed: int) -> None:
    """And a good message comes through in the end."""
    session = mp.FilterSession(mp.Options(VERSION, actions=A.ADD_HEADERS))
    receive(session, frames(OFFER))
    pointed_out = 0
    for data in story(seed):
        events = received(session, data)
        pointed_out += len(findings(events))
        if session.awaited:
            send(session, mp.Continue())
        assert not session.closed
        assert held(session) == 0
    assert pointed_out > 10
    receive(session, frames(mp.Abort()))
    for command in STORY[2:]:
        assert received(session, encoded(command))[-1] == command
        session.send(mp.Continue())


def grows(act_on: Callable[[int], object]) -> bool:
    """Whether the same work takes more memory each time that there is four times as much of it.

    What is kept is kept each time. The interpreter may add something of its own to any peak: a full
    collection empties its free lists, and what fills them again counts as memory of the work that
    the collection ran in. So they are filled first, no collection runs there, and a peak that is
    too high is measured again.
    """
    return all(_growth(act_on) >= 1.5 for _ in range(4))


FILLING = 2_200
"""How much of the work fills the free lists: none is longer than 2,000."""


def _growth(act_on: Callable[[int], object]) -> float:
    sizes = []
    gc.disable()
    gc.freeze()
    try:
        gc.collect()
        act_on(FILLING)
        for count in (300, 1200):
            tracemalloc.start()
            act_on(count)
            sizes.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    finally:
        gc.unfreeze()
        gc.enable()
    return sizes[1] / sizes[0]


@pytest.mark.parametrize("data", GOOD, ids=[kind.__name__ for kind in EXAMPLES])
@pytest.mark.parametrize("strict", [True, False])
def test_the_same_thing_over_and_over_takes_no_memory(data: bytes, strict: bool) -> None:
    def ask(count: int) -> None:
        session = mp.FilterSession(strict=strict, max_pending=MOST)
        receive(session, frames(OFFER))
        for _ in range(count):
            receive(session, data)

    def answer(count: int) -> None:
        session = mp.MTASession(OFFERED, strict=strict)
        session.open()
        receive(session, frames(mp.Negotiate(6)))
        session.send(STORY[0])
        for _ in range(count):
            receive(session, data)

    assert not grows(ask)
    assert not grows(answer)
