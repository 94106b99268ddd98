"""Compare what a proxy costs per mail with what socat costs; see ``--help``."""

import contextlib
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from tests.bench.lockstep import FRAMES
from tests.bench.report import table
from tests.bench.service.contest import PATIENCE, REPLIES
from tests.needs.need import program_found

_TAP = [sys.executable, "-m", "milter_protocol", "tap", "--listen", "unix:tap", "--to"]
_TAP += ["unix:filter", "-o", "recording.jsonl"]
_CONTESTANTS = {
    "socat": ["socat", "UNIX-LISTEN:tap", "UNIX-CONNECT:filter"],
    "tap --quiet": [*_TAP[:-2], "--quiet"],
    "tap --quiet, recording": [*_TAP, "--quiet"],
    "tap": _TAP[:-2],
    "tap --json, recording": [*_TAP, "--json"],
}
_REFERENCE = "socat"


class _Proxy:
    """A proxy in a process of its own, with both ends of one connection through it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(folder / "filter"))
            listening.listen()
            self._process = subprocess.Popen(
                command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._mta = socket.socket(socket.AF_UNIX)
            deadline = time.monotonic() + PATIENCE
            while True:
                try:
                    self._mta.connect(str(folder / "tap"))
                    break
                except OSError:
                    if time.monotonic() > deadline or self._process.poll() is not None:
                        self.stop()
                        raise
                    time.sleep(0.05)
            self._filter, _ = listening.accept()
        for each in (self._mta, self._filter):
            each.settimeout(PATIENCE)
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
        self._processes = [pid, *map(int, children.split())]
        self.burst(1)

    def burst(self, mails: int) -> float:
        """The microseconds of its processor for a mail, of so many."""
        before = self._processor()
        for _ in range(mails):
            for frame, reply in zip(FRAMES, REPLIES, strict=True):
                self._mta.sendall(frame)
                _take(self._filter, frame)
                if reply:
                    self._filter.sendall(reply)
                    _take(self._mta, reply)
        return (self._processor() - before) / mails * 1e6

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _processor(self) -> float:
        # The clock of the processor time of another process, as clock_getcpuclockid(3) gives it.
        return sum(time.clock_gettime(~each << 3 | 2) for each in self._processes)


def _take(source: socket.socket, wanted: bytes) -> None:
    got = b""
    while len(got) < len(wanted):
        got += source.recv(len(wanted) - len(got))
    if got != wanted:
        raise ValueError("other bytes came out than went in")


@contextlib.contextmanager
def _started() -> Iterator[dict[str, _Proxy]]:
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        made: dict[str, _Proxy] = {}
        for contestant, command in _CONTESTANTS.items():
            if program_found(command[0]):
                folder = Path(name, str(len(made)))
                folder.mkdir()
                made[contestant] = proxy = _Proxy(command, folder)
                stack.callback(proxy.stop)
        yield made


@click.command()
@click.option("--rounds", default=20, show_default=True, help="Bursts of each.")
@click.option("--mails", default=50, show_default=True, help="Mails in a burst.")
def main(rounds: int, mails: int) -> None:
    """Pass mails on in lockstep with each proxy that is installed, in turns."""
    with _started() as proxies:
        costs = [[each.burst(mails) for each in proxies.values()] for _ in range(rounds)]
    least = dict(zip(proxies, map(min, zip(*costs, strict=True)), strict=True))
    reference = least.get(_REFERENCE)
    lines = [
        (name, f"{cost:,.0f}", f"{cost / reference:.2f}" if reference else "")
        for name, cost in least.items()
    ]
    lines += [(name, "missing", "") for name in _CONTESTANTS if name not in least]
    size = sum(map(len, FRAMES))
    title = (
        f"A mail of {size:,} bytes in {len(FRAMES)} frames over Unix sockets, best of the bursts"
    )
    table(title, ("", "µs of processor", "times"), lines)


if __name__ == "__main__":
    main()
