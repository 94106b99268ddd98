# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Asking a filter about mails in a test, without a mail server."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from typing import TYPE_CHECKING, Any, TypedDict

from .. import aio
from ..aio import ServerOptions
from ..aio.conversing import options_of
from ..aio.settings import check_above_zero, check_names
from ..errors import RemoteProtocolError, shortened
from .ending import ended
from .failures import Failures
from .in_memory import MemoryTransport
from .known import SERVER
from .mail_server import MTA
from .profile import Profile
from .profiles import PROFILES
from .texts import check_text
from .watching import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Mapping
    from typing import Unpack

    from .._message import Message
    from ..aio.channel import Opener
    from ..aio.conversing import AnyResponder
    from ..options import Options
    from .clients import MailClient
    from .result import Result
    from .taking import AnyMail

_DEFAULTS: ServerOptions = {"on_failure": "close"}
_PATIENCE = 10
"""How many times as long as the silence that is put up with a reply may take in total."""


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
    """Pass mails to a filter over a connection in memory, as a mail server does.

    At the end, the conversation ends as by `MTA.quit`; if there was an exception, the
    connection is closed at once. An exception that the filter raises where nobody waits for its
    reply is raised as the cause of an error when the conversation is over.

    Args:
        target: what `aio.serve` takes: a class derived from `Filter`, a function that makes
            an object of one, or a coroutine function that takes a `Connection`. Or the address of a
            filter that runs elsewhere, as `aio.connect` takes it.
        profile: the program to imitate, of `PROFILES`; by default the first of them.
        protocol: the version of the protocol that the program is configured for; by default its
            default.
        offer: what to offer in place of what the program offers; not together with `protocol`.
        server: the host name of the program's host.
        timeout: how long the filter may be silent while its reply is awaited, and how long it
            may take to end when the conversation is over, in seconds. If it keeps sending, a reply
            may take ten times as long.
        strict: whether it is an error when the filter sends something that it must not send;
            see `aio.connect`.
        options: options of the service that the filter would run in; see `ServerOptions`. None
            for an address. If the filter raises an exception, the connection is closed, unless
            `on_failure` is given: a test shall not take the reply for one of the filter.

    Raises:
        ValueError: the program does not offer this version, an offer was given too, or an option
            is out of its range, or has no meaning for an address.
        TypeError: this is not a filter, or cannot be called as it will be; or not a profile; or
            an option is unknown.
        AddressError: the address is invalid.
        OSError: nobody listens there.
        TimeoutError: the filter did not reply, or did not end, in time.
        RemoteProtocolError: it does not agree, speaks another protocol, or has failed where nobody
            waited for its reply. If it runs in this process, the cause is what it raised.
        LocalProtocolError: the offer or the request of the filter is invalid.
    """
    if profile is None:
        profile = next(iter(PROFILES.values()))
    if not isinstance(profile, Profile):
        names = " or ".join(f"PROFILES[{name!r}]" for name in PROFILES)
        raise TypeError(f"profile must be a Profile, such as {names}, not {shortened(profile)}")
    check_names(options, _NAMES | ServerOptions.__optional_keys__)
    check_text("server", server)
    check_above_zero("timeout", timeout)
    if isinstance(target, str) and options:
        raise ValueError(f"{', '.join(options)}: give this to the service at {target}")
    if offer is not None and protocol is not None:
        raise ValueError("give either the protocol or the offer, which states one itself")
    watch, failures = Watch(), Failures(_DEFAULTS | options_of(target) | options)
    offered = offer or _offer(profile, protocol)
    async with _opened(target, watch, failures, options, timeout) as opened:
        try:
            connection = await aio.connect(
                opened,
                offer=offered,
                timeout=timeout,
                reply_timeout=_PATIENCE * timeout,
                strict=strict,
            )
        except (RemoteProtocolError, TimeoutError) as error:
            raise failures.explained(error) from failures.cause
        try:
            asker = MTA(connection, profile, server, watch, failures)
            yield asker
            await asker.quit()
        finally:
            connection.abort()
    failures.raise_left()


_NAMES = inspect.signature(asking).parameters.keys() - {"target", "options"}


class MailOptions(TypedDict, total=False):
    """What `ask` passes on to `MTA.mail`, which says what each is."""

    sender: str | None
    recipients: Iterable[str] | None
    client: MailClient | None
    helo: str | None
    auth: str | None
    macros: Mapping[str, str]
    stop_after: type[Message] | None


class AskOptions(MailOptions, ServerOptions, total=False):
    """What `ask` passes on: to `MTA.mail`, and to the service of `asking`."""


def ask(
    target: AnyResponder | str,
    mail: AnyMail,
    *,
    profile: Profile | None = None,
    protocol: int | None = None,
    offer: Options | None = None,
    server: str = SERVER,
    timeout: float = 30.0,
    strict: bool = True,
    **options: Unpack[AskOptions],
) -> Result:
    """Pass one mail to a filter, if no event loop is running.

    Args:
        target: see `asking`.
        mail: see `MTA.mail`.
        profile: see `asking`.
        protocol: see `asking`.
        offer: see `asking`.
        server: see `asking`.
        timeout: see `asking`.
        strict: see `asking`.
        options: see `MTA.mail` and `ServerOptions`.

    Raises:
        RuntimeError: a loop runs in this thread; use `asking`.
        TypeError: an option is unknown.
        Exception: whatever `asking` and `MTA.mail` raise.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        raise RuntimeError("a loop of asyncio runs in this thread; use `async with asking(...)`")
    check_names(options, _NAMES | AskOptions.__optional_keys__)
    of_mail: Any = {}
    of_service: Any = {}
    for name, value in options.items():
        (of_mail if name in MailOptions.__optional_keys__ else of_service)[name] = value

    async def main() -> Result:
        async with asking(
            target,
            profile=profile,
            protocol=protocol,
            offer=offer,
            server=server,
            timeout=timeout,
            strict=strict,
            **of_service,
        ) as asker:
            return await asker.mail(mail, **of_mail)

    return asyncio.run(main())


@contextlib.asynccontextmanager
async def _opened(
    target: AnyResponder | str,
    watch: Watch,
    failures: Failures,
    options: ServerOptions,
    timeout: float,
) -> AsyncIterator[str | Opener]:
    """What to connect to for a conversation with a filter, which ends with this."""
    if isinstance(target, str):
        yield target
        return
    ours, theirs = MemoryTransport.pair()
    server = aio.Server(target, **(_DEFAULTS | options | {"observer": failures}))
    async with ended(server.hold(theirs.open, "a test", watch.logger), timeout):
        try:
            yield ours.open
        finally:
            ours.abort()


def _offer(profile: Profile, protocol: int | None) -> Options | None:
    """What a program offers in a version."""
    if protocol is None:
        return next(iter(profile.offers.values()), None)
    if protocol not in profile.offers:
        known = ", ".join(map(str, profile.offers))
        raise ValueError(f"{profile.title} offers the versions {known}, not {protocol}")
    return profile.offers[protocol]
