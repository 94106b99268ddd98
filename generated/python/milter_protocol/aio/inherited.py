# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Sockets that this process was started with."""

from __future__ import annotations

import os
import socket

from .addresses import AddressError, number

_FIRST_PASSED = 3
"""The number of the first descriptor that a service manager passes."""

_MOST_PASSED = 4096
"""More than a service manager passes; a greater number is a mistake."""


def inherit(descriptor: int | None) -> list[socket.socket]:
    """Sockets that listen already.

    Args:
        descriptor: the number of one, or `None` for all that a service manager has passed.

    Raises:
        AddressError: there are none, or they do not listen.
    """
    adopted: list[socket.socket] = []
    try:
        for each in [descriptor] if descriptor is not None else _passed():
            adopted.append(_adopt(each))
    except BaseException:
        for taken in adopted:
            taken.close()
        raise
    return adopted


def _passed() -> list[int]:
    """The descriptors that were passed to this very process, by the protocol of systemd."""
    count = number(os.environ.get("LISTEN_FDS", ""), _MOST_PASSED)
    if os.environ.get("LISTEN_PID") != str(os.getpid()) or not count:
        reason = "no sockets were passed to this process in LISTEN_FDS and LISTEN_PID"
        raise AddressError(f"systemd: {reason}; start it by a socket unit")
    return [_FIRST_PASSED + index for index in range(count)]


def _adopt(descriptor: int) -> socket.socket:
    try:
        inherited = socket.socket(fileno=descriptor)
    except OSError as error:
        raise AddressError(f"fd:{descriptor} is not a socket: {error.strerror}") from None
    if not inherited.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
        inherited.detach()
        raise AddressError(f"fd:{descriptor} is a socket that does not listen")
    inherited.set_inheritable(False)
    return inherited
