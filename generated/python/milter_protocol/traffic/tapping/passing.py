# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Passing bytes on, in one direction."""

from __future__ import annotations

import contextlib
import socket
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = 1 << 16
"""The most bytes that are taken at a time; more wait with whoever sends them."""

_RESET = struct.pack("ii", 1, 0)
"""Makes `close` abort a connection of TCP."""


def pass_on(source: socket.socket, to: socket.socket, hear: Callable[[bytes], None] | None) -> None:
    """Pass bytes on until the source ends, or the other side takes no more.

    Both sockets stay open. What happens to one of them is done to the other, as if it were the
    same: the end of the stream, a refusal to read on, and an abort.

    Args:
        source: where bytes come from.
        to: where they go. As long as it does not take them, none are read.
        hear: is given all bytes, in order, before they go on. So what answers them is heard later.
    """
    room = bytearray(_SIZE)
    view = memoryview(room)
    while True:
        try:
            size = source.recv_into(room)
        except OSError:
            # Reading ends, which wakes the other direction, and closing will tell why.
            _shut(to, socket.SHUT_RD)
            with contextlib.suppress(OSError):
                to.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            return
        if not size:
            _shut(to, socket.SHUT_WR)
            return
        if hear is not None:
            hear(bytes(view[:size]))
        try:
            to.sendall(view[:size])
        except OSError:
            _shut(source, socket.SHUT_RD)
            return


def cut_off(*ends: socket.socket) -> None:
    """Make whoever passes bytes from or to sockets return."""
    for each in ends:
        _shut(each, socket.SHUT_RDWR)


def _shut(end: socket.socket, how: int) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(how)
