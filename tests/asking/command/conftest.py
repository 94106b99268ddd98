from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

import milter_protocol as mp
from milter_protocol.__main__ import main
from milter_protocol.testing import Play, PlayerThread
from milter_protocol.testing.playing import Script
from tests.examples.running import EXAMPLES
from tests.interop.scripted import EVERY_ACTION, scripted

MAIL = str(EXAMPLES / "mail.eml")


class Done(NamedTuple):
    """What came of a command, and of the conversations that it held."""

    status: int
    out: str
    err: str
    play: Play


Ask = Callable[..., Done]


@pytest.fixture(scope="session")
def filter_in_a_thread() -> Iterator[PlayerThread]:
    with scripted(None, "inet:0@127.0.0.1", grace=0) as running:
        yield running


@pytest.fixture
def ask(filter_in_a_thread: PlayerThread, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Asks a filter that follows a script, by the command with these arguments."""

    def asked(script: Script, *arguments: str, request: mp.Options = EVERY_ACTION) -> Done:
        play = filter_in_a_thread.play(script, request=request)
        address = f"inet:{filter_in_a_thread.port}@127.0.0.1"
        status = main(["ask", address, *arguments])
        return Done(status, *capsys.readouterr(), play)

    return asked
