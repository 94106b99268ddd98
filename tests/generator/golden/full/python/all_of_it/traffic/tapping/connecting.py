# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Connecting to where a keeper listens."""

from __future__ import annotations

import asyncio
import errno
import socket
from typing import Any

from ...aio.addresses import Address, AddressError, InetAddress, InheritedAddress, UnixAddress

_PATIENCE = 30.0
"""Seconds that connecting may take."""


class Target:
    """Where a keeper is reached.

    A connected socket that this process was started with serves one connection.
    """

    def __init__(self, address: Address) -> None:
        """Look at an address.

        Raises:
            AddressError: it cannot be connected to.
        """
        self._address = address
        self._inherited: socket.socket | None = None
        if isinstance(address, InheritedAddress):
            self._inherited = _adopted(address)

    def __str__(self) -> str:
        return str(self._address)

    async def connect(self) -> socket.socket:
        """A socket that is connected.

        Raises:
            OSError: nobody listens there, or it took too long.
        """
        match self._address:
            case UnixAddress(path):
                return await _connected(socket.AF_UNIX, path)
            case InetAddress(family, host, port):
                find = asyncio.get_running_loop().getaddrinfo
                found = await find(host or None, port, family=family, type=socket.SOCK_STREAM)
                *others, (*_, last) = found
                for *_, target in others:
                    try:
                        return await _connected(family, target)
                    except OSError:
                        continue
                return await _connected(family, last)
            case _:
                if self._inherited is None:
                    raise OSError(errno.ENOTCONN, "an inherited socket serves one connection")
                inherited, self._inherited = self._inherited, None
                return inherited


async def _connected(family: int, target: Any) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setblocking(False)
        async with asyncio.timeout(_PATIENCE):
            await asyncio.get_running_loop().sock_connect(made, target)
    except BaseException:
        made.close()
        raise
    return made


def _adopted(address: InheritedAddress) -> socket.socket:
    if address.descriptor is None:
        raise AddressError(f"{address} cannot be connected to; write inet:8891@localhost")
    try:
        inherited = socket.socket(fileno=address.descriptor)
        inherited.getpeername()
    except OSError as error:
        raise AddressError(f"{address} is not a connected socket: {error.strerror}") from None
    return inherited
