# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Asking a filter about mails in a test, without a mail server."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, TypedDict

from .. import aio
from .._local_errors import LocalProtocolError
from ..errors import RemoteProtocolError
from .in_memory import MemoryTransport
from .known import SERVER, Known
from .mail_server import MTA
from .profiles import PROFILES
from .telling import Teller
from .watching import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Mapping
    from typing import Unpack

    from .._message import Message
    from ..aio import ServerOptions
    from ..aio.channel import Opener
    from ..aio.conversing import AnyResponder
    from ..options import Options
    from .clients import MailClient
    from .profile import Profile
    from .result import Result
    from .taking import AnyMail

_LAST_WORDS = 5.0
"""Seconds that a filter has for its end."""


@contextlib.asynccontextmanager
async def asking(
    target: AnyResponder | str,
    *,
    profile: Profile | None = None,
    protocol: int | None = None,
    offer: Options | None = None,
    server: str = SERVER,
    timeout: float = 30.0,
    strict: bool = True,
    **options: Unpack[ServerOptions],
) -> AsyncIterator[MTA]:
    """Ask a filter about mails over a connection in memory, as a mail server does.

    At the end, the conversation ends as by `MTA.quit`; if there was an exception, the
    connection is closed at once.

    Args:
        target: what `aio.serve` takes: a class derived from `Filter`, a function that makes
            an object of one, or a coroutine function that takes a `Connection`. Or the address of a
            filter that runs elsewhere, as `aio.connect` takes it.
        profile: the program to imitate, of `PROFILES`; by default the first of them.
        protocol: the version of the protocol that the program is configured for; by default its
            default.
        offer: what to offer in place of what the program offers in that version.
        server: the host name of the program's host.
        timeout: how long the filter may be silent while its reply is awaited, in seconds.
        strict: whether it is an error when the filter sends something that it must not send;
            see `aio.connect`.
        options: options of the service that the filter would run in; see `ServerOptions`. If it
            raises an exception, the connection is closed, unless `on_failure` is given: a test
            shall not take the reply for one of the filter.

    Raises:
        ValueError: the program does not offer this version, or an option is out of its range.
        TypeError: this is not a filter, or cannot be called as it will be.
        AddressError: the address is invalid.
        OSError: nobody listens there.
        TimeoutError: the filter did not reply in time.
        RemoteProtocolError: it does not agree, or speaks another protocol.
        LocalProtocolError: the offer or the request of the filter is invalid, or how the program
            asks is not known.
    """
    profile = profile or next(iter(PROFILES.values()))
    habits = profile.asking
    if habits is None:
        raise LocalProtocolError(f"how {profile.title} asks is not known; use another profile")
    with Watch() as watch:
        async with _opened(target, watch, options) as opened:
            try:
                offered = offer or _offer(profile, protocol)
                client = await aio.connect(opened, offer=offered, timeout=timeout, strict=strict)
            except RemoteProtocolError as error:
                raise error from watch.failure
            try:
                teller = Teller(client, habits, Known(habits, server))
                asker = MTA(client, teller, watch, profile, habits)
                yield asker
                await asker.quit()
            finally:
                client.abort()


class MailOptions(TypedDict, total=False):
    """What `ask` passes on to `MTA.mail`, which says what each is."""

    sender: str | None
    recipients: Iterable[str] | None
    client: MailClient | None
    helo: str | None
    macros: Mapping[str, str]
    stop_after: type[Message] | None


def ask(
    target: AnyResponder | str,
    mail: AnyMail,
    *,
    profile: Profile | None = None,
    protocol: int | None = None,
    offer: Options | None = None,
    timeout: float = 30.0,
    **options: Unpack[MailOptions],
) -> Result:
    """Ask a filter about one mail, where no loop of asyncio runs.

    Args:
        target: see `asking`.
        mail: see `MTA.mail`.
        profile: see `asking`.
        protocol: see `asking`.
        offer: see `asking`.
        timeout: see `asking`.
        options: see `MTA.mail`.

    Raises:
        RuntimeError: a loop runs in this thread; use `asking`.
        Exception: whatever `asking` and `MTA.mail` raise.
    """

    async def main() -> Result:
        async with asking(
            target, profile=profile, protocol=protocol, offer=offer, timeout=timeout
        ) as asker:
            return await asker.mail(mail, **options)

    return asyncio.run(main())


@contextlib.asynccontextmanager
async def _opened(
    target: AnyResponder | str, watch: Watch, options: ServerOptions
) -> AsyncIterator[str | Opener]:
    """What to connect to for a conversation with a filter, which ends with this."""
    if isinstance(target, str):
        yield target
        return
    ours, theirs = MemoryTransport.pair()
    defaults: ServerOptions = {"on_failure": "close"}
    server = aio.Server(target, **(defaults | options))
    task = asyncio.create_task(server.hold(theirs.open, watch.peer))
    try:
        yield ours.open
    finally:
        ours.abort()
        _, late = await asyncio.wait([task], timeout=_LAST_WORDS)
        for each in late:
            each.cancel()
            await asyncio.wait([each], timeout=_LAST_WORDS)


def _offer(profile: Profile, protocol: int | None) -> Options | None:
    """What a program offers in a version."""
    if protocol is None:
        return next(iter(profile.offers.values()), None)
    if protocol not in profile.offers:
        known = ", ".join(map(str, profile.offers))
        raise ValueError(f"{profile.title} offers the versions {known}, not {protocol}")
    return profile.offers[protocol]
