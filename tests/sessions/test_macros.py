"""How long macros hold."""

from typing import Any

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    BODY,
    CONNECT,
    DATA,
    HEADER,
    HELO,
    MAIL,
    MESSAGE,
    RECIPIENT,
    STORY,
    S,
    filter_session,
    frames,
    hear,
    pass_over,
    received,
    up_to,
)
from tests.story import VERSION


def macro(command: mp.Message, **values: str) -> mp.Macro:
    return mp.Macro(chr(command.CODE), list(values.items()))


def announced(command: mp.Message, value: str = "1") -> tuple[mp.Message, mp.Message]:
    """A command behind a macro that has its name."""
    return mp.Macro(chr(command.CODE), {type(command).__name__: value}), command


def names(session: mp.FilterSession) -> list[str]:
    return sorted(session.macros)


@pytest.fixture
def session() -> mp.FilterSession:
    return filter_session(strict=True)


def test_they_hold_from_the_announcement_on(session: mp.FilterSession) -> None:
    assert dict(session.macros) == {}
    pass_over(session, macro(CONNECT, j="server.test"))
    assert dict(session.macros) == {"j": "server.test"}
    hear(session, CONNECT)
    assert session.macros["j"] == "server.test"
    session.send(mp.Continue())
    assert session.macros["j"] == "server.test"


def test_braces_are_optional(session: mp.FilterSession) -> None:
    pass_over(session, mp.Macro("C", {"{client_addr}": "192.0.2.1", "j": "x", "{k}": "y"}))
    for name in ("client_addr", "{client_addr}"):
        assert session.macros[name] == "192.0.2.1"
        assert name in session.macros
    assert (session.macros["{j}"], session.macros["k"]) == ("x", "y")
    assert names(session) == ["client_addr", "j", "k"]
    assert len(session.macros) == 3
    assert session.macros.get("{nothing}") is None
    with pytest.raises(KeyError):
        _ = session.macros["client_ad"]


NAMES = [
    "i",
    "{i}",
    "{{i}}",
    "{{{i}}}",
    "{",
    "}",
    "{}",
    "{{}}",
    "{{}",
    "}{",
    "{i",
    "i}",
    "{i}}",
    "",
]


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_peer_calls_a_macro_its_key_finds_it(
    session: mp.FilterSession, name: str
) -> None:
    pass_over(session, mp.Macro("C", {name: "1", "j": "2"}))
    assert len(session.macros) == len(list(session.macros)) == 2
    assert session.macros[name] == "1"
    assert sorted(dict(session.macros).values()) == ["1", "2"]
    assert session.macros == dict(session.macros)


@pytest.mark.parametrize("key", [5, None, b"i", ("i",), 1.5])
def test_a_key_that_is_no_name_is_not_there(session: mp.FilterSession, key: Any) -> None:
    pass_over(session, macro(CONNECT, i="1"))
    assert session.macros.get(key) is None
    assert key not in session.macros
    with pytest.raises(KeyError):
        _ = session.macros[key]


def test_all_of_a_message_hold_at_its_end(session: mp.FilterSession) -> None:
    for number, command in enumerate(STORY, 1):
        pass_over(session, announced(command)[0])
        hear(session, command)
        assert names(session) == sorted(type(each).__name__ for each in STORY[:number])
        session.send(mp.Continue())


@pytest.mark.parametrize(
    ("command", "last"),
    [(HELO, DATA), (MAIL, DATA), (RECIPIENT, DATA), (DATA, DATA), (HEADER, HEADER), (BODY, BODY)],
    ids=lambda command: type(command).__name__,
)
def test_a_command_ends_its_own_and_those_of_later_ones(
    session: mp.FilterSession, command: mp.Message, last: mp.Message
) -> None:
    for each in up_to(last):
        pass_over(session, *announced(each))
    pass_over(session, announced(command, "2")[0])
    hear(session, command)
    earlier = [type(each).__name__ for each in STORY[: STORY.index(command)]]
    assert dict(session.macros) == dict.fromkeys(earlier, "1") | {type(command).__name__: "2"}


def test_without_an_announcement_the_old_ones_end_all_the_same(session: mp.FilterSession) -> None:
    pass_over(session, *announced(CONNECT), *announced(HELO), *announced(MAIL))
    pass_over(session, *announced(RECIPIENT))
    hear(session, RECIPIENT)
    assert names(session) == ["Connect", "EnvelopeFrom", "Helo"]
    session.send(mp.Continue())
    hear(session, MAIL)
    assert names(session) == ["Connect", "Helo"]


def test_of_the_same_name_the_one_that_came_last_counts(session: mp.FilterSession) -> None:
    pass_over(session, macro(CONNECT, i="1"), CONNECT, HELO, macro(MAIL, i="2"), MAIL)
    assert dict(session.macros) == {"i": "2"}
    pass_over(session, mp.Abort(), HELO)
    assert dict(session.macros) == {"i": "1"}


def test_an_empty_set_is_a_set(session: mp.FilterSession) -> None:
    pass_over(session, CONNECT, HELO, macro(MAIL, i="1"), MAIL, mp.Abort())
    pass_over(session, macro(MAIL))
    assert dict(session.macros) == {}


def test_each_recipient_has_its_own(session: mp.FilterSession) -> None:
    pass_over(session, CONNECT, HELO, macro(MAIL, m="1"), MAIL)
    for number in range(3):
        pass_over(session, macro(RECIPIENT, **{f"r{number}": "1"}))
        hear(session, RECIPIENT)
        assert names(session) == ["m", f"r{number}"]
        session.send(mp.Reject())


def test_those_of_the_sender_are_gone_with_the_next_message(session: mp.FilterSession) -> None:
    pass_over(session, macro(CONNECT, c="1"), CONNECT, macro(HELO, h="1"), HELO)
    for number in range(3):
        pass_over(session, macro(MAIL, **{f"m{number}": "1"}))
        hear(session, MAIL)
        assert names(session) == ["c", "h", f"m{number}"]
        session.send(mp.Continue())
        pass_over(session, *(each for command in MESSAGE[1:] for each in announced(command)))


def test_of_a_dropped_message_nothing_is_left_in_the_next(session: mp.FilterSession) -> None:
    pass_over(session, macro(CONNECT, c="1"), CONNECT, HELO, macro(MAIL, m="1"), MAIL)
    pass_over(session, macro(RECIPIENT, r="1"), RECIPIENT, mp.Abort())
    hear(session, MAIL)
    assert names(session) == ["c"]


def test_an_announced_command_that_is_then_left_out(session: mp.FilterSession) -> None:
    """A recipient that the MTA refuses itself: the macros come and the command does not."""
    pass_over(session, CONNECT, HELO, MAIL, macro(RECIPIENT, r="refused"))
    pass_over(session, macro(RECIPIENT, r="good"))
    hear(session, RECIPIENT)
    assert dict(session.macros) == {"r": "good"}


def test_those_of_suppressed_commands_hold_as_if_the_commands_had_come() -> None:
    steps = S.NO_CONNECT | S.NO_HELO | S.NO_MAIL
    session = filter_session(mp.Options(VERSION, steps=steps), strict=True)
    for connection in ("1", "2"):
        pass_over(session, macro(CONNECT, c=connection), macro(HELO, h=connection))
        for message in ("1", "2"):
            pass_over(session, macro(MAIL, m=message), macro(RECIPIENT, r=message))
            hear(session, RECIPIENT)
            assert dict(session.macros) == {
                "c": connection,
                "h": connection,
                "m": message,
                "r": message,
            }
            session.send(mp.Continue())
            pass_over(session, mp.EndOfHeaders(), mp.EndOfMessage())
        pass_over(session, mp.QuitNewConnection())


def test_those_of_a_command_out_of_the_order_last_until_the_next(
    session: mp.FilterSession,
) -> None:
    pass_over(session, macro(CONNECT, c="1"), CONNECT, mp.Macro("U", {"u": "1"}))
    hear(session, mp.Unknown("FOO"))
    assert names(session) == ["c", "u"]
    session.send(mp.Continue())
    hear(session, HELO)
    assert names(session) == ["c"]


def test_what_is_announced_ahead_does_not_keep_those_of_a_later_command(
    session: mp.FilterSession,
) -> None:
    """The command comes with its own macros, and ends the set that came behind them."""
    pass_over(session, CONNECT, HELO, macro(MAIL, m="1"), mp.Macro("U", {"u": "1"}))
    hear(session, MAIL)
    assert dict(session.macros) == {"m": "1"}


def test_announcements_ahead_of_their_commands_are_not_lost(session: mp.FilterSession) -> None:
    """All at once and then the commands, as a test tool may do it."""
    pass_over(session, CONNECT, HELO)
    pass_over(session, macro(MAIL, m="1"), macro(RECIPIENT, r="1"))
    hear(session, MAIL)
    assert session.macros.get("m") == "1"


@pytest.mark.parametrize("steps", [S(0), S.NO_CONNECT], ids=str)
def test_of_the_connection_before_nothing_is_left(steps: S) -> None:
    session = filter_session(mp.Options(VERSION, steps=steps), strict=True)
    opening = [] if steps else [CONNECT]
    pass_over(session, macro(CONNECT, c="1"), *opening, macro(HELO, h="1"), HELO)
    pass_over(session, macro(MAIL, m="1"), MAIL, mp.QuitNewConnection())
    hear(session, *opening, HELO)
    assert dict(session.macros) == {}


def test_those_of_a_held_back_command_do_not_come_early(session: mp.FilterSession) -> None:
    pass_over(session, macro(CONNECT, c="1"))
    helo = macro(HELO, h="1")
    assert received(session, frames(CONNECT, helo, HELO)) == [CONNECT]
    assert names(session) == ["c"]
    session.send(mp.Continue())
    assert names(session) == ["c"]
    assert session.next_event() == helo
    assert names(session) == ["c", "h"]


def test_those_of_a_message_hold_at_its_abort(session: mp.FilterSession) -> None:
    """Although those of the next one came in the same piece."""
    pass_over(session, macro(CONNECT, c="1"), CONNECT, HELO, macro(MAIL, i="1"), MAIL)
    session.receive_data(frames(mp.Abort(), macro(MAIL, i="2"), MAIL))
    assert session.next_event() == mp.Abort()
    assert dict(session.macros) == {"c": "1", "i": "1"}
    assert session.next_event() == macro(MAIL, i="2")
    assert dict(session.macros) == {"c": "1", "i": "2"}
    assert session.next_event() == MAIL
    assert dict(session.macros) == {"c": "1", "i": "2"}


def test_the_names_and_values_are_shown(session: mp.FilterSession) -> None:
    pass_over(session, macro(CONNECT, c="1"))
    assert repr(session.macros) == "Macros({'c': '1'})"
