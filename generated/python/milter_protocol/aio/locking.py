# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A lock that one process holds at a time, known by a path."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@contextlib.contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the lock; its file is there for that time only.

    The system frees the lock of a process that dies, and the file it leaves is taken over.

    Raises:
        BlockingIOError: somebody else holds it.
        OSError: there is another kind of file, or the system does not allow it; the text names
            the file.
    """
    try:
        descriptor = _lock(path)
    except BlockingIOError:
        raise
    except OSError as error:
        raise OSError(error.errno, f"{error.strerror} ({path})") from None
    try:
        yield
    finally:
        # Removed while it is still held: whoever waits with the same file open sees it gone.
        Path(path).unlink(missing_ok=True)
        os.close(descriptor)


def _lock(path: str) -> int:
    while True:
        descriptor = os.open(path, _FLAGS, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_size:
                raise OSError(errno.EEXIST, "the file is not a lock; remove it")
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(status, os.lstat(path)):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # The one who held it has removed it meanwhile.
        os.close(descriptor)
