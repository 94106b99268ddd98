"""The adapter for threads, whose filter is asked by the asyncio client."""

import runpy
import socket
from collections.abc import Iterator

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.story import OFFER, OFFERED, encoded

from .mails import greet, mail, say
from .running import EXAMPLES, filter_of, run

REFUSED = [mp.ReplyCode("550 5.7.1 Mail from example.com is not welcome")]
STRANGER = mp.EnvelopeFrom("<ads@example.com>")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with filter_of("threads.py") as found:
        yield found


async def talk(address: str, offer: mp.Options) -> list[list[mp.Reply]]:
    """Several mails over one connection, one of them aborted."""
    async with await aio.connect(address, offer=offer) as client:
        await greet(client)
        replies = [await mail(client, ("Subject", "one"), queue_id="FIRST")]
        replies.append(await say(client, STRANGER))
        await say(client, mp.EnvelopeFrom("<anna@example.org>"), mp.Abort())
        replies.append(await mail(client, queue_id="THIRD"))
        return replies


def marked(queue_id: str) -> list[mp.Reply]:
    return [mp.AddHeader("X-Checked", f"yes, as {queue_id}"), mp.Accept()]


@pytest.mark.parametrize(
    "offer", [OFFERED, mp.Options(2, mp.Actions(0x1F), mp.Steps.NO_BODY)], ids=["all", "little"]
)
def test_mails_are_refused_and_marked(address: str, offer: mp.Options) -> None:
    assert run(talk(address, offer)) == [marked("FIRST"), REFUSED, marked("THIRD")]


def test_commands_without_a_handler_are_left_out(address: str) -> None:
    async def agreed() -> mp.Options | None:
        async with await aio.connect(address, offer=OFFERED) as client:
            return client.session.agreed

    options = run(agreed())
    assert options
    assert {mp.Steps.NO_HELO, mp.Steps.NO_BODY} <= {*options.steps}
    assert mp.Steps.NO_MAIL not in options.steps


def conversation_with(said: bytes, handlers: dict[object, object]) -> None:
    """Hold a conversation with a peer that says something and leaves."""
    converse = runpy.run_path(str(EXAMPLES / "threads.py"))["converse"]
    near, far = socket.socketpair()
    with near, far:
        near.sendall(said)
        near.shutdown(socket.SHUT_WR)
        converse(far, mp.Options(), handlers)


def test_what_is_not_the_protocol_ends_the_conversation() -> None:
    with pytest.raises(mp.RemoteProtocolError, match="an HTTP client"):
        conversation_with(b"GET / HTTP/1.1\r\n\r\n", {})


def test_a_mail_that_ends_early_is_told_to_its_handler() -> None:
    reasons = []

    def aborted(session: mp.FilterSession, event: mp.MessageAborted) -> list[mp.Reply]:
        reasons.append(event.reason)
        return []

    opening = encoded(OFFER) + encoded(mp.EnvelopeFrom("<anna@example.org>"))
    conversation_with(opening + bytes(3), {mp.MessageAborted: aborted})
    assert reasons == ["the MTA closed the connection"]
