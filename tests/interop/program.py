"""A filter that others have written, which listens on a socket in the file system."""

import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 20.0
"""Seconds that a program may take to begin."""


@contextmanager
def listening(command: Sequence[str | Path], path: Path) -> Iterator[None]:
    """Run a program from when it accepts connections until the context ends.

    Args:
        command: the program, which stays in the foreground, and its arguments.
        path: its socket.
    """
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    ) as process:
        try:
            wait_for(path, process)
            yield
            assert process.poll() is None, f"{command[0]} has died"
        finally:
            # A filter on libmilter that is asked to end takes five seconds to look up. Nothing is
            # lost this way.
            process.kill()
            path.unlink(missing_ok=True)


def wait_for(path: Path, process: "subprocess.Popen[str]") -> None:
    """Wait until a program listens at a path, and fail if it ends instead."""
    last = time.monotonic() + _PATIENCE
    while not _accepts(path):
        assert process.poll() is None, process.stderr and process.stderr.read()
        assert time.monotonic() < last, f"nobody listens on {path}"
        time.sleep(0.01)


def _accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(str(path))
        except (FileNotFoundError, ConnectionRefusedError):
            return False
    return True
