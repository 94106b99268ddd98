# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Pongers and pingers over sockets, with asyncio.

No other part of the package needs this one. `serve` runs a ponger until the process gets a
signal to stop. `Server` runs one under the control of a program. `connect` is the other side.
"""

from __future__ import annotations

from .addresses import AddressError
from .client import Client, EndlessReplyError, connect
from .connection import Connection
from .handlers import Ponger
from .observing import Observer
from .server import Server
from .serving import serve
from .settings import ServerOptions

__all__ = [
    "AddressError",
    "Client",
    "Connection",
    "EndlessReplyError",
    "Observer",
    "Ponger",
    "Server",
    "ServerOptions",
    "connect",
    "serve",
]
