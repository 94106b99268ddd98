"""A filter in a process of its own."""

import json
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(__file__).with_name("program.py")
PACKAGE = Path(__file__).resolve().parents[2] / "generated" / "python"

_PASSED = """
import os, sys
count = int(sys.argv[1])
for number, descriptor in enumerate(sys.argv[2:2 + count], 3):
    os.dup2(int(descriptor), number)
os.environ.update(LISTEN_FDS=str(count), LISTEN_PID=str(os.getpid()))
os.execv(sys.executable, [sys.executable, *sys.argv[2 + count:]])
"""
"""Starts a program as systemd does for a socket unit, with descriptors from 3 on."""


class Process:
    """The process.

    Attributes:
        pid: its number.
        said: the lines of its log that were read so far.
    """

    def __init__(self, popen: "subprocess.Popen[str]") -> None:
        self._popen = popen
        self.pid = popen.pid
        self.said: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        """Read all along, so that the process never waits for room in the pipe."""
        assert self._popen.stdout
        for line in self._popen.stdout:
            self._lines.put(line)
        self._lines.put("")

    def read_until(self, pattern: str) -> re.Match[str]:
        """Wait for a line of the log; it fails with the log if the process ends before."""
        while line := self._lines.get(timeout=20):
            self.said.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"no line has {pattern!r}:\n{''.join(self.said)}")

    def signal(self, number: signal.Signals = signal.SIGTERM) -> None:
        self._popen.send_signal(number)

    def wait(self) -> int:
        """Wait for the end, and read the rest of the log."""
        code = self._popen.wait(20)
        self.join()
        return code

    def join(self) -> None:
        """Read the rest of the log of a process that has ended."""
        self._reader.join()
        while not self._lines.empty():
            self.said.append(self._lines.get())
        self.said = [line for line in self.said if line]

    def resident(self) -> int:
        """The memory that it takes now, in bytes."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        (kilobytes,) = re.findall(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
        return int(kilobytes) * 1024


@contextmanager
def filter_process(
    *addresses: str, passed: tuple[int, ...] = (), **options: object
) -> Iterator[Process]:
    """A filter that listens on addresses, or on descriptors that are passed to it."""
    with python_process(str(PROGRAM), json.dumps(options), *addresses, passed=passed) as process:
        yield process


@contextmanager
def python_process(*arguments: str, passed: tuple[int, ...] = ()) -> Iterator[Process]:
    """A program in Python, with descriptors that are passed to it as systemd does."""
    if passed:
        descriptors = [str(descriptor) for descriptor in passed]
        arguments = ("-c", _PASSED, str(len(passed)), *descriptors, *arguments)
    with subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        pass_fds=passed,
    ) as popen:
        process = Process(popen)
        try:
            yield process
        finally:
            popen.kill()
            process.join()
