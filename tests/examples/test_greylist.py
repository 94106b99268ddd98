import re

import milter_protocol as mp
from milter_protocol import aio
from tests.story import OFFERED

from .mails import CLIENT, RECIPIENT, SENDER, greet, mail, say
from .running import filter_of, run

OTHER_CLIENT = mp.Connect("mx.example.com", mp.AddressFamily.INET, 51234, "192.0.2.8")
UNKNOWN_CLIENT = mp.Connect("mx.example.com", mp.AddressFamily.UNKNOWN)
ANOTHER_UNKNOWN_CLIENT = mp.Connect("mx.example.net", mp.AddressFamily.UNKNOWN)


async def attempt(
    address: str,
    *recipients: str,
    sender: str = SENDER,
    client: mp.Connect = CLIENT,
) -> list[str]:
    """What is said to each recipient of a mail over a connection of its own."""
    async with await aio.connect(address, offer=OFFERED) as peer:
        await greet(peer, client)
        return await attempt_with(peer, *recipients, sender=sender)


async def attempt_with(peer: aio.Client, *recipients: str, sender: str = SENDER) -> list[str]:
    assert await peer.ask(mp.EnvelopeFrom(sender)) == [mp.Continue()]
    said = [await peer.ask(mp.EnvelopeRecipient(each)) for each in recipients or [RECIPIENT]]
    await peer.ask(mp.Abort())
    return ["ok" if replies == [mp.Continue()] else text(replies) for replies in said]


def text(replies: list[mp.Reply]) -> str:
    (reply,) = replies
    assert isinstance(reply, mp.ReplyCode)
    assert re.fullmatch(r"451 4\.7\.1 Greylisted, try again in [1-9]\d* s", reply.text)
    return "later"


def test_a_stranger_is_put_off_once_and_then_let_in() -> None:
    async def conversation(address: str) -> list[list[str]]:
        return [await attempt(address) for _ in range(3)]

    with filter_of("greylist.py", "--delay", "0") as address:
        assert run(conversation(address)) == [["later"], ["ok"], ["ok"]]


def test_before_the_delay_is_over_a_stranger_is_put_off_again() -> None:
    async def conversation(address: str) -> list[str]:
        async with await aio.connect(address, offer=OFFERED) as peer:
            await greet(peer)
            return [*await attempt_with(peer), *await attempt_with(peer)]

    with filter_of("greylist.py") as address:
        assert run(conversation(address)) == ["later", "later"]


def test_each_client_sender_and_recipient_counts_by_itself() -> None:
    async def conversation(address: str) -> list[list[str]]:
        return [
            await attempt(address),
            await attempt(address, "<BERT@Example.net>", "<carl@example.net>"),
            await attempt(address, "<carl@example.net>", sender="<Anna@EXAMPLE.ORG>"),
            await attempt(address, sender="<dora@example.org>"),
            await attempt(address, client=OTHER_CLIENT),
            await attempt(address, client=UNKNOWN_CLIENT),
            await attempt(address, client=UNKNOWN_CLIENT),
            await attempt(address, client=ANOTHER_UNKNOWN_CLIENT),
        ]

    with filter_of("greylist.py", "--delay", "0") as address:
        said = run(conversation(address))
    assert said[:3] == [["later"], ["ok", "later"], ["ok"]]
    assert said[3:] == [["later"], ["later"], ["later"], ["ok"], ["later"]]


def test_one_connection_may_bring_several_clients() -> None:
    async def conversation(address: str) -> list[str]:
        async with await aio.connect(address, offer=OFFERED) as peer:
            await greet(peer)
            said = await attempt_with(peer)
            # libmilter takes a new connection only after a message that may go on.
            assert await mail(peer) == [mp.Continue()]
            await peer.ask(mp.QuitNewConnection())
            await greet(peer, OTHER_CLIENT)
            return [*said, *await attempt_with(peer)]

    with filter_of("greylist.py", "--delay", "0") as address:
        assert run(conversation(address)) == ["later", "later"]


def test_those_who_have_logged_in_pass() -> None:
    async def conversation(address: str) -> tuple[list[mp.Reply], list[str]]:
        async with await aio.connect(address, offer=OFFERED) as peer:
            await greet(peer)
            login = mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("{auth_authen}", "anna")])
            known = await say(peer, login, mp.EnvelopeFrom(SENDER))
            return known, await attempt_with(peer)

    with filter_of("greylist.py") as address:
        assert run(conversation(address)) == ([mp.Accept()], ["later"])


def test_no_more_is_held_than_was_set() -> None:
    async def conversation(address: str) -> list[list[str]]:
        first, second = "<first@example.net>", "<second@example.net>"
        return [await attempt(address, to) for to in (first, second, first, first)]

    with filter_of("greylist.py", "--delay", "0", "--most", "1") as address:
        assert run(conversation(address)) == [["later"], ["later"], ["later"], ["ok"]]
