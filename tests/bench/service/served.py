"""`aio.serve` with a filter that has a handler for every step."""

import asyncio
import sys

import milter_protocol as mp
from milter_protocol import aio


class Handling(aio.Filter):
    """Goes on at every step, and accepts at the end."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS)

    async def connect(self, message: mp.Connect) -> None:
        """Go on."""

    async def helo(self, message: mp.Helo) -> None:
        """Go on."""

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        """Go on."""

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
        """Go on."""

    async def data(self, message: mp.Data) -> None:
        """Go on."""

    async def header(self, message: mp.Header) -> None:
        """Go on."""

    async def end_of_headers(self, message: mp.EndOfHeaders) -> None:
        """Go on."""

    async def body(self, message: mp.Body) -> None:
        """Go on."""

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()

    async def unknown(self, message: mp.Unknown) -> None:
        """Go on."""


def main() -> None:
    asyncio.run(aio.serve(Handling, f"unix:{sys.argv[1]}"))


if __name__ == "__main__":
    main()
