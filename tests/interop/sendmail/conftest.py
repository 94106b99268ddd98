"""One Sendmail for all tests, with a port for each way to set it up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import milter_protocol as mp
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Played, Script
from tests.interop.in_front import in_front_of
from tests.interop.scripted import EVERY_ACTION, scripted
from tests.interop.sendmail.installation import Installation
from tests.interop.sendmail.server import MailFilter, Sendmail, Service
from tests.interop.sink import Delivered, Sink
from tests.interop.smtp import Client, Transaction
from tests.needs.machine import has_ipv6
from tests.ports import held_port

if TYPE_CHECKING:
    from milter_protocol import aio

_tokens = count(1)


@dataclass
class World:
    """Sendmail, the filters that it asks, and the place where its mail goes.

    Attributes:
        suite: the name under which things are counted.
        filter: the filter that all services ask but `unfiltered`, `spare` and those named `absent`.
        second: the filter that the service `two` asks after it.
        spare: a socket where a filter is asked by the service `spare`, and nobody listens.
    """

    suite: str
    sendmail: Sendmail
    filter: PlayerThread
    second: PlayerThread
    sink: Sink
    spare: Path

    def client(self, service: str = "plain") -> Client:
        """Connect to a service."""
        return Client(*self.sendmail.address(service))

    def exchange(
        self,
        script: Script | None = None,
        *,
        content: bytes,
        service: str = "plain",
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

    def delivered(self, token: str) -> list[Delivered]:
        """The mails with a text in them, when none of them is left in the queue."""
        self.sendmail.wait_without(token)
        return self.sink.find(token)

    def vanished(self, token: str) -> bool:
        """Whether a mail is neither in the queue nor delivered.

        The sink is asked after the queue: a mail is in the sink before it leaves the queue.
        """
        return not self.sendmail.queued(token) and not self.sink.find(token)


def codes(conversation: Played) -> str:
    """The codes of everything that was said, in order; `!` for a mail that was dropped."""
    events = (each.event for each in conversation.heard)
    return "".join(
        "!" if isinstance(event, mp.MessageAborted) else chr(event.CODE) for event in events
    )


@pytest.fixture(scope="session")
def tcp() -> Iterator[str]:
    """Where a filter listens on a port."""
    with held_port() as port:
        yield f"inet:{port}@127.0.0.1"


@pytest.fixture(scope="session")
def nobody() -> Iterator[str]:
    """Where nothing listens."""
    with held_port() as port:
        yield f"inet:{port}@127.0.0.1"


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory, tcp: str, nobody: str) -> Iterator[World]:
    """Sendmail and what belongs to it."""
    installation = Installation.find()
    folder = tmp_path_factory.mktemp("sendmail")
    # Sendmail writes macros and commands one by one, and over TCP the second write waits for an
    # acknowledgement that comes late: a local socket is many times faster.
    first, second = (f"unix:{folder / name}" for name in ("first", "second"))
    spare = folder / "spare"
    filters = {
        "spare": MailFilter(f"unix:{spare}"),
        "first": MailFilter(first),
        "second": MailFilter(second),
        "tcp": MailFilter(tcp),
        "firstnone": MailFilter(first, ""),
        "firstR": MailFilter(first, "R"),
        "first4": MailFilter(first, "4"),
        "absentnone": MailFilter(nobody, ""),
        "absentT": MailFilter(nobody, "T"),
        "absentR": MailFilter(nobody, "R"),
        "absent4": MailFilter(nobody, "4"),
    }
    services = {
        "plain": Service(("first",)),
        **({"ipv6": Service(("first",), "::1")} if has_ipv6() else {}),
        "two": Service(("first", "second")),
        **{name: Service((name,)) for name in filters if name not in {"first", "second"}},
        "unfiltered": Service(()),
    }
    with Sink() as sink:
        sendmail = Sendmail(installation, folder, filters, services, sink=sink.port)
        suite = f"sendmail {sendmail.version}"
        with (
            in_front_of(first) as first_filter,
            in_front_of(tcp) as tcp_filter,
            in_front_of(second) as second_filter,
            scripted(suite, first_filter, tcp_filter) as one,
            scripted(suite, second_filter) as two,
            sendmail,
        ):
            yield World(suite, sendmail, one, two, sink, spare)


@pytest.fixture
def token() -> str:
    """A text that no other mail of this run has."""
    return f"token{next(_tokens):05}x"
