"""A tap as a program, with an MTA and a filter at its ends that are sockets of the test."""

import signal
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.python.traffic.running import Said, command, environment

TIMEOUT = 60


@dataclass
class Tapped:
    """A running tap.

    Attributes:
        process: the program.
        address: where it listens, as the command writes it.
    """

    process: "subprocess.Popen[bytes]"
    address: str
    _mta: str
    _filter: socket.socket

    def connect(self) -> tuple[socket.socket, socket.socket]:
        """The MTA's end and the filter's end of a new connection."""
        mta = connected(self.address)
        accepted, _ = self._filter.accept()
        accepted.settimeout(TIMEOUT)
        return mta, accepted

    def end(self, signal_: int = signal.SIGTERM) -> tuple[int, bytes, bytes]:
        """Its status, and what it printed, when it was told to end."""
        self.process.send_signal(signal_)
        out, err = self.process.communicate(timeout=TIMEOUT)
        return self.process.returncode, out, err


def connected(address: str) -> socket.socket:
    """A socket that is connected to an address, as the command writes it."""
    scheme, _, rest = address.partition(":")
    if scheme == "unix":
        made = socket.socket(socket.AF_UNIX)
        made.settimeout(TIMEOUT)
        made.connect(rest)
        return made
    port, _, host = rest.partition("@")
    return socket.create_connection((host, int(port)), TIMEOUT)


def listening(kind: str, folder: Path) -> tuple[socket.socket, str]:
    """A socket that listens, and its address as the command writes it."""
    if kind == "unix":
        made = socket.socket(socket.AF_UNIX)
        made.bind(str(folder / "filter"))
        address = f"unix:{folder / 'filter'}"
    else:
        made = socket.socket()
        made.bind(("127.0.0.1", 0))
        address = f"inet:{made.getsockname()[1]}@127.0.0.1"
    made.listen()
    made.settimeout(TIMEOUT)
    return made, address


@contextmanager
def tapping(
    folder: Path, *options: str | Path, mta: str = "unix", filter_: str = "unix", **more: Any
) -> Iterator[Tapped]:
    """Run a tap; it is killed if it is still there at the end.

    Args:
        folder: where Unix sockets are.
        options: those of the command.
        mta: how MTAs connect: `unix`, or `inet`.
        filter_: how the filter is connected to.
        more: for `Popen`.
    """
    to, address = listening(filter_, folder)
    listen_on = f"unix:{folder / 'tap'}" if mta == "unix" else "inet:0@127.0.0.1"
    arguments = command("tap", "--listen", listen_on, "--to", address, *options)
    with (
        to,
        subprocess.Popen(
            arguments,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment(), **more},
        ) as process,
    ):
        try:
            assert process.stderr is not None
            told = process.stderr.readline().decode()
            yield Tapped(process, told.split(" ")[3].rstrip(","), mta, to)
        finally:
            process.kill()


def say(source: socket.socket, to: socket.socket, data: bytes) -> None:
    """Send bytes to a tap, and see that the same come out of it."""
    source.sendall(data)
    assert take(to, len(data)) == data


def take(source: socket.socket, size: int) -> bytes:
    """So many bytes, or fewer if they end."""
    got = bytearray()
    while len(got) < size and (piece := source.recv(size - len(got))):
        got += piece
    return bytes(got)


def play(said: Sequence[Said], mta: socket.socket, filter_: socket.socket) -> None:
    """Say everything in turn."""
    for each in said:
        ends = (mta, filter_) if each.side == "mta" else (filter_, mta)
        say(*ends, each.frame)
