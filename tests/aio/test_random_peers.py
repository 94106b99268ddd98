"""Whatever a peer writes, another's mail is not hurt."""

import asyncio
import logging

from hypothesis import given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import (
    CONNECT,
    CONTENT,
    ENVELOPE,
    MAIL,
    Peer,
    connect,
    run,
    say,
    verdict_over_a_mail,
)
from tests.python.strategies import messages
from tests.story import OFFER, encoded

frames = st.one_of(
    messages.map(mp.encode), st.sampled_from((OFFER, CONNECT, *MAIL, mp.Abort())).map(encoded)
)
pieces = st.lists(st.one_of(frames, st.binary(max_size=40)), max_size=12)
# Half of them begin as they should, so that what follows meets a filter at work.
said = st.tuples(st.sampled_from((b"", encoded(OFFER) + encoded(CONNECT))), pieces)


class Accepting(aio.Filter):
    """Accepts each mail."""

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.Accept()


class _Failures(logging.Handler):
    """Collects what only a mistake of this package or of the filter can log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@settings(max_examples=60)
@given(st.lists(st.tuples(said, st.booleans()), min_size=1, max_size=4))
def test_random_bytes(peers: list[tuple[tuple[bytes, list[bytes]], bool]]) -> None:
    failures = _Failures()
    loggers = [logging.getLogger(name) for name in ("milter_protocol.aio", "asyncio")]

    async def write(port: int, data: bytes, kills: bool) -> None:
        peer = Peer(*await asyncio.open_connection("127.0.0.1", port))
        try:
            await peer.write(data)
            if kills:
                peer.reset()
            else:
                peer.writer.write_eof()
                await peer.read_to_end()
        except ConnectionError:
            pass  # the server has closed the connection, as it may
        finally:
            peer.writer.transport.abort()

    async def main() -> list[mp.Message]:
        async with (
            aio.Server(Accepting, "inet:0@127.0.0.1") as server,
            await connect(server) as other,
        ):
            port = int(server.addresses[0][1])
            await say(other, CONNECT, *ENVELOPE)
            for (begin, more), kills in peers:
                await write(port, b"".join((begin, *more)), kills)
            replies = await say(other, *CONTENT, mp.EndOfMessage())
            return [*replies, await verdict_over_a_mail(server)]

    for logger in loggers:
        logger.addHandler(failures)
    try:
        assert run(main) == [mp.Accept(), mp.Accept()]
    finally:
        for logger in loggers:
            logger.removeHandler(failures)
    assert [record.getMessage() for record in failures.records] == []
