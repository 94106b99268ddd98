"""The macros at each step, those of Postfix's own choice and those that the filter asks for."""

import pytest

import milter_protocol as mp
from tests.interop.plain_filter import ASKED, UNKNOWN_STAGE, WRONG_LISTS, PlainFilter, names_at
from tests.interop.postfix.conftest import World, mail_of
from tests.interop.scripted import EVERY_ACTION

_WARNING = f"ignoring unknown macro type {UNKNOWN_STAGE}"
VERSIONS = pytest.mark.parametrize("service", ["6", "4", "3", "2"])


@VERSIONS
def test_those_of_postfixs_choice(world: World, token: str, service: str) -> None:
    done, said = world.exchange(
        content=mail_of(token),
        service=service,
        recipients=("<first@example.net>", "<second@example.net>"),
    )
    assert done.end is not None
    queue_id = done.end.text.rpartition(" ")[2]

    connect = said.macros_at(mp.Connect)
    assert set(connect) == {"j", "daemon_name", "daemon_addr", "v", "_"}
    assert connect["j"] == connect["daemon_name"] == "mail.example.test"
    assert connect["daemon_addr"] == "127.0.0.1"
    assert connect["v"].startswith(f"Postfix {world.postfix.version}")
    assert connect["_"].endswith("[127.0.0.1]")
    assert said.macros_at(mp.Helo) == connect

    mail = dict(said.macros_at(mp.EnvelopeFrom).items() - connect.items())
    relay = f"[127.0.0.1]:{world.sink.port}"
    assert mail == {
        "mail_addr": "anna@example.org",
        "mail_host": relay,
        "mail_mailer": "smtp",
    }
    first, second = (said.macros_at(mp.EnvelopeRecipient, number) for number in (0, 1))
    assert first["rcpt_addr"] == "first@example.net"
    assert second["rcpt_addr"] == "second@example.net"
    assert (second["rcpt_host"], second["rcpt_mailer"]) == (relay, "smtp")
    # The queue file is made with the first recipient, after the filter has heard of it.
    assert "i" not in first
    assert second["i"] == queue_id
    for kind in (mp.Header, mp.EndOfHeaders, mp.Body, mp.EndOfMessage):
        assert said.macros_at(kind)["i"] == queue_id
        assert said.macros_at(kind)["mail_addr"] == "anna@example.org"


@VERSIONS
def test_those_of_the_filters_choice(world: World, token: str, service: str) -> None:
    names = {
        mp.MacroStage.CONNECT: "{client_addr} {client_port} {client_connections}",
        mp.MacroStage.HELO: "{client_name}",
        mp.MacroStage.MAIL: "{mail_addr}",
        mp.MacroStage.RECIPIENT: "{rcpt_addr}",
        mp.MacroStage.DATA: "{daemon_port}",
        mp.MacroStage.END_OF_MESSAGE: "i",
        mp.MacroStage.END_OF_HEADERS: "{client_ptr}",
    }
    lists = tuple(mp.MacroList(*each) for each in names.items())
    request = mp.Options(actions=EVERY_ACTION.actions, macro_lists=lists)
    play = world.filter.play(request=request)
    with world.client(service) as client:
        port = str(client.local_port)
        client.ehlo()
        done = client.mail(mail_of(token))
        client.quit()
    said = play.conversation()
    assert done.end is not None

    connect = said.macros_at(mp.Connect)
    assert set(connect) == {"client_addr", "client_port", "client_connections"}
    assert (connect["client_addr"], connect["client_port"]) == ("127.0.0.1", port)
    expected = {
        mp.Helo: {"client_name"},
        mp.EnvelopeFrom: {"mail_addr"},
        mp.EnvelopeRecipient: {"rcpt_addr"},
        mp.Data: {"daemon_port"},
        mp.EndOfHeaders: {"client_ptr"},
        mp.EndOfMessage: {"i"},
    }
    known = set(connect)
    for kind, new in expected.items():
        if kind is mp.Data and int(service) < mp.Data.SINCE:
            continue
        known |= new
        assert set(said.macros_at(kind)) == known, kind
    assert said.macros_at(mp.EndOfMessage)["i"] == done.end.text.rpartition(" ")[2]


@pytest.mark.parametrize(
    ("names", "at_connect"),
    [("", {"j", "daemon_name", "daemon_addr", "v", "_"}), ("{unheard_of}", set())],
    ids=["an empty list is not a request", "a name without a value"],
)
def test_lists_that_ask_for_nothing(
    world: World, token: str, names: str, at_connect: set[str]
) -> None:
    lists = tuple(mp.MacroList(stage, names) for stage in mp.MacroStage)
    request = mp.Options(actions=EVERY_ACTION.actions, macro_lists=lists)
    _, said = world.exchange(content=mail_of(token), request=request)
    assert set(said.macros_at(mp.Connect)) == at_connect
    assert ("i" in said.macros_at(mp.EndOfMessage)) == bool(at_connect)
    if not at_connect:
        assert [heard.macros for heard in said.heard] == [{}] * len(said.heard)


def test_each_mail_has_its_own(world: World, token: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        ends = [
            client.mail(mail_of(token), sender=sender, recipients=[recipient]).end
            for sender, recipient in (
                ("<a@example.org>", "<b@example.net>"),
                ("<>", "<c@example.net>"),
            )
        ]
        client.quit()
    said = play.conversation()
    ids = [end.text.rpartition(" ")[2] for end in ends if end is not None]
    assert [said.macros_at(mp.EndOfMessage, number)["i"] for number in (0, 1)] == ids
    second = said.macros_at(mp.EnvelopeFrom, 1)
    assert second.get("mail_addr", "") == ""
    assert {"i", "rcpt_addr"}.isdisjoint(second)
    assert said.macros_at(mp.EnvelopeRecipient, 1)["rcpt_addr"] == "c@example.net"


@pytest.mark.needs("ipv6")
def test_an_ipv6_client(world: World, token: str) -> None:
    names = "{client_addr} {daemon_addr} {client_name}"
    lists = (mp.MacroList(mp.MacroStage.CONNECT, names),)
    request = mp.Options(actions=EVERY_ACTION.actions, macro_lists=lists)
    _, said = world.exchange(content=mail_of(token), request=request, service="ipv6")
    assert said.macros_at(mp.Connect)["client_addr"] == "IPv6:::1"
    assert said.macros_at(mp.Connect)["daemon_addr"] == "::1"


@pytest.mark.parametrize("wrong", WRONG_LISTS)
def test_lists_that_are_wrong_are_obeyed_as_far_as_they_make_sense(
    world: World, token: str, wrong: str
) -> None:
    """A list for a stage that does not exist is left out alone, and said so in the log."""
    warnings = world.postfix.log().count(_WARNING)
    with PlainFilter(world.spare, *WRONG_LISTS[wrong]) as plain:
        with world.client("spare") as client:
            client.ehlo()
            assert client.mail(mail_of(token)).accepted
            client.quit()
        heard = plain.heard()
    assert names_at(heard, mp.Connect) == {ASKED}
    warned = world.postfix.log().count(_WARNING) - warnings
    assert warned == ("unknown" in wrong)
