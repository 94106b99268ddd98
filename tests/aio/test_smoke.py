"""One mail through a filter of either form, over each kind of socket."""

from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, MAIL, address_of, run, say, socket_path
from tests.story import OFFERED


class Marking(aio.Filter):
    """Marks mails with their queue id."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.send(mp.AddHeader("X-Queue", self.macros["i"]))
        return mp.Accept()


async def marking(connection: aio.Connection) -> None:
    connection.request = mp.Options(actions=mp.Actions.ADD_HEADERS)
    async for event in connection:
        if isinstance(event, mp.EndOfMessage):
            await connection.send(mp.AddHeader("X-Queue", connection.macros["i"]))
            await connection.send(mp.Accept())


@pytest.mark.parametrize("filter", [Marking, marking])
@pytest.mark.parametrize("address", ["inet:0@127.0.0.1", "inet6:0@::1", "unix:PATH"])
def test_a_mail_goes_through(filter: type[aio.Filter], address: str, tmp_path: Path) -> None:
    address = address.replace("PATH", socket_path(tmp_path))

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(filter, address) as server,
            await aio.connect(address_of(server), offer=OFFERED, timeout=10) as client,
        ):
            await say(client, CONNECT, mp.Helo("mx.example"), *MAIL[:-1])
            macros = mp.Macro(mp.CommandCode.END_OF_MESSAGE, [("i", "4F7B21")])
            return await say(client, macros, MAIL[-1])

    assert run(main) == [mp.AddHeader("X-Queue", "4F7B21"), mp.Accept()]
