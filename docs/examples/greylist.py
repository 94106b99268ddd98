"""Put off mail of strangers: most programs that send spam do not come back.

A client that sends for the first time from a sender to a recipient is asked to try
again. It is let in when it comes back after the delay, as mail servers do. Clients
that have logged in are not put off. What is remembered is lost when this program ends.

Run it: `python greylist.py inet:8891@127.0.0.1`; `--help` tells what can be set.
Postfix uses it with `smtpd_milters = inet:127.0.0.1:8891` in main.cf.
"""

import argparse
import asyncio
from collections import OrderedDict
from math import ceil
from time import monotonic

import milter_protocol as mp
from milter_protocol import aio

Triplet = tuple[str, str, str]


class Memory:
    """When each client, sender and recipient first came together.

    It holds so many triplets and no more; the one that was not seen for the longest
    time goes.
    """

    def __init__(self, delay: float, most: int) -> None:
        self.delay = delay
        self.most = most
        self.first_seen: OrderedDict[Triplet, float] = OrderedDict()

    def wait(self, triplet: Triplet) -> int:
        """How many seconds the client still has to wait; 0 if it is let in."""
        now = monotonic()
        since = self.first_seen.get(triplet)
        if since is None:
            self.first_seen[triplet] = now
            if len(self.first_seen) > self.most:
                self.first_seen.popitem(last=False)
            return max(ceil(self.delay), 1)
        self.first_seen.move_to_end(triplet)
        return max(ceil(since + self.delay - now), 0)


class Greylist(aio.Filter):
    """Serves one connection, which may bring several clients and mails."""

    client = sender = "unknown"

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    async def connect(self, message: mp.Connect) -> None:
        """Remember the client."""
        self.client = message.address or message.hostname

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply:
        """Remember the sender, and let those pass who have logged in."""
        self.sender = message.sender.lower()
        return mp.Accept() if self.macros.get("auth_authen") else mp.Continue()

    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> mp.EnvelopeRecipientReply:
        """Decide about this recipient; the others are not touched by it."""
        seconds = self.memory.wait((self.client, self.sender, message.recipient.lower()))
        if seconds:
            return mp.ReplyCode(f"451 4.7.1 Greylisted, try again in {seconds} s")
        return mp.Continue()


def main() -> None:
    """Serve until SIGTERM."""
    options = argparse.ArgumentParser(description="Put off mail of strangers.")
    options.add_argument("address", help="where to listen, such as inet:8891@127.0.0.1")
    options.add_argument("--delay", type=float, default=300, help="seconds to wait (%(default)s)")
    options.add_argument("--most", type=int, default=100_000, help="triplets to hold (%(default)s)")
    chosen = options.parse_args()
    if not 0 <= chosen.delay <= 86_400:
        options.error("--delay must be from 0 to 86400 seconds")
    if chosen.most < 1:
        options.error("--most must be at least 1")
    memory = Memory(chosen.delay, chosen.most)
    try:
        asyncio.run(aio.serve(lambda: Greylist(memory), chosen.address))
    except (aio.AddressError, OSError) as error:
        options.error(str(error))


if __name__ == "__main__":
    main()
