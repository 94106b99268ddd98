"""The MTA's side of a conversation."""

import asyncio

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.scripts import filtering, read_message, saying
from tests.aio.support import CONNECT, ENVELOPE, MAIL, LeavingOut, connect, run, say, until
from tests.story import OFFERED, encoded


def test_a_reply_is_all_that_was_said_to_a_command() -> None:
    said = encoded(mp.Progress()) + encoded(mp.Accept())
    steps = mp.Steps(0x7F) | mp.Steps.NO_DATA
    steps &= ~mp.Steps.NO_MAIL

    async def main() -> list[mp.Reply]:
        async with (
            filtering(saying(mp.Continue(), said, steps=steps)) as address,
            await aio.connect(address, offer=OFFERED) as client,
        ):
            return await say(client, ENVELOPE[0], mp.EndOfMessage())

    assert run(main) == [mp.Progress(), mp.Accept()]


def test_replies_may_come_in_pieces() -> None:
    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_message(reader)
        writer.write(encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(0))))
        await read_message(reader)
        for byte in encoded(mp.ReplyCode("550 5.7.1 no")):
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0)
        await reader.read(65536)

    async def main() -> list[mp.Reply]:
        async with (
            filtering(script) as address,
            await aio.connect(address, offer=OFFERED) as client,
        ):
            return await client.ask(CONNECT)

    assert run(main) == [mp.ReplyCode("550 5.7.1 no")]


def test_what_the_filter_does_not_want_is_left_out() -> None:
    heard: list[mp.Message] = []

    class Some(LeavingOut):
        async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
            heard.append(message)

        async def unknown(self, message: mp.Unknown) -> None:
            heard.append(message)

    async def main() -> list[list[mp.Reply]]:
        offer = mp.Options(version=2, steps=mp.Steps(0x7F))
        async with (
            aio.Server(Some, "inet:0@127.0.0.1") as server,
            await connect(server, offer=offer) as client,
        ):
            # Version 2 knows neither Unknown nor Data.
            return [await client.ask(c) for c in (CONNECT, mp.Unknown("XYZZY"), *ENVELOPE)]

    assert run(main) == [[], [], [mp.Continue()], [], []]
    assert heard == [ENVELOPE[0]]


def test_what_may_not_be_said_now_is_refused_and_harmless() -> None:
    async def main() -> list[mp.Reply]:
        async with (
            filtering(saying(mp.Continue())) as address,
            await aio.connect(address, offer=OFFERED) as client,
        ):
            with pytest.raises(mp.LocalProtocolError, match="Data may not be sent in the phase"):
                await client.ask(mp.Data())
            with pytest.raises(mp.LocalProtocolError, match="the MTA never sends Accept"):
                await client.ask(mp.Accept())  # type: ignore[arg-type]
            return await client.ask(CONNECT)

    assert run(main) == [mp.Continue()]


def test_leaving_says_goodbye() -> None:
    heard = []

    class Noting(LeavingOut):
        async def close(self, message: mp.Close) -> None:
            heard.append(message)

    async def main() -> None:
        async with aio.Server(Noting, "inet:0@127.0.0.1") as server:
            async with await connect(server) as client:
                await client.ask(MAIL[0])
            with pytest.raises(mp.LocalProtocolError, match="the conversation is over"):
                await client.ask(MAIL[0])
            await client.close()

    run(main)
    assert heard == [mp.Close()]


def test_the_offer_is_what_is_offered() -> None:
    offers = []

    class Noting(LeavingOut):
        async def helo(self, message: mp.Helo) -> None: ...

        def request_for(self, offer: mp.Message) -> mp.Options:
            offers.append(offer)
            return mp.Options()

    async def main() -> mp.Options | None:
        offer = mp.Options(version=4, actions=mp.Actions.ADD_HEADERS, steps=mp.Steps.NO_HELO)
        async with (
            aio.Server(Noting, "inet:0@127.0.0.1") as server,
            await connect(server, offer=offer) as client,
        ):
            return client.session.agreed

    assert run(main) == mp.Options(version=4)
    assert offers == [mp.Negotiate(4, mp.Actions.ADD_HEADERS, mp.Steps.NO_HELO)]


def test_two_mails_in_one_conversation_and_another_client_after_quit() -> None:
    heard = []

    class Noting(LeavingOut):
        async def connect(self, message: mp.Connect) -> None:
            heard.append(message.hostname)

        async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
            heard.append("mail")
            return mp.Continue()

    async def main() -> None:
        async with (
            aio.Server(Noting, "inet:0@127.0.0.1") as server,
            await connect(server) as client,
        ):
            assert await say(client, CONNECT, *MAIL, *MAIL) == [mp.Continue()]
            await client.ask(mp.QuitNewConnection())
            assert await say(client, CONNECT, *MAIL) == [mp.Continue()]
            await client.close()
            await until(lambda: len(heard) == 5)

    run(main)
    assert heard == ["mx.example", "mail", "mail", "mx.example", "mail"]
