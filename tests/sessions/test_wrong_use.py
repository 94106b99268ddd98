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
    STORY,
    A,
    S,
    filter_session,
    frames,
    hear,
    mta_session,
    tell,
)
from tests.story import OFFER, OFFERED, VERSION


def state(session: mp.FilterSession | mp.MTASession) -> tuple[object, ...]:
    macros = dict(session.macros) if isinstance(session, mp.FilterSession) else None
    return (
        session.phase,
        session.awaited,
        session.agreed,
        session.in_message,
        session.closed,
        macros,
    )


ABUSE: list[Any] = ["Continue", None, 3, mp.Continue, mp.Helo, object(), b"\0\0\0\1c"]


@pytest.mark.parametrize("what", ABUSE, ids=lambda what: repr(type(what)))
@pytest.mark.parametrize("count", [0, 1, len(STORY)])
def test_a_filter_can_send_nothing_but_messages(count: int, what: Any) -> None:
    session = filter_session()
    hear(session, *STORY[:count])
    before = state(session)
    with pytest.raises(mp.LocalProtocolError):
        session.send(what)
    assert state(session) == before


@pytest.mark.parametrize("what", ABUSE, ids=lambda what: repr(type(what)))
@pytest.mark.parametrize("count", [0, 1, len(STORY)])
def test_an_mta_can_send_nothing_but_messages(count: int, what: Any) -> None:
    session = mta_session()
    tell(session, *STORY[:count])
    before = state(session)
    with pytest.raises(mp.LocalProtocolError):
        session.send(what)
    assert state(session) == before


@pytest.mark.parametrize("what", ["text", None, 3, [b"\0"]], ids=repr)
def test_only_bytes_are_received(what: Any) -> None:
    for session in (filter_session(), mta_session(), mp.FilterSession(), mp.MTASession(OFFERED)):
        before = state(session)
        with pytest.raises(mp.LocalProtocolError):
            session.receive(what)
        assert state(session) == before


def test_any_kind_of_bytes_is_received() -> None:
    session = filter_session()
    assert session.receive(bytearray(frames(CONNECT))) == [CONNECT]
    session.send(mp.Continue())
    assert session.receive(memoryview(frames(HELO))) == [HELO]


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
    if count:
        assert session.send(mp.Continue()) == [frames(mp.Continue())]
        assert mta.receive(frames(mp.Continue())) == [mp.Continue()]


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


WISHES: dict[str, Callable[[mp.Message], Any]] = {
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


@pytest.mark.parametrize("asking", WISHES.values(), ids=WISHES)
def test_a_function_that_requests_nonsense_ends_the_conversation(
    asking: Callable[[mp.Message], Any],
) -> None:
    session = mp.FilterSession(asking)
    with pytest.raises(mp.LocalProtocolError):
        session.receive(frames(OFFER, CONNECT))
    assert session.closed
    assert session.awaited is None
    assert session.receive(frames(HELO)) == []
    assert session.end() == []


def test_an_error_of_the_function_is_its_own_and_ends_the_conversation() -> None:
    session = mp.FilterSession(lambda _: mp.Options(version=1 // 0))
    with pytest.raises(ZeroDivisionError):
        session.receive(frames(OFFER, CONNECT))
    assert session.closed
    assert session.receive(frames(HELO)) == []


def test_a_message_that_is_too_long_leaves_the_reply_owed() -> None:
    session = filter_session(mp.Options(VERSION, actions=EVERY_ACTION))
    hear(session, *STORY)
    with pytest.raises(mp.LocalProtocolError, match="above the limit of 65536"):
        session.send(mp.ReplaceBody(bytes(65_536)))
    assert session.awaited is type(END)
    assert session.send(mp.ReplaceBody(bytes(65_535)))
    assert session.send(mp.Accept()) == [frames(mp.Accept())]
