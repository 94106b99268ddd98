"""Headers that the filter adds, changes and removes, as the delivered mail has them."""

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sink import Delivered

pytestmark = pytest.mark.parametrize("service", ["6", "4", "3", "2"])


def _delivered(
    world: World,
    token: str,
    service: str,
    *modifications: mp.Message,
    more_headers: bytes = b"",
    request: mp.Options = EVERY_ACTION,
) -> Delivered:
    done, _ = world.exchange(
        {mp.EndOfMessage: (*modifications, mp.Accept())},
        content=mail_of(token, more_headers=more_headers),
        service=service,
        request=request,
    )
    assert done.accepted
    (mail,) = world.arrived(token)
    return mail


def _names(mail: Delivered) -> list[str]:
    return [name for name, _ in mail.headers]


def test_added_headers_come_last(world: World, token: str, service: str) -> None:
    values = {
        "X-Plain": "plain",
        "X-Folded": "one\n two\n\tthree",
        "X-Foreign": "Grüße",
        "X-Empty": "",
        "X-Spaced": "  two blanks",
        "X-Long": "long " * 1000,
        "Subject": "a second one",
    }
    mail = _delivered(world, token, service, *map(mp.AddHeader, values, values.values()))
    assert _names(mail) == ["Received", *HEADERS, *values]
    added = mail.headers[1 + len(HEADERS) :]
    assert added == [(name, f" {value}") for name, value in values.items()]


def test_inserted_headers_come_where_they_are_wanted(
    world: World, token: str, service: str
) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.InsertHeader(0, "X-First", "1"),
        mp.InsertHeader(2, "X-Third", "3"),
        mp.InsertHeader(99, "X-Last", "9"),
    )
    assert _names(mail) == ["X-First", "Received", "X-Third", *HEADERS, "X-Last"]


def test_the_index_counts_the_headers_of_a_name(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.ChangeHeader(2, "x-same", "second"),
        mp.ChangeHeader(9, "X-Same", "beyond"),
        mp.ChangeHeader(9, "X-Other", ""),
        mp.ChangeHeader(1, "X-Other", "other"),
        more_headers=b"X-Same: a\r\nX-Same: b\r\nX-Other: d\r\nX-Same: c\r\n",
    )
    assert mail.values_of("X-Same") == ["a", "second", "c", "beyond"]
    assert mail.values_of("X-Other") == ["other"]


def test_removed_headers_count_no_more(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.ChangeHeader(1, "X-Same", ""),
        mp.ChangeHeader(1, "X-Same", ""),
        more_headers=b"X-Same: a\r\nX-Same: b\r\nX-Same: c\r\n",
    )
    assert mail.values_of("X-Same") == ["c"]


def test_removing_from_the_last_to_the_first(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        *(mp.ChangeHeader(index, "X-Same", "") for index in (3, 2, 1)),
        more_headers=b"X-Same: a\r\nX-Same: b\r\nX-Same: c\r\n",
    )
    assert mail.values_of("X-Same") == []


def test_postfix_does_not_show_its_own_received(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.ChangeHeader(1, "Received", "changed"),
        more_headers=b"Received: by the client\r\n",
    )
    own, clients = mail.values_of("Received")
    assert "by mail.example.test (Postfix)" in own
    assert clients == "changed"
