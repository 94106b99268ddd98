"""Headers: how the filter is told of them, and where its own come."""

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import HEADERS, mail_of
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sendmail.conftest import World
from tests.interop.sendmail.test_modifications import delivered
from tests.interop.sink import Delivered

LEADING_SPACE = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.HEADER_LEADING_SPACE)

ODD = (
    b"X-Plain: plain\r\n"
    b"X-Fold: one\r\n two\r\n\tthree\r\n"
    b"X-Empty:\r\n"
    b"X-Tab:\ttab\r\n"
    b"X-Spaces:   three\r\n"
    b"X-None:none\r\n"
    b"X-Foreign: Gr\xc3\xbc\xdfe\r\n"
    b"X-Same: 1\r\n"
    b"x-same: 2\r\n"
)
VALUES = {
    "X-Plain": " plain",
    "X-Fold": " one\n two\n\tthree",
    "X-Empty": "",
    "X-Tab": "\ttab",
    "X-Spaces": "   three",
    "X-None": "none",
    "X-Foreign": " Grü\udcdfe",
    "X-Same": " 1",
    "x-same": " 2",
}


def _names(mail: Delivered) -> list[str]:
    return [name for name, _ in mail.headers]


@pytest.mark.parametrize("keeps_space", [False, True])
def test_the_filter_is_told_of_headers(world: World, token: str, keeps_space: bool) -> None:
    request = LEADING_SPACE if keeps_space else EVERY_ACTION
    content = ODD + mail_of(token)
    done, conversation = world.exchange(content=content, request=request)
    assert done.accepted
    told = [(header.name, header.value) for header in conversation.of(mp.Header)][: len(VALUES)]
    space = "" if keeps_space else " "
    assert told == [(name, value.removeprefix(space)) for name, value in VALUES.items()]


def test_added_headers_come_last(world: World, token: str) -> None:
    values = {
        "X-Plain": "plain",
        "X-Folded": "one\n two\n\tthree",
        "X-Foreign": "Grüße",
        "X-Empty": "",
        "X-Spaced": "  two blanks",
        "X-Long": "long " * 150,
    }
    mail = delivered(world, token, *map(mp.AddHeader, values, values.values()))
    assert _names(mail) == ["Received", *HEADERS, *values]
    added = mail.headers[1 + len(HEADERS) :]
    assert added == [(name, f" {value}") for name, value in values.items()]


def test_an_added_header_comes_before_those_of_its_name(world: World, token: str) -> None:
    mail = delivered(world, token, mp.AddHeader("subject", "a second one"))
    (*before, _) = HEADERS
    assert _names(mail) == ["Received", *before, "subject", "Subject"]


def test_an_added_header_takes_the_place_of_one_that_sendmail_would_add(
    world: World, token: str
) -> None:
    identity = f"<chosen.{token}@example.org>"
    done, _ = world.exchange(
        {mp.EndOfMessage: (mp.AddHeader("Message-Id", identity), mp.Accept())},
        content=f"From: anna@example.org\r\n\r\n{token}\r\n".encode(),
    )
    assert done.accepted
    (mail,) = world.arrived(token)
    assert mail.values_of("Message-Id") == [identity]


@pytest.mark.parametrize(
    ("index", "place"),
    # Sendmail's list begins with Return-Path, Received and Resent-Date, of which one is sent.
    [(0, 0), (1, 1), (2, 1), (99, 6), (0xFFFFFFFF, 0)],
)
def test_an_inserted_header_comes_behind_that_of_the_index(
    world: World, token: str, index: int, place: int
) -> None:
    mail = delivered(world, token, mp.InsertHeader(index, "X-Inserted", "here"))
    usual = ["Received", *HEADERS]
    assert _names(mail) == [*usual[:place], "X-Inserted", *usual[place:]]
    assert mail.values_of("X-Inserted") == ["here"]


def _changed(world: World, token: str, *changes: mp.Message) -> list[str]:
    three = b"X-Same: one\r\nX-Other: other\r\nx-same: two\r\nX-SAME: three\r\n"
    content = mail_of(token, more_headers=three)
    done, _ = world.exchange({mp.EndOfMessage: (*changes, mp.Accept())}, content=content)
    assert done.accepted
    (mail,) = world.arrived(token)
    return mail.values_of("X-Same")


@pytest.mark.parametrize(
    ("changes", "values"),
    [
        ([(1, "new")], ["new", "two", "three"]),
        ([(3, "new")], ["one", "two", "new"]),
        ([(0, "new")], ["new", "two", "three"]),
        ([(2, "")], ["one", "three"]),
        ([(1, ""), (2, "")], ["three"]),
        ([(2, ""), (2, "back")], ["one", "back", "three"]),
        ([(4, "")], ["one", "two", "three"]),
        ([(4, "new")], ["new", "one", "two", "three"]),
        ([(1, "new\n fold")], ["new\n fold", "two", "three"]),
    ],
    ids=str,
)
def test_the_index_counts_the_headers_of_a_name(
    world: World, token: str, changes: list[tuple[int, str]], values: list[str]
) -> None:
    messages = [mp.ChangeHeader(index, "X-Same", value) for index, value in changes]
    assert _changed(world, token, *messages) == values


def test_a_change_of_what_is_not_there_adds_it(world: World, token: str) -> None:
    mail = delivered(world, token, mp.ChangeHeader(1, "X-New", "new"))
    assert _names(mail) == ["Received", *HEADERS, "X-New"]


def test_values_are_written_as_they_are_where_the_space_is_kept(world: World, token: str) -> None:
    changes = (
        mp.AddHeader("X-Tight", "tight"),
        mp.AddHeader("X-Wide", "  wide"),
        mp.ChangeHeader(1, "Subject", "\tchanged"),
        mp.InsertHeader(99, "X-Last", "last"),
    )
    done, _ = world.exchange(
        {mp.EndOfMessage: (*changes, mp.Accept())}, content=mail_of(token), request=LEADING_SPACE
    )
    assert done.accepted
    (mail,) = world.arrived(token)
    values = dict(mail.headers)
    assert values["X-Tight"] == "tight"
    assert values["X-Wide"] == "  wide"
    assert values["Subject"] == "\tchanged"
    assert values["X-Last"] == "last"
