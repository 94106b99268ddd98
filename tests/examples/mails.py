"""What an MTA says of a client and its mails."""

from collections.abc import Sequence

import milter_protocol as mp
from milter_protocol import aio

CLIENT = mp.Connect("mx.example.org", mp.AddressFamily.INET, 51234, "192.0.2.7")
SENDER = "<anna@example.org>"
RECIPIENT = "<bert@example.net>"


async def greet(client: aio.Client, connect: mp.Connect = CLIENT) -> None:
    await say(client, connect, mp.Helo("mx.example.org"))


async def mail(
    client: aio.Client,
    *headers: tuple[str, str],
    body: Sequence[bytes] = (b"Hello\r\n",),
    queue_id: str | None = None,
) -> list[mp.Reply]:
    """Pass a mail as far as the filter wants it; its last reply, with what came before that."""
    macros = [] if queue_id is None else [("i", queue_id)]
    return await say(
        client,
        mp.EnvelopeFrom(SENDER),
        mp.EnvelopeRecipient(RECIPIENT),
        mp.Data(),
        *(mp.Header(name, value) for name, value in headers),
        mp.EndOfHeaders(),
        *(mp.Body(chunk) for chunk in body),
        mp.Macro(mp.CommandCode.END_OF_MESSAGE, macros),
        mp.EndOfMessage(),
    )


async def say(client: aio.Client, *commands: mp.Command) -> list[mp.Reply]:
    """Say several things, up to the first reply that is not to go on."""
    said: list[mp.Reply] = []
    for command in commands:
        said = await client.ask(command) or said
        if said and said[-1] != mp.Continue():
            break
    return said
