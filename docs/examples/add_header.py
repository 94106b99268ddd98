"""Mark each mail that came by: drop forged `X-Checked` headers, and add a true one.

Run it: `python add_header.py inet:8891@127.0.0.1`
Postfix uses it with `smtpd_milters = inet:127.0.0.1:8891` in main.cf.
"""

import argparse
import asyncio

import milter_protocol as mp
from milter_protocol import aio

NAME = "X-Checked"


class AddHeader(aio.Filter):
    """Serves one connection, which may bring several mails."""

    request = mp.Options(
        actions=mp.Actions.ADD_HEADERS | mp.Actions.CHANGE_HEADERS,
        # Nothing is said about a single header: the MTA need not wait after each.
        steps=mp.Steps.NO_REPLY_HEADER,
    )
    headers: mp.Headers

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        """Begin a mail: nothing is left of the one before."""
        self.headers = mp.Headers(self.agreed)

    async def header(self, message: mp.Header) -> None:
        """Count the headers, so that those can be removed that only we may add."""
        self.headers.take(message)

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        """Modify the mail: this is the only place where that is allowed."""
        self.headers.remove(NAME)
        self.headers.add(NAME, f"yes, as {self.macros.get('i', 'unknown')}")
        for modification in self.headers.modifications():
            await self.send(modification)
        return mp.Accept()


def main() -> None:
    """Serve until SIGTERM."""
    options = argparse.ArgumentParser(description="Mark each mail that came by.")
    options.add_argument("address", help="where to listen, such as inet:8891@127.0.0.1")
    chosen = options.parse_args()
    try:
        asyncio.run(aio.serve(AddHeader, chosen.address))
    except (aio.AddressError, OSError) as error:
        options.error(str(error))


if __name__ == "__main__":
    main()
