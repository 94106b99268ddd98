"""Sockets that listen."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import inherited
from .addresses import InetAddress, InheritedAddress, UnixAddress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from . import unix_sockets
    from .addresses import Address

_BACKLOG = 1024
"""How many connections may wait to be accepted; the system may allow fewer."""


@dataclass(frozen=True, slots=True)
class Listener:
    """A socket that listens.

    Attributes:
        socket: the socket.
        file: what the file of a Unix socket is known by, if it is to be removed.
    """

    socket: socket.socket
    file: unix_sockets.Identity | None = None

    @property
    def address(self) -> tuple[str, int] | str:
        """Host and port, or the path."""
        name = self.socket.getsockname()
        return name if isinstance(name, str) else (name[0], name[1])

    def name_of(self, peer: object) -> str:
        """A peer as an address; those of a Unix socket have none of their own."""
        if isinstance(peer, tuple):
            return str(InetAddress(self.socket.family, peer[0], peer[1]))
        return str(self)

    def close(self) -> None:
        """Stop listening, and remove the file."""
        if self.socket.fileno() < 0:
            return
        address = self.address
        # As long as it listens, nobody takes the file for one that was left behind.
        try:
            if self.file and isinstance(address, str):
                from . import unix_sockets

                unix_sockets.remove(address, self.file)
        finally:
            self.socket.close()

    def __str__(self) -> str:
        address = self.address
        if isinstance(address, str):
            return str(UnixAddress(address))
        return str(InetAddress(self.socket.family, *address))


def listen(
    addresses: Iterable[Address], mode: int | None = None, group: str | int | None = None
) -> list[Listener]:
    """Listen on all addresses, or on none.

    Args:
        addresses: where.
        mode: the permissions of the files of Unix sockets.
        group: the group of these files.

    Raises:
        OSError: the system does not allow it; the text says where.
        AddressError: there is no such group, or nothing to inherit.
    """
    listeners: list[Listener] = []
    try:
        for address in addresses:
            try:
                for listener in _open(address, mode, group):
                    listeners.append(listener)
                    listener.socket.setblocking(False)
                    listener.socket.listen(_BACKLOG)
            except OSError as error:
                reason = f"cannot listen on {address}: {error.strerror or error}"
                raise OSError(error.errno or errno.EINVAL, reason) from error
    except BaseException:
        for listener in listeners:
            listener.close()
        raise
    return listeners


def _open(address: Address, mode: int | None, group: str | int | None) -> Iterator[Listener]:
    match address:
        case InetAddress():
            yield Listener(_bind_inet(address))
        case UnixAddress(path):
            # Not all systems have what it needs.
            from . import unix_sockets

            yield Listener(*unix_sockets.bind(str(Path(path).absolute()), mode, group))
        case InheritedAddress(descriptor):
            yield from map(Listener, inherited.inherit(descriptor))


def _bind_inet(address: InetAddress) -> socket.socket:
    found = socket.getaddrinfo(
        address.host or None,
        address.port,
        family=address.family,
        type=socket.SOCK_STREAM,
        flags=socket.AI_PASSIVE,
    )
    family, kind, protocol, _, target = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            # So that all addresses of both families can be listened on at once.
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind(target)
    except BaseException:
        made.close()
        raise
    return made
