"""Conversations over transports that were made elsewhere."""

import asyncio
import io
import logging
import socket
from functools import partial

import pytest

import milter_protocol as mp
from milter_protocol import aio

from .support import run


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
    with pytest.raises(TypeError, match="no option 'on_faliure'; did you mean 'on_failure'"):
        aio.Server(Refusing, on_faliure=mp.Accept())  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="no option 'x'; there are command_timeout, grace"):
        aio.Server(Refusing, x=1)  # type: ignore[call-arg]
