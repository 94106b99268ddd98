"""The commands that tell about a mail."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from .._frames import LEAST_LENGTH
from .._local_errors import LocalProtocolError
from .._tellings import FAMILIES, TELLINGS
from ..errors import OutOfOrderError, RemoteProtocolError
from ..negotiation import max_length_of
from ..options import Options
from .announcing import Announcer
from .clients import spelled
from .filtering import shown_headers
from .known import Known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._message import Message
    from ..aio import Client
    from ..unions import Reply
    from .clients import MailClient
    from .failures import Failures
    from .mail import Mail
    from .profile import Profile


class Teller:
    """Tells a responder of mails, with the macros that a program sends with that.

    Attributes:
        known: what the program knows now.
        announcer: what sends the macros.
        over: what has ended the conversation, or `None` while it goes on.
    """

    def __init__(
        self, connection: Client, profile: Profile, server: str, failures: Failures
    ) -> None:
        self.known = Known(profile.habits, server)
        self.announcer = Announcer(connection, profile, self.known)
        self.over: str | None = None
        self._connection = connection
        self._habits = profile.habits
        self._title = profile.title
        self._failures = failures

    @property
    def options(self) -> Options:
        """What was negotiated."""
        return self._connection.session.agreed or Options()

    def check(self) -> None:
        """Check that there is a conversation.

        Raises:
            LocalProtocolError: it is over.
        """
        if self.over is not None:
            reason = f"the conversation is over: {self.over}; open another one with `asking`"
            raise LocalProtocolError(reason)

    async def tell(self, of: str, **parts: Any) -> list[Reply]:
        """Send the macros of a command and the command, unless the responder does not want them.

        Args:
            of: what it tells.
            parts: what its fields hold.

        Returns:
            The replies; none if the protocol has no such command, or it was left out, or gets none.

        Raises:
            LocalProtocolError: the command cannot hold this, or may not be sent now.
            RemoteProtocolError: the responder broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        try:
            replies = await self._send(of, **parts)
        except (RemoteProtocolError, TimeoutError) as error:
            self.close(f"the {type(error).__name__} before has ended it")
            raise self._failures.explained(error) from self._failures.cause
        except asyncio.CancelledError:
            self.close("a call that was cancelled has ended it")
            raise
        if replies:
            self._failures.settle()
            self._refuse_unknown(type(replies[-1]))
            if self._connection.session.closed:
                self.close(f"the responder has ended it with {type(replies[-1]).__name__}")
        return replies

    def close(self, reason: str) -> None:
        """Close the connection at once.

        Args:
            reason: what ends the conversation.
        """
        if self.over is None:
            self.over = reason
        self._connection.abort()

    def client(self, client: MailClient) -> dict[str, Any]:
        """What to tell about a client, which is known from now on."""
        self.known.client(client)
        address = spelled(client.address, self._habits)
        name = client.name or (f"[{address}]" if address else "unknown")
        told = {"name": name, "family": FAMILIES.get(client.version)}
        return told | {"port": client.port, "address": address} if address else told

    def content(self, mail: Mail) -> Iterator[tuple[str, dict[str, Any]]]:
        """What to tell about the content of a mail."""
        yield "content", {}
        for name, value in shown_headers(mail, self.options):
            yield "header", {"name": name, "value": value}
        yield "headers-end", {}
        size = max_length_of(self.options) - LEAST_LENGTH
        for start in range(0, len(mail.body), size):
            yield "body", {"value": mail.body[start : start + size]}
        yield "end", {}

    def _refuse_unknown(self, kind: type[Message]) -> None:
        """Break the connection at a reply that the program does not know."""
        if kind in self._habits.unknown_replies:
            self.close(f"{self._title} does not know {kind.__name__}")
            reason = "and breaks the connection to a responder that sends it"
            raise OutOfOrderError(f"{self._title} does not know {kind.__name__}, {reason}")

    async def _send(self, of: str, **parts: Any) -> list[Reply]:
        if (telling := TELLINGS.get(of)) is None:
            return []
        kind: type[Any] = telling.command
        await self.announcer.announce(kind)
        if not self._connection.session.wants(kind):
            return []
        fields = telling.fields
        given = {fields[part]: value for part, value in parts.items() if part in fields}
        return await self._connection.ask(kind(**given))


def command_of(of: str) -> type[Message] | None:
    """The command that tells something, if there is one."""
    telling = TELLINGS.get(of)
    return telling and telling.command
