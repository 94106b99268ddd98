"""kilter.protocol's `FilterProtocol` in an `asyncio.Protocol`."""

import asyncio
import sys

from kilter.protocol import messages as m
from kilter.protocol.buffer import SimpleBuffer
from kilter.protocol.core import FilterProtocol


class Session(asyncio.Protocol):
    """Goes on at every step, and accepts at the end."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._protocol = FilterProtocol()
        self._incoming = SimpleBuffer(131_072)
        self._outgoing = SimpleBuffer(1_024)

    def data_received(self, data: bytes) -> None:
        self._incoming[:] = data
        for message in self._protocol.read_from(self._incoming):
            if not self._protocol.needs_response(message):
                continue
            reply: m.Negotiate | m.Accept | m.Continue
            match message:
                case m.Negotiate():
                    reply = m.Negotiate(6, m.ActionFlags.ADD_HEADERS, m.ProtocolFlags(0))
                case m.EndOfMessage():
                    reply = m.Accept()
                case _:
                    reply = m.Continue()
            self._protocol.write_to(self._outgoing, reply)
            self._transport.write(bytes(self._outgoing[:]))
            del self._outgoing[:]


async def main() -> None:
    server = await asyncio.get_running_loop().create_unix_server(Session, sys.argv[1])
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
