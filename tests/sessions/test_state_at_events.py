"""What a session says of itself is true at each event, whatever came in the same piece."""

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol._table import IN_MESSAGE
from tests.sessions.expecting import ExpectedMacros
from tests.sessions.talking import (
    EVERY_ACTION,
    EXAMPLES,
    MESSAGE,
    STEPS_OF,
    STORY,
    A,
    P,
    S,
    filter_session,
    frames,
    mta_session,
    pass_over,
)
from tests.sessions.watching import Answering, Event, at, events_of
from tests.story import OFFER, encoded

EMULATED = S(0xFF080)
"""What a filter may request of any MTA, for its session answers where the MTA does not offer it."""
LEFT_OUT = S.NO_DATA | S.NO_UNKNOWN
COMMANDS = [each for kind, each in EXAMPLES.items() if kind.__module__.endswith(".commands")]
REPLIES = [each for kind, each in EXAMPLES.items() if kind.__module__.endswith(".replies")]
ODD = [b"\0\0\0\0A", b"\xff\xff\xff\xffB", b"\0\0\0\1Z", b"\0\1\0\1B", frames(mp.Skip()), b"\0\0"]
"""What is malformed, comes from the wrong side, or is cut off."""

macros = st.builds(
    mp.Macro,
    st.sampled_from("CHMRTENXU"),
    st.dictionaries(st.sampled_from(["i", "j", "{client_addr}"]), st.sampled_from("12")),
)
mails = st.tuples(
    st.lists(macros, max_size=2),
    st.integers(1, len(MESSAGE)),
    st.lists(macros, max_size=1),
    st.sampled_from([(), (mp.Abort(),), (mp.Abort(),), (mp.QuitNewConnection(), *STORY[:2])]),
).map(lambda mail: [*mail[0], *MESSAGE[: mail[1]], *mail[2], *mail[3]])
said = st.lists(
    st.one_of(mails, mails, st.sampled_from(COMMANDS).map(lambda command: [command])), max_size=6
).map(lambda several: [encoded(each) for one in several for each in one])
odd = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(ODD)), max_size=2)
replies = st.lists(st.integers(0, 60), min_size=1, max_size=12)
offers = st.sampled_from([mp.Negotiate(each, EVERY_ACTION, STEPS_OF[each]) for each in STEPS_OF])
requests = st.tuples(st.sampled_from([2, 4, 6]), st.integers(0, 0x1FFFFF), st.booleans())


@st.composite
def conversations(draw: st.DrawFn) -> tuple[mp.Options, list[bytes]]:
    """A request, and the frames that an MTA sends; some may not be sent, or cannot be read."""
    offer = draw(offers)
    version, steps, is_plain = draw(requests)
    version = min(version, offer.version)
    usable = STEPS_OF[version] & offer.steps | EMULATED | LEFT_OUT
    request = mp.Options(version, A.ADD_HEADERS, S(0 if is_plain else steps) & usable)
    stream = [frames(offer), *map(encoded, STORY[:2]), *draw(said)]
    for place, frame in draw(odd):
        stream.insert(1 + place, frame)
    return request, stream


def pieces_of(data: bytes, sizes: Iterable[int]) -> Iterator[bytes]:
    start = 0
    for size in sizes:
        yield data[start : start + size]
        start += size
    yield data[start:]


cuts = st.one_of(st.lists(st.integers(1, 60), max_size=20), st.just([1] * 400))


@given(
    conversations(),
    st.booleans(),
    replies,
    cuts,
    st.booleans(),
    st.lists(st.booleans(), min_size=1, max_size=8),
    st.booleans(),
)
@settings(max_examples=500)
def test_it_is_as_if_one_message_came_at_a_time(
    conversation: tuple[mp.Options, list[bytes]],
    strict: bool,
    replies: list[int],
    cuts: list[int],
    late: bool,
    heard_at: list[bool],
    ends_early: bool,
) -> None:
    """Wherever the pieces end, whether or not they are acted on at once, and if all has come."""
    request, stream = conversation

    def session() -> mp.FilterSession:
        return mp.FilterSession(request, strict=strict, max_pending=10**6)

    alone = Answering(session(), replies, late=False)
    for frame in stream:
        alone.session.receive_data(frame)
        alone.go_on()
    alone.session.receive_eof()
    alone.go_on()

    ahead = Answering(session(), replies, late=late)
    for number, piece in enumerate(pieces_of(b"".join(stream), cuts)):
        if piece:
            ahead.session.receive_data(piece)
        if heard_at[number % len(heard_at)] and not ends_early:
            ahead.go_on()
    if not ends_early:
        ahead.go_on()
    ahead.session.receive_eof()
    ahead.go_on()

    assert ahead.events == alone.events
    assert at("the end", ahead.session) == at("the end", alone.session)
    assert ahead.session.data_to_send() == alone.session.data_to_send()


class Expected:
    """The phase and the macros at each event, by the table."""

    def __init__(self, session: mp.FilterSession) -> None:
        self._session = session
        self._phase = P.NEGOTIATED
        self._macros = ExpectedMacros()

    def check(self, event: mp.Event | str) -> None:
        if isinstance(event, mp.Message):
            assert self._session.agreed is not None
            after = mp.phase_after(self._phase, type(event), self._session.agreed)
            assert after is not None
            if isinstance(event, mp.Abort):
                # It is still about the message that it ends.
                self._compare()
            self._phase = after
            self._macros.take(event)
            if isinstance(event, mp.Abort):
                return
        self._compare()

    def reply(self, reply: mp.Reply) -> None:
        session = self._session
        assert session.awaited is not None
        assert session.agreed is not None
        replied = session.awaited, type(reply), session.agreed
        self._phase = mp.phase_after_reply(self._phase, *replied)
        session.send(reply)
        self._compare()

    def _compare(self) -> None:
        session = self._session
        assert session.phase is self._phase
        assert session.in_message is (self._phase in IN_MESSAGE)
        assert dict(session.macros) == self._macros.now


@given(conversations(), cuts, st.lists(st.sampled_from([0, 0, 0, 1, 2]), min_size=1, max_size=9))
@settings(max_examples=300)
def test_it_is_what_the_table_says(
    conversation: tuple[mp.Options, list[bytes]], cuts: list[int], replies: list[int]
) -> None:
    request, stream = conversation
    session = mp.FilterSession(request, strict=True, max_pending=10**6)
    expected = Expected(session)
    count = 0
    for piece in (*pieces_of(b"".join(stream), cuts), b""):
        session.receive_data(piece)
        while True:
            for event, *_ in events_of(session):
                expected.check(event)
            if not session.awaited:
                break
            expected.reply((mp.Continue(), mp.Accept(), mp.TemporaryFailure())[replies[count]])
            count = (count + 1) % len(replies)


answers = st.lists(
    st.one_of(
        st.sampled_from(
            [mp.Continue(), mp.Progress(), mp.AddHeader("X", "1"), mp.Accept(), mp.Reject()]
        ),
        st.sampled_from(REPLIES),
        st.just(mp.Helo("wrong")),
    ),
    max_size=5,
).map(lambda several: list(map(mp.encode, several)))


@given(
    st.sampled_from([mp.Negotiate(6), mp.Negotiate(6, EVERY_ACTION, S.SKIP), mp.Negotiate(2)]),
    st.lists(answers, min_size=len(STORY), max_size=len(STORY)),
    st.booleans(),
    cuts,
)
@settings(max_examples=300)
def test_it_is_the_same_with_an_mta(
    answer: mp.Negotiate, answers: list[list[bytes]], strict: bool, cuts: list[int]
) -> None:
    def told(pieces: Callable[[list[bytes]], Iterable[bytes]]) -> list[Event]:
        session = mta_session(answer, strict=strict)
        events: list[Event] = []

        def hear(replies: list[bytes]) -> None:
            for piece in pieces(replies):
                if piece:
                    session.receive_data(piece)
                events.extend(events_of(session))

        for command, replies in zip(STORY, answers, strict=True):
            if session.wants(type(command)):
                session.send(cast("mp.Command", command))
            hear(replies)
            if session.awaited:
                hear([frames(mp.Continue())])
        session.receive_eof()
        return [*events, *events_of(session), at("the end", session)]

    assert told(lambda replies: pieces_of(b"".join(replies), cuts)) == told(lambda each: each)


def test_at_an_abort_that_comes_together_with_the_next_message() -> None:
    """It is still about the message that it ends, although all of the next one is there."""
    session = filter_session()
    first, second = (mp.Macro("M", [("i", f"QUEUE-{number}")]) for number in (1, 2))
    pass_over(session, *STORY[:2], first, MESSAGE[0])
    session.receive_data(frames(mp.Abort(), second, MESSAGE[0]))
    seen = [
        (type(event).__name__, macros.get("i"), in_message, phase)
        for event, macros, phase, in_message, *_ in events_of(session)
    ]
    assert seen == [
        ("Abort", "QUEUE-1", True, P.MAIL),
        ("Macro", "QUEUE-2", False, P.GREETED),
        ("EnvelopeFrom", "QUEUE-2", True, P.MAIL),
    ]


def test_before_the_negotiation_was_acted_on_nothing_is_agreed() -> None:
    session = mp.FilterSession(mp.Options(4))
    session.receive_data(frames(OFFER, STORY[0]))
    assert (session.agreed, session.phase) == (None, P.OPENED)
    assert isinstance(session.next_event(), mp.Negotiated)
    assert (session.agreed, session.phase) == (mp.Options(4), P.NEGOTIATED)
    assert session.next_event() == STORY[0]
    assert (session.awaited, session.phase) == (mp.Connect, P.CONNECTED)
