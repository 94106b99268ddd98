"""What a program knows of a mail and its client, and the macros that tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..macros import bare
from .clients import literal, spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .clients import MailClient
    from .habits import Habits
    from .mail import Mail

SERVER = "mx.example.net"
_SERVER_ADDRESS = "192.0.2.1"
_LOGIN_TYPE = "PLAIN"


class Known:
    """What is known at a moment of a conversation.

    Attributes:
        given: macros with values that were chosen for this mail, by name without braces.
    """

    def __init__(self, habits: Habits, server: str) -> None:
        """Begin with what does not depend on a mail.

        Args:
            habits: how the program asks.
            server: the host name of the server.
        """
        self.given: Mapping[str, str] = {}
        self._habits = habits
        self._facts = {"server-name": server, "server-address": _SERVER_ADDRESS}
        self._is_nameless = False
        self._taken = self._refused = 0
        self._queue_id = ""

    def client(self, client: MailClient) -> None:
        """Learn of the client."""
        self._is_nameless = client.name is None
        if client.name is not None:
            self._facts["client-name"] = client.name
        if client.address:
            self._facts["client-address"] = spelled(client.address, self._habits)
            self._facts["client-literal"] = literal(client.address, self._habits)
            self._facts["client-port"] = str(client.port)

    def login(self, name: str | None) -> None:
        """Learn under which name the client has authenticated itself; `None` if it has not."""
        for key, value in (("client-login", name), ("client-login-type", name and _LOGIN_TYPE)):
            self._facts.pop(key, None)
            if value is not None:
                self._facts[key] = value

    def sender(self, address: str, queue_id: str) -> None:
        """Learn of a sender, in angle brackets, and what the queue id will be."""
        self.forget_mail()
        self._taken = self._refused = 0
        self._queue_id = queue_id
        self._learn_of("sender", address)
        if self._habits.queue_id == "with-sender":
            self._facts["queue-id"] = queue_id

    def learn(self, of: str, mail: Mail, value: str = "", **_: object) -> None:
        """Learn what comes next of a mail."""
        if of == "recipient":
            self._learn_of("recipient", value)
        elif of == "end":
            names = (value.strip() for name, value in mail.headers if name.lower() == "message-id")
            self._facts.update(("message-id", name) for name in names)

    def answered(self, *, is_refused: bool) -> None:
        """Learn whether the recipient is refused."""
        self._taken += not is_refused
        self._refused += is_refused
        if self._taken:
            self._facts["queue-id"] = self._queue_id
        self._facts["taken-recipients"] = str(self._taken)
        self._facts["refused-recipients"] = str(self._refused)

    def forget_mail(self) -> None:
        """Forget all that is about a mail."""
        kept = ("server", "client")
        self._facts = {key: text for key, text in self._facts.items() if key.startswith(kept)}

    def value(self, macro: str) -> str | None:
        """The value of a macro, or `None` while it is not defined."""
        if (chosen := self.given.get(bare(macro))) is not None:
            return chosen
        templates = self._habits.values.get(macro)
        try:
            return templates and templates[self._is_nameless].format_map(self._facts)
        except KeyError:
            return None

    def _learn_of(self, who: str, address: str) -> None:
        mailbox = address[1:-1]
        self._facts[who] = mailbox
        self._facts[f"{who}-host"] = mailbox.rpartition("@")[2]
