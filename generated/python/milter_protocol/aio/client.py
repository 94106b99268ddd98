# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A conversation from the MTA's side."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from .._table import COMMANDS, FINAL, SUPPRESSED_BY, VERSION_FIELD
from ..agreement import Agreement
from ..errors import OutOfOrderError, RemoteProtocolError
from ..events import Agreed, Dropped
from ..findings import Finding
from ..mta_session import MTASession
from ..states import commands_of
from .addresses import AddressError, InetAddress, UnixAddress, parse
from .channel import Channel
from .journal import logger

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .._message import Message
    from ..events import Event


async def connect(
    address: str,
    *,
    offer: Agreement | None = None,
    timeout: float = 300.0,
    connect_timeout: float = 30.0,
    strict: bool = True,
) -> Client:
    """Begin a conversation with a filter: connect and negotiate.

    Args:
        address: where it listens: `inet:PORT@HOST`, `inet6:PORT@HOST` or `unix:/PATH`.
        offer: the highest version that is spoken and all flags that can be honoured; by default
            everything that the newest version has.
        timeout: how long the filter may be silent while its reply is awaited, and leave commands
            unread, in seconds.
        connect_timeout: how long connecting may take, in seconds.
        strict: see `MTASession`.

    Raises:
        AddressError: the address is none, or none to connect to.
        OSError: nobody listens there.
        TimeoutError: it took too long.
        RemoteProtocolError: the filter does not agree, or speaks something else.
        LocalProtocolError: the offer makes no sense.
    """
    session = MTASession(offer, strict=strict)
    async with asyncio.timeout(connect_timeout):
        channel = await _open(address)
    client = Client(session, channel, address, timeout)
    try:
        await client._hear(session.open())
    except BaseException:
        channel.abort()
        raise
    return client


class Client:
    """A conversation with a filter, from the MTA's side; one call at a time.

    Attributes:
        session: what is known of it: what was negotiated, what may be said now.
        address: where the filter listens.
    """

    def __init__(self, session: MTASession, channel: Channel, address: str, timeout: float) -> None:
        self.session = session
        self.address = address
        self._channel = channel
        self._timeout = timeout

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def ask(self, command: Message) -> list[Message]:
        """Say something to the filter, and wait for the reply if there is to be one.

        Args:
            command: what has happened.

        Returns:
            What the filter said, the final reply last. Nothing if no reply is owed, and if the
            command was left out: the filter does not want it, or its version does not have it.

        Raises:
            LocalProtocolError: the command may not be sent now.
            RemoteProtocolError: the filter said what it may not, or closed the connection.
            TimeoutError: it was silent for too long; nothing but `close` makes sense then.
        """
        if self._is_left_out(type(command)):
            return []
        return await self._hear(self.session.send(command))

    async def close(self) -> None:
        """Say that the conversation is over, if that may be said, and close the connection."""
        goodbye = self._goodbye()
        if goodbye is not None:
            with contextlib.suppress(OSError, OutOfOrderError):
                await self._say(self.session.send(goodbye()))
        with contextlib.suppress(RemoteProtocolError):
            self.session.end()
        await self._channel.close(self._timeout)

    def _goodbye(self) -> type[Message] | None:
        """The command that ends the conversation and says nothing else."""
        ways = commands_of(self.session.phase, self.session.agreement or Agreement())
        wanted = (kind for kind in ways if ways[kind] in FINAL and self.session.wants(kind))
        return next((kind for kind in wanted if not kind.FIELDS), None)

    def _is_left_out(self, kind: type[Message]) -> bool:
        agreement = self.session.agreement
        if agreement is None or kind not in COMMANDS:
            return False
        flag = SUPPRESSED_BY.get(kind)
        is_too_new = getattr(agreement, VERSION_FIELD) < kind.SINCE
        return is_too_new or (flag is not None and agreement.has(flag))

    async def _hear(self, events: list[Event]) -> list[Message]:
        replies = await self._say(events)
        while self.session.awaited is not None:
            async with asyncio.timeout(self._timeout):
                data = await self._channel.read()
            heard = self.session.receive(data) if data else self.session.end()
            replies += await self._say(heard)
        return replies

    async def _say(self, events: list[Event]) -> list[Message]:
        """Write the bytes among events; the messages among them."""
        messages: list[Message] = []
        for event in events:
            if isinstance(event, bytes):
                await self._write(event)
            elif isinstance(event, Finding):
                reason = event.reason
                logger.warning("the filter at %s broke the protocol: %s", self.address, reason)
            elif not isinstance(event, Agreed | Dropped):
                messages.append(event)
        return messages

    async def _write(self, data: bytes) -> None:
        try:
            await self._channel.write(data, self._timeout)
        except TimeoutError:
            raise
        except OSError:
            with contextlib.suppress(RemoteProtocolError):
                self.session.end()
            raise OutOfOrderError("the filter closed the connection") from None


async def _open(address: str) -> Channel:
    match parse(address):
        case InetAddress(family, host, port):
            return Channel(*await asyncio.open_connection(host or None, port, family=family))
        case UnixAddress(path):
            return Channel(*await asyncio.open_unix_connection(path))
    raise AddressError(f"{address!r} is for listening; write inet:PORT@HOST or unix:/PATH")
