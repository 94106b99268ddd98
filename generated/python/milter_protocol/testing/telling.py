# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The commands that tell of a mail, and the macros before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._frames import LEAST_LENGTH
from .._table import ANNOUNCES
from ..negotiation import max_length_of
from ..options import Options
from ..states import lacking
from ._tellings import FAMILIES, TELLINGS
from .clients import spelled
from .filtering import shown_headers
from .known import bare
from .warning import warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .._message import Message
    from ..aio import Client
    from ..unions import Reply
    from .clients import MailClient
    from .habits import Asking
    from .known import Known
    from .mail import Mail


class Teller:
    """Tells a filter of mails, with the macros that a program sends with that.

    Attributes:
        known: what the program knows now.
    """

    def __init__(self, client: Client, habits: Asking, known: Known) -> None:
        self.known = known
        self._client = client
        self._habits = habits

    @property
    def options(self) -> Options:
        """What was negotiated."""
        return self._client.session.agreed or Options()

    async def tell(self, of: str, **parts: Any) -> list[Reply]:
        """Send the macros of a command and the command, unless the filter does not want them.

        Args:
            of: what it tells.
            parts: what its fields hold.

        Returns:
            The replies; none if the protocol has no such command, or it was left out, or gets none.

        Raises:
            LocalProtocolError: the command cannot hold this, or may not be sent now.
            RemoteProtocolError: the filter broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        if (telling := TELLINGS.get(of)) is None:
            return []
        kind: type[Any] = telling[0]
        fields = telling[1]
        await self._announce(kind)
        if not self._client.session.wants(kind):
            return []
        given = {fields[part]: value for part, value in parts.items() if part in fields}
        return await self._client.ask(kind(**given))

    def client(self, client: MailClient) -> dict[str, Any]:
        """What to tell of a client."""
        address = spelled(client.address, self._habits)
        name = client.name or (f"[{address}]" if address else "unknown")
        told = {"name": name, "family": FAMILIES.get(client.version)}
        return told | {"port": client.port, "address": address} if address else told

    def content(self, mail: Mail) -> Iterator[tuple[str, dict[str, Any]]]:
        """What to tell of the content of a mail."""
        yield "content", {}
        for name, value in shown_headers(mail, self.options):
            yield "header", {"name": name, "value": value}
        yield "headers-end", {}
        size = max_length_of(self.options) - LEAST_LENGTH
        for start in range(0, len(mail.body), size):
            yield "body", {"value": mail.body[start : start + size]}
        yield "end", {}

    def choose(self, macros: Mapping[str, str]) -> None:
        """Have macros sent with these values, where a list has their names."""
        self.known.given = {bare(name): value for name, value in macros.items()}
        lists = (self._names(kind) for kind in self._habits.macros)
        listed = {bare(name) for names in lists for name in names}
        for name in sorted(self.known.given.keys() - listed):
            reason = "is not sent: the filter did not ask for it, nor is it configured"
            warn(f"the macro {name!r} {reason}")

    async def _announce(self, kind: type[Message]) -> None:
        """Send the macros of a command, if it has any."""
        habits = self._habits
        source = habits.macros_before.get(kind, kind if kind in habits.macros else None)
        if source is None and kind not in habits.macros_before:
            return
        if not self._client.session.wants(kind) and (
            kind not in habits.macros_alone or kind in lacking(self.options)
        ):
            return
        names = () if source is None else self._names(source)
        if not names and habits.empty_list == "none":
            return
        values = ((name, self.known.value(name)) for name in names)
        for announcer, fields in ANNOUNCES.items():
            pairs = [(name, value) for name, value in values if value is not None]
            made: Any = announcer
            await self._client.ask(made(**{fields.command: chr(kind.CODE), fields.macros: pairs}))

    def _names(self, kind: type[Message]) -> tuple[str, ...]:
        """The names of the macros of a command: those asked for, or those configured."""
        own = self._habits.macros.get(kind, ())
        wanted = self._client.session.wanted_macros(kind)
        if wanted is None or (not wanted and self._habits.empty_list == "own"):
            return own
        return wanted
