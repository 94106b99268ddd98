"""What the log says of a conversation."""

import logging
import re
import socket

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    Journal,
    LeavingOut,
    connect,
    peer,
    run,
    say,
)


class Speaking(LeavingOut):
    """Logs something at the end of each mail."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def helo(self, message: mp.Helo) -> None:
        self.connection.log.info(
            "greeted by %s", message.hostname, extra={"helo": message.hostname}
        )

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.send(mp.AddHeader("X-Seen", "yes"))
        self.connection.log.warning("seen")
        return mp.Accept()


def talk(*queue_ids: str) -> None:
    """Send a mail for each queue id, in one conversation."""

    async def main() -> None:
        async with (
            aio.Server(Speaking, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            await say(client, CONNECT, mp.Helo("mx.example"))
            for queue_id in queue_ids:
                macros = mp.Macro(mp.CommandCode.END_OF_MESSAGE, [("i", queue_id)])
                await say(client, *ENVELOPE, *CONTENT, macros, mp.EndOfMessage())

    run(main)


def test_each_record_has_the_connection_the_peer_and_the_queue_id(journal: Journal) -> None:
    talk("ONE", "TWO")
    (begin, *others) = journal.records(1)
    fields = vars(begin)
    assert begin.getMessage() == f"connection 1: begins, with {fields['peer']}"
    assert fields["peer"].startswith("inet:")
    assert all(vars(record)["peer"] == fields["peer"] for record in others)
    seen = [(vars(each)["queue_id"], each.getMessage()) for each in others if each.levelno > 20]
    assert seen == [("ONE", "connection 1: seen"), ("TWO", "connection 1: seen")]


def test_a_record_can_have_more_fields(journal: Journal) -> None:
    talk()
    (record,) = (each for each in journal.records(1) if "helo" in vars(each))
    assert record.getMessage() == "connection 1: greeted by mx.example"
    assert vars(record)["helo"] == "mx.example"
    assert vars(record)["queue_id"] is None


def test_there_is_no_queue_id_before_the_mta_says_it(journal: Journal) -> None:
    talk("ONE")
    ids = [vars(each)["queue_id"] for each in journal.records(1)]
    assert ids[:3] == [None, None, None]
    assert "ONE" in ids
    assert ids[-1] is None


def test_there_is_no_queue_id_between_two_mails(journal: Journal) -> None:
    class Resting(LeavingOut):
        async def helo(self, message: mp.Helo) -> None:
            self.connection.log.info("greeted")

        async def abort(self, message: mp.Abort) -> None:
            self.connection.log.info("aborted")

        async def header(self, message: mp.Header) -> None:
            self.connection.log.info("in the mail")

        async def dropped(self, reason: str) -> None:
            self.connection.log.info("dropped")

    async def main() -> None:
        async with aio.Server(Resting, "inet:0@127.0.0.1") as server:
            client = await connect(server)
            number = mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("i", "ONE")])
            await say(client, mp.Helo("mx.example"), number, *ENVELOPE, *CONTENT)
            await say(client, mp.EndOfMessage(), mp.Abort(), mp.Helo("mx.example"))
            number = mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("i", "TWO")])
            await say(client, number, *ENVELOPE, CONTENT[0])
            client._channel.abort()

    run(main)
    told = {each.getMessage().partition(": ")[2]: vars(each) for each in journal.records(1)}
    assert told["greeted"]["queue_id"] is None
    assert told["aborted"]["queue_id"] is None
    assert told["dropped"]["queue_id"] == "TWO"
    ids = [
        vars(each)["queue_id"] for each in journal.records(1) if "in the mail" in each.getMessage()
    ]
    assert ids == ["ONE", "TWO"]
    assert journal.records(1)[-1].getMessage().startswith("connection 1: ends after")
    assert vars(journal.records(1)[-1])["queue_id"] is None


def test_a_queue_id_begins_no_line(journal: Journal) -> None:
    talk("ONE\nERROR all is lost\x1b[2J\udcff")
    ids = {vars(each)["queue_id"] for each in journal.records(1)} - {None}
    assert ids == {r"ONE\nERROR all is lost\x1b[2J\udcff"}


def test_the_end_is_told_with_counts(journal: Journal) -> None:
    talk("ONE")
    end = journal.end_of(1)
    assert (end["commands"], end["replies"], end["findings"]) == (4, 4, 0)
    assert end["reason"] == "the conversation is over"
    assert 0 < end["duration"] < 20
    assert end["levelno"] == logging.DEBUG
    assert end["message"].endswith(" s, 4 commands and 4 replies: the conversation is over")


def test_what_was_agreed_is_told_to_who_wants_to_know(journal: Journal) -> None:
    talk()
    (record,) = (each for each in journal.records(1) if "agreed" in each.getMessage())
    # What version 6 lacks, if later ones have more, comes in between.
    assert re.match(r"connection 1: agreed: version 6; .*SMFIF_ADDHDRS: ", record.getMessage())


def test_what_was_agreed_is_not_put_into_words_for_nobody(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    logging.getLogger("milter_protocol.aio").setLevel(logging.INFO)
    monkeypatch.delattr(mp.Negotiated, "explain")
    talk("ONE")
    assert journal.problems() == ["connection 1: seen"]


def test_a_finding_is_told(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(Speaking, "inet:0@127.0.0.1") as server, peer(server) as old:
            await old.write(mp.Helo("mx.example"))
            await old.read(mp.Continue)

    run(main)
    reason = "Helo may not be sent in the phase opened"
    assert journal.problems(1) == [f"connection 1: the MTA broke the protocol: {reason}"]
    assert journal.end_of(1)["findings"] == 1


def test_what_is_only_unusual_is_told_as_such(journal: Journal) -> None:
    async def main() -> None:
        async with aio.Server(Speaking, "inet:0@127.0.0.1") as server, peer(server) as old:
            await old.write(mp.Negotiate(2, mp.Actions(1), mp.Steps(1)), mp.Helo("mx"))
            await old.read(mp.Negotiate)
            await old.read(mp.Continue)
            await old.write(mp.Unknown("NONSENSE"))
            await old.read(mp.Continue)

    run(main)
    reason = "Unknown needs version 3; version 2 is in use"
    assert journal.problems(1) == [f"connection 1: the MTA did something unusual: {reason}"]
    assert journal.end_of(1)["findings"] == 1


def test_records_can_be_formatted_when_the_server_is_gone(journal: Journal) -> None:
    talk("ONE")
    texts = [each.getMessage() for each in journal.records()]
    assert texts[0].startswith("listens on inet:")
    assert "stops; open conversations: 0" in texts or "stops; open conversations: 1" in texts


def test_peers_have_the_address_of_their_socket(journal: Journal) -> None:
    async def main() -> int:
        async with aio.Server(Speaking, "inet6:0@::1") as server, peer(server) as known:
            made = known.writer.get_extra_info("socket")
            assert made.family == socket.AF_INET6
            await known.write(mp.Helo("mx.example"))
            await known.read(mp.Continue)
            return int(made.getsockname()[1])

    port = run(main)
    assert journal.end_of(1)["peer"] == f"inet6:{port}@::1"
