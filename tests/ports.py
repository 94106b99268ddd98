"""Ports for servers that cannot choose one themselves and tell it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_port(host: str = "127.0.0.1") -> Iterator[int]:
    """A port that nobody is given by chance as long as the context lasts.

    A socket is bound to it and does not listen, so that connections are refused until a server
    binds it by number, with `SO_REUSEADDR` as servers do.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as holding:
        holding.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holding.bind((host, 0))
        port: int = holding.getsockname()[1]
        yield port
