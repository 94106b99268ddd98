"""The line that the log has of each mail."""

import asyncio
import gc
import logging
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio.watching import Watch
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    MAIL,
    Journal,
    connect,
    peer,
    run,
    say,
    until,
)
from tests.story import OFFER

NO_SUCH_BOX = mp.ReplyCode("550 5.1.1 No such box")
QUEUE_ID = mp.Macro(mp.CommandCode.END_OF_MESSAGE, [("i", "4F7B21")])
COMES_BEFORE = (CONNECT, mp.Helo("mx.example"))


class Marking(aio.Filter):
    """Refuses clients and recipients that are bad, and marks each mail."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS | mp.Actions.CHANGE_BODY)

    async def connect(self, message: mp.Connect) -> mp.ConnectReply | None:
        return mp.Reject() if message.hostname == "bad.example" else None

    async def helo(self, message: mp.Helo) -> None: ...

    async def envelope_recipient(
        self, message: mp.EnvelopeRecipient
    ) -> mp.EnvelopeRecipientReply | None:
        return NO_SUCH_BOX if message.address == "bad" else None

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.send(mp.Progress())
        await self.send(mp.AddHeader("X-Seen", "yes"))
        for _ in range(3):
            await self.send(mp.ReplaceBody(b"x"))
        return mp.Accept()


def talk(*commands: mp.Command, filter: type[aio.Filter] = Marking) -> None:
    async def main() -> None:
        async with (
            aio.Server(filter, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            await say(client, *commands)

    run(main)


def lines(journal: Journal) -> list[dict[str, Any]]:
    """The records about verdicts, with their times left out."""
    found = []
    for record in journal.records():
        fields = vars(record)
        if "verdict" in fields:
            assert record.levelno == logging.INFO
            assert record.msg.endswith("%s")
            text, _, times = record.getMessage().partition(" ms=")
            if times:
                assert fields["ms"] >= fields["busy_ms"] >= 0
                assert times == f"{fields['ms']} busy_ms={fields['busy_ms']}"
            standard = vars(logging.makeLogRecord({})).keys() | {"message", "ms", "busy_ms", "peer"}
            found.append({"line": text, **{x: fields[x] for x in fields.keys() - standard}})
    return found


def test_each_mail_has_one_line(journal: Journal) -> None:
    refused = mp.EnvelopeRecipient("<bad>")
    talk(*COMES_BEFORE, *ENVELOPE[:2], refused, *ENVELOPE[2:], *CONTENT, QUEUE_ID, MAIL[-1], *MAIL)
    known = {
        "connection": 1,
        "client": "mx.example",
        "client_address": "192.0.2.7",
        "helo": "mx.example",
        "sender": "<anna@example.org>",
        "verdict": "Accept",
        "step": "EndOfMessage",
        "modifications": ["AddHeader X-Seen", "ReplaceBody x3"],
    }
    of_client = "client=mx.example client_address=192.0.2.7 helo=mx.example"
    changed = 'modifications="AddHeader X-Seen,ReplaceBody x3"'
    assert lines(journal) == [
        {
            **known,
            "queue_id": "4F7B21",
            "recipients": ["<bert@example.net>", "<bad>"],
            "answers": ["EnvelopeRecipient <bad>: ReplyCode 550 5.1.1 No such box"],
            "line": "connection 1: Accept at EndOfMessage: queue_id=4F7B21 "
            f"{of_client} sender=<anna@example.org> recipients=<bert@example.net>,<bad> {changed} "
            'answers="EnvelopeRecipient <bad>: ReplyCode 550 5.1.1 No such box"',
        },
        {
            **known,
            "queue_id": None,
            "recipients": ["<bert@example.net>"],
            "line": f"connection 1: Accept at EndOfMessage: {of_client} sender=<anna@example.org> "
            f"recipients=<bert@example.net> {changed}",
        },
    ]
    assert sum(each.levelno == logging.INFO for each in journal.records(1)) == 2


def test_a_verdict_on_the_connection_has_a_line(journal: Journal) -> None:
    talk(mp.Connect("bad.example", mp.AddressFamily.UNKNOWN))
    (line,) = lines(journal)
    assert line["line"] == "connection 1: Reject at Connect: client=bad.example"


def test_a_verdict_has_its_text(journal: Journal) -> None:
    class Refusing(aio.Filter):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply:
            return mp.ReplyCode('550 5.7.1 "No"')

    talk(*COMES_BEFORE, ENVELOPE[0], filter=Refusing)
    (line,) = lines(journal)
    assert line["line"] == (
        "connection 1: ReplyCode at EnvelopeFrom: client=mx.example client_address=192.0.2.7 "
        r'helo=mx.example sender=<anna@example.org> text="550 5.7.1 \"No\""'
    )
    assert line["queue_id"] is None
    assert line["verdict"] == "ReplyCode"


@pytest.mark.parametrize(
    ("how", "step", "cause"),
    [
        ([mp.Abort()], "Abort", "the MTA sent Abort"),
        ([ENVELOPE[0], mp.Abort()], "EnvelopeRecipient", "EnvelopeFrom came before its end"),
        ([QUEUE_ID], "EnvelopeRecipient", "the MTA closed the connection"),
    ],
)
def test_a_mail_that_is_dropped_has_a_line_with_the_cause(
    how: list[mp.Command], step: str, cause: str, journal: Journal
) -> None:
    async def main() -> None:
        async with aio.Server(Marking, "inet:0@127.0.0.1", grace=0) as server:
            client = await connect(server)
            await say(client, *COMES_BEFORE, *ENVELOPE[:2], *how)
            client._channel.abort()
            await until(lambda: bool(lines(journal)))

    run(main)
    first = lines(journal)[0]
    assert (first["verdict"], first["step"], first["cause"]) == ("aborted", step, cause)
    assert first["recipients"] == ["<bert@example.net>"]
    assert first["line"].endswith(f'cause="{cause}"')


def test_the_client_of_an_earlier_connection_is_forgotten(journal: Journal) -> None:
    other = mp.Connect("other.example", mp.AddressFamily.INET, 1, "192.0.2.8")

    class Passing(Marking):
        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            return mp.Continue()

    talk(*COMES_BEFORE, *MAIL, mp.QuitNewConnection(), other, *MAIL, filter=Passing)
    _, line = lines(journal)
    assert line["client_address"] == "192.0.2.8"
    assert "helo" not in line


def test_no_peer_writes_lines_of_its_own(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(Marking, "inet:0@127.0.0.1", grace=0) as server, peer(server) as odd:
            command = b"M<a\n\x1b[2J\x7f\xff\rb>\0"
            await odd.write(OFFER, len(command).to_bytes(4, "big") + command, mp.Abort())
            await until(lambda: bool(lines(journal)))

    run(main)
    (line,) = lines(journal)
    assert line["sender"] == r"<a\n\x1b[2J\x7f\udcff\rb>"
    assert all(each.getMessage().isprintable() for each in journal.records())


def test_a_line_is_not_endless(journal: Journal) -> None:
    crowd = [mp.EnvelopeRecipient(f"<{number}>") for number in range(300)]
    talk(CONNECT, mp.EnvelopeFrom("<" + 5000 * "a" + ">"), *crowd, mp.EndOfMessage())
    (line,) = lines(journal)
    assert line["sender"] == "<" + 199 * "a" + "..."
    assert line["recipients"] == [*(f"<{number}>" for number in range(100)), "..."]


@pytest.mark.parametrize("level", [logging.INFO, logging.WARNING])
def test_nobody_follows_what_nobody_wants_to_know(level: int, journal: Journal) -> None:
    logging.getLogger("milter_protocol.aio").setLevel(level)
    # Kept, so that no new one has the place of an old one.
    before = [each for each in gc.get_objects() if isinstance(each, Watch)]
    known = set(map(id, before))
    found = []

    class Looking(aio.Filter):
        async def end_of_message(self, message: mp.EndOfMessage) -> None:
            watches = [each for each in gc.get_objects() if isinstance(each, Watch)]
            found.append(any(id(each) not in known for each in watches))

    talk(*COMES_BEFORE, *MAIL, filter=Looking)
    assert found == [level == logging.INFO]


def test_the_time_at_work_is_that_of_the_filter(journal: Journal) -> None:
    class Slow(aio.Filter):
        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            await asyncio.sleep(0.02)
            return mp.Accept()

    async def main() -> None:
        async with (
            aio.Server(Slow, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            await say(client, CONNECT, *ENVELOPE)
            await asyncio.sleep(0.05)
            await say(client, *CONTENT, mp.EndOfMessage())

    run(main)
    (record,) = (vars(each) for each in journal.records() if "verdict" in vars(each))
    assert record["busy_ms"] >= 19
    assert record["ms"] >= record["busy_ms"] + 49


def test_all_messages_are_shown_at_the_level_debug(journal: Journal) -> None:
    talk(CONNECT, *ENVELOPE[:2], QUEUE_ID, mp.EndOfMessage())
    texts = [each.getMessage().partition(": ")[2] for each in journal.records(1)]
    shown = [each for each in texts if each.startswith(("received", "sends"))]
    assert shown[0].startswith("received Connect(hostname='mx.example', ")
    assert shown[1:] == [
        "sends Continue()",
        "received EnvelopeFrom(sender='<anna@example.org>', arguments=())",
        "sends Continue()",
        "received EnvelopeRecipient(recipient='<bert@example.net>', arguments=())",
        "sends Continue()",
        f"received {QUEUE_ID!r}",
        "received EndOfMessage(data=b'')",
        "sends Progress()",
        "sends AddHeader(name='X-Seen', value='yes')",
        *["sends ReplaceBody(data=b'x')"] * 3,
        "sends Accept()",
        "received Close()",
    ]
