"""`FilterSession` in an `asyncio.Protocol`, without a limit of any kind."""

import asyncio
import sys

import milter_protocol as mp

REQUEST = mp.Options(actions=mp.Actions.ADD_HEADERS)


class Session(asyncio.Protocol):
    """Goes on at every step, and accepts at the end."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._session = mp.FilterSession(REQUEST)

    def data_received(self, data: bytes) -> None:
        session = self._session
        session.receive_data(data)
        while session.next_event() is not None:
            if session.awaited:
                session.send(mp.Accept() if session.awaited is mp.EndOfMessage else mp.Continue())
        if said := session.data_to_send():
            self._transport.write(said)
        if session.closed:
            self._transport.close()


async def main() -> None:
    server = await asyncio.get_running_loop().create_unix_server(Session, sys.argv[1])
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
