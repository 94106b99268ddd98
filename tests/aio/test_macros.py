"""The macros of a connection are those of a session that hears one command at a time."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import CONNECT, MAIL, peer, run
from tests.story import OFFER, encoded

C = mp.CommandCode
REQUEST = mp.Options(
    steps=mp.Steps.NO_REPLY_CONNECT
    | mp.Steps.NO_REPLY_HELO
    | mp.Steps.NO_REPLY_MAIL
    | mp.Steps.NO_REPLY_RECIPIENT
    | mp.Steps.NO_REPLY_DATA
    | mp.Steps.NO_REPLY_HEADER
    | mp.Steps.NO_REPLY_END_OF_HEADERS
    | mp.Steps.NO_REPLY_BODY
)
COMMANDS = (CONNECT, mp.Helo("mx.example"), *MAIL[:-1], mp.Abort(), mp.QuitNewConnection())

macros = st.builds(
    mp.Macro,
    command=st.sampled_from([C.CONNECT, C.HELO, C.ENVELOPE_FROM, C.ENVELOPE_RECIPIENT, C.HEADER]),
    macros=st.lists(st.tuples(st.sampled_from("abi"), st.text("xyz")), max_size=3),
)
said = st.lists(st.one_of(macros, st.sampled_from(COMMANDS)), max_size=25)

Seen = list[tuple[str, dict[str, str]]]


def heard_one_by_one(commands: Iterable[mp.Message]) -> Seen:
    session = mp.FilterSession(REQUEST)
    seen: Seen = []
    for command in (OFFER, *commands):
        session.receive_data(encoded(command))
        for event in iter(session.next_event, None):
            if isinstance(event, mp.Message) and not isinstance(event, mp.Macro):
                seen.append((type(event).__name__, dict(session.macros)))
        if session.awaited:
            session.send(mp.Continue())
    return seen


@settings(max_examples=60)
@given(said)
def test_they_are_the_same_when_all_is_said_at_once(commands: list[mp.Message]) -> None:
    seen: Seen = []

    async def looking(connection: aio.Connection) -> None:
        connection.request = REQUEST
        async for event in connection:
            if isinstance(event, mp.Message):
                seen.append((type(event).__name__, dict(connection.macros)))

    async def main() -> None:
        async with aio.Server(looking, "inet:0@127.0.0.1") as server, peer(server) as hasty:
            await hasty.write(OFFER, *commands)
            hasty.writer.write_eof()
            await hasty.read_to_end()

    run(main)
    assert seen == heard_one_by_one(commands)
