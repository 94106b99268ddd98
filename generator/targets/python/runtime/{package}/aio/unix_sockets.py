"""Sockets in the file system."""

from __future__ import annotations

import contextlib
import errno
import grp
import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from .addresses import AddressError
from .locking import locked

if TYPE_CHECKING:
    from collections.abc import Iterator

Identity = tuple[int, int]
"""What a file is known by: its device and inode."""


def bind(path: str, mode: int | None, group: str | int | None) -> tuple[socket.socket, Identity]:
    """A socket that is bound and listens, and its file.

    The file has its mode and group before anybody can connect. Of several processes that come at
    the same time one gets the path, and the others an error.

    Raises:
        OSError: another process listens or begins to listen there, what is there is not a socket,
            or the system does not allow it.
        AddressError: there is no such group.
    """
    gid = _group_id(group)
    try:
        with locked(f"{path}.lock"):
            _remove_stale(Path(path))
            return _bind(path, mode, gid)
    except BlockingIOError:
        raise OSError(errno.EADDRINUSE, "another process begins to listen there") from None


def _bind(path: str, mode: int | None, gid: int | None) -> tuple[socket.socket, Identity]:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with _mode_of_new_files(mode):
            made.bind(path)
        try:
            if gid is not None:
                os.chown(path, -1, gid, follow_symlinks=False)
            identity = _identity(os.lstat(path))
            # Until it listens, it looks to others like one that was left behind.
            made.listen()
            return made, identity
        except BaseException:
            Path(path).unlink(missing_ok=True)
            raise
    except BaseException:
        made.close()
        raise


@contextlib.contextmanager
def _mode_of_new_files(mode: int | None) -> Iterator[None]:
    """Have files made with a mode; to change it later could change what a link points to."""
    if mode is None:
        yield
        return
    before = os.umask(0o777 & ~mode)
    try:
        yield
    finally:
        os.umask(before)


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
        raise OSError(
            errno.EEXIST, "the file there is not a socket; remove it, or use another path"
        )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.setblocking(False)
        try:
            probe.connect(str(file))
        except ConnectionRefusedError:
            file.unlink(missing_ok=True)
            return
        except FileNotFoundError:
            return  # who listened there stops
        except BlockingIOError:
            pass  # somebody listens, and has much to do
        except PermissionError:
            reason = (
                f"the mode {mode & 0o777:#o} of the socket there hides whether somebody listens"
            )
            raise OSError(errno.EACCES, f"{reason}; remove it if nobody does") from None
    raise OSError(errno.EADDRINUSE, "another process listens there")
