"""A filter as a class of handlers."""

import asyncio
from collections.abc import Callable

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol._table import COMMANDS
from tests.aio.support import CONNECT, MAIL, LeavingOut, connect, peer, run, say
from tests.story import OFFER


class Hearing(aio.Filter):
    """Notes the calls of its handlers."""

    def __init__(self, notes: list[object]) -> None:
        self.notes = notes

    async def connect(self, message: mp.Connect) -> None:
        self.notes.append(message)

    async def helo(self, message: mp.Helo) -> None:
        self.notes.append(message)

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.notes.append(message)

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
        self.notes.append(message)

    async def data(self, message: mp.Data) -> None:
        self.notes.append(message)

    async def unknown(self, message: mp.Unknown) -> None:
        self.notes.append(message)

    async def header(self, message: mp.Header) -> None:
        self.notes.append(message)

    async def end_of_headers(self, message: mp.EndOfHeaders) -> None:
        self.notes.append(message)

    async def body(self, message: mp.Body) -> None:
        self.notes.append(message)

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        self.notes.append(message)

    async def abort(self, message: mp.Abort) -> None:
        self.notes.append(message)

    async def close(self, message: mp.Close) -> None:
        self.notes.append(message)

    async def quit_new_connection(self, message: mp.QuitNewConnection) -> None:
        self.notes.append(message)

    async def dropped(self, reason: str) -> None:
        self.notes.append(reason)

    async def ended(self) -> None:
        self.notes.append("ended")


def talk(make: Callable[[], aio.Filter], *commands: mp.Command) -> list[list[mp.Reply]]:
    """The replies to each of several commands."""

    async def main() -> list[list[mp.Reply]]:
        async with (
            aio.Server(make, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            return [await client.ask(command) for command in commands]

    return run(main)


def test_each_command_has_its_handler_and_the_default_reply() -> None:
    notes: list[object] = []
    commands = (
        CONNECT,
        mp.Helo("mx.example"),
        mp.Unknown("XYZZY"),
        *MAIL[:3],
        mp.Abort(),
        *MAIL,
        mp.QuitNewConnection(),
        CONNECT,
    )
    replies = talk(lambda: Hearing(notes), *commands)
    assert notes == [*commands, mp.Close(), "ended"]
    without = mp.Abort | mp.QuitNewConnection
    assert replies == [[] if isinstance(c, without) else [mp.Continue()] for c in commands]


def test_each_kind_of_command_but_two_has_a_handler() -> None:
    assert set(aio.Filter.HANDLERS) == COMMANDS - {mp.Negotiate, mp.Macro}


def test_each_connection_has_a_filter_of_its_own() -> None:
    made = []

    class Counting(aio.Filter):
        def __init__(self) -> None:
            made.append(self)

    async def main() -> None:
        async with (
            aio.Server(Counting, "inet:0@127.0.0.1") as server,
            await connect(server),
            await connect(server),
        ):
            pass

    run(main)
    assert len(set(map(id, made))) == 2


def test_handlers_see_macros_options_and_connection() -> None:
    seen: list[object] = []

    class Looking(aio.Filter):
        async def helo(self, message: mp.Helo) -> None:
            seen.append((self.macros["{tls_version}"], self.macros["tls_version"]))
            seen.append(self.agreed.version)
            seen.append((self.connection.number, self.connection.peer.partition(":")[0]))

    macros = mp.Macro(mp.CommandCode.HELO, [("{tls_version}", "TLSv1.3")])
    talk(Looking, CONNECT, macros, mp.Helo("mx.example"))
    assert seen == [("TLSv1.3", "TLSv1.3"), 6, (1, "inet")]


def test_there_are_no_options_with_a_peer_that_never_negotiates() -> None:
    errors = []

    class Looking(aio.Filter):
        async def helo(self, message: mp.Helo) -> None:
            with pytest.raises(mp.LocalProtocolError, match="nothing was negotiated") as error:
                assert self.agreed
            errors.append(error.value)

    async def main() -> None:
        async with aio.Server(Looking, "inet:0@127.0.0.1") as server, peer(server) as old:
            await old.write(mp.Helo("mx.example"))
            await old.read(mp.Continue)

    run(main)
    assert len(errors) == 1


class Judging(LeavingOut):
    """Gives verdicts."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def envelope_recipient(
        self, message: mp.EnvelopeRecipient
    ) -> mp.EnvelopeRecipientReply | None:
        return mp.ReplyCode("550 5.1.1 nobody") if message.recipient == "<nobody>" else None

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.send(mp.Progress())
        await self.send(mp.AddHeader("X-Judged", "yes"))
        return mp.Discard()


def test_a_handler_gives_the_reply() -> None:
    replies = talk(Judging, MAIL[0], mp.EnvelopeRecipient("<nobody>"), *MAIL[1:])
    assert replies[1] == [mp.ReplyCode("550 5.1.1 nobody")]
    assert replies[2] == [mp.Continue()]
    assert replies[-1] == [mp.Progress(), mp.AddHeader("X-Judged", "yes"), mp.Discard()]


def test_a_mail_that_is_dropped_is_told() -> None:
    notes: list[object] = []

    async def main() -> None:
        async with (
            aio.Server(lambda: Hearing(notes), "inet:0@127.0.0.1") as server,
            peer(server) as jumping,
        ):
            await jumping.write(OFFER, *MAIL[:5], mp.EnvelopeRecipient("<late>"), mp.Close())
            await jumping.read_to_end()

    run(main)
    assert notes[-3:] == [
        "EnvelopeRecipient may not be sent in the phase end-of-headers",
        mp.Close(),
        "ended",
    ]


@pytest.mark.parametrize("closes", [True, False])
def test_ended_is_called_last_however_it_ends(closes: bool) -> None:
    notes: list[object] = []

    async def main() -> None:
        async with (
            aio.Server(lambda: Hearing(notes), "inet:0@127.0.0.1") as server,
            peer(server) as leaving,
        ):
            await leaving.write(OFFER, MAIL[0], *([mp.Close()] if closes else []))
            await leaving.read(mp.Negotiate)
            await leaving.read(mp.Continue)

    run(main)
    over = (
        ["Close came before its end", mp.Close()] if closes else ["the MTA closed the connection"]
    )
    assert notes == [MAIL[0], *over, "ended"]


def test_a_slow_handler_of_one_connection_does_not_stop_another() -> None:
    async def main() -> mp.Message:
        first, go_on = asyncio.Event(), asyncio.Event()

        class Slow(LeavingOut):
            async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
                if message.sender == "<slow>":
                    first.set()
                    await go_on.wait()

        async with (
            aio.Server(Slow, "inet:0@127.0.0.1") as server,
            await connect(server) as slow,
            await connect(server) as quick,
        ):
            asking = asyncio.create_task(slow.ask(mp.EnvelopeFrom("<slow>")))
            await first.wait()
            (reply,) = await say(quick, *MAIL)
            go_on.set()
            assert await asking == [mp.Continue()]
            return reply

    assert run(main) == mp.Continue()
