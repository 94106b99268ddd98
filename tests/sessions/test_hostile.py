"""Peers that say anything at any time: what escapes is an error of the protocol, and no memory."""

import gc
import random
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from tests.python.strategies import frames as any_frames
from tests.python.strategies import messages
from tests.sessions.talking import EVERY_ACTION, EXAMPLES, STORY, A, S, frames
from tests.story import OFFER, OFFERED, VERSION, encoded

EVENTS = (bytes, mp.Message, mp.Negotiated, mp.MessageAborted, mp.Finding)
MOST = 2_000
WISHES = [
    mp.Options(VERSION),
    mp.Options(VERSION, actions=EVERY_ACTION, steps=S.SKIP),
    mp.Options(VERSION, steps=S(0xFF080)),
    mp.Options(VERSION, steps=S(0x37F)),
]
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


def held(session: mp.FilterSession | mp.MTASession) -> int:
    """How many bytes of the peer a session keeps."""
    pending = getattr(session, "_pending", ())
    kept = sum(5 + len(each.payload) for each in pending if isinstance(each, mp.Message))
    return kept + len(session._unread) + session._decoder.pending


def receive(session: mp.FilterSession | mp.MTASession, data: bytes | None) -> None:
    """Let a session receive anything, or the end."""
    try:
        events = session.end() if data is None else session.receive(data)
    except mp.RemoteProtocolError as error:
        events = list(error.events)
    assert all(isinstance(event, EVENTS) for event in events)


def send(session: mp.FilterSession | mp.MTASession, message: mp.Message) -> None:
    """Let a session send anything; what it refuses changes nothing."""
    before = session.phase, session.awaited, session.agreed, session.closed
    try:
        events = session.send(message)
    except mp.LocalProtocolError:
        assert (session.phase, session.awaited, session.agreed, session.closed) == before
        return
    except mp.RemoteProtocolError as error:
        events = list(error.events)
    version = session.agreed.version if session.agreed else None
    assert mp.encode(message, version=version) in events


def act(
    session: mp.FilterSession | mp.MTASession, done: list[bytes | mp.Message | None], cut: int
) -> None:
    greatest = 0
    for step in done:
        if isinstance(step, bytes):
            greatest = max(greatest, len(step))
            for at in range(0, len(step), cut):
                receive(session, step[at : at + cut])
        elif step is None:
            receive(session, None)
        else:
            send(session, step)
        assert held(session) <= MOST + 2 * greatest
        if session.closed:
            assert session.receive(b"") == []


@given(st.sampled_from(WISHES), st.booleans(), st.booleans(), steps, cuts)
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
        session.receive(frames(OFFER))
    act(session, done, cut)


@given(st.booleans(), st.booleans(), steps, cuts)
@settings(max_examples=600)
def test_an_mta_whose_filter_says_anything(
    strict: bool, begun: bool, done: list[bytes | mp.Message | None], cut: int
) -> None:
    session = mp.MTASession(OFFERED, strict=strict)
    if begun:
        session.open()
        session.receive(frames(mp.Negotiate(6, EVERY_ACTION, S.SKIP)))
    act(session, done, cut)


@given(noise, st.integers(1, 8))
@settings(max_examples=300)
def test_the_pieces_do_not_matter_to_a_filter(data: bytes, cut: int) -> None:
    """Up to the first error: what comes behind it is another matter."""

    def heard(size: int) -> tuple[list[mp.Event], str]:
        session = mp.FilterSession()
        events = session.receive(frames(OFFER, STORY[0]))
        events += session.send(mp.Continue())
        try:
            for at in range(0, len(data), size):
                events += session.receive(data[at : at + size])
                while session.awaited:
                    events += session.send(mp.Continue())
        except mp.RemoteProtocolError as error:
            return [*events, *error.events], error.kind
        return events, ""

    assert heard(cut) == heard(len(data) + 1)


def story(seed: int) -> list[bytes]:
    """A conversation in which one thing in ten is wrong."""
    chance = random.Random(seed)
    said: list[bytes] = []
    for _ in range(30):
        for command in STORY:
            said.append(encoded(command))
            if chance.random() < 0.1:
                said.append(chance.choice(GOOD))
            if chance.random() < 0.05:
                said.append(chance.choice([b"\0\0\0\1Z", b"\0\0\0\2Hx", b"\0\0\0\2Cx"]))
    return said


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("strict", [True, False])
def test_a_filter_goes_on_after_every_error(seed: int, strict: bool) -> None:
    """And a good message comes through in the end."""
    session = mp.FilterSession(mp.Options(VERSION, actions=A.ADD_HEADERS), strict=strict)
    receive(session, frames(OFFER))
    for data in story(seed):
        receive(session, data)
        if session.awaited:
            send(session, mp.Continue())
        if session.closed:
            break
        assert held(session) == 0
    if not session.closed:
        receive(session, frames(mp.Abort()))
        for command in STORY[2:]:
            assert session.receive(encoded(command))[-1] == command
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
        for count in (150, 600):
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
