"""A filter that is a class can choose the options of its server."""

from typing import Any, ClassVar

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, connect, run


class Failing(aio.Filter):
    """Fails at the sender, which the client of the MTA then hears."""

    options: ClassVar[aio.ServerOptions] = {"on_failure": mp.Reject()}

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        raise RuntimeError


def reply_to_the_sender(filter: type[aio.Filter], **options: Any) -> list[mp.Reply]:
    async def main() -> list[mp.Reply]:
        async with (
            aio.Server(filter, "inet:0@127.0.0.1", **options) as server,
            await connect(server) as client,
        ):
            await client.ask(CONNECT)
            await client.ask(mp.Helo("mx"))
            return await client.ask(mp.EnvelopeFrom("<>"))

    return run(main)


def test_a_class_chooses_and_its_server_can_choose_otherwise() -> None:
    class Derived(Failing):
        pass

    assert reply_to_the_sender(Failing) == [mp.Reject()]
    assert reply_to_the_sender(Derived) == [mp.Reject()]
    assert reply_to_the_sender(Failing, on_failure=mp.Accept()) == [mp.Accept()]


def test_a_wrong_choice_is_refused_when_the_class_is_made() -> None:
    with pytest.raises(ValueError, match=r"on_disconnect must be .*, not 'stay'"):
        type("Staying", (aio.Filter,), {"options": {"on_disconnect": "stay"}})
    with pytest.raises(TypeError, match="on_failure"):
        type("Misspelt", (aio.Filter,), {"options": {"on_failures": "close"}})
