"""A filter as a program, for tests that need a process: `program.py OPTIONS ADDRESS...`.

OPTIONS is a dictionary in JSON. The log goes to standard output.
"""

import asyncio
import json
import logging
import sys

import milter_protocol as mp
from milter_protocol import aio


class Accepting(aio.Filter):
    """Accepts each mail with its size in a header."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)
    size = 0

    async def connect(self, message: mp.Connect) -> None: ...

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.size = 0

    async def body(self, message: mp.Body) -> None:
        self.size += len(message.data)

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        await self.send(mp.AddHeader("X-Size", str(self.size)))
        return mp.Accept()


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(message)s")
    options = json.loads(sys.argv[1])
    asyncio.run(aio.serve(Accepting, *sys.argv[2:], **options))
    print("served", flush=True)
