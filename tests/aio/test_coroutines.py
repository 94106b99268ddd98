"""A filter as a coroutine over a connection."""

from collections.abc import Awaitable, Callable
from typing import Literal

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    ENVELOPE,
    MAIL,
    Journal,
    connect,
    peer,
    run,
    say,
)
from tests.story import OFFER, encoded

Coroutine = Callable[[aio.Connection], Awaitable[None]]


def talk(filter: Coroutine, *commands: mp.Command) -> list[list[mp.Reply]]:
    """The replies to each of several commands."""

    async def main() -> list[list[mp.Reply]]:
        async with (
            aio.Server(filter, "inet:0@127.0.0.1") as server,  # type: ignore[arg-type]
            await connect(server) as client,
        ):
            return [await client.ask(command) for command in commands]

    return run(main)


def test_what_is_not_answered_gets_the_default_reply() -> None:
    async def refusing(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.EnvelopeRecipient):
                await connection.send(mp.Reject())

    replies = talk(refusing, CONNECT, *ENVELOPE)
    assert replies == [[mp.Continue()], [mp.Continue()], [mp.Reject()], [mp.Continue()]]


@pytest.mark.parametrize("by", ["value", "function"])
def test_a_request(by: str) -> None:
    request = mp.Options(version=4, actions=mp.Actions.QUARANTINE)
    offers = []
    options = []

    def request_for(offer: mp.Message) -> mp.Options:
        offers.append(offer)
        return request

    async def requesting(connection: aio.Connection) -> None:
        connection.request = request if by == "value" else request_for
        options.append(connection.agreed)
        async for _ in connection:
            options.append(connection.agreed)

    talk(requesting, CONNECT)
    assert options == [None, request, request]
    assert [type(offer) for offer in offers] == ([] if by == "value" else [mp.Negotiate])


def test_what_may_not_be_said_is_told_and_harmless() -> None:
    reasons = []

    async def clumsy(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.Connect):
                for wrong in (mp.AddHeader("X-Early", "yes"), mp.Skip()):
                    with pytest.raises(mp.LocalProtocolError) as error:
                        await connection.send(wrong)
                    reasons.append(error.value.reason)

    assert talk(clumsy, CONNECT) == [[mp.Continue()]]
    assert reasons == [
        "AddHeader does not answer Connect; it may be sent only in reply to EndOfMessage",
        "Skip does not answer Connect; it may be sent only in reply to Body",
    ]


@pytest.mark.parametrize(
    ("option", "message", "wrong"),
    [
        ("error", mp.Reject(), "Abort is never answered"),
        (
            "warn",
            mp.AddHeader("X-Late", "yes"),
            "AddHeader was sent, but no command awaits a reply; "
            "reply once to a command, while `awaited` names it",
        ),
    ],
)
def test_what_is_said_to_what_gets_no_reply_is_refused_although_more_was_said_already(
    option: Literal["warn", "error"], message: mp.Reply, wrong: str
) -> None:
    reasons = []

    async def clumsy(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.Abort):
                with pytest.raises(mp.LocalProtocolError) as error:
                    await connection.send(message)
                reasons.append(error.value.reason)

    async def main() -> None:
        async with (
            aio.Server(clumsy, "inet:0@127.0.0.1", on_needless_reply=option) as server,
            peer(server) as hasty,
        ):
            await hasty.write(OFFER, mp.Abort(), mp.Abort(), CONNECT)
            await hasty.read(mp.Negotiate)
            # The reply to Connect, and not that to Abort.
            await hasty.read(mp.Continue)

    run(main)
    assert reasons == [wrong, wrong]


def test_macros_are_those_of_the_command_although_more_was_said_already() -> None:
    seen = []

    async def looking(connection: aio.Connection) -> None:
        connection.request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)
        async for event in connection:
            if isinstance(event, mp.Header):
                seen.append((event.name, connection.macros.get("i"), connection.macros.get("x")))

    async def main() -> None:
        async with aio.Server(looking, "inet:0@127.0.0.1") as server, peer(server) as hasty:
            await hasty.write(OFFER, CONNECT)
            await hasty.read(mp.Negotiate)
            await hasty.read(mp.Continue)
            await hasty.write(mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("i", "ONE")]), *ENVELOPE[:2])
            await hasty.read(mp.Continue)
            await hasty.read(mp.Continue)
            await hasty.write(
                mp.Macro(mp.CommandCode.HEADER, [("x", "a")]),
                mp.Header("A", "a"),
                mp.Macro(mp.CommandCode.HEADER, [("x", "b")]),
                mp.Header("B", "b"),
                mp.Header("C", "c"),
                mp.Abort(),
                mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("i", "TWO")]),
                ENVELOPE[0],
            )
            await hasty.read(mp.Continue)

    run(main)
    assert seen == [("A", "ONE", "a"), ("B", "ONE", "b"), ("C", "ONE", None)]


@pytest.mark.parametrize("is_announced", [False, True])
def test_macros_of_a_dropped_message_hold_until_the_next_command(is_announced: bool) -> None:
    """What is announced of that command replaces its own and later ones before, as always."""
    seen = []

    async def looking(connection: aio.Connection) -> None:
        async for event in connection:
            seen.append((type(event), dict(connection.macros)))

    async def main() -> None:
        async with aio.Server(looking, "inet:0@127.0.0.1") as server, peer(server) as hasty:
            await hasty.write(OFFER, mp.Macro("C", [("c", "1")]), CONNECT)
            await hasty.read(mp.Negotiate)
            await hasty.read(mp.Continue)
            await hasty.write(mp.Macro("M", [("m", "1")]), ENVELOPE[0])
            await hasty.read(mp.Continue)
            announced = [mp.Macro("H", [("h", "1")])] if is_announced else []
            await hasty.write(*announced, mp.Helo("mx.example"))
            await hasty.read(mp.Continue)

    run(main)
    new = {"h": "1"} if is_announced else {}
    assert seen == [
        (mp.Connect, {"c": "1"}),
        (mp.EnvelopeFrom, {"c": "1", "m": "1"}),
        (mp.MessageAborted, {"c": "1"} | (new or {"m": "1"})),
        (mp.Helo, {"c": "1"} | new),
    ]


def test_the_service_answers_where_a_reply_could_not_be_left_out() -> None:
    heard = []

    async def requesting(connection: aio.Connection) -> None:
        connection.request = mp.Options(steps=mp.Steps.NO_REPLY_HEADER)
        async for event in connection:
            heard.append(type(event))
            if isinstance(event, mp.Header):
                await connection.send(mp.Reject())

    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(requesting, "inet:0@127.0.0.1") as server,
            await connect(server, offer=mp.Options(version=6)) as client,
        ):
            await say(client, CONNECT, *ENVELOPE)
            return await say(client, mp.Header("Subject", "hello"))

    assert run(main) == [mp.Continue()]
    assert mp.Header in heard


def test_a_filter_may_leave(journal: Journal) -> None:
    async def leaving(connection: aio.Connection) -> None:
        async for event in connection:
            if isinstance(event, mp.EnvelopeFrom):
                await connection.send(mp.Continue())
                return

    async def main() -> None:
        async with aio.Server(leaving, "inet:0@127.0.0.1") as server:
            client = await connect(server)
            with pytest.raises(mp.OutOfOrderError, match="before EnvelopeRecipient was answered"):
                await say(client, CONNECT, *MAIL)
            await client.close()

    run(main)
    assert journal.end_of(1)["reason"] == "the filter left"
    assert journal.problems() == []


def test_after_the_end_nothing_is_said_and_nothing_is_wrong() -> None:
    ends: list[object] = []

    async def going_on(connection: aio.Connection) -> None:
        async for _ in connection:
            pass
        await connection.send(mp.Reject())
        ends.append(connection.closed)
        async for event in connection:
            ends.append(event)

    talk(going_on, CONNECT)
    assert ends == [True]


def test_a_reply_that_ends_the_conversation_ends_it(journal: Journal) -> None:
    async def shutting(connection: aio.Connection) -> None:
        async for _ in connection:
            await connection.send(mp.Shutdown())

    async def main() -> bytes:
        async with aio.Server(shutting, "inet:0@127.0.0.1") as server, peer(server) as shut:
            await shut.write(OFFER, CONNECT)
            await shut.read(mp.Negotiate)
            return await shut.read_to_end()

    assert run(main) == encoded(mp.Shutdown())
    assert journal.end_of(1)["reason"] == "the conversation is over"
