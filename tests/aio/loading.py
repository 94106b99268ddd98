"""Load a filter with many connections at once: `python -m tests.aio.loading --help`."""

import asyncio
import contextlib
import os
import time
from dataclasses import dataclass

import click

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.processes import Process, filter_process
from tests.aio.support import CONNECT, ENVELOPE, Peer, say
from tests.story import OFFER, OFFERED, encoded

BODY = os.urandom(20_000)
MAIL = (
    *ENVELOPE,
    mp.Header("Subject", "load"),
    mp.EndOfHeaders(),
    mp.Body(BODY[:12_000]),
    mp.Body(BODY[12_000:]),
    mp.EndOfMessage(),
)
RIGHT = [mp.AddHeader("X-Size", str(len(BODY))), mp.Accept()]


@dataclass(frozen=True)
class Figures:
    """What came of it; sizes are in bytes.

    Attributes:
        mails: how many mails got the right answer.
        seconds: how long all of it took.
        before: the memory of the filter after one mail on each connection.
        after: the same after all mails.
        later: the same after as many connections again.
    """

    mails: int
    seconds: float
    before: int
    after: int
    later: int


async def send_mails(client: aio.Client, count: int) -> int:
    """How many of several mails got the right answer."""
    right = 0
    for _ in range(count):
        right += await say(client, *MAIL) == RIGHT
    return right


async def be_killed(port: int) -> None:
    """Begin a mail, and be gone in the middle of a piece of its body."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    peer = Peer(reader, writer)
    await peer.write(OFFER, CONNECT, MAIL[0])
    await peer.read(mp.Negotiate)
    await peer.read(mp.Continue)
    await peer.write(encoded(mp.Body(BODY))[:15_000])
    peer.reset()


async def open_all(address: str, count: int) -> list[aio.Client]:
    clients = [
        await aio.connect(address, offer=OFFERED, timeout=300, connect_timeout=300)
        for _ in range(count)
    ]
    await asyncio.gather(*(client.ask(CONNECT) for client in clients))
    return clients


def port_of(process: Process) -> int:
    return int(process.read_until(r"listens on inet:(\d+)")[1])


async def load(process: Process, connections: int, mails: int, killed: int) -> Figures:
    port = port_of(process)
    address = f"inet:{port}@127.0.0.1"
    began = time.monotonic()
    clients = await open_all(address, connections)
    right = sum(await asyncio.gather(*(send_mails(client, 1) for client in clients)))
    before = process.resident()

    async def kill_some() -> None:
        for _ in range(killed):
            await be_killed(port)

    killing = asyncio.create_task(kill_some())
    right += sum(await asyncio.gather(*(send_mails(client, mails - 1) for client in clients)))
    await killing
    after = process.resident()
    await asyncio.gather(*(client.close() for client in clients))

    # The same number of connections once more: what a connection takes is given back.
    clients = await open_all(address, connections)
    right += sum(await asyncio.gather(*(send_mails(client, 1) for client in clients)))
    later = process.resident()
    await asyncio.gather(*(client.close() for client in clients))
    return Figures(right, time.monotonic() - began, before, after, later)


def complaints(log: list[str]) -> list[str]:
    """What a log has of warnings and errors, without those about clients that were killed."""
    return [
        line
        for line in log
        if not line.startswith(("INFO ", "served"))
        and "the connection ended inside a frame" not in line
    ]


async def be_kept_out(process: Process, idle: int) -> float:
    """For how many seconds idle peers keep an MTA from the verdict on a mail."""
    port = port_of(process)
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(idle):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            stack.callback(writer.transport.abort)
            await Peer(_, writer).write(OFFER)
        began = time.monotonic()
        async with await aio.connect(f"inet:{port}@127.0.0.1", offer=OFFERED) as client:
            await say(client, CONNECT)
            assert await send_mails(client, 1) == 1
        return time.monotonic() - began


@click.command()
@click.option("--connections", default=1000, show_default=True, help="Connections at once.")
@click.option("--mails", default=20, show_default=True, help="Mails on each, of 20,000 bytes.")
@click.option("--killed", default=100, show_default=True, help="Clients killed meanwhile.")
@click.option("--idle", default=300, show_default=True, help="Idle peers, in another run.")
@click.option("--places", default=50, show_default=True, help="The limit in this other run.")
def main(connections: int, mails: int, killed: int, idle: int, places: int) -> None:
    """Load a filter, and keep an MTA out with idle peers; see what it takes."""
    with filter_process("inet:0@127.0.0.1", max_connections=connections + killed) as process:
        figures = asyncio.run(load(process, connections, mails, killed))
        process.signal()
        process.wait()
    click.echo(f"{figures.mails} of {connections * (mails + 1)} mails in {figures.seconds:.0f} s")
    for name in ("before", "after", "later"):
        click.echo(f"{getattr(figures, name) / 1e6:.1f} MB {name}")
    wrong = complaints(process.said)
    click.echo(f"{len(wrong)} warnings and errors, beside those about killed clients")
    click.echo("".join(wrong[:5]), nl=False)
    with filter_process("inet:0@127.0.0.1", max_connections=places, grace=0) as process:
        seconds = asyncio.run(be_kept_out(process, idle))
        process.signal()
        process.wait()
    click.echo(f"{seconds:.2f} s until the verdict, behind {idle} idle peers at {places} places")


if __name__ == "__main__":
    main()
