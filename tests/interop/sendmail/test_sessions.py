"""Sessions of clients: several mails, changes of mind, lost connections, large and odd bodies."""

import pytest

import milter_protocol as mp
from tests.interop.postfix.conftest import mail_of
from tests.interop.sendmail.conftest import World, codes

FRAME = 65535
"""The most that one frame of the body holds."""


def test_several_mails_in_a_session(world: World, token: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        for number in range(3):
            body = f"{token} {number}\r\n".encode()
            assert client.mail(b"Subject: one of three\r\n\r\n" + body).accepted
        client.quit()
    conversation = play.conversation()
    assert codes(conversation) == "CH" + "MRTLNBE" * 3 + "Q"
    ids = [conversation.macros_at(mp.EnvelopeFrom, number)["i"] for number in range(3)]
    assert len(set(ids)) == 3
    assert {mail.body for mail in world.arrived(token, 3)} == {
        f"{token} {number}\r\n".encode() for number in range(3)
    }


def test_each_session_has_a_connection_of_its_own(world: World) -> None:
    for _ in range(3):
        play = world.filter.play()
        with world.client() as client:
            client.ehlo()
            client.quit()
        assert codes(play.conversation()) == "CHQ"


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        (["RSET"], "CHQ"),
        (["MAIL FROM:<anna@example.org>", "RSET"], "CHMAQ"),
        (["MAIL FROM:<anna@example.org>", "RCPT TO:<bert@example.net>", "RSET"], "CHMRAQ"),
        (["MAIL FROM:<anna@example.org>", "RCPT TO:<bert@example.net>", "EHLO new"], "CHMRAHQ"),
        (["EHLO again", "HELO again"], "CHHHQ"),
        (["MAIL FROM:<anna@example.org>", "MAIL FROM:<anna@example.org>"], "CHM!Q"),
        (["MAIL FROM:<>", "RSET", "MAIL FROM:<>", "RSET"], "CHMAMAQ"),
        # After an abort Sendmail leaves a filter alone until the next MAIL or HELO.
        (["XONE", "MAIL FROM:<anna@example.org>", "XTWO", "RSET", "XTHREE"], "CHUMUAQ"),
        (["NOOP", "VRFY <anna@example.org>", "HELP", "EXPN anna", "ETRN @x"], "CHQ"),
        (["DATA", "RCPT TO:<bert@example.net>"], "CHQ"),
    ],
    ids=[
        "rset",
        "mail",
        "rcpt",
        "ehlo in mail",
        "helo",
        "mail twice",
        "two drops",
        "unknown",
        "known",
        "misplaced",
    ],
)
def test_a_client_changes_its_mind(world: World, lines: list[str], heard: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        for line in lines:
            client.say(line)
        client.quit()
    assert codes(play.conversation()) == heard


def test_a_mail_follows_one_that_was_dropped(world: World, token: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        client.say("MAIL FROM:<anna@example.org>")
        client.say(f"RCPT TO:<dropped.{token}@example.net>")
        client.say("RSET")
        assert client.mail(mail_of(token)).accepted
        client.quit()
    assert codes(play.conversation()) == "CHMRAMRTLLLLLNBEQ"
    (mail,) = world.arrived(token)
    assert mail.recipients == ["<bert@example.net>"]


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        ([], "CQ"),
        (["EHLO client.example"], "CHQ"),
        (["EHLO client.example", "MAIL FROM:<anna@example.org>"], "CHM!Q"),
        (
            ["EHLO client.example", "MAIL FROM:<anna@example.org>", "RCPT TO:<bert@example.net>"],
            "CHMR!Q",
        ),
    ],
    ids=["greeting", "helo", "mail", "rcpt"],
)
def test_a_client_is_lost(world: World, lines: list[str], heard: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        for line in lines:
            assert client.say(line).code == 250
        client.drop()
    assert codes(play.conversation()) == heard


def test_a_client_is_lost_in_the_content(world: World, token: str) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.ehlo()
        client.say("MAIL FROM:<anna@example.org>")
        client.say("RCPT TO:<bert@example.net>")
        assert client.say("DATA").code == 354
        client.send_unanswered(f"Subject: {token}\r\n\r\nno end".encode())
        client.drop()
    assert codes(play.conversation()) == "CHMRT!"
    assert world.vanished(token)


def _body(size: int) -> bytes:
    """Lines of so many bytes together; the last one makes up the number."""
    line = b"a line of the body of a mail\r\n"
    lines = max(size // len(line) - 1, 0)
    rest = size - lines * len(line)
    return line * lines + (b"y" * (rest - 2) + b"\r\n" if rest else b"")


@pytest.mark.parametrize("size", [0, 2, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 300_000])
def test_a_body_comes_whole_in_frames(world: World, token: str, size: int) -> None:
    body = _body(size)
    assert len(body) == size
    done, conversation = world.exchange(content=mail_of(token, body))
    assert done.accepted
    frames = [chunk.data for chunk in conversation.of(mp.Body)]
    assert len(frames) == -(-size // FRAME)
    assert all(len(frame) == FRAME for frame in frames[:-1])
    assert b"".join(frames) == body
    (mail,) = world.arrived(token)
    assert mail.body == body


@pytest.mark.parametrize(
    ("sender", "recipient"),
    [
        ("<j\udcfcrgen@example.org>", "<m\udcfcller@example.net>"),
        ("<jürgen@example.org>", "<müller@example.net>"),
    ],
    ids=["latin 1", "utf 8"],
)
def test_addresses_of_8_bits(world: World, token: str, sender: str, recipient: str) -> None:
    """Without SMTPUTF8 they are bytes to Sendmail, whatever they mean."""
    done, said = world.exchange(
        {mp.EndOfMessage: (mp.AddRecipient("<zus\udce4tzlich@example.net>"), mp.Accept())},
        content=mail_of(token),
        sender=sender,
        recipients=[recipient],
    )
    assert done.accepted
    assert [each.sender for each in said.of(mp.EnvelopeFrom)] == [sender]
    assert [each.recipient for each in said.of(mp.EnvelopeRecipient)] == [recipient]
    (mail,) = world.arrived(token)
    assert mail.sender.split()[0] == sender
    assert sorted(each.split()[0] for each in mail.recipients) == sorted(
        [recipient, "<zus\udce4tzlich@example.net>"]
    )


def test_a_build_without_eai_refuses_smtputf8(world: World) -> None:
    play = world.filter.play()
    with world.client() as client:
        greeting = client.ehlo()
        refusal = client.say("MAIL FROM:<jürgen@example.org> SMTPUTF8")
        client.quit()
    assert "SMTPUTF8" not in greeting.text, "built with EAI: say here what it does"
    assert str(refusal) == "555 5.5.4 SMTPUTF8 parameter unrecognized"
    assert play.conversation().of(mp.EnvelopeFrom) == []


def test_a_body_of_8_bits_and_dots(world: World, token: str) -> None:
    body = bytes(range(0x80, 0x100)) + b"\r\n.\r\n..two\r\n.one\r\n"
    done, conversation = world.exchange(
        content=mail_of(token, body), sender="<anna@example.org> BODY=8BITMIME"
    )
    assert done.accepted
    (begin,) = conversation.of(mp.EnvelopeFrom)
    assert begin.arguments == ("BODY=8BITMIME",)
    assert [chunk.data for chunk in conversation.of(mp.Body)] == [body]
    (mail,) = world.arrived(token)
    assert mail.body == body


def test_addresses_and_parameters_come_as_they_were_typed(world: World, token: str) -> None:
    done, conversation = world.exchange(
        content=mail_of(token),
        sender="<anna@example.org> SIZE=1000 body=8bitmime RET=HDRS ENVID=one+2Btwo",
        recipients=(
            f"bare.{token}@example.net",
            f"<With+Tag.{token}@Example.NET> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;Other@example.com",
            f'<"quoted {token}"@example.net>',
        ),
    )
    assert done.accepted
    (begin,) = conversation.of(mp.EnvelopeFrom)
    assert begin.sender == "<anna@example.org>"
    assert begin.arguments == ("SIZE=1000", "body=8bitmime", "RET=HDRS", "ENVID=one+2Btwo")
    recipients = conversation.of(mp.EnvelopeRecipient)
    assert [each.recipient for each in recipients] == [
        f"bare.{token}@example.net",
        f"<With+Tag.{token}@Example.NET>",
        f'<"quoted {token}"@example.net>',
    ]
    parameters = ("NOTIFY=SUCCESS,DELAY", "ORCPT=rfc822;Other@example.com")
    assert [each.arguments for each in recipients] == [(), parameters, ()]


@pytest.mark.parametrize(
    ("service", "family", "address", "hostname"),
    [
        ("plain", mp.AddressFamily.INET, "127.0.0.1", "[127.0.0.1]"),
        ("tcp", mp.AddressFamily.INET, "127.0.0.1", "[127.0.0.1]"),
        pytest.param(
            *("ipv6", mp.AddressFamily.INET6),
            *("IPv6:0:0:0:0:0:0:0:1", "[IPv6:0:0:0:0:0:0:0:1]"),
            marks=pytest.mark.needs("ipv6"),
        ),
    ],
    ids=["IPv4", "filter over TCP", "IPv6"],
)
def test_who_the_client_is(
    world: World, service: str, family: mp.AddressFamily, address: str, hostname: str
) -> None:
    play = world.filter.play()
    with world.client(service) as client:
        port = client.local_port
        client.say("EHLO client.example")
        client.quit()
    conversation = play.conversation()
    assert conversation.of(mp.Connect) == [mp.Connect(hostname, family, port, address)]
    assert conversation.macros_at(mp.Connect)["client_port"] == str(port)


def test_helo_and_unknown_commands_come_as_they_were_typed(world: World) -> None:
    play = world.filter.play()
    with world.client() as client:
        client.say("HELO  Client.Example ")
        client.say("xTry  this  out ")
        client.quit()
    conversation = play.conversation()
    assert conversation.of(mp.Helo) == [mp.Helo("Client.Example")]
    assert conversation.of(mp.Unknown) == [mp.Unknown("xTry  this  out ")]
