"""Macros: which come by default, which on demand, and how long they hold."""

from collections.abc import Mapping

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop.plain_filter import ASKED, WRONG_LISTS, PlainFilter, names_at
from tests.interop.postfix.conftest import mail_of
from tests.interop.sendmail.conftest import World

Lists = Mapping[mp.MacroStage, str]


def _exchange(world: World, token: str, lists: Lists | None = None) -> Played:
    request = mp.Options(
        actions=mp.Actions(0x1FF),
        macro_lists=tuple(mp.MacroList(stage, names) for stage, names in (lists or {}).items()),
    )
    done, conversation = world.exchange(
        content=mail_of(token),
        request=request,
        recipients=(f"<first.{token}@example.net>", f"<second.{token}@example.com>"),
    )
    assert done.accepted
    return conversation


def _new(conversation: Played, kind: type[mp.Message], since: type[mp.Message]) -> set[str]:
    """The names that are known at a command and were not at an earlier one."""
    return set(conversation.macros_at(kind)) - set(conversation.macros_at(since))


def test_the_macros_of_the_configuration(world: World, token: str) -> None:
    conversation = _exchange(world, token)
    connect = conversation.macros_at(mp.Connect)
    assert {name: connect[name] for name in ("j", "_", "daemon_name", "if_name")} == {
        "j": "mail.example.test",
        "_": "[127.0.0.1]",
        "daemon_name": "plain",
        "if_name": "[127.0.0.1]",
    }
    assert conversation.macros_at(mp.Helo) == connect

    sender = conversation.macros_at(mp.EnvelopeFrom)
    assert _new(conversation, mp.EnvelopeFrom, mp.Helo) == {
        *("i", "mail_mailer", "mail_host", "mail_addr"),
    }
    assert sender["mail_addr"] == "anna@example.org"
    assert sender["mail_mailer"] == "relay"
    assert sender["mail_host"] == "[127.0.0.1]"

    addresses = [f"first.{token}@example.net", f"second.{token}@example.com"]
    for number, address in enumerate(addresses):
        recipient = conversation.macros_at(mp.EnvelopeRecipient, number)
        assert recipient["rcpt_addr"] == address
        assert recipient["rcpt_mailer"] == "relay"
        assert recipient["rcpt_host"] == "[127.0.0.1]"
        assert recipient["i"] == sender["i"]
    end = conversation.macros_at(mp.EndOfMessage)
    assert end["msg_id"] == f"Message-Id <{token}@example.org>"
    assert end["i"] == sender["i"]


def test_the_queue_id_is_that_of_the_reply(world: World, token: str) -> None:
    done, conversation = world.exchange(content=mail_of(token))
    queue_id = conversation.macros_at(mp.EnvelopeFrom)["i"]
    assert str(done.last) == f"250 2.0.0 {queue_id} Message accepted for delivery"


def test_the_macros_of_a_null_sender(world: World, token: str) -> None:
    done, conversation = world.exchange(content=mail_of(token), sender="<>")
    assert done.accepted
    assert conversation.of(mp.EnvelopeFrom) == [mp.EnvelopeFrom("<>")]
    assert conversation.macros_at(mp.EnvelopeFrom)["mail_addr"] == ""


def test_the_filter_names_the_macros_that_it_wants(world: World, token: str) -> None:
    stage = mp.MacroStage
    lists = {
        stage.CONNECT: "{client_addr}",
        stage.HELO: "{client_port} {client_ptr}",
        stage.MAIL: "{mail_addr}",
        stage.RECIPIENT: "{rcpt_addr}, j",
        stage.DATA: "i {nrcpts}",
        stage.END_OF_MESSAGE: "{msg_size}",
        stage.END_OF_HEADERS: "{client_name}",
    }
    conversation = _exchange(world, token, lists)
    assert conversation.macros_at(mp.Connect) == {"client_addr": "127.0.0.1"}
    assert _new(conversation, mp.Helo, mp.Connect) == {"client_port", "client_ptr"}
    assert _new(conversation, mp.EnvelopeFrom, mp.Helo) == {"mail_addr"}
    assert _new(conversation, mp.EnvelopeRecipient, mp.EnvelopeFrom) == {"rcpt_addr", "j"}
    assert _new(conversation, mp.Data, mp.EnvelopeRecipient) == {"i", "nrcpts"}
    assert conversation.macros_at(mp.Data)["nrcpts"] == "2"
    assert _new(conversation, mp.EndOfHeaders, mp.Header) == {"client_name"}
    assert _new(conversation, mp.EndOfMessage, mp.Body) == {"msg_size"}


def test_what_is_not_named_stays_as_configured(world: World, token: str) -> None:
    conversation = _exchange(world, token, {mp.MacroStage.MAIL: "{mail_addr}"})
    assert "daemon_name" in conversation.macros_at(mp.Connect)
    assert _new(conversation, mp.EnvelopeFrom, mp.Helo) == {"mail_addr"}
    assert "rcpt_addr" in conversation.macros_at(mp.EnvelopeRecipient)


def test_an_empty_list_means_none(world: World, token: str) -> None:
    stages = (mp.MacroStage.CONNECT, mp.MacroStage.MAIL, mp.MacroStage.RECIPIENT)
    conversation = _exchange(world, token, dict.fromkeys(stages, ""))
    for kind in (mp.Connect, mp.EnvelopeFrom, mp.EnvelopeRecipient):
        assert conversation.macros_at(kind) == {}


@pytest.mark.parametrize(
    ("lists", "names"),
    [
        ({}, {"msg_id"}),
        ({mp.MacroStage.END_OF_MESSAGE: "{msg_size}"}, {"msg_id"}),
        ({mp.MacroStage.END_OF_HEADERS: "{client_name}"}, set()),
        (
            {
                mp.MacroStage.END_OF_MESSAGE: "{msg_size}",
                mp.MacroStage.END_OF_HEADERS: "{client_name}",
            },
            {"msg_size"},
        ),
    ],
    ids=["none", "end", "headers", "both"],
)
def test_the_list_of_the_end_holds_only_with_one_of_the_headers(
    world: World, token: str, lists: Lists, names: set[str]
) -> None:
    """`milter_data` in milter.c looks at the flag of the one for both."""
    assert _new(_exchange(world, token, lists), mp.EndOfMessage, mp.Body) == names


@pytest.mark.parametrize("list_of_mail", [None, "", "i"], ids=["default", "none", "i"])
def test_the_macros_of_a_mail_do_not_hold_in_the_next(
    world: World, token: str, list_of_mail: str | None
) -> None:
    lists = () if list_of_mail is None else (mp.MacroList(mp.MacroStage.MAIL, list_of_mail),)
    play = world.filter.play(request=mp.Options(actions=mp.Actions(0x1FF), macro_lists=lists))
    with world.client() as client:
        client.ehlo()
        for _ in range(2):
            assert client.mail(mail_of(token)).accepted
        client.quit()
    conversation = play.conversation()
    first, second = (conversation.macros_at(mp.EnvelopeFrom, number) for number in range(2))
    assert set(first) == set(second)
    assert first.get("i") != second.get("i") or list_of_mail == ""
    end = conversation.macros_at(mp.EndOfMessage, 1)
    assert {"rcpt_addr", "msg_id", "daemon_name"} <= set(end)


@pytest.mark.parametrize("wrong", WRONG_LISTS)
def test_lists_that_are_wrong_are_obeyed_up_to_a_stage_that_does_not_exist(
    world: World, token: str, wrong: str
) -> None:
    """What stands behind that is lost, and the list of the configuration holds."""
    with PlainFilter(world.spare, *WRONG_LISTS[wrong]) as plain:
        with world.client("spare") as client:
            client.ehlo()
            assert client.mail(mail_of(token)).accepted
            client.quit()
        heard = plain.heard()
    names = names_at(heard, mp.Connect)
    if wrong == "behind an unknown stage":
        assert {"j", "{daemon_name}"} <= names
    else:
        assert names == {ASKED}
