"""One Postfix for all tests, with a port for each way to set it up."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Played, Script
from tests.interop.in_front import in_front_of
from tests.interop.postfix.server import Postfix, Service, version
from tests.interop.scripted import EVERY_ACTION, scripted
from tests.interop.sink import Delivered, Sink
from tests.interop.smtp import Client, Transaction
from tests.needs.asking import need
from tests.needs.machine import has_ipv6
from tests.ports import held_port

if TYPE_CHECKING:
    from milter_protocol import aio

DEFAULT_ACTIONS = ("accept", "reject", "tempfail", "quarantine")
_LOCALHOST = "127.0.0.1"
_tokens = count(1)


@dataclass
class World:
    """Postfix, the filter that it asks, and the place where its mail goes.

    Attributes:
        suite: the name under which things are counted.
        port: where the filter of services is asked that do not say otherwise.
        spare: a socket where a filter is asked by the service `spare`, and nobody listens.
    """

    suite: str
    postfix: Postfix
    port: int
    filter: PlayerThread
    sink: Sink
    spare: Path

    def client(self, service: str = "6") -> Client:
        """Connect to a service."""
        return Client(*self.postfix.address(service))

    def exchange(
        self,
        script: Script | None = None,
        *,
        content: bytes,
        service: str = "6",
        request: "aio.connection.Request" = EVERY_ACTION,
        sender: str = "<anna@example.org>",
        recipients: Sequence[str] = ("<bert@example.net>",),
    ) -> tuple[Transaction, Played]:
        """Send one mail while the filter follows a script; what the client and the filter heard."""
        play = self.filter.play(script, request=request)
        with self.client(service) as client:
            assert client.ehlo().code == 250
            done = client.mail(content, sender=sender, recipients=recipients)
            client.quit()
        return done, play.conversation()

    def arrived(self, token: str, count: int = 1) -> list[Delivered]:
        """Wait for mails."""
        return self.sink.wait_for(token, count)

    def vanished(self, token: str, timeout: float = 10.0) -> bool:
        """Whether a mail is neither in the queue nor delivered.

        The sink is asked after the queue: a mail is in the sink before it leaves the queue. A mail
        that was broken off leaves it a moment after client and filter know, which nothing tells.
        """
        end = time.monotonic() + timeout
        while self.postfix.queued(token):
            if time.monotonic() > end:
                return False
            time.sleep(0.01)
        return not self.sink.find(token)


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """A folder that Postfix can enter as the user that it becomes; those of pytest are closed."""
    with tempfile.TemporaryDirectory(prefix="postfix-") as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


@pytest.fixture(scope="session")
def world(folder: Path) -> Iterator[World]:
    """Postfix and what belongs to it."""
    need("postfix")
    suite = f"postfix {version()}"
    # The queue is the working folder of Postfix, where it finds sockets without a way to them.
    queue = folder / "queue"
    services = {
        "6": Service(_LOCALHOST, {}),
        "4": Service(_LOCALHOST, {"milter_protocol": "4"}),
        "3": Service(_LOCALHOST, {"milter_protocol": "3"}),
        "2": Service(_LOCALHOST, {"milter_protocol": "2"}),
        "6 no_header_reply": Service(_LOCALHOST, {"milter_protocol": "6,no_header_reply"}),
        "4 no_header_reply": Service(_LOCALHOST, {"milter_protocol": "4,no_header_reply"}),
        "unix": Service(_LOCALHOST, {"smtpd_milters": "unix:filter"}),
        **({"ipv6": Service("::1", {})} if has_ipv6() else {}),
        "8 bit": Service(_LOCALHOST, {"smtputf8_enable": "no"}),
        "spare": Service(_LOCALHOST, {"smtpd_milters": "unix:spare"}),
        "before a mail": Service(_LOCALHOST, {"smtpd_milters": "unix:filter-before-mail"}),
        "chroot": Service(_LOCALHOST, {"smtpd_milters": "unix:/spare"}, chroot=True),
        **{
            f"spare {action}": Service(
                _LOCALHOST, {"smtpd_milters": f"{{ unix:spare, default_action={action} }}"}
            )
            for action in DEFAULT_ACTIONS
        },
        "as submitted": Service(_LOCALHOST, {"cleanup_service_name": "submitted"}),
        "hasty": Service(_LOCALHOST, {"smtpd_milters": "{ unix:spare, command_timeout=1s }"}),
    }
    queue.mkdir()
    with (
        Sink() as sink,
        held_port() as port,
        in_front_of(f"inet:{port}@{_LOCALHOST}") as tcp,
        in_front_of(f"unix:{queue}/filter") as local,
        scripted(suite, tcp, local, mode=0o666) as filter_,
        Postfix(folder, services, sink=sink.port, filter_port=port) as postfix,
    ):
        yield World(suite, postfix, port, filter_, sink, queue / "spare")


HEADERS = ("From", "To", "Date", "Message-Id", "Subject")
"""With these in a mail, Postfix adds none but its `Received`."""


def mail_of(token: str, body: bytes = b"Hello\r\n", more_headers: bytes = b"") -> bytes:
    """A mail that can be told from all others."""
    headers = "".join(f"{name}: {name} <{token}@example.org>\r\n" for name in HEADERS)
    return headers.encode() + more_headers + b"\r\n" + body


@pytest.fixture
def token() -> str:
    """A text that no other mail of this run has."""
    return f"token{next(_tokens):05}x"
