# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Running a ponger until the process gets a signal to stop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .server import Server
from .signals import told_to_stop

if TYPE_CHECKING:
    from typing import Unpack

    from .conversing import AnyResponder
    from .settings import ServerOptions


async def serve(filter: AnyResponder, *addresses: str, **options: Unpack[ServerOptions]) -> None:
    """Listen until SIGTERM or SIGINT, then stop as `Server.stop` does.

    A second signal ends the process at once. Call this in the main thread; elsewhere use `Server`.

    Args:
        filter: a class derived from `Ponger` or a function that makes an object of one,
            called for each connection; or a coroutine function that takes a `Connection`.
        addresses: where to listen: `inet:PORT@HOST`, `inet6:PORT@HOST`, `unix:/PATH`, `systemd:` or
            `fd:NUMBER`.
        options: see `ServerOptions`.

    Raises:
        AddressError: an address is invalid, none is given, or no socket was inherited.
        ValueError: an option is out of its range.
        TypeError: this is not a ponger, or cannot be called as it will be.
        OSError: the system does not allow it, or somebody else listens there.
    """
    service = Server(filter, *addresses, **options)
    told = asyncio.Event()
    with told_to_stop(told.set):
        async with service:
            await told.wait()
