"""The filter that miltertest talks to."""

from collections.abc import Iterator

import pytest

from milter_protocol.testing import PlayerThread
from tests.interop.miltertest.running import SUITE
from tests.interop.scripted import scripted
from tests.needs.asking import need


@pytest.fixture(scope="session")
def filter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlayerThread]:
    """A filter at a TCP port and at a Unix socket."""
    need("miltertest")
    path = tmp_path_factory.mktemp("miltertest") / "socket"
    with scripted(SUITE, "inet:0@127.0.0.1", f"unix:{path}") as running:
        yield running
