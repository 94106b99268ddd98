"""Contestants that are run in turns, so that what the machine does else hits all alike."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import environment
from tests.bench.lockstep import FRAMES
from tests.bench.service.replies import NEGOTIATED, reply_to

PATIENCE = 20.0
REPLIES = [NEGOTIATED, *(reply_to(frame[4]) for frame in FRAMES[1:])]


@dataclass(frozen=True)
class Cost:
    """Microseconds for one session.

    ``wall``: until the MTA had all replies. ``processor``: time of the filter's processor.
    """

    wall: float
    processor: float


class Contestant:
    """A filter in a process of its own."""

    def __init__(self, module: str, path: Path, library: Path | None = None) -> None:
        """Start it.

        Args:
            module: its name in this package.
            path: where it is to listen.
            library: where to import `milter_protocol` from, if not from what is installed.
        """
        found = {"PYTHONPATH": str(library)} if library else {}
        command = (sys.executable, "-m", f"tests.bench.service.{module}", str(path))
        self._process = subprocess.Popen(command, env=os.environ | environment.STEADY | found)
        self._path = str(path)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                talk(self._path)
                return
            except OSError:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    self.stop()
                    raise
                time.sleep(0.05)

    def burst(self, sessions: int) -> Cost:
        """Hold so many conversations, one after the other."""
        processor, wall = self._processor(), time.perf_counter()
        for _ in range(sessions):
            talk(self._path)
        wall = time.perf_counter() - wall
        processor = self._processor() - processor
        return Cost(wall / sessions * 1e6, processor / sessions * 1e6)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _processor(self) -> float:
        # The clock of the processor time of another process, as clock_getcpuclockid(3) gives it.
        return time.clock_gettime(~self._process.pid << 3 | 2)


def talk(path: str) -> None:
    """Hold a conversation in lockstep; each reply must be right."""
    with socket.socket(socket.AF_UNIX) as filter_:
        filter_.settimeout(PATIENCE)
        filter_.connect(path)
        for frame, reply in zip(FRAMES, REPLIES, strict=True):
            filter_.sendall(frame)
            got = b""
            while len(got) < len(reply):
                more = filter_.recv(len(reply) - len(got))
                if not more:
                    raise ConnectionResetError("the filter closed the connection")
                got += more
            # What others agree to beside the actions is up to them.
            if got != reply and reply is not NEGOTIATED:
                raise ValueError(f"{reply.hex()} is right, not {got.hex()}")


@contextlib.contextmanager
def started(modules: Sequence[tuple[str, Path | None]]) -> Iterator[list[Contestant]]:
    """Contestants, each with where to import `milter_protocol` from."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        made = []
        for number, (module, library) in enumerate(modules):
            contestant = Contestant(module, Path(folder, str(number)), library)
            stack.callback(contestant.stop)
            made.append(contestant)
        yield made


def best(contestants: Sequence[Contestant], rounds: int, sessions: int) -> list[Cost]:
    """The least cost of each over so many bursts, which take turns."""
    costs = [[each.burst(sessions) for each in contestants] for _ in range(rounds)]
    return [
        Cost(min(each.wall for each in mine), min(each.processor for each in mine))
        for mine in zip(*costs, strict=True)
    ]
