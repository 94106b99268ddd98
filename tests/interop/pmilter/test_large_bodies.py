"""A new body above the agreed limit: taken and pointed out, or refused by a strict MTA's side."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.interop import counts
from tests.interop.pmilter.running import replacing_bodies

_MAIL: tuple[mp.Command, ...] = (
    mp.Connect("client.example", mp.AddressFamily.INET, 4711, "192.0.2.7"),
    mp.Helo("client.example"),
    mp.EnvelopeFrom("<anna@example.org>"),
    mp.EnvelopeRecipient("<bert@example.net>"),
    mp.Header("Subject", "hello"),
    mp.EndOfHeaders(),
    mp.Body(b"Hello\r\n"),
)
# What the library speaks, which came before the newest version.
_OFFER = mp.Options(version=2, actions=mp.Actions(0x3F), steps=mp.Steps(0x7F))


async def _new_body(socket: Path, **options: Any) -> bytes:
    async with await aio.connect(f"unix:{socket}", offer=_OFFER, **options) as client:
        for command in _MAIL:
            await client.ask(command)
        replies = await client.ask(mp.EndOfMessage())
    return b"".join(each.data for each in replies if isinstance(each, mp.ReplaceBody))


@pytest.mark.parametrize("size", [60_000, 100_000])
def test_a_lenient_client_gets_the_whole_body(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, size: int
) -> None:
    caplog.set_level(logging.WARNING, "milter_protocol.aio")
    with replacing_bodies(tmp_path / "socket", size):
        body = asyncio.run(_new_body(tmp_path / "socket", strict=False))
    assert len(body) == size
    wanted = f"the length is {size + 1}, above the limit of {mp.DEFAULT_MAX_LENGTH}"
    remarks = [wanted in each for each in caplog.messages]
    assert remarks == [True] * (size >= mp.DEFAULT_MAX_LENGTH)
    counts.add("Sendmail::PMilter", "mails")


def test_a_strict_client_gets_a_body_within_the_limit(tmp_path: Path) -> None:
    with replacing_bodies(tmp_path / "socket", 60_000):
        assert len(asyncio.run(_new_body(tmp_path / "socket"))) == 60_000


@pytest.mark.parametrize("options", [{}, {"strict": False, "max_length": 100_000}])
def test_a_client_refuses_more_than_it_is_to_hold(tmp_path: Path, options: dict[str, Any]) -> None:
    with replacing_bodies(tmp_path / "socket", 100_000), pytest.raises(mp.TooLongError):
        asyncio.run(_new_body(tmp_path / "socket", **options))
