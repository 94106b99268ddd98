# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A file of records, each of which is there as a whole or not at all.

The system may end what a process writes at any page of it when that process is killed. So another
process writes the file, and gets the records through a pipe.
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import BufferedReader
    from pathlib import Path

_HEAD = 4
"""How many bytes have the size of a record, in the pipe."""


class RecordFile:
    """A new file, into which each record goes at once.

    If this process is killed, what it has given away is written all the same.
    """

    def __init__(self, path: Path) -> None:
        """Begin a file; one that was there is replaced. No other thread may run yet.

        Raises:
            OSError: it cannot be written.
        """
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        pipe, self._pipe = os.pipe()
        self._writer = os.fork()
        if not self._writer:
            status = errno.EIO
            try:
                # Others wait for the ends of what else is open here, such as locks.
                first, second = sorted((pipe, file))
                os.closerange(3, first)
                os.closerange(first + 1, second)
                os.closerange(second + 1, os.sysconf("SC_OPEN_MAX"))
                with os.fdopen(pipe, "rb") as records:
                    status = _write_all(records, file)
            finally:
                os._exit(status)
        os.close(pipe)
        os.close(file)

    def write(self, record: bytes) -> None:
        """Write a record.

        Raises:
            OSError: this or an earlier one cannot be written, and none of it is in the file. No
                more can be written then.
        """
        try:
            _write(self._pipe, len(record).to_bytes(_HEAD, "big") + record)
        except BrokenPipeError:
            self.close()
            raise

    def close(self) -> None:
        """End the file.

        Raises:
            OSError: not all that was given away could be written.
        """
        os.close(self._pipe)
        _, status = os.waitpid(self._writer, 0)
        if code := os.waitstatus_to_exitcode(status):
            raise OSError(max(code, errno.EIO), os.strerror(max(code, errno.EIO)))


def _write_all(records: BufferedReader, file: int) -> int:
    """Write records until they end; the number of the error that prevents it, or 0."""
    # Signals for all of a group are for the process that gives the records.
    os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while len(head := records.read(_HEAD)) == _HEAD:
        size = int.from_bytes(head, "big")
        if len(record := records.read(size)) < size:
            break
        try:
            _write(file, record)
        except OSError as error:
            return error.errno or errno.EIO
    return 0


def _write(descriptor: int, data: bytes) -> None:
    """Write all, or take back what was written of it where that can be done."""
    written = 0
    try:
        while written < len(data):
            written += os.write(descriptor, data[written:])
    except OSError:
        # What is not a file on a disk cannot be cut.
        with contextlib.suppress(OSError):
            os.truncate(descriptor, os.lseek(descriptor, -written, os.SEEK_CUR))
        raise
