"""What the filter changes: envelope, body, and whether the mail is held."""

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop.postfix.conftest import HEADERS, mail_of
from tests.interop.sendmail.conftest import World
from tests.interop.sink import Delivered
from tests.interop.smtp import Transaction


def exchange(
    world: World, token: str, *replies: mp.Message, service: str = "plain"
) -> tuple[Transaction, Played]:
    """A mail with two recipients, and what to say at its end."""
    return world.exchange(
        {mp.EndOfMessage: replies},
        content=mail_of(token),
        service=service,
        sender="<anna@example.org> RET=FULL ENVID=first",
        recipients=(f"<first.{token}@example.net>", f"<second.{token}@example.net>"),
    )


def delivered(world: World, token: str, *modifications: mp.Message) -> Delivered:
    """What becomes of a mail."""
    done, _ = exchange(world, token, *modifications, mp.Accept())
    assert done.accepted
    (mail,) = world.arrived(token)
    return mail


def recipients(mail: Delivered) -> list[str]:
    """The addresses of the recipients, sorted: their order is Sendmail's own."""
    return sorted(recipient.partition(" ")[0] for recipient in mail.recipients)


@pytest.mark.parametrize(
    ("change", "sender"),
    [
        (mp.ChangeSender("<other@example.org>"), "<other@example.org> RET=FULL ENVID=first"),
        (
            mp.ChangeSender("<other@example.org>", "RET=HDRS ENVID=second"),
            "<other@example.org> RET=HDRS ENVID=second",
        ),
        (mp.ChangeSender("<other@example.org>", ""), "<other@example.org>"),
        (mp.ChangeSender("other@example.org"), "<other@example.org> RET=FULL ENVID=first"),
        (mp.ChangeSender("<>"), "<> RET=FULL ENVID=first"),
    ],
    ids=["kept parameters", "new parameters", "no parameters", "bare", "nobody"],
)
def test_the_sender_is_changed(
    world: World, token: str, change: mp.ChangeSender, sender: str
) -> None:
    mail = delivered(world, token, change)
    words = [word for word in mail.sender.split() if not word.startswith(("SIZE=", "BODY="))]
    assert sorted(words) == sorted(sender.split())
    assert mail.values_of("From") == [f"From <{token}@example.org>"]


def test_recipients_are_added_and_removed(world: World, token: str) -> None:
    mail = delivered(
        world,
        token,
        mp.AddRecipient(f"<added.{token}@example.net>"),
        mp.AddRecipient(f"bare.{token}@example.net"),
        mp.AddRecipient(f"<one.{token}@example.net>, <two.{token}@example.net>"),
        mp.RemoveRecipient(f"<first.{token}@example.net>"),
        mp.RemoveRecipient(f"<nobody.{token}@example.net>"),
    )
    names = ("added", "bare", "one", "second", "two")
    assert recipients(mail) == [f"<{name}.{token}@example.net>" for name in names]


def test_a_list_of_recipients_is_removed(world: World, token: str) -> None:
    addresses = f"<first.{token}@example.net>, second.{token}@example.net"
    mail = delivered(
        world,
        token,
        mp.RemoveRecipient(addresses),
        mp.AddRecipient(f"<added.{token}@example.net>"),
    )
    assert recipients(mail) == [f"<added.{token}@example.net>"]


def test_all_recipients_are_removed(world: World, token: str) -> None:
    names = ("first", "second")
    done, _ = exchange(
        world,
        token,
        *(mp.RemoveRecipient(f"<{name}.{token}@example.net>") for name in names),
        mp.Accept(),
    )
    assert done.accepted
    assert world.delivered(token) == []


def test_a_recipient_is_added_with_parameters(world: World, token: str) -> None:
    address = f"<added.{token}@example.net>"
    parameters = "NOTIFY=FAILURE,DELAY ORCPT=rfc822;original@example.com"
    mail = delivered(world, token, mp.AddRecipientPar(address, parameters))
    (added,) = (each for each in mail.recipients if each.startswith(address))
    assert set(added.split()) == {address, *parameters.split()}
    assert len(mail.recipients) == 3


def test_a_recipient_is_added_with_no_parameters(world: World, token: str) -> None:
    address = f"<added.{token}@example.net>"
    assert address in recipients(delivered(world, token, mp.AddRecipientPar(address)))


@pytest.mark.parametrize(
    ("pieces", "body"),
    [
        ([b"A new text.\r\n"], b"A new text.\r\n"),
        ([b"One line, ", b"two pieces\r", b"\nand another line\r\n"], None),
        ([b"", b"An empty piece before\r\n"], None),
        ([b".\r\n..\r\n.dots\r\n"], None),
        ([b"8 bit: \xe4\xff\r\n"], None),
        ([(b"x" * 97 + b"\r\n") * 661] * 3, None),
        ([b"bare\nline\nends\n"], b"bare\r\nline\r\nends\r\n"),
        ([b"no line end"], b"no line end\r\n"),
        ([b""], b""),
    ],
    ids=[
        "small",
        "in pieces",
        "empty piece",
        "dots",
        "8 bit",
        "long",
        "bare LF",
        "no line end",
        "nothing",
    ],
)
def test_the_body_is_replaced(
    world: World, token: str, pieces: list[bytes], body: bytes | None
) -> None:
    mail = delivered(world, token, *map(mp.ReplaceBody, pieces))
    assert mail.body == (b"".join(pieces) if body is None else body)
    assert [name for name, _ in mail.headers] == ["Received", *HEADERS]


def test_a_body_is_replaced_in_pieces_with_other_modifications_between(
    world: World, token: str
) -> None:
    mail = delivered(
        world,
        token,
        mp.ReplaceBody(b"one\r\n"),
        mp.Progress(),
        mp.AddHeader("X-Between", "yes"),
        mp.ReplaceBody(b"two\r\n"),
    )
    assert mail.body == b"one\r\ntwo\r\n"
    assert mail.values_of("X-Between") == ["yes"]


def test_a_mail_is_held(world: World, token: str) -> None:
    reason = f"looks strange to {token}"
    done, conversation = exchange(
        world,
        token,
        mp.Quarantine("a first reason"),
        mp.AddHeader("X-Held", "yes"),
        mp.Quarantine(reason),
        mp.Accept(),
    )
    assert done.accepted
    queue_id = conversation.macros_at(mp.EnvelopeFrom)["i"]
    # The control file of a mail that is held begins with h instead of q.
    control = world.sendmail.queue / f"hf{queue_id}"
    lines = control.read_bytes().splitlines()
    assert f"q{reason}".encode() in lines
    assert b"H??X-Held: yes" in lines
    assert world.sink.find(token) == []


def test_progress_changes_nothing(world: World, token: str) -> None:
    mail = delivered(
        world,
        token,
        mp.Progress(),
        mp.AddHeader("X-One", "1"),
        mp.Progress(),
        mp.Progress(),
        mp.ReplaceBody(b"new\r\n"),
        mp.Progress(),
        mp.AddHeader("X-Two", "2"),
        mp.Progress(),
    )
    assert [name for name, _ in mail.headers] == ["Received", *HEADERS, "X-One", "X-Two"]
    assert mail.body == b"new\r\n"


@pytest.mark.parametrize(
    ("verdict", "code"),
    [(mp.Reject(), 554), (mp.TemporaryFailure(), 451), (mp.Discard(), 250)],
    ids=["reject", "temporary", "discard"],
)
def test_a_verdict_makes_modifications_vain(
    world: World, token: str, verdict: mp.Message, code: int
) -> None:
    added = mp.AddRecipient(f"<added.{token}@example.net>")
    done, _ = exchange(world, token, added, mp.ReplaceBody(b"new\r\n"), verdict)
    assert done.last.code == code
    assert world.vanished(token)


def test_the_second_filter_sees_what_the_first_has_changed(world: World, token: str) -> None:
    second = world.second.play()
    done, first = exchange(
        world,
        token,
        mp.ChangeHeader(1, "Subject", "changed"),
        mp.ChangeHeader(1, "Date", ""),
        mp.AddHeader("X-Added", "yes"),
        mp.ReplaceBody(b"new\r\n"),
        mp.Accept(),
        service="two",
    )
    assert done.accepted
    seen = second.conversation()
    headers = {header.name: header.value for header in seen.of(mp.Header)}
    assert headers["Subject"] == "changed"
    assert headers["X-Added"] == "yes"
    assert "Date" not in headers
    assert [chunk.data for chunk in seen.of(mp.Body)] == [b"new\r\n"]
    assert [chunk.data for chunk in first.of(mp.Body)] == [b"Hello\r\n"]
    assert len(world.arrived(token)) == 1
