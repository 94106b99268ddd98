"""What is logged of a conversation, and what others see of that."""

import asyncio
import logging

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing import ask, asking

MAIL = b"Subject: hi\n\nHello\n"
LOGGER = logging.getLogger("milter_protocol.aio")


class Talking(aio.Filter):
    """Logs a number of lines, and the level of a logger while it is asked."""

    def __init__(self, count: int = 1) -> None:
        self.count = count

    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        for number in range(self.count):
            self.connection.log.debug("line %d", number)
        self.connection.log.warning("level %d", LOGGER.level)


def test_levels_of_loggers_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> list[str]:
        one, other = asking(Talking), asking(Talking)
        first, second = await one.__aenter__(), await other.__aenter__()
        results = [await first.mail(MAIL), await second.mail(MAIL)]
        await one.__aexit__(None, None, None)
        results.append(await second.mail(MAIL))
        await other.__aexit__(None, None, None)
        assert LOGGER.level == logging.NOTSET
        assert LOGGER.handlers == []
        return [each.getMessage() for result in results for each in result.log]

    with caplog.at_level(logging.WARNING):
        lines = asyncio.run(main())
    assert [each for each in lines if each.endswith("line 0")] == ["connection 1: line 0"] * 3
    heard = [each.getMessage() for each in caplog.records]
    assert heard == [f"connection 1: level {logging.NOTSET}"] * 3


def test_those_who_listen_hear_what_they_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, LOGGER.name):
        result = ask(Talking, MAIL)
    assert [*result.log] == [each for each in caplog.records if each in result.log]
    assert {each.name for each in result.log} == {LOGGER.name}


def test_a_filter_that_logs_much_does_not_fill_the_memory() -> None:
    async def main() -> None:
        async with asking(lambda: Talking(12_000)) as mta:
            first = await mta.mail(MAIL)
            assert len(first.log) == len(mta.log) == 10_000
            assert first.log[-1] is mta.log[-1]
            second = await mta.mail(MAIL)
            assert (len(first.log), len(mta.log)) == (0, 10_000)
            assert second.log == mta.log

    asyncio.run(main())
