"""An MTA that hands mails to a filter, and does with them what it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import PROFILES, Mail, modified, shown_headers
from tests.interop import counts
from tests.story import OFFERED

SUITE = "opendkim"
_CHUNK = 65535


@dataclass(frozen=True)
class Sender:
    """Who hands in a mail, and how the MTA passes it on.

    Attributes:
        address: the client's IPv4 address.
        macros: what the MTA knows, by the command before which it says it.
        chunk: how long a piece of the body is, in bytes.
    """

    address: str
    macros: Mapping[type[mp.Message], Mapping[str, str]] = field(default_factory=dict)
    chunk: int = _CHUNK


INTERNAL = Sender("127.0.0.1")
EXTERNAL = Sender("192.0.2.1")


@dataclass(frozen=True)
class Outcome:
    """What came of a mail.

    Attributes:
        mail: the mail as the filter wants it.
        modifications: what it asked for.
        verdict: the last reply.
        pieces: how many pieces of the body it was shown.
    """

    mail: Mail
    modifications: list[mp.Reply]
    verdict: mp.Message
    pieces: int

    def header(self, name: str) -> str:
        """The value of a header that the filter has added; there must be one."""
        [value] = [each[1] for each in self.mail.headers if each[0] == name]
        return value


class Mta:
    """Commands to a filter, each of which must be answered with Continue or nothing."""

    def __init__(self, client: aio.Client, sender: Sender) -> None:
        self._client = client
        self._sender = sender

    async def say(self, command: mp.Command) -> list[mp.Reply]:
        """Say something with its macros, if the filter wants to hear of it."""
        macros = self._sender.macros.get(type(command), {})
        wanted = self._client.session.wanted_macros(type(command))
        if wanted is not None:
            # OpenDKIM leaves the braces out where it asks, but not where it looks.
            names = {name.strip("{}") for name in wanted}
            macros = {name: value for name, value in macros.items() if name.strip("{}") in names}
        if macros:
            await self._client.ask(mp.Macro(chr(command.CODE), macros))
        return await self._client.ask(command)

    async def greet(self) -> None:
        """Say who the client is."""
        connect = mp.Connect(
            "client.example.org", mp.AddressFamily.INET, 2525, self._sender.address
        )
        assert await self.say(connect) == [mp.Continue()]
        assert await self.say(mp.Helo("client.example.org")) in ([], [mp.Continue()])

    async def begin(self, mail: Mail) -> None:
        """Say the envelope and the headers."""
        assert await self.say(mp.EnvelopeFrom(mail.sender)) == [mp.Continue()]
        for recipient in mail.recipients:
            assert await self.say(mp.EnvelopeRecipient(recipient)) == [mp.Continue()]
        assert await self.say(mp.Data()) in ([], [mp.Continue()])
        for name, value in shown_headers(mail, self._client.session.agreed):
            assert await self.say(mp.Header(name, value)) == [mp.Continue()]
        assert await self.say(mp.EndOfHeaders()) == [mp.Continue()]

    async def hand_over(self, mail: Mail) -> Outcome:
        """Say a whole mail, and make the modifications."""
        counts.add(SUITE, "mails")
        await self.begin(mail)
        pieces = 0
        for start in range(0, len(mail.body), self._sender.chunk):
            pieces += 1
            piece = mail.body[start : start + self._sender.chunk]
            [reply] = await self.say(mp.Body(piece))
            if reply == mp.Skip():
                break
            assert reply == mp.Continue()
        *modifications, verdict = await self.say(mp.EndOfMessage())
        changed = modified(mail, modifications, PROFILES["postfix"], self._client.session.agreed)
        return Outcome(changed, modifications, verdict, pieces)


async def hand_over(
    address: str, sender: Sender, *mails: Mail, offer: mp.Options = OFFERED
) -> list[Outcome]:
    """Hand over mails in one connection."""
    counts.add(SUITE, "conversations")
    async with await aio.connect(address, offer=offer, timeout=30.0) as client:
        mta = Mta(client, sender)
        await mta.greet()
        return [await mta.hand_over(mail) for mail in mails]
