"""The floor: a bare `asyncio.Protocol` that knows where frames end, and nothing else."""

import asyncio
import sys

from tests.bench.service.replies import NEGOTIATED, reply_to

_HEAD = 5


class Echo(asyncio.Protocol):
    """Answers by the code of a frame."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._held = b""

    def data_received(self, data: bytes) -> None:
        held = self._held + data if self._held else data
        at = 0
        said = b""
        while len(held) - at >= _HEAD:
            end = at + 4 + int.from_bytes(held[at : at + 4], "big")
            if end > len(held):
                break
            said += reply_to(held[at + 4]) if held[at + 4] != NEGOTIATED[4] else NEGOTIATED
            at = end
        self._held = held[at:]
        if said:
            self._transport.write(said)


async def main() -> None:
    server = await asyncio.get_running_loop().create_unix_server(Echo, sys.argv[1])
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
