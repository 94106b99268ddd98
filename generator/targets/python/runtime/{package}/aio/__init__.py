"""Filters and MTAs over sockets, with asyncio.

Nothing of the rest of the package needs this one. `serve` runs a filter until the process gets a
signal to stop, `Server` as long as a program wants it to, and `connect` is for the other side.
"""

from __future__ import annotations

from .addresses import AddressError
from .client import Client, EndlessReplyError, connect
from .connection import Connection
from .handlers import Filter
from .server import Server
from .serving import serve
from .settings import Options

__all__ = [
    "AddressError",
    "Client",
    "Connection",
    "EndlessReplyError",
    "Filter",
    "Options",
    "Server",
    "connect",
    "serve",
]
