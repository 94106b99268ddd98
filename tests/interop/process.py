"""A filter as a program of its own."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.examples.running import complaints_in
from tests.interop.in_front import in_front_of

PROJECT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(path: Path, arguments: Sequence[str]) -> Iterator[None]:
    """Run a Python program that listens on a socket in the file system, until the context ends.

    The socket is open when this begins and is handed over to the program, so that there is no time
    at which nobody listens. At the end the program gets SIGTERM; it must end without a complaint.

    Args:
        path: where to put the socket, which everybody may connect to.
        arguments: those of Python; `ADDRESS` in them stands for the address to listen on.
    """
    with (
        in_front_of(f"unix:{path}") as address,
        _serving(Path(address.removeprefix("unix:")), arguments),
    ):
        yield


@contextmanager
def _serving(path: Path, arguments: Sequence[str]) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        path.chmod(0o666)
        listening.listen()
        number = listening.fileno()
        process = subprocess.Popen(
            [sys.executable, *(each.replace("ADDRESS", f"fd:{number}") for each in arguments)],
            env=os.environ | {"PYTHONPATH": str(PROJECT / "generated" / "python")},
            pass_fds=[number],
            stderr=subprocess.PIPE,
            text=True,
        )
    with process:
        try:
            yield
            process.send_signal(signal.SIGTERM)
            _, log = process.communicate(timeout=30)
            assert (process.returncode, complaints_in(log)) == (0, [])
        finally:
            process.kill()
            path.unlink()
