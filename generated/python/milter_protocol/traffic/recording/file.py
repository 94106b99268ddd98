# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A file of records, each of which is there as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class RecordFile:
    """A new file, into which each record goes at once."""

    def __init__(self, path: Path) -> None:
        """Begin a file; one that was there is replaced.

        Raises:
            OSError: it cannot be written.
        """
        self._descriptor = os.open(
            path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600
        )

    def write(self, record: bytes) -> None:
        """Write a record.

        Raises:
            OSError: it cannot be written; none of it is in the file then.
        """
        written = os.write(self._descriptor, record)
        while written < len(record):
            try:
                written += os.write(self._descriptor, record[written:])
            except OSError:
                self._take_back(written)
                raise

    def close(self) -> None:
        """End the file."""
        os.close(self._descriptor)

    def _take_back(self, size: int) -> None:
        # What is not a file on a disk cannot be cut.
        with contextlib.suppress(OSError):
            os.truncate(self._descriptor, os.lseek(self._descriptor, -size, os.SEEK_CUR))
