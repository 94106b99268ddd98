"""Sockets in the file system."""

from __future__ import annotations

import errno
import grp
import os
import socket
import stat
from pathlib import Path

from .addresses import AddressError

Identity = tuple[int, int]
"""What a file is known by: its device and inode."""


def bind(path: str, mode: int | None, group: str | int | None) -> tuple[socket.socket, Identity]:
    """A socket that is bound and does not listen yet, and its file.

    Nobody can connect before it listens, so that nobody is let in by the wrong mode.

    Raises:
        OSError: another process listens there, what is there is no socket, or the system does not
            allow it.
        AddressError: there is no such group.
    """
    file = Path(path)
    gid = _group_id(group)
    _remove_stale(file)
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        made.bind(path)
        try:
            if gid is not None:
                os.chown(file, -1, gid)
            if mode is not None:
                file.chmod(mode)
            return made, _identity(file.lstat())
        except BaseException:
            file.unlink(missing_ok=True)
            raise
    except BaseException:
        made.close()
        raise


def remove(path: str, identity: Identity) -> None:
    """Remove the file of a socket, if it is still the same file."""
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return
    if _identity(status) == identity:
        Path(path).unlink(missing_ok=True)


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino


def _group_id(group: str | int | None) -> int | None:
    if not isinstance(group, str):
        return group
    try:
        return grp.getgrnam(group).gr_gid
    except (KeyError, ValueError):  # or what cannot be a name
        raise AddressError(f"there is no group {group!r}") from None


def _remove_stale(file: Path) -> None:
    """Remove a socket that nobody listens on."""
    try:
        mode = file.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(mode):
        raise OSError(errno.EEXIST, "the file there is no socket; remove it, or use another path")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.setblocking(False)
        try:
            probe.connect(str(file))
        except ConnectionRefusedError:
            file.unlink(missing_ok=True)
            return
        except BlockingIOError:
            pass  # somebody listens, and has much to do
    raise OSError(errno.EADDRINUSE, "another process listens there")
