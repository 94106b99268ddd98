"""What a caller may not do with a session, and what it is told."""

from collections.abc import Callable
from typing import Any

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    CONNECT,
    END,
    EVERY_ACTION,
    EXAMPLES,
    HELO,
    RECIPIENT,
    STORY,
    A,
    S,
    ended,
    filter_session,
    frames,
    hear,
    mta_session,
    received,
    sent,
    state,
    tell,
    up_to,
)
from tests.story import OFFER, OFFERED, VERSION

ABUSE: dict[str, tuple[Any, str]] = {
    "text": ("Continue", "expected a message, not 'Continue'"),
    "nothing": (None, "expected a message, not None"),
    "a truth": (True, "expected a message, not True"),
    "a number": (3, "expected a message, not 3"),
    "bytes": (frames(mp.Continue()), "expected a message, not b'"),
    "a list": ([mp.Continue()], "expected a message, not [Continue()]"),
    "a reply's class": (mp.Reject, "Reject is a class; send one of its messages, Reject(...)"),
    "a command's class": (mp.Helo, "Helo is a class; send one of its messages, Helo(...)"),
    "the class of all": (mp.Message, "Message is a class; send one of its messages"),
}


@pytest.mark.parametrize(("what", "text"), ABUSE.values(), ids=ABUSE)
@pytest.mark.parametrize("count", [0, 1, len(STORY)])
def test_nothing_but_messages_can_be_sent(count: int, what: Any, text: str) -> None:
    session, mta = filter_session(), mta_session()
    hear(session, *STORY[:count])
    tell(mta, *STORY[:count])
    for side in (session, mta, mp.FilterSession(), mp.MTASession()):
        side.data_to_send()
        before = state(side)
        with pytest.raises(mp.LocalProtocolError) as caught:
            side.send(what)
        assert caught.value.reason.startswith(text)
        assert state(side) == before
        assert side.data_to_send() == b""


@pytest.mark.parametrize("what", ["text", None, 3, [b"\0"]], ids=repr)
def test_only_bytes_are_received(what: Any) -> None:
    for session in (filter_session(), mta_session(), mp.FilterSession(), mp.MTASession(OFFERED)):
        before = state(session)
        with pytest.raises(mp.LocalProtocolError, match="receive_data takes bytes, not"):
            session.receive_data(what)
        assert received(session) == []
        assert state(session) == before


def test_any_kind_of_bytes_is_received() -> None:
    session = filter_session()
    data = bytearray(frames(CONNECT))
    session.receive_data(data)
    data[:] = bytes(len(data))
    assert received(session) == [CONNECT]
    session.send(mp.Continue())
    session.receive_data(memoryview(frames(HELO)))
    assert received(session) == [HELO]


@pytest.mark.parametrize("nothing", [b"", bytearray(), memoryview(b"")], ids=type)
def test_no_bytes_are_the_end_of_the_connection(nothing: bytes | bytearray | memoryview) -> None:
    session, mta = filter_session(), mta_session()
    hear(session, *up_to(RECIPIENT))
    session.receive_data(nothing)
    assert received(session) == []
    session.send(mp.Continue())
    assert received(session) == [mp.MessageAborted("the MTA closed the connection")]
    mta.receive_data(nothing)
    assert received(mta) == []
    assert session.closed is mta.closed is True


@pytest.mark.parametrize("count", range(len(STORY) + 1))
@pytest.mark.parametrize("strict", [True, False])
def test_what_may_not_be_sent_changes_nothing(count: int, strict: bool) -> None:
    request = mp.Options(VERSION, actions=EVERY_ACTION)
    session = filter_session(request, strict=strict)
    hear(session, mp.Macro("C", {"c": "1"}), *STORY[:count])
    mta = mta_session(mp.Negotiate(6, EVERY_ACTION), strict=strict)
    tell(mta, *STORY[:count])
    replies = mp.allowed_replies(type(STORY[count - 1]), request) if count else ((), ())
    for kind, example in EXAMPLES.items():
        before = state(session)
        if not any(kind in some for some in replies):
            with pytest.raises(mp.LocalProtocolError):
                session.send(example)
            assert state(session) == before
        before = state(mta)
        if not mta.wants(kind):
            with pytest.raises(mp.LocalProtocolError):
                mta.send(example)
            assert state(mta) == before
    session.data_to_send()
    if count:
        assert sent(session, mp.Continue()) == frames(mp.Continue())
        assert received(mta, frames(mp.Continue())) == [mp.Continue()]


@pytest.mark.parametrize(
    "options",
    [
        {"request": mp.Options(version=9)},
        {"request": mp.Options(VERSION, macro_lists=(mp.MacroList(0, "j"),))},
        {"request": mp.Options(version=2), "min_version": 6},
        {"request": 5},
        {"request": mp.Options(version=-1)},
        {"request": mp.Options(VERSION, actions=A(1 << 32))},
        {
            "request": mp.Options(
                VERSION, actions=A.SET_MACRO_LIST, macro_lists=(mp.MacroList(0, "j\0"),)
            )
        },
        {"max_pending": -1},
    ],
    ids=str,
)
def test_arguments_that_make_no_sense_are_refused_before_a_peer_is_there(
    options: dict[str, Any],
) -> None:
    with pytest.raises(mp.LocalProtocolError):
        mp.FilterSession(**options)


@pytest.mark.parametrize(
    "values",
    [
        {"version": "6"},
        {"version": None},
        {"actions": None},
        {"steps": "0"},
        {"macro_lists": 5},
        {"macro_lists": ((1, 2, 3),)},
        {"macro_lists": (1,)},
    ],
    ids=str,
)
def test_options_of_values_that_make_no_sense(values: dict[str, Any]) -> None:
    (field,) = values
    with pytest.raises(mp.LocalProtocolError) as caught:
        mp.Options(**values)
    assert (caught.value.message, caught.value.field) == ("Options", field)


@pytest.mark.parametrize(
    "offer",
    [
        mp.Options(version=-1),
        mp.Options(VERSION, steps=S(1 << 32)),
        5,
        lambda _: mp.Options(VERSION),
    ],
    ids=["version", "steps", "number", "function"],
)
def test_an_offer_that_makes_no_sense(offer: Any) -> None:
    with pytest.raises(mp.LocalProtocolError):
        mp.MTASession(offer)


def test_an_offer_of_less_than_will_do() -> None:
    with pytest.raises(mp.LocalProtocolError):
        mp.MTASession(mp.Options(version=2), min_version=6)


REQUESTS: dict[str, Callable[[mp.Message], Any]] = {
    "a version that is not spoken": lambda _: mp.Options(version=9),
    "nothing": lambda _: None,
    "a number": lambda _: 5,
    "a stage that is none": lambda _: mp.Options(
        VERSION,
        actions=A.SET_MACRO_LIST,
        macro_lists=(mp.MacroList([], "j"),),  # type: ignore[arg-type]
    ),
    "more than fits": lambda _: mp.Options(
        VERSION, actions=A.SET_MACRO_LIST, macro_lists=(mp.MacroList(0, "j" * 70_000),)
    ),
}


@pytest.mark.parametrize("requested", REQUESTS.values(), ids=REQUESTS)
def test_a_function_that_requests_nonsense_ends_the_conversation(
    requested: Callable[[mp.Message], Any],
) -> None:
    session = mp.FilterSession(requested)
    with pytest.raises(mp.LocalProtocolError):
        received(session, frames(OFFER, CONNECT))
    assert session.closed
    assert session.awaited is None
    assert received(session, frames(HELO)) == []
    assert ended(session) == []


def test_an_error_of_the_function_is_its_own_and_ends_the_conversation() -> None:
    session = mp.FilterSession(lambda _: mp.Options(version=1 // 0))
    with pytest.raises(ZeroDivisionError):
        received(session, frames(OFFER, CONNECT))
    assert session.closed
    assert received(session, frames(HELO)) == []


def test_a_message_that_is_too_long_leaves_the_reply_owed() -> None:
    session = filter_session(mp.Options(VERSION, actions=EVERY_ACTION))
    hear(session, *STORY)
    with pytest.raises(mp.LocalProtocolError, match="above the limit of 65536"):
        session.send(mp.Quarantine("x" * 65_535))
    assert session.awaited is type(END)
    session.data_to_send()
    longest = mp.ReplaceBody(bytes(65_535))
    assert sent(session, longest) == frames(longest)
    assert sent(session, mp.Accept()) == frames(mp.Accept())
