"""The examples as a user starts them."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from tests.ports import held_port

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
PACKAGES = EXAMPLES.parents[1] / "generated" / "python"
PATIENCE = 30

T = TypeVar("T")


def command(program: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-B", "-W", "error", str(program), *arguments]


def result_of(name: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """A program that ends by itself."""
    done = command(EXAMPLES / name, *arguments)
    return subprocess.run(done, capture_output=True, check=False, timeout=PATIENCE)


def command_of(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The command of the package, in the folder that a test works in."""
    done = [sys.executable, "-m", "milter_protocol", *arguments]
    variables = os.environ | {"PYTHONPATH": str(PACKAGES), "PYTHONUTF8": "1"}
    return subprocess.run(done, env=variables, capture_output=True, check=False, timeout=PATIENCE)


@contextmanager
def serving(program: Path, port: int, *arguments: str, **variables: str) -> Iterator[None]:
    """A filter that listens, and that ends without a complaint when it is told to."""
    process = subprocess.Popen(
        command(program, *arguments),
        env=os.environ | variables,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait_until_it_listens(port, process)
        yield
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=PATIENCE)
        assert (process.returncode, complaints_in(log)) == (0, [])
    finally:
        process.kill()
        process.communicate()


def complaints_in(log: str) -> list[str]:
    """What a program has written that is worse than information."""
    return [line for line in log.splitlines() if not line.startswith("INFO:")]


@contextmanager
def filter_of(name: str, *arguments: str) -> Iterator[str]:
    """An example that listens; its address."""
    with held_port() as port:
        address = f"inet:{port}@127.0.0.1"
        with serving(EXAMPLES / name, port, address, *arguments):
            yield address


def run(conversation: Coroutine[Any, Any, T]) -> T:
    """What comes of a conversation, which must not last."""

    async def bounded() -> T:
        async with asyncio.timeout(PATIENCE):
            return await conversation

    return asyncio.run(bounded())


def _wait_until_it_listens(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).close()
        except ConnectionRefusedError:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline, "it does not listen"
            time.sleep(0.02)
        else:
            return
