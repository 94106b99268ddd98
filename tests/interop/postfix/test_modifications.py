"""What the filter changes beside headers: envelope, body, and whether the mail is held."""

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Played
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.sink import Delivered
from tests.interop.smtp import Transaction

pytestmark = pytest.mark.parametrize("service", ["6", "4", "3", "2"])


def _exchange(
    world: World, token: str, service: str, *replies: mp.Message
) -> tuple[Transaction, Played]:
    return world.exchange(
        {mp.EndOfMessage: replies},
        content=mail_of(token),
        service=service,
        recipients=(f"<first.{token}@example.net>", f"<second.{token}@example.net>"),
    )


def _delivered(world: World, token: str, service: str, *modifications: mp.Message) -> Delivered:
    done, _ = _exchange(world, token, service, *modifications, mp.Accept())
    assert done.accepted
    (mail,) = world.arrived(token)
    return mail


def _recipients(mail: Delivered) -> list[str]:
    return sorted(recipient.partition(" ")[0] for recipient in mail.recipients)


def test_the_sender_is_changed(world: World, token: str, service: str) -> None:
    change = mp.ChangeSender("<other@example.org>", "RET=HDRS ENVID=envelope1")
    mail = _delivered(world, token, service, change)
    sender, *arguments = mail.sender.split()
    assert sender == "<other@example.org>"
    assert {"RET=HDRS", "ENVID=envelope1"} <= set(arguments)
    assert mail.values_of("From") == [f"From <{token}@example.org>"]


def test_the_sender_becomes_nobody(world: World, token: str, service: str) -> None:
    mail = _delivered(world, token, service, mp.ChangeSender("<>"))
    assert mail.sender.split()[0] == "<>"


def test_recipients_are_added_and_removed(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.AddRecipient(f"<added.{token}@example.net>"),
        mp.AddRecipient(f"bare.{token}@example.net"),
        mp.RemoveRecipient(f"<first.{token}@example.net>"),
        mp.RemoveRecipient(f"<nobody.{token}@example.net>"),
        mp.RemoveRecipient(f"<SECOND.{token}@example.net>"),
    )
    assert _recipients(mail) == [
        f"<{name}.{token}@example.net>" for name in ("added", "bare", "second")
    ]


def test_a_recipient_is_added_with_parameters(world: World, token: str, service: str) -> None:
    parameters = "NOTIFY=DELAY,FAILURE ORCPT=rfc822;original@example.com"
    address = f"<added.{token}@example.net>"
    mail = _delivered(world, token, service, mp.AddRecipientPar(address, parameters))
    (added,) = (each for each in mail.recipients if each.startswith(address))
    assert set(parameters.replace("DELAY,FAILURE", "FAILURE,DELAY").split()) <= set(added.split())


@pytest.mark.parametrize(
    ("pieces", "body"),
    [
        ([b"A new text.\r\n"], b"A new text.\r\n"),
        ([b"One line, ", b"two pieces\r", b"\nand another line\r\n"], None),
        ([b"", b"An empty piece before\r\n"], None),
        ([b".\r\n..\r\n.dots\r\n"], None),
        ([b"8 bit: \xe4\xff\r\n"], None),
        ([(b"x" * 97 + b"\r\n") * 661] * 3, None),
        ([b"no line end"], b"no line end\r\n"),
        ([b""], b""),
    ],
    ids=["small", "in pieces", "empty piece", "dots", "8 bit", "long", "no line end", "nothing"],
)
def test_the_body_is_replaced(
    world: World, token: str, service: str, pieces: list[bytes], body: bytes | None
) -> None:
    mail = _delivered(world, token, service, *map(mp.ReplaceBody, pieces))
    assert mail.body == (b"".join(pieces) if body is None else body)
    assert [name for name, _ in mail.headers] == ["Received", *HEADERS]


def test_a_mail_is_held(world: World, token: str, service: str) -> None:
    done, conversation = _exchange(
        world,
        token,
        service,
        mp.AddHeader("X-Held", "yes"),
        mp.Quarantine("looks strange"),
        mp.AddRecipient(f"<added.{token}@example.net>"),
        mp.Accept(),
    )
    assert done.accepted
    queue_id = conversation.macros_at(mp.EndOfMessage)["i"]
    assert world.postfix.listed()[queue_id] == "hold"
    assert "X-Held: yes" in world.postfix.content_of(queue_id)
    assert world.postfix.queued(token)
    assert world.sink.find(token) == []

    world.postfix.release(queue_id)
    (mail,) = world.arrived(token)
    assert len(mail.recipients) == 3
    assert not world.vanished(token)


def test_progress_changes_nothing(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
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


def test_all_together(world: World, token: str, service: str) -> None:
    mail = _delivered(
        world,
        token,
        service,
        mp.ChangeHeader(1, "Subject", "changed"),
        mp.ReplaceBody(b"new\r\n"),
        mp.ChangeSender("<other@example.org>"),
        mp.InsertHeader(0, "X-Top", "top"),
        mp.RemoveRecipient(f"<first.{token}@example.net>"),
        mp.AddHeader("X-End", "end"),
        mp.AddRecipientPar(f"<added.{token}@example.net>"),
        mp.ChangeHeader(1, "Date", ""),
    )
    names = ["X-Top", "Received", "From", "To", "Message-Id", "Subject", "X-End"]
    assert [name for name, _ in mail.headers] == names
    assert mail.values_of("Subject") == ["changed"]
    assert mail.body == b"new\r\n"
    assert mail.sender.split()[0] == "<other@example.org>"
    assert _recipients(mail) == [f"<{name}.{token}@example.net>" for name in ("added", "second")]


@pytest.mark.parametrize(
    ("verdict", "code"),
    [(mp.Reject(), 550), (mp.TemporaryFailure(), 451), (mp.Discard(), 250)],
    ids=["reject", "temporary", "discard"],
)
def test_a_verdict_makes_modifications_vain(
    world: World, token: str, service: str, verdict: mp.Message, code: int
) -> None:
    added = mp.AddRecipient(f"<added.{token}@example.net>")
    done, _ = _exchange(world, token, service, added, mp.ReplaceBody(b"new\r\n"), verdict)
    assert done.last.code == code
    assert world.vanished(token)
