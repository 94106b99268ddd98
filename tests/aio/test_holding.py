"""Conversations over transports that were made elsewhere."""

import asyncio
import io
import logging
import socket
import ssl
from functools import partial

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    ENVELOPE,
    LOOPS,
    MAIL,
    Journal,
    connect,
    run,
    say,
)


class Refusing(aio.Filter):
    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.ReplyCode:
        return mp.ReplyCode(f"550 5.7.1 {message.sender} is not welcome")


def test_a_conversation_over_a_pair_of_sockets() -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        ours, theirs = (partial(loop.create_connection, sock=each) for each in socket.socketpair())
        holding = loop.create_task(aio.Server(Refusing).hold(theirs, "a test"))
        async with await aio.connect(ours) as client:
            await client.ask(mp.Connect("mx", mp.AddressFamily.UNKNOWN))
            (refused,) = await client.ask(mp.EnvelopeFrom("<a@x>"))
            assert refused == mp.ReplyCode("550 5.7.1 <a@x> is not welcome")
        await holding

    run(main)


def test_a_peer_that_is_gone() -> None:
    async def gone(_: object) -> tuple[asyncio.BaseTransport, asyncio.BaseProtocol]:
        raise ConnectionResetError

    run(lambda: aio.Server(Refusing).hold(gone, "a test"))


def test_a_conversation_is_logged_where_one_wants(caplog: pytest.LogCaptureFixture) -> None:
    mine, text = logging.Logger("mine", logging.DEBUG), io.StringIO()
    mine.addHandler(logging.StreamHandler(text))

    async def main() -> None:
        loop = asyncio.get_running_loop()
        ours, theirs = (partial(loop.create_connection, sock=each) for each in socket.socketpair())
        holding = loop.create_task(aio.Server(Refusing).hold(theirs, "a test", mine))
        async with await aio.connect(ours) as client:
            await client.ask(mp.Connect("mx", mp.AddressFamily.UNKNOWN))
        await holding

    with caplog.at_level(logging.DEBUG, "milter_protocol"):
        run(main)
    assert text.getvalue().startswith("connection 1: begins, with a test\n")
    assert [each for each in caplog.records if each.name.startswith("milter_protocol")] == []


def test_an_option_that_does_not_exist() -> None:
    with pytest.raises(TypeError, match="'on_faliure' is not an option; did you mean 'on_failure'"):
        aio.Server(Refusing, on_faliure=mp.Accept())  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'x' is not an option; options are command_timeout, grace"):
        aio.Server(Refusing, x=1)  # type: ignore[call-arg]


async def held_over_a_pair(server: aio.Server) -> tuple[asyncio.Task[None], aio.Client]:
    """A conversation that is held in a task, with a transaction open."""
    loop = asyncio.get_running_loop()
    ours, theirs = (partial(loop.create_connection, sock=each) for each in socket.socketpair())
    holding = loop.create_task(server.hold(theirs, "a test"))
    client = await aio.connect(ours)
    await say(client, CONNECT, ENVELOPE[0])
    return holding, client


@pytest.mark.parametrize("is_at_work", [False, True])
def test_who_cancels_it_cuts_it_off(is_at_work: bool, journal: Journal) -> None:
    at_work = asyncio.Event()

    class Working(aio.Filter):
        async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
            at_work.set()
            await asyncio.Event().wait()

    async def main() -> None:
        holding, client = await held_over_a_pair(aio.Server(Working))
        if is_at_work:
            asking = asyncio.create_task(client.ask(ENVELOPE[1]))
            await at_work.wait()
        holding.cancel()
        (result,) = await asyncio.gather(holding, return_exceptions=True)
        assert isinstance(result, asyncio.CancelledError)
        with pytest.raises(mp.OutOfOrderError):
            await (asking if is_at_work else client.ask(ENVELOPE[1]))
        await client.close()

    run(main)
    assert journal.problems() == []
    assert journal.end_of(1)["reason"] == "cut off"


def test_a_server_that_stops_leaves_it_alone(journal: Journal) -> None:
    class Hearing(aio.Filter):
        async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None: ...

    async def main() -> list[mp.Reply]:
        async with aio.Server(Hearing, "inet:0@127.0.0.1", grace=0) as server:
            idle, first = await held_over_a_pair(server)
            await first.ask(mp.Abort())
            in_mail, second = await held_over_a_pair(server)
            accepted = await connect(server)
        replies = await say(first, *ENVELOPE[:2]) + await say(second, ENVELOPE[1])
        for client in (first, second, accepted):
            await client.close()
        await asyncio.gather(idle, in_mail)
        return replies

    assert run(main) == [mp.Continue(), mp.Continue()]
    assert {journal.end_of(each)["reason"] for each in (1, 2)} == {"the conversation is over"}


def context(protocol: int) -> ssl.SSLContext:
    """TLS as it is without certificates."""
    made = ssl.SSLContext(protocol)
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    made.maximum_version = ssl.TLSVersion.TLSv1_2
    made.set_ciphers("ADH:AECDH:@SECLEVEL=0")
    return made


class Tls:
    """Two openers of transports that are joined by TLS."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        initiator, responder = socket.socketpair()
        client, server = map(context, (ssl.PROTOCOL_TLS_CLIENT, ssl.PROTOCOL_TLS_SERVER))
        self.ours = partial(loop.create_connection, sock=initiator, ssl=client, server_hostname="")
        self.theirs = partial(loop.connect_accepted_socket, sock=responder, ssl=server)


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("who", ["the client", "the client at once", "the filter"])
def test_a_conversation_over_tls(
    who: str, loop: str, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    async def leaving(connection: aio.Connection) -> None:
        async for event in connection:
            if who == "the filter" and isinstance(event, mp.EnvelopeFrom):
                await connection.send(mp.Reject())
                return

    async def main() -> list[mp.Reply]:
        tls = Tls()
        holding = asyncio.create_task(aio.Server(leaving).hold(tls.theirs, "a test"))
        client = await aio.connect(tls.ours)
        await client.ask(CONNECT)
        replies = await client.ask(ENVELOPE[0])
        if who == "the client at once":
            client.abort()
        elif who == "the client":
            await client.close()
        await holding
        await client.close()
        return replies

    assert run(main, loop=loop) == [mp.Reject() if who == "the filter" else mp.Continue()]
    assert not [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    ends = {"the client": "the conversation is over", "the filter": "the filter left"}
    assert journal.end_of(1)["reason"] == ends.get(who, "the MTA closed the connection")


@pytest.mark.parametrize("loop", LOOPS)
def test_what_is_written_last_arrives_over_tls(loop: str) -> None:
    """Also if the peer reads it late."""
    size = 3_000_000

    async def leaving(connection: aio.Connection) -> None:
        connection.request = mp.Options(actions=mp.Actions.CHANGE_BODY)
        async for event in connection:
            if isinstance(event, mp.EndOfMessage):
                for _ in range(size // 60_000):
                    await connection.send(mp.ReplaceBody(bytes(60_000)))
                await connection.send(mp.Accept())
                return

    async def main() -> int:
        tls = Tls()
        holding = asyncio.create_task(aio.Server(leaving).hold(tls.theirs, "a test"))
        client = await aio.connect(tls.ours)
        replies = await say(client, CONNECT, mp.Helo("mx.example"), *MAIL)
        await holding
        await client.close()
        return sum(len(each.data) for each in replies if isinstance(each, mp.ReplaceBody))

    assert run(main, loop=loop) == size
