"""Running OpenDKIM with a configuration and a key of its own."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import held_port

DOMAIN = "example.com"
SELECTOR = "interop"
AUTHSERV = "mx.example.net"
"""What OpenDKIM calls itself in its results."""

_PATIENCE = 20.0
"""Seconds that OpenDKIM may take to begin."""


def make_key(folder: Path) -> None:
    """Make `key` in a folder, a private key, and `keys`, the public one as DNS would give it."""
    key = folder / "key"
    subprocess.run(["openssl", "genrsa", "-out", key, "1024"], check=True, capture_output=True)
    key.chmod(0o600)
    public = subprocess.run(
        ["openssl", "rsa", "-in", key, "-pubout"], check=True, capture_output=True, text=True
    ).stdout
    text = "".join(line for line in public.splitlines() if not line.startswith("-"))
    record = f"{SELECTOR}._domainkey.{DOMAIN} v=DKIM1; k=rsa; p={text}\n"
    (folder / "keys").write_text(record, "ascii")


@contextmanager
def opendkim(folder: Path, name: str, **settings: str) -> Iterator[str]:
    """Run OpenDKIM as long as the context lasts.

    It signs mail of the domain from 127.0.0.1 and verifies all other.

    Args:
        folder: where `make_key` has been.
        name: a name for its configuration file.
        settings: what else stands there.

    Yields:
        The address at which it listens.
    """
    with held_port() as port:
        yield from _running(folder, name, f"inet:{port}@127.0.0.1", settings)


def _running(folder: Path, name: str, address: str, settings: dict[str, str]) -> Iterator[str]:
    configuration = {
        "Mode": "sv",
        "Domain": DOMAIN,
        "Selector": SELECTOR,
        "RequireSafeKeys": "no",
        "KeyFile": str(folder / "key"),
        "TestPublicKeys": str(folder / "keys"),
        "Canonicalization": "simple/simple",
        "InternalHosts": "127.0.0.1",
        "AuthservID": AUTHSERV,
        "AlwaysAddARHeader": "yes",
        "TemporaryDirectory": str(folder),
        "Socket": address,
    }
    lines = (f"{key} {value}\n" for key, value in (configuration | settings).items())
    file = folder / f"{name}.conf"
    file.write_text("".join(lines), "ascii")
    with subprocess.Popen(
        ["opendkim", "-f", "-x", file], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    ) as process:
        try:
            _wait_for(address, process)
            yield address
            assert process.poll() is None, "OpenDKIM has died"
        finally:
            # Told to end, libmilter would take five seconds to look up. Nothing is lost this way.
            process.kill()


def _wait_for(address: str, process: "subprocess.Popen[str]") -> None:
    """Try to connect until it works."""
    port, _, host = address.removeprefix("inet:").partition("@")
    last = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
        except ConnectionRefusedError:
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() < last, "OpenDKIM does not listen"
            time.sleep(0.01)
        else:
            return
