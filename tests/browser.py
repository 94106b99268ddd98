"""Pages of a folder in a real browser, which say what they found by posting JSON to `SAID`."""

import contextlib
import functools
import http.server
import json
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.needs.asking import need

SAID = "/said"
PATIENCE = 180.0
"""Seconds for a page to say what it found, of which it needs less than 30."""

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def said_by(page: str, folder: Path) -> Any:
    """What `page`, a path below `folder`, posts when Chromium opens it."""
    chromium = need("chromium").program()
    said: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    asked: list[str] = []
    with _serving(folder, said, asked) as address, _opened(chromium, f"{address}{page}"):
        try:
            return json.loads(said.get(timeout=PATIENCE))
        except queue.Empty:
            pytest.fail(f"{page} said nothing in {PATIENCE:.0f} s; asked for last: {asked[-3:]}")


@contextlib.contextmanager
def _serving(folder: Path, said: queue.SimpleQueue[bytes], asked: list[str]) -> Iterator[str]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_POST(self) -> None:
            said.put(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *_args: object) -> None:
            asked.append(self.requestline)

    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def _opened(chromium: str, address: str) -> Iterator[None]:
    # In real time: with a budget of virtual time Chromium sometimes waits for ever.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [chromium, *_FLAGS, f"--user-data-dir={profile}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)
