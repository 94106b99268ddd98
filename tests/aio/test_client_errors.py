"""What a client is told when a filter does not do what it should."""

import asyncio
import contextlib
import socket
from pathlib import Path
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.scripts import (
    Script,
    deaf,
    endless,
    filtering,
    foreign,
    greedy,
    leaving,
    leaving_later,
    saying,
    silent,
)
from tests.aio.support import CONNECT, Journal, connect, run
from tests.ports import held_port
from tests.story import OFFERED


@pytest.mark.parametrize(
    ("script", "error", "reason"),
    [
        (silent, TimeoutError, "the filter did not reply to Negotiate within"),
        (leaving, mp.OutOfOrderError, "the connection ended before Negotiate was answered"),
        (foreign, mp.RemoteProtocolError, "the peer is"),
        (greedy, mp.NegotiationError, "the answer has version 7, above the offer of 6"),
    ],
)
def test_a_filter_that_does_not_agree(
    script: Script, error: type[Exception], reason: str | None
) -> None:
    async def main() -> None:
        async with filtering(script) as address:
            await aio.connect(address, offer=OFFERED, timeout=0.2)

    with pytest.raises(error, match=reason):
        run(main)


def test_a_refusal_of_a_server_is_told() -> None:
    class Demanding(aio.Filter):
        request = mp.Options(actions=mp.Actions.QUARANTINE)

    async def main() -> None:
        async with aio.Server(Demanding, "inet:0@127.0.0.1") as server:
            await connect(server, offer=mp.Options())

    with pytest.raises(mp.OutOfOrderError, match="before Negotiate was answered"):
        run(main)


def test_nobody_listens(tmp_path: Path) -> None:
    with held_port() as port:
        for address, error in (
            (f"inet:{port}@127.0.0.1", ConnectionRefusedError),
            (f"unix:{tmp_path}/socket", FileNotFoundError),
        ):
            with pytest.raises(error):
                run(lambda address=address: aio.connect(address, offer=OFFERED))  # type: ignore[misc]


def test_connecting_takes_no_longer_than_it_may() -> None:
    with contextlib.ExitStack() as stack:
        full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())

        async def main() -> None:
            await aio.connect(f"inet:{full.getsockname()[1]}@127.0.0.1", connect_timeout=0.2)

        with pytest.raises(TimeoutError, match=r"within 0\.2 s; .*longer `connect_timeout`"):
            run(main)


def test_a_filter_that_falls_silent() -> None:
    async def main() -> None:
        async with (
            filtering(saying(mp.Continue(), b"")) as address,
            await aio.connect(address, offer=OFFERED, timeout=0.2) as client,
        ):
            await client.ask(CONNECT)
            with pytest.raises(TimeoutError, match=r"to Helo within 0\.2 s; .*longer `timeout`"):
                await client.ask(mp.Helo("mx.example"))

    run(main)


EVERYTHING_LEFT_OUT = (
    mp.Steps.NO_CONNECT
    | mp.Steps.NO_HELO
    | mp.Steps.NO_MAIL
    | mp.Steps.NO_RECIPIENT
    | mp.Steps.NO_DATA
    | mp.Steps.NO_HEADERS
    | mp.Steps.NO_END_OF_HEADERS
    | mp.Steps.NO_BODY
)


@pytest.mark.parametrize("said", [mp.Progress(), mp.ReplaceBody(bytes(10_000))], ids=str)
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"reply_timeout": 0.2}, "the reply to EndOfMessage takes more than 0.2 s"),
        ({"max_reply_size": 100_000}, "bytes, at most 100000 may come"),
    ],
    ids=str,
)
def test_a_filter_that_does_not_come_to_its_verdict(
    said: mp.Message, options: dict[str, Any], reason: str
) -> None:
    async def main() -> None:
        async with filtering(endless(said, EVERYTHING_LEFT_OUT)) as address:
            client = await aio.connect(address, offer=OFFERED, timeout=10.0, **options)
            try:
                await client.ask(mp.EndOfMessage())
            finally:
                await client.close()

    with pytest.raises(aio.EndlessReplyError, match=reason) as caught:
        run(main)
    assert caught.value.message == "EndOfMessage"


@pytest.mark.parametrize("most", [117, 116])
def test_a_reply_as_long_as_it_may_be(most: int) -> None:
    """The answer of the negotiation is a frame of 17 bytes."""

    async def main() -> list[mp.Reply]:
        async with (
            filtering(saying(mp.Continue())) as address,
            await aio.connect(address, offer=OFFERED, max_reply_size=most) as client,
        ):
            return await client.ask(CONNECT)

    if most == 117:
        assert run(main) == [mp.Continue()]
        return
    with pytest.raises(aio.EndlessReplyError):
        run(main)


@pytest.mark.parametrize("name", ["timeout", "connect_timeout", "reply_timeout", "max_reply_size"])
def test_a_limit_of_nothing(name: str) -> None:
    options: dict[str, Any] = {name: 0}
    with pytest.raises(ValueError, match=f"{name} must be a number(, at least 1| above 0), not 0"):
        run(lambda: aio.connect("inet:1@127.0.0.1", **options))


def test_a_filter_that_does_not_read() -> None:
    async def flood(client: aio.Client) -> None:
        while True:
            await client.ask(mp.Macro(mp.CommandCode.CONNECT, [("x", "y" * 60_000)]))

    async def main() -> None:
        async with (
            filtering(deaf) as address,
            await aio.connect(address, offer=OFFERED, timeout=0.2) as client,
        ):
            with pytest.raises(TimeoutError, match=r"did not read the last command within 0\.2 s"):
                await flood(client)

    run(main)


def test_a_filter_that_says_what_it_may_not() -> None:
    async def main() -> None:
        async with (
            filtering(saying(mp.Skip())) as address,
            await aio.connect(address, offer=OFFERED) as client,
        ):
            with pytest.raises(mp.OutOfOrderError, match="Skip does not answer Connect"):
                await client.ask(CONNECT)

    run(main)


def test_a_lenient_client_logs_it(journal: Journal) -> None:
    async def main() -> str:
        async with (
            filtering(saying(mp.Skip())) as address,
            await aio.connect(address, offer=OFFERED, strict=False) as client,
        ):
            assert await client.ask(CONNECT) == []
            return address

    address = run(main)
    reason = "Skip does not answer Connect"
    assert journal.problems() == [f"the filter at {address} broke the protocol: {reason}"]


def test_a_filter_that_closes_between_commands_is_the_filter_s_mistake() -> None:
    async def go_on(client: aio.Client) -> None:
        while True:
            await client.ask(mp.Abort())
            await asyncio.sleep(0.001)

    async def main() -> None:
        async with filtering(leaving_later) as address:
            client = await aio.connect(address, offer=OFFERED)
            with pytest.raises(mp.OutOfOrderError, match="the filter closed the connection"):
                await go_on(client)
            with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
                await client.ask(mp.Abort())
            await client.close()

    run(main)
