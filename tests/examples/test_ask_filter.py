import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.ports import held_port

from .running import EXAMPLES, command, filter_of, result_of, run

Converse = Callable[[aio.Connection], Coroutine[Any, Any, None]]
AnyFilter = Callable[[], aio.Filter] | Converse

ASK = EXAMPLES / "ask_filter.py"
MAIL = EXAMPLES / "mail.eml"
ENVELOPE = b"MAIL FROM:<anna@example.org>\nRCPT TO:<bert@example.net>\n\n"
ACCEPTED = b"Accept() in reply to EndOfMessage\n\n" + ENVELOPE


def asked(filter: AnyFilter, *arguments: str) -> tuple[int, bytes, bytes]:
    """What the program says of a filter of this process."""

    async def conversation() -> tuple[int, bytes, bytes]:
        async with aio.Server(filter, "inet:0@127.0.0.1", grace=0) as server:
            (address,) = server.addresses
            done = command(ASK, f"inet:{address[1]}@127.0.0.1", *arguments)
            pipe = asyncio.subprocess.PIPE
            process = await asyncio.create_subprocess_exec(*done, stdout=pipe, stderr=pipe)
            try:
                out, complaints = await process.communicate()
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()
            assert process.returncode is not None
            return process.returncode, out, complaints

    return run(conversation())


def answer(filter: AnyFilter, *arguments: str) -> bytes:
    status, out, complaints = asked(filter, *(arguments or [str(MAIL)]))
    assert (status, complaints) == (0, b"")
    return out


def test_the_header_adder_drops_the_forged_one_and_adds_its_own() -> None:
    with filter_of("add_header.py") as address:
        results = [result_of("ask_filter.py", address, str(MAIL)) for _ in range(2)]
    headers, body = MAIL.read_bytes().split(b"\n\n", 1)
    honest = headers.replace(b"X-Checked: yes, I swear\n", b"")
    assert honest != headers
    for result in results:
        assert (result.returncode, result.stderr) == (0, b"")
        assert result.stdout == ACCEPTED + honest + b"\nX-Checked: yes, as TEST1\n\n" + body


def test_the_body_replacer_puts_its_footer_below() -> None:
    with filter_of("replace_body.py", "--footer", "Sent by Example Ltd.") as address:
        result = result_of("ask_filter.py", address, str(MAIL))
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == ACCEPTED + MAIL.read_bytes() + b"Sent by Example Ltd.\n"


def test_the_greylister_refuses_a_recipient_and_not_the_mail() -> None:
    with filter_of("greylist.py", "--delay", "0") as address:
        first = result_of("ask_filter.py", address, str(MAIL))
        to = ["--recipient", "carl@example.net", "--recipient", "bert@example.net"]
        second = result_of("ask_filter.py", address, str(MAIL), *to)
    refusal = b"ReplyCode(text='451 4.7.1 Greylisted, try again in 1 s')"
    assert first.stdout == (
        b"<bert@example.net> is refused: %b\n%b in reply to EnvelopeRecipient\n"
        % (refusal, refusal)
    )
    assert second.stdout == (
        b"<carl@example.net> is refused: %b\nContinue() in reply to EndOfMessage\n\n%b"
        % (refusal, ENVELOPE + MAIL.read_bytes())
    )
    assert (first.returncode, first.stderr, second.returncode, second.stderr) == (0, b"", 0, b"")


class Noting(aio.Filter):
    """Notes what it is told, and wants the blanks of the headers."""

    request = mp.Options(
        steps=mp.Steps.HEADER_LEADING_SPACE | mp.Steps.SKIP, actions=mp.Actions.ADD_HEADERS
    )
    keeps_blank = True

    def __init__(self) -> None:
        self.noted: list[str] = []

    def request_for(self, offer: mp.Message) -> mp.Options:
        return self.request if self.keeps_blank else mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def connect(self, message: mp.Connect) -> None:
        self.noted.append(f"{message.address} {self.macros['j']}")

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.noted.append(f"{message.sender} {self.macros['mail_addr']}")

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
        self.noted.append(f"{message.recipient} {self.macros['rcpt_addr']}")

    async def header(self, message: mp.Header) -> None:
        self.noted.append(f"{message.name}={message.value}")

    async def body(self, message: mp.Body) -> mp.BodyReply:
        self.noted.append(str(len(message.data)))
        return mp.Skip() if self.keeps_blank else mp.Continue()

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.AddHeader("Noted", ascii(self.noted)))


class NotingWithoutBlanks(Noting):
    keeps_blank = False


@pytest.mark.parametrize(
    ("filter", "blank", "chunks", "put_in"),
    [(Noting, " ", ["65535"], ""), (NotingWithoutBlanks, "", ["65535", "4467"], " ")],
)
def test_the_filter_is_told_all_that_it_wants_to_hear(
    tmp_path: Path, filter: type[Noting], blank: str, chunks: list[str], put_in: str
) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"A: caf\xe9\nB:2\n\n" + b"x" * 70000)
    out = answer(filter, str(file), "--sender", "<>", "--recipient", "b@x.org")
    noted = ["192.0.2.7 mx.example.net", "<> ", "<b@x.org> b@x.org", f"A={blank}caf\udce9", "B=2"]
    head, _, body = out.partition(b"\n\nA: ")
    assert head == b"Continue() in reply to EndOfMessage\n\nMAIL FROM:<>\nRCPT TO:<b@x.org>"
    shown = f"\nB:2\nNoted:{put_in}{[*noted, *chunks]!a}\n\n"
    assert body == b"caf\xe9" + shown.encode() + b"x" * 70000 + b"\n"


def deciding(kind: type[mp.Message], reply: mp.Reply) -> Converse:
    """A filter that says one thing, in reply to one command."""

    async def converse(connection: aio.Connection) -> None:
        connection.request = mp.Options(actions=mp.Actions.ADD_HEADERS)
        async for said in connection:
            if isinstance(said, mp.EndOfMessage):
                await connection.send(mp.AddHeader("Late", "yes"))
            if isinstance(said, kind):
                await connection.send(reply)

    return converse


@pytest.mark.parametrize(
    ("kind", "reply"),
    [
        (mp.Connect, mp.Reject()),
        (mp.Connect, mp.Shutdown()),
        (mp.EnvelopeFrom, mp.Discard()),
        (mp.EnvelopeRecipient, mp.Discard()),
        (mp.Data, mp.TemporaryFailure()),
        (mp.Body, mp.ReplyCode("554 5.7.1 No")),
        (mp.EndOfMessage, mp.Reject()),
    ],
)
def test_a_refusal_is_told_with_its_step_and_nothing_is_delivered(
    kind: type[mp.Message], reply: mp.Reply
) -> None:
    assert answer(deciding(kind, reply)).decode() == f"{reply} in reply to {kind.__name__}\n"


@pytest.mark.parametrize("kind", [mp.Connect, mp.EnvelopeFrom, mp.EnvelopeRecipient, mp.Body])
def test_an_early_accept_delivers_the_mail_as_it_is(kind: type[mp.Message]) -> None:
    verdict = f"Accept() in reply to {kind.__name__}\n\n".encode()
    assert answer(deciding(kind, mp.Accept())) == verdict + ENVELOPE + MAIL.read_bytes()


class Demanding(aio.Filter):
    request = mp.Options(actions=mp.Actions(1 << 30))


class Silent(aio.Filter):
    async def connect(self, message: mp.Connect) -> None:
        await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("filter", "complaint"),
    [
        (Demanding, b": the connection ended before Negotiate was answered\n"),
        (Silent, b": no answer within 0.5 s\n"),
    ],
)
def test_a_filter_that_fails_is_told_in_a_line(filter: type[aio.Filter], complaint: bytes) -> None:
    status, out, complaints = asked(filter, str(MAIL), "--timeout", "0.5")
    assert (status, out, complaints.count(b"\n")) == (1, b"", 1)
    assert complaints.endswith(complaint)


def test_a_filter_that_is_not_there_is_told_in_a_line() -> None:
    with held_port() as port:
        address = f"inet:{port}@127.0.0.1"
        result = result_of("ask_filter.py", address, str(MAIL))
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (1, b"", 1)
    assert result.stderr.startswith(address.encode() + b": ")


@pytest.mark.parametrize(
    ("sender", "reason"),
    [
        ("<anna\n@example.org>", "sender has an LF at index 5"),
        ("anna@example.org SIZE=3", "sender: 'anna@example.org SIZE=3' is not an address"),
    ],
)
def test_an_address_that_no_client_can_send_is_wrong_use(sender: str, reason: str) -> None:
    arguments = (str(MAIL), "--sender", sender)
    status, out, complaints = asked(deciding(mp.Body, mp.Accept()), *arguments)
    assert (status, out) == (2, b"")
    assert f"ask_filter.py: error: {reason}".encode() in complaints


class Inserting(aio.Filter):
    request = mp.Options(actions=mp.Actions.ADD_HEADERS | mp.Actions.CHANGE_BODY)

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.Accept:
        await self.send(mp.ReplaceBody(b"one\r\n"))
        await self.send(mp.InsertHeader(10, "X-New", "new"))
        await self.send(mp.ReplaceBody(b"two\r\n"))
        return mp.Accept()


def test_the_mail_is_modified_as_the_server_does_it(tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"A: 1\nB: 2\nC: 3\n\nold\n")
    out = answer(Inserting, str(file), "--like", "sendmail")
    assert out == ACCEPTED + b"A: 1\nB: 2\nX-New: new\nC: 3\n\none\ntwo\n"
    status, out, complaints = asked(Inserting, str(file))
    assert (status, out) == (1, b"")
    assert b": reply 3: Postfix takes a new body only in one run of replies." in complaints


def test_an_odd_file_is_pointed_out(tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"From anna Mon\nA: 1\nno header\nB: 2\n")
    rest = b"no header\nB: 2\n"
    status, out, complaints = asked(deciding(mp.Body, mp.Accept()), str(file))
    accepted = ACCEPTED.replace(b"EndOfMessage", b"Body")
    assert (status, out) == (0, accepted + b"X-Mailbox-Line: From anna Mon\nA: 1\n\n" + rest)
    assert complaints.decode().splitlines() == [
        f"{file}, line 1: Postfix makes a header X-Mailbox-Line of 'From anna Mon'",
        f"{file}, line 3: Postfix takes all from here for the body: 'no header' is not a header",
    ]


def test_a_file_that_the_server_refuses_is_wrong_use(tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"A: 1\nB: a\rb\n\nold\n")
    status, out, complaints = asked(aio.Filter, str(file), "--like", "sendmail")
    assert (status, out) == (2, b"")
    assert complaints.endswith(b"mail.eml, line 2: Sendmail refuses a CR without LF\n")
