"""What of the SMTP conversation comes through to the filter: texts and bytes as they are."""

from typing import TYPE_CHECKING

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import World, mail_of
from tests.interop.scripted import EVERY_ACTION

if TYPE_CHECKING:
    from milter_protocol.testing.playing import Script

FRAME = 65535


def test_the_connection(world: World, token: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        port = client.local_port
        client.ehlo("this.is.me.example")
        client.quit()
    said = play.conversation()
    (connect,) = said.of(mp.Connect)
    assert (connect.family, connect.port) == (mp.AddressFamily.INET, port)
    assert connect.address == "127.0.0.1"
    assert connect.hostname in {"localhost", "[127.0.0.1]"}
    assert said.of(mp.Helo) == [mp.Helo("this.is.me.example")]


@pytest.mark.needs("ipv6")
def test_an_ipv6_client(world: World, token: str) -> None:
    done, said = world.exchange(content=mail_of(token), service="ipv6")
    (connect,) = said.of(mp.Connect)
    assert (connect.family, connect.address) == (mp.AddressFamily.INET6, "::1")
    assert done.accepted
    world.arrived(token)


def test_a_filter_on_a_socket_in_the_file_system(world: World, token: str) -> None:
    script: Script = {mp.EndOfMessage: (mp.AddHeader("X-Seen", "yes"), mp.Accept())}
    done, _ = world.exchange(script, content=mail_of(token), service="unix")
    assert done.accepted
    assert world.arrived(token)[0].values_of("X-Seen") == ["yes"]


@pytest.mark.parametrize("service", ["6", "4", "3", "2"])
def test_esmtp_parameters(world: World, token: str, service: str) -> None:
    sender = ["<anna@example.org>", "SIZE=1000", "BODY=8BITMIME", "RET=HDRS", "ENVID=env+2B1"]
    recipient = ["<bert@example.net>", "NOTIFY=FAILURE,DELAY", "ORCPT=rfc822;bert@example.com"]
    done, said = world.exchange(
        content=mail_of(token),
        service=service,
        sender=" ".join(sender),
        recipients=[" ".join(recipient)],
    )
    assert done.accepted
    assert said.of(mp.EnvelopeFrom) == [mp.EnvelopeFrom(sender[0], sender[1:])]
    assert said.of(mp.EnvelopeRecipient) == [mp.EnvelopeRecipient(recipient[0], recipient[1:])]


def test_addresses_come_as_they_were_written(world: World, token: str) -> None:
    recipients = ["bare@example.net", "<Upper.Case@Example.NET>", '<"quoted local"@example.net>']
    _, said = world.exchange(content=mail_of(token), sender="<>", recipients=recipients)
    assert [command.sender for command in said.of(mp.EnvelopeFrom)] == ["<>"]
    assert [command.recipient for command in said.of(mp.EnvelopeRecipient)] == recipients


def test_addresses_in_utf_8(world: World, token: str) -> None:
    content = mail_of(token, more_headers="X-Size: 5 µm\r\nX-Topic: Käse\r\n".encode())
    done, said = world.exchange(
        {mp.EndOfMessage: (mp.AddRecipient("<zusätzlich@example.net>"), mp.Accept())},
        content=content,
        sender="<jürgen@exämple.org> SMTPUTF8",
        recipients=["<用户@example.net>"],
    )
    assert done.accepted
    assert said.of(mp.EnvelopeFrom) == [mp.EnvelopeFrom("<jürgen@exämple.org>", ["SMTPUTF8"])]
    assert said.of(mp.EnvelopeRecipient) == [mp.EnvelopeRecipient("<用户@example.net>")]
    assert mp.Header("X-Topic", "Käse") in said.of(mp.Header)
    (mail,) = world.arrived(token)
    assert sorted(each.split()[0] for each in mail.recipients) == [
        "<zusätzlich@example.net>",
        "<用户@example.net>",
    ]


def test_addresses_of_8_bits_without_smtputf8(world: World, token: str) -> None:
    """Where Postfix does not know of SMTPUTF8, UTF-8 passes as bytes."""
    sender, recipient = "<jürgen@example.org>", "<müller@example.net>"
    raw = b"gr\xfc\xdfe"
    done, said = world.exchange(
        {
            mp.EndOfMessage: (
                mp.AddRecipient("<zusätzlich@example.net>"),
                mp.AddHeader("X-Raw", raw),
                mp.Accept(),
            )
        },
        content=mail_of(token),
        service="8 bit",
        sender=sender,
        recipients=[recipient],
    )
    assert done.accepted
    assert said.of(mp.EnvelopeFrom) == [mp.EnvelopeFrom(sender)]
    assert said.of(mp.EnvelopeRecipient) == [mp.EnvelopeRecipient(recipient)]
    (mail,) = world.arrived(token)
    assert mail.sender.split()[0] == sender
    assert sorted(each.split()[0] for each in mail.recipients) == [
        recipient,
        "<zusätzlich@example.net>",
    ]
    assert mail.values_of("X-Raw") == [raw.decode("utf-8", "surrogateescape")]


@pytest.mark.parametrize(("service", "code"), [("8 bit", 501), ("6", 500)])
def test_addresses_that_are_not_utf_8_reach_no_filter(
    world: World, service: str, code: int
) -> None:
    play = world.filter.play()
    with world.client(service) as client:
        client.ehlo()
        assert client.say("MAIL FROM:<j\udcfcrgen@example.org>").code == code
        assert client.say("MAIL FROM:<anna@example.org>").code == 250
        assert client.say("RCPT TO:<m\udcfcller@example.net>").code == code
        client.quit()
    said = play.conversation()
    assert [each.sender for each in said.of(mp.EnvelopeFrom)] == ["<anna@example.org>"]
    assert said.of(mp.EnvelopeRecipient) == []


def test_headers_of_many_kinds(world: World, token: str) -> None:
    sent = (
        b"X-Plain: plain\r\n"
        b"X-Folded: one\r\n two\r\n\tthree\r\n"
        b"X-Empty:\r\n"
        b"X-Blanks:   two more\r\n"
        b"X-Tab:\ttab\r\n"
        b"X-Foreign: gr\xfc\xdfe\r\n"
        b"X-Same: a\r\nx-same: b\r\n"
        b"X-Long: " + b"long " * 2000 + b"\r\n"
    )
    _, said = world.exchange(content=mail_of(token, more_headers=sent))
    heard = [(header.name, header.value_bytes) for header in said.of(mp.Header)]
    assert heard[5:] == [
        ("X-Plain", b"plain"),
        ("X-Folded", b"one\n two\n\tthree"),
        ("X-Empty", b""),
        ("X-Blanks", b"  two more"),
        ("X-Tab", b"\ttab"),
        ("X-Foreign", b"gr\xfc\xdfe"),
        ("X-Same", b"a"),
        ("x-same", b"b"),
        ("X-Long", b"long " * 2000),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"one line\r\n",
        b".\r\n..\r\n...\r\n.dots\r\n",
        bytes(range(128, 256)) + b"\r\n",
        b"\r\n\r\n\r\n",
        b"x" * (FRAME - 2) + b"\r\n",
        b"x" * (FRAME - 1) + b"\r\n",
        b"0123456789abcdef0123456789abcd\r\n" * 9600,
    ],
    ids=["empty", "a line", "dots", "8 bit", "blank", "a frame", "a frame and one", "300 KB"],
)
@pytest.mark.parametrize("service", ["6", "2"])
def test_bodies_of_many_kinds(world: World, token: str, service: str, body: bytes) -> None:
    done, said = world.exchange(content=mail_of(token, body), service=service)
    assert done.accepted
    chunks = [command.data for command in said.of(mp.Body)]
    assert b"".join(chunks) == body
    assert [len(chunk) for chunk in chunks] == [
        min(FRAME, len(body) - start) for start in range(0, len(body), FRAME)
    ]
    (mail,) = world.arrived(token)
    assert mail.body == body


def test_a_long_body_without_replies(world: World, token: str) -> None:
    body = b"0123456789abcdef0123456789abcd\r\n" * 9600
    steps = mp.Steps.NO_REPLY_BODY | mp.Steps.NO_REPLY_HEADER
    request = mp.Options(actions=EVERY_ACTION.actions, steps=steps)
    script: Script = {mp.EndOfMessage: lambda said: [mp.ReplaceBody(_turned(said.of(mp.Body)))]}
    done, said = world.exchange(script, content=mail_of(token, body), request=request)
    assert done.accepted
    assert b"".join(command.data for command in said.of(mp.Body)) == body
    (mail,) = world.arrived(token)
    assert mail.body == b"307200 bytes\r\n"


def _turned(chunks: list[mp.Body]) -> bytes:
    return b"%d bytes\r\n" % sum(len(chunk.data) for chunk in chunks)


def test_unknown_commands(world: World, token: str) -> None:
    script: Script = {
        mp.Unknown: lambda said: (
            mp.ReplyCode("554 5.7.0 no") if said.of(mp.Unknown)[-1].command == "XREJ" else ()
        )
    }
    play = world.filter.play(script)
    with world.client() as client:
        codes = [client.say("XBEFORE helo").code]
        client.ehlo()
        codes += [client.say(line).code for line in ("FOO bar  baz", "XREJ this", "MAIL FROM:<>")]
        codes += [client.say(line).code for line in ("XAFTER", "XREJ", "RSET")]
        client.quit()
    assert codes == [500, 500, 554, 250, 500, 554, 250]
    said = play.conversation()
    verbs = [command.command for command in said.of(mp.Unknown)]
    assert verbs == ["XBEFORE", "FOO", "XREJ", "XAFTER", "XREJ"]
