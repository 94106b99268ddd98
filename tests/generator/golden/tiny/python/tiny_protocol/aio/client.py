# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A conversation from the pinger's side."""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from .. import Message
from ..errors import OutOfOrderError, RemoteProtocolError
from ..findings import Finding
from ..mta_session import PingerSession
from .addresses import AddressError, InetAddress, UnixAddress, parse
from .channel import Channel
from .journal import logger
from .settings import check_above_zero, check_count

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from ..options import Options
    from ..unions import Command, Reply
    from .channel import Opener

_PER_MESSAGE = 100
"""Bytes that a message takes up beside its frame."""


class EndlessReplyError(OutOfOrderError):
    """The ponger keeps sending, but its verdict does not come within the limits."""


class Limits(NamedTuple):
    """Limits on what a ponger may send; see `connect`."""

    silence: float
    reply_time: float
    reply_size: int


async def connect(
    address: str | Opener,
    *,
    offer: Options | None = None,
    timeout: float = 300.0,
    connect_timeout: float = 30.0,
    reply_timeout: float = 3600.0,
    max_reply_size: int = 100_000_000,
    max_length: int | None = None,
    strict: bool = True,
) -> Client:
    """Begin a conversation with a ponger: connect and negotiate.

    Args:
        address: where it listens: `inet:PORT@HOST`, `inet6:PORT@HOST` or `unix:/PATH`; or a
            function that makes the transport for a protocol, as `create_connection` of a loop does.
            Whatever that function raises is raised here.
        offer: the highest version that is spoken and all flags that can be honoured; by default
            everything that the newest version has.
        timeout: how long the ponger may be silent while its reply is awaited, and leave
            commands unread, in seconds.
        connect_timeout: how long connecting may take, in seconds.
        reply_timeout: how long the ponger may take in total for the reply to one command,
            even if it keeps sending, in seconds.
        max_reply_size: how many bytes it may send up to the end of its reply; each message counts
            as 100 more.
        max_length: the greatest length of a frame that is held; see `PingerSession`.
        strict: whether it is an error when the ponger sends something that it must not send.
            If not, it is accepted where a real pinger accepts it, with a warning in the log;
            see `PingerSession`.

    Raises:
        AddressError: the address is invalid, or of a kind that cannot be connected to.
        OSError: nobody listens there.
        TimeoutError: it took too long.
        RemoteProtocolError: the ponger does not agree, or speaks another protocol.
        LocalProtocolError: the offer is invalid.
        ValueError: a limit is invalid.
    """
    limits = Limits(timeout, reply_timeout, max_reply_size)
    check_above_zero("timeout", timeout)
    check_above_zero("connect_timeout", connect_timeout)
    check_above_zero("reply_timeout", reply_timeout)
    check_count("max_reply_size", max_reply_size, 1)
    session = PingerSession(offer, strict=strict, max_length=max_length)
    try:
        async with asyncio.timeout(connect_timeout) as limit:
            channel = await _open(address)
    except TimeoutError:
        if not limit.expired():
            raise
        raise TimeoutError(
            f"no connection within {connect_timeout:g} s; check the address and the network, "
            "or give a longer `connect_timeout`"
        ) from None
    name = address if isinstance(address, str) else "the other end of a transport"
    client = Client(session, channel, name, limits)
    try:
        session.open()
        await client._hear()
    except BaseException:
        channel.abort()
        raise
    return client


class Client:
    """A conversation with a ponger, from the pinger's side; one call at a time.

    Attributes:
        session: its state: what was negotiated, and what may be sent now.
        address: where the ponger listens.
    """

    def __init__(
        self, session: PingerSession, channel: Channel, address: str, limits: Limits
    ) -> None:
        self.session = session
        self.address = address
        self._channel = channel
        self._limits = limits

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def ask(self, command: Command) -> list[Reply]:
        """Send a command to the ponger, and wait for the reply if one is owed.

        Args:
            command: what has happened.

        Returns:
            What the ponger sent, with the final reply last. It is empty if no reply is owed,
            or if the command was left out because the ponger does not want it or the agreed
            version does not have it.

        Raises:
            LocalProtocolError: the command may not be sent now.
            RemoteProtocolError: the ponger sent something that it may not send, or closed the
                connection.
            EndlessReplyError: it sent more than `max_reply_size`, or for longer than
                `reply_timeout`, without a verdict.
            TimeoutError: it was silent for too long. After either of these, only `close` may be
                called.
        """
        if self.session.leaves_out(type(command)):
            return []
        self.session.send(command)
        return await self._hear()

    async def close(self) -> None:
        """Close the connection; first send the command that ends the conversation, if allowed."""
        self.session.close()
        with contextlib.suppress(OSError, OutOfOrderError):
            await self._flush()
        await self._channel.close(self._limits.silence)

    def abort(self) -> None:
        """Close the connection at once, without the command that ends the conversation."""
        self._channel.abort()

    async def _hear(self) -> list[Reply]:
        """Write what is to be sent, and read the reply if one is owed."""
        await self._flush()
        replies: list[Reply] = []
        limits = self._limits
        deadline = asyncio.get_running_loop().time() + limits.reply_time
        size = 0
        try:
            async with asyncio.timeout_at(deadline) as whole:
                while self.session.awaited is not None:
                    async with asyncio.timeout(limits.silence):
                        data = await self._channel.read()
                    self.session.receive_data(data)
                    size += len(data)
                    while (event := self.session.next_event()) is not None:
                        size += _PER_MESSAGE
                        if isinstance(event, Finding):
                            self._find(event)
                        elif isinstance(event, Message):
                            replies.append(cast("Reply", event))
                    if size > limits.reply_size:
                        raise self._endless(f"{size} bytes, at most {limits.reply_size} may come")
        except TimeoutError:
            if whole.expired():
                raise self._endless(f"more than {limits.reply_time:g} s") from None
            raise TimeoutError(
                f"the ponger did not reply to {self._asked()} within {limits.silence:g} s; "
                "give a longer `timeout` if it needs more"
            ) from None
        return replies

    def _find(self, finding: Finding) -> None:
        did = "broke the protocol" if finding.is_violation else "did something unusual"
        logger.warning("the ponger at %s %s: %s", self.address, did, finding.reason)

    def _endless(self, what: str) -> EndlessReplyError:
        awaited = self.session.awaited
        name = awaited.__name__ if awaited else None
        return EndlessReplyError(f"the reply to {self._asked()} takes {what}", name)

    def _asked(self) -> str:
        awaited = self.session.awaited
        return awaited.__name__ if awaited else "the last command"

    async def _flush(self) -> None:
        data = self.session.data_to_send()
        try:
            if data:
                self._channel.write(data)
                await self._channel.drain(self._limits.silence)
        except TimeoutError:
            raise TimeoutError(
                f"the ponger did not read {self._asked()} within {self._limits.silence:g} s; "
                "give a longer `timeout` if it needs more"
            ) from None
        except OSError:
            self.session.receive_eof()
            with contextlib.suppress(RemoteProtocolError):
                while self.session.next_event() is not None:
                    pass
            raise OutOfOrderError("the ponger closed the connection") from None


async def _open(address: str | Opener) -> Channel:
    if callable(address):
        return await Channel.over(address)
    loop = asyncio.get_running_loop()
    match parse(address):
        case InetAddress(family, host, port):
            opened = partial(loop.create_connection, host=host or None, port=port, family=family)
            return await Channel.over(opened)
        case UnixAddress(path):
            return await Channel.over(partial(loop.create_unix_connection, path=path))
    raise AddressError(f"{address!r} is for listening; write inet:PORT@HOST or unix:/PATH")
